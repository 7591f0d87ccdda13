#include "cli/commands.hpp"
#include "cli/json/knowledge_json.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

std::string valuesText(const std::vector<reference::FactorValue>& values) {
    std::string joined;
    for (const reference::FactorValue& value : values) {
        joined += (joined.empty() ? "" : "; ") + value.name + " " + text::formatSignificant(value.value, 6) + " " +
                  value.unit;
    }
    return joined;
}

void printFactors(const std::vector<reference::FactorHit>& factors, Console& console) {
    const text::Text& text = console.text();
    const bool chinese = text.language() == text::Language::Zh;
    TextTable table({text.term("cli.column.kind"), text.term("cli.column.set"), text.term("cli.column.name"),
                     text.term("cli.column.year"), text.term("cli.column.value"), text.term("cli.column.status"),
                     text.term("cli.column.source")});
    for (const reference::FactorHit& factor : factors) {
        table.addRow({factor.kind, factor.set, chinese ? factor.name_zh : factor.name_en,
                      factor.year ? std::to_string(*factor.year) : std::string(), valuesText(factor.values),
                      text.termOr("status", factor.status), factor.source});
    }
    table.print(console.out());
}

class FactorsCommand final : public Command {
public:
    std::string name() const override { return "factors"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("QUERY", query_, text.term("cli.option.query"));
    }
    ExitCode run(Console& console) override {
        const auto catalogue = reference::Catalogue::shipped();
        if (!catalogue) {
            return console.fail(catalogue.error());
        }
        const auto factors = (*catalogue)->search(query_);
        if (console.json()) {
            console.out() << toJson(factors).dump(2) << '\n';
        } else {
            printFactors(factors, console);
        }
        return ExitCode::Done;
    }

private:
    std::string query_;
};

} // namespace

std::unique_ptr<Command> makeFactorsCommand() {
    return std::make_unique<FactorsCommand>();
}

} // namespace parkcarbon::cli
