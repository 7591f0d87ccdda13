#include "cli/commands.hpp"
#include "cli/json/knowledge_json.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>
#include <parkcarbon/engine/inventory/method_catalogue.hpp>
#include <parkcarbon/services/project_creation.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

class MethodsCommand final : public Command {
public:
    std::string name() const override { return "methods"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("--fuel-set", fuel_set_, text.term("cli.option.fuel_set"))->capture_default_str();
    }
    ExitCode run(Console& console) override {
        const auto library = reference::Library::shipped();
        if (!library) {
            return console.fail(library.error());
        }
        if ((*library)->fuelSet(fuel_set_) == nullptr) {
            const std::string known = fmt::format("{}", fmt::join((*library)->fuelSetIds(), " | "));
            return console.fail(base::Error(reference::kFuelSetUnknown, {{"value", fuel_set_}, {"expected", known}}));
        }
        const auto methods = engine::inventory::describeMethods(**library, fuel_set_);
        if (console.json()) {
            console.out() << toJson(methods).dump(2) << '\n';
            return ExitCode::Done;
        }
        const text::Text& text = console.text();
        const bool chinese = text.language() == text::Language::Zh;
        TextTable table({text.term("cli.column.category"), text.term("cli.column.item"), text.term("cli.column.name"),
                         text.term("cli.column.gases"), text.term("cli.column.formula")});
        for (const auto& method : methods) {
            table.addRow({text.choiceLabel(method.category), method.item, chinese ? method.name_zh : method.name_en,
                          fmt::format("{}", fmt::join(method.gases, " ")), method.formula});
        }
        table.print(console.out());
        return ExitCode::Done;
    }

private:
    std::string fuel_set_ = services::newPark({}).fuel_set;
};

} // namespace

std::unique_ptr<Command> makeMethodsCommand() {
    return std::make_unique<MethodsCommand>();
}

} // namespace parkcarbon::cli
