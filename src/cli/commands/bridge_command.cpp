#include "cli/commands.hpp"
#include "cli/data_basis_option.hpp"
#include "cli/json/views_json.hpp"
#include "cli/period_option.hpp"
#include "cli/project_argument.hpp"
#include "cli/text_table.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::views;

/// E1 · Stationary combustion · 烟煤 · CO2; what does not apply is left out.
std::string subjectText(const BridgeSubject& subject, const text::Text& text) {
    std::string words;
    const auto add = [&](const std::string& word) {
        if (!word.empty()) {
            words += (words.empty() ? "" : " · ") + word;
        }
    };
    const bool between_views = subject.enterprise_id.empty();
    add(subject.enterprise_id);
    add(between_views && subject.ledger != "direct" ? text.choiceLabel(subject.ledger) : "");
    add(text.choiceLabel(subject.category));
    if (between_views && text.hasTerm("instrument." + subject.item)) {
        add(text.term("instrument." + subject.item));
    } else if (between_views && text.hasTerm("energy." + subject.item)) {
        add(text.term("energy." + subject.item));
    } else {
        add(text.choiceLabel(subject.item));
    }
    add(subject.gas);
    add(subject.party);
    return words;
}

void printBridge(const Bridge& bridge, Console& console) {
    const text::Text& text = console.text();
    const auto amount = [](double tonnes) { return text::formatFixed(tonnes, 2); };
    const auto end = [&](View view, base::Period period) {
        return text.termOr("view", viewWord(view)) + " " + text.period(period);
    };
    TextTable waterfall({text.term("cli.column.term"), text.term("cli.column.change_tco2e")});
    waterfall.alignRight({1});
    waterfall.addRow({end(bridge.from_view, bridge.from_period), amount(bridge.from)});
    for (const Bridge::Step& step : bridge.by_kind) {
        waterfall.addRow({text.termOr("bridge", bridgeKindWord(step.kind)), amount(step.co2e)});
    }
    waterfall.addRow({end(bridge.to_view, bridge.to_period), amount(bridge.to)});
    waterfall.addRow({text.term("cli.bridge.residual"), amount(bridge.residual)});
    waterfall.print(console.out());

    console.out() << '\n';
    TextTable terms(
        {text.term("cli.column.term"), text.term("cli.column.subject"), text.term("cli.column.change_tco2e")});
    terms.alignRight({2});
    for (const BridgeTerm& term : bridge.terms) {
        terms.addRow({text.termOr("bridge", bridgeKindWord(term.kind)),
                      subjectText(bridge.subjects[term.subject], text), amount(term.co2e)});
    }
    terms.print(console.out());
}

class BridgeCommand final : public Command {
public:
    std::string name() const override { return "bridge"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        app.add_option("--from", from_, text.term("cli.option.from"));
        app.add_option("--to", to_, text.term("cli.option.to"));
        period_.configure(app, text);
        const std::vector<std::string> words(kViewWords.begin(), kViewWords.end());
        app.add_option("--view", view_, text.term("cli.option.view"))->check(CLI::IsMember(words));
        app.add_option("--from-view", from_view_, text.term("cli.option.from_view"))->check(CLI::IsMember(words));
        app.add_option("--to-view", to_view_, text.term("cli.option.to_view"))->check(CLI::IsMember(words));
        from_basis_.configure(app, text, "--from-data");
        to_basis_.configure(app, text, "--to-data");
    }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto request = requestOf(calculations);
        if (!request) {
            return console.fail(request.error());
        }
        const auto bridge = calculations.bridge(*request);
        if (!bridge) {
            return console.fail(bridge.error());
        }
        if (console.json()) {
            console.out() << toJson(*bridge).dump(2) << '\n';
        } else {
            printBridge(*bridge, console);
        }
        return ExitCode::Done;
    }

private:
    /// What is not said is the period of `--period` and the view of `--view`.
    base::Result<services::BridgeRequest> requestOf(services::Calculations& calculations) const {
        const auto from = periodOf(from_, calculations);
        if (!from) {
            return base::failure(from.error());
        }
        const auto to = periodOf(to_, calculations);
        if (!to) {
            return base::failure(to.error());
        }
        services::BridgeRequest request;
        request.from_period = *from;
        request.to_period = *to;
        request.from_view = *viewFromWord(from_view_.empty() ? view_ : from_view_);
        request.to_view = *viewFromWord(to_view_.empty() ? view_ : to_view_);
        request.from_basis = from_basis_.chosen();
        request.to_basis = to_basis_.chosen();
        return request;
    }
    base::Result<base::Period> periodOf(const std::string& word, services::Calculations& calculations) const {
        return word.empty() ? period_.choose(calculations) : base::Period::parse(word);
    }

    ProjectArgument project_;
    PeriodOption period_;
    std::string from_;
    std::string to_;
    std::string view_ = "scope_1_2_location";
    std::string from_view_;
    std::string to_view_;
    DataBasisOption from_basis_;
    DataBasisOption to_basis_;
};

} // namespace

std::unique_ptr<Command> makeBridgeCommand() {
    return std::make_unique<BridgeCommand>();
}

} // namespace parkcarbon::cli
