#include "cli/commands/packs/pack_actions.hpp"
#include "cli/messages.hpp"
#include "cli/workbook_export.hpp"

#include <CLI/CLI.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

namespace parkcarbon::cli {
namespace {

class PacksTemplatesAction final : public Command {
public:
    std::string name() const override { return "templates"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("--out", directory_, text.term("cli.option.directory"))->required();
        app.add_option("--lang", language_, text.term("cli.option.pack_language"))
            ->check(CLI::IsMember({"zh", "en", "both"}))
            ->capture_default_str();
    }
    ExitCode run(Console& console) override {
        const auto language = domain::packLanguage(language_).value_or(domain::PackLanguage::Both);
        const auto files = services::writeBlankTemplates(directory_, language);
        if (!files) {
            return console.fail(files.error());
        }
        showFiles(*files, console);
        return ExitCode::Done;
    }

private:
    std::string directory_;
    std::string language_ = "both";
};

} // namespace

std::unique_ptr<Command> makePacksTemplatesAction() {
    return std::make_unique<PacksTemplatesAction>();
}

} // namespace parkcarbon::cli
