#include "cli/commands/packs/pack_actions.hpp"
#include "cli/commands/packs/pack_order_options.hpp"
#include "cli/messages.hpp"
#include "cli/project_argument.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/report/reminder_letter.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

constexpr base::Code kCheckPacksWritten{"CHECK_PACKS_WRITTEN"}; ///< {count, file}

/// Writes the workbooks again with the open questions on their cells.
class PacksCheckAction final : public Command {
public:
    std::string name() const override { return "check"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        order_.configure(app, text);
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto order = order_.order(**session);
        if (!order) {
            return console.fail(order.error());
        }
        const auto written =
            services::writeCheckPacks(**session, *order, order_.directory(), [&](const domain::PackQuestion& question) {
                return questionIn(question, order->language, console.text());
            });
        if (!written) {
            return console.fail(written.error());
        }
        show(*written, console);
        return ExitCode::Done;
    }

private:
    static std::string questionIn(const domain::PackQuestion& question, domain::PackLanguage language,
                                  const text::Text& text) {
        const std::string zh = report::questionWords(question, text.in(text::Language::Zh));
        const std::string en = report::questionWords(question, text.in(text::Language::En));
        if (language == domain::PackLanguage::Both && zh != en) {
            return zh + "\n" + en;
        }
        return language == domain::PackLanguage::En ? en : zh;
    }

    void show(const std::vector<services::IssuedPack>& written, Console& console) const {
        if (console.json()) {
            nlohmann::ordered_json packs = nlohmann::ordered_json::array();
            for (const services::IssuedPack& pack : written) {
                packs.push_back({{"enterprise", pack.enterprise.str()}, {"file", pack.file.string()}});
            }
            console.out() << nlohmann::ordered_json{{"packs", packs}}.dump(2) << '\n';
            return;
        }
        for (const services::IssuedPack& pack : written) {
            console.out() << pack.file.string() << '\n';
        }
        console.out() << console.text().sentence(kCheckPacksWritten.name, {{"count", std::to_string(written.size())},
                                                                           {"file", order_.directory()}})
                      << '\n';
    }

    ProjectArgument project_;
    PackOrderOptions order_;
};

/// Writes the workbook that came back as it was.
class PacksOriginalAction final : public Command {
public:
    std::string name() const override { return "original"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("ANSWER", answer_, text.term("cli.option.pack_answer"))->required();
        app.add_option("FILE", file_, text.term("cli.option.pack_original"))->required();
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        const auto written = services::writePackOriginal(**session, answer_, file_);
        if (!written) {
            return console.fail(written.error());
        }
        console.out() << file_ << '\n';
        return ExitCode::Done;
    }

private:
    ProjectArgument project_;
    std::string answer_;
    std::string file_;
};

} // namespace

std::unique_ptr<Command> makePacksCheckAction() {
    return std::make_unique<PacksCheckAction>();
}

std::unique_ptr<Command> makePacksOriginalAction() {
    return std::make_unique<PacksOriginalAction>();
}

} // namespace parkcarbon::cli
