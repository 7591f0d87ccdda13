#include "cli/commands.hpp"
#include "cli/json/knowledge_json.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/reference/samples.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

class SamplesCommand final : public Command {
public:
    std::string name() const override { return "samples"; }
    void configure(CLI::App&, const text::Text&) override {}
    ExitCode run(Console& console) override {
        const auto samples = reference::samples();
        if (console.json()) {
            console.out() << toJson(samples).dump(2) << '\n';
            return ExitCode::Done;
        }
        const text::Text& text = console.text();
        TextTable table(
            {text.term("cli.column.id"), text.term("cli.column.name"), text.term("cli.column.description")});
        const bool chinese = text.language() == text::Language::Zh;
        for (const auto& sample : samples) {
            table.addRow({sample.id, chinese ? sample.name_zh : sample.name_en,
                          chinese ? sample.description_zh : sample.description_en});
        }
        table.print(console.out());
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Command> makeSamplesCommand() {
    return std::make_unique<SamplesCommand>();
}

} // namespace parkcarbon::cli
