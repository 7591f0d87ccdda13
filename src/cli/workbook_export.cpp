#include "cli/workbook_export.hpp"

#include "cli/messages.hpp"

#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {

base::Result<std::filesystem::path> writeOverview(const services::ProjectSession& session,
                                                  const std::filesystem::path& file, const text::Text& text) {
    const auto language = text.language() == text::Language::Zh ? domain::PackLanguage::Zh : domain::PackLanguage::En;
    return services::writeOverviewWorkbook(
        session, file, language, {},
        [&text](domain::Table table, std::string_view field) { return text.fieldLabel(table, field); });
}

void showFiles(const std::vector<std::filesystem::path>& files, Console& console) {
    if (console.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const auto& file : files) {
            list.push_back(file.string());
        }
        console.out() << nlohmann::ordered_json{{"files", list}}.dump(2) << '\n';
        return;
    }
    for (const auto& file : files) {
        console.out() << console.text().sentence(kFileWritten.name, {{"file", file.string()}}) << '\n';
    }
}

} // namespace parkcarbon::cli
