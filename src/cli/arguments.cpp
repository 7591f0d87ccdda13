#include "cli/arguments.hpp"

#include "cli/command.hpp"
#include "cli/messages.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>
#include <memory>
#include <ostream>
#include <string_view>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kCommandUnknown{"COMMAND_UNKNOWN"}; ///< {value, expected}
constexpr base::Code kInternalError{"INTERNAL_ERROR"};

/// The language of the messages is needed before the arguments are parsed, for the help itself.
text::Language chosenLanguage(int argc, const char* const* argv) {
    for (int index = 1; index < argc; ++index) {
        const std::string_view argument = argv[index];
        std::string_view value;
        if (argument.starts_with("--lang=")) {
            value = argument.substr(7);
        } else if (argument == "--lang" && index + 1 < argc) {
            value = argv[index + 1];
        }
        if (const auto language = text::languageFromCode(value); language && !value.empty()) {
            return *language;
        }
    }
    for (const char* const variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            return text::languageFromCode(value).value_or(text::Language::En);
        }
    }
    return text::Language::En;
}

/// The help's own words. Subcommands take them over when they are added.
void speakLanguage(CLI::App& app, const text::Text& words) {
    app.option_defaults()->group(words.term("cli.help.options"));
    app.set_help_flag("-h,--help", words.term("cli.option.help"));
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", words.term("cli.help.usage"));
    formatter->label("Options", words.term("cli.help.options"));
    formatter->label("OPTIONS", words.term("cli.help.options"));
    formatter->label("Positionals", words.term("cli.help.positionals"));
    formatter->label("SUBCOMMAND", words.term("cli.help.command"));
    formatter->label("SUBCOMMANDS", words.term("cli.help.commands"));
    formatter->label("Subcommand", words.term("cli.help.command"));
    formatter->label("Subcommands", words.term("cli.help.commands"));
    formatter->label("REQUIRED", words.term("cli.help.required"));
    app.formatter(formatter);
}

/// A first word that is no command is the usual reason why a command is missing.
base::Error usageError(const CLI::App& app, const CLI::ParseError& problem) {
    const std::vector<std::string> strangers = app.remaining();
    if (!app.get_subcommands().empty() || strangers.empty() || strangers.front().starts_with('-')) {
        return base::Error(kUsageInvalid, {{"value", problem.what()}});
    }
    std::string known;
    for (const CLI::App* const command : app.get_subcommands([](const CLI::App*) { return true; })) {
        known += (known.empty() ? "" : " ") + command->get_name();
    }
    return base::Error(kCommandUnknown, {{"value", strangers.front()}, {"expected", known}});
}

int statusOf(ExitCode code) {
    return static_cast<int>(code);
}

} // namespace

int runCommandLine(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    const text::Text words(chosenLanguage(argc, argv));
    CLI::App app(words.term("cli"), "parkcarbon-cli");
    app.require_subcommand(1);
    speakLanguage(app, words);
    bool json = false;
    std::string language;
    app.add_flag("--json", json, words.term("cli.option.json"));
    app.add_option("--lang", language, words.term("cli.option.lang"))->check(CLI::IsMember({"zh", "en"}));
    app.set_version_flag("--version", PARKCARBON_VERSION, words.term("cli.option.version"));

    const auto commands = allCommands();
    std::vector<CLI::App*> words_of_commands;
    for (const auto& command : commands) {
        CLI::App* const subcommand = app.add_subcommand(command->name(), words.term("cli." + command->name()));
        subcommand->set_help_flag("-h,--help", words.term("cli.option.help"));
        subcommand->group(words.term("cli.help.commands"));
        subcommand->fallthrough();
        subcommand->footer(words.term("cli.example") + "\n  parkcarbon-cli " +
                           words.term("cli." + command->name() + ".example"));
        command->configure(*subcommand, words);
        words_of_commands.push_back(subcommand);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& request) {
        app.exit(request, out, err);
        return statusOf(ExitCode::Done);
    } catch (const CLI::ParseError& problem) {
        Console console(out, err, words, false);
        return statusOf(console.fail(usageError(app, problem)));
    }
    Console console(out, err, words, json);
    try {
        for (std::size_t index = 0; index < commands.size(); ++index) {
            if (words_of_commands[index]->parsed()) {
                return statusOf(commands[index]->run(console));
            }
        }
    } catch (const std::exception& broken_invariant) {
        console.fail(base::Error(kInternalError, {{"value", broken_invariant.what()}}));
    }
    return statusOf(ExitCode::Internal);
}

} // namespace parkcarbon::cli
