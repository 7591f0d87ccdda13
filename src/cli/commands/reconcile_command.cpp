#include "cli/commands.hpp"
#include "cli/json/reconciliation_json.hpp"
#include "cli/messages.hpp"
#include "cli/reconciliation_text.hpp"

#include <CLI/App.hpp>
#include <CLI/Validators.hpp>
#include <parkcarbon/services/flow_use_case.hpp>

#include <map>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using engine::flows::Uncertainties;

/// Significance levels of 0 and 1 decide every test beforehand.
std::string openUnitInterval(const std::string& number) {
    double value = 0.0;
    return CLI::detail::lexical_cast(number, value) && value > 0.0 && value < 1.0 ? std::string() : number + ": 0 … 1";
}

class ReconcileCommand final : public Command {
public:
    std::string name() const override { return "reconcile"; }
    void configure(CLI::App& app, const text::Text& text) override {
        app.add_option("SYSTEM", file_, text.term("cli.option.flow_system"))->required();
        app.add_option("--significance", wishes_.significance, text.term("cli.option.significance"))
            ->check(openUnitInterval);
        app.add_flag("--non-negative", non_negative_, text.term("cli.option.non_negative"));
        app.add_option("--uncertainties", uncertainties_, text.term("cli.option.uncertainties"))
            ->check(CLI::IsMember({"all", "measured", "none"}));
        app.add_option("--csv", csv_, text.term("cli.option.flow_csv"));
    }
    ExitCode run(Console& console) override {
        const auto reconciled = services::reconcileFile(file_, wishes());
        if (!reconciled) {
            return console.fail(reconciled.error());
        }
        const auto& [system, options, result] = *reconciled;
        for (const std::string& warning : result.warnings) {
            console.warn(base::Error(base::Code(warning)));
        }
        if (console.json()) {
            printJson(system, options, result, console.text(), console.out());
        } else {
            printReconciliation(system, options, result, console);
        }
        return csv_.empty() ? ExitCode::Done : saveCsv(*reconciled, console);
    }

private:
    services::ReconciliationWishes wishes() const {
        services::ReconciliationWishes wishes = wishes_;
        if (non_negative_) {
            wishes.non_negative = true;
        }
        if (uncertainties_ == "none") {
            wishes.uncertainties = Uncertainties::None;
        } else if (!uncertainties_.empty()) {
            wishes.uncertainties = uncertainties_ == "all" ? Uncertainties::All : Uncertainties::Measured;
        }
        return wishes;
    }

    ExitCode saveCsv(const services::ReconciledSystem& reconciled, Console& console) const {
        if (const auto saved = services::saveFlowValues(reconciled, csv_); !saved) {
            return console.fail(saved.error());
        }
        if (!console.json()) {
            console.out() << '\n' << console.text().sentence(kFileWritten.name, {{"file", csv_}}) << '\n';
        }
        return ExitCode::Done;
    }

    std::string file_;
    std::string csv_;
    std::string uncertainties_;
    bool non_negative_ = false;
    services::ReconciliationWishes wishes_;
};

} // namespace

std::unique_ptr<Command> makeReconcileCommand() {
    return std::make_unique<ReconcileCommand>();
}

} // namespace parkcarbon::cli
