#include <parkcarbon/services/pack_use_case.hpp>

#include "services/packs/pack_project.hpp"
#include "services/store_records.hpp"

#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/project_workbook.hpp>
#include <parkcarbon/services/project_creation.hpp>

#include <chrono>
#include <system_error>

namespace parkcarbon::services {
namespace {

/// Blank forms and overviews carry always the same day, the first of ZIP archives, so that the same content gives the
/// same bytes. (libxlsxwriter takes 1970-01-01 for "now".)
constexpr base::Timestamp kNoDay{std::chrono::sys_days{std::chrono::year{1980} / 1 / 1}};

base::Result<std::filesystem::path> writeBlank(const std::filesystem::path& directory, const std::string& name,
                                               const std::string& role, const domain::PackLayout& layout,
                                               domain::PackLanguage language) {
    exchange::PackSubject subject;
    subject.role = role;
    subject.name = {name, name};
    exchange::PackCover cover;
    cover.language = language;
    cover.created = kNoDay;
    cover.drop_downs = packDropDowns(layout, subject, language);
    const std::filesystem::path file = directory / (name + ".xlsx");
    const auto sheets = exchange::prefillPack(layout, subject, language);
    return exchange::writeEnterprisePack(file, layout, subject, cover, sheets).map([&] { return file; });
}

} // namespace

base::Result<std::filesystem::path> writeOverviewWorkbook(const ProjectSession& session,
                                                          const std::filesystem::path& file,
                                                          domain::PackLanguage language,
                                                          const base::RunContext& context, const FieldTitles& titles) {
    const auto park = session.records().find(domain::Table::Park, "park");
    if (!park) {
        return base::failure(park.error());
    }
    std::filesystem::path target = file;
    if (!target.has_extension()) {
        target += ".xlsx";
    }
    exchange::ProjectWorkbookOptions options;
    options.created = kNoDay;
    if (*park) {
        const auto& settings = std::get<domain::Park>((*park)->record);
        options.title = language == domain::PackLanguage::En ? settings.name_en : settings.name_zh;
    }
    options.titles = titles;
    return exchange::writeProjectWorkbook(StoreRecordSource(session.records()), target, options, context).map([&] {
        return target;
    });
}

base::Result<std::vector<std::filesystem::path>> writeBlankTemplates(const std::filesystem::path& directory,
                                                                     domain::PackLanguage language) {
    std::error_code status;
    std::filesystem::create_directories(directory, status);
    if (status) {
        return base::failure(exchange::kFileNotWritten, {{"value", directory.string()}, {"reason", status.message()}});
    }
    domain::ProjectSnapshot nothing;
    nothing.park = newPark({});
    const auto layout = packLayoutOf(nothing);
    if (!layout) {
        return base::failure(layout.error());
    }
    std::vector<std::pair<std::string, std::string>> forms = {{"template_all", ""}};
    for (const std::string_view role : domain::Words<domain::EnterpriseRole>::kAll) {
        forms.emplace_back("template_" + std::string(role), role);
    }
    std::vector<std::filesystem::path> files;
    for (const auto& [name, role] : forms) {
        auto file = writeBlank(directory, name, role, *layout, language);
        if (!file) {
            return base::failure(file.error());
        }
        files.push_back(std::move(*file));
    }
    return files;
}

} // namespace parkcarbon::services
