#include "cli/commands/packs/pack_actions.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"
#include "cli/workbook_export.hpp"

#include <CLI/App.hpp>

namespace parkcarbon::cli {
namespace {

class PacksOverviewAction final : public Command {
public:
    std::string name() const override { return "overview"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("--out", file_, text.term("cli.option.pack_file"))->required();
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto written = writeOverview(**session, file_, console.text());
        if (!written) {
            return console.fail(written.error());
        }
        showFiles({*written}, console);
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
    std::string file_;
};

} // namespace

std::unique_ptr<Command> makePacksOverviewAction() {
    return std::make_unique<PacksOverviewAction>();
}

} // namespace parkcarbon::cli
