#include "cli/commands.hpp"
#include "cli/json/indicators_json.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <ostream>
#include <string>

namespace parkcarbon::cli {
namespace {

class IndicatorSetsCommand final : public Command {
public:
    std::string name() const override { return "indicator-sets"; }
    void configure(CLI::App&, const text::Text&) override {}
    ExitCode run(Console& console) override {
        const auto catalogue = reference::Catalogue::shipped();
        if (!catalogue) {
            return console.fail(catalogue.error());
        }
        const services::SchemeList schemes = services::shippedSchemeList(**catalogue);
        const text::Text& text = console.text();
        if (console.json()) {
            console.out() << toJson(schemes, text).dump(2) << '\n';
            return ExitCode::Done;
        }
        TextTable table({text.term("cli.column.id"), text.term("cli.column.name"), text.term("cli.column.indicators"),
                         text.term("cli.column.required"), text.term("cli.column.status"),
                         text.term("cli.column.source")});
        table.alignRight({2, 3});
        for (const auto& scheme : schemes) {
            table.addRow({scheme->id, text.language() == text::Language::Zh ? scheme->name_zh : scheme->name_en,
                          std::to_string(scheme->indicators.size()), std::to_string(scheme->required()),
                          text.termOr("status", scheme->status), scheme->source});
        }
        table.print(console.out());
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeIndicatorSetsCommand() {
    return std::make_unique<IndicatorSetsCommand>();
}

} // namespace parkcarbon::cli
