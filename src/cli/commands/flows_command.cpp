#include "cli/commands.hpp"
#include "cli/flows_text.hpp"
#include "cli/json/flows_json.hpp"
#include "cli/messages.hpp"
#include "cli/period_calculation.hpp"
#include "cli/project_argument.hpp"
#include "cli/reconciliation_text.hpp"

#include <CLI/App.hpp>
#include <parkcarbon/services/flow_use_case.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

using engine::flows::FlowAccount;
using engine::flows::FlowOptions;

/// The account as a standalone system has it; where nothing was reconciled, the stated numbers alone.
services::ReconciledSystem standalone(const FlowAccount& account, const FlowOptions& options) {
    services::ReconciledSystem system{account.project.system, {}, {}};
    system.options.significance = options.significance;
    system.options.non_negative = options.non_negative;
    if (account.reconciliation) {
        system.result = *account.reconciliation;
        return system;
    }
    for (std::uint32_t flow = 0; flow < account.project.system.flows.size(); ++flow) {
        for (const auto& quantity : account.project.system.flows[flow].quantities) {
            engine::flows::ReconciledValue value;
            value.variable = {engine::flows::QuantityKind::Mass, quantity.layer, flow};
            value.input = account.raw(flow, quantity.layer);
            system.result.values.push_back(value);
        }
    }
    return system;
}

class FlowsCommand final : public Command {
public:
    std::string name() const override { return "flows"; }
    void configure(CLI::App& app, const text::Text& text) override {
        project_.configure(app, text);
        period_.configure(app, text);
        app.add_flag("--non-negative", non_negative_, text.term("cli.option.non_negative"));
        app.add_option("--edges", edges_, text.term("cli.option.edges"));
    }
    ExitCode run(Console& console) override {
        const auto opened = openForPeriod(project_.path(), period_, console);
        if (!opened) {
            return console.fail(opened.error());
        }
        FlowOptions options;
        options.period = opened->period;
        options.non_negative = non_negative_;
        const auto review = opened->calculations->flowReview(options);
        if (!review) {
            return console.fail(review.error());
        }
        const FlowAccount& account = *(*review)->account;
        console.print(account.findings);
        console.print((*review)->findings);
        if (console.json()) {
            printJson(**review, options, console.text(), console.out());
        } else {
            const services::ReconciledSystem system = standalone(account, options);
            printReconciliation(system.system, system.options, system.result, console);
            printReview(**review, console);
        }
        if (!edges_.empty()) {
            if (const auto saved = services::saveFlowValues(standalone(account, options), edges_); !saved) {
                return console.fail(saved.error());
            }
            if (!console.json()) {
                console.out() << '\n' << console.text().sentence(kFileWritten.name, {{"file", edges_}}) << '\n';
            }
        }
        return base::hasErrors(account.findings) ? ExitCode::Findings : ExitCode::Done;
    }

private:
    ProjectArgument project_;
    PeriodOption period_;
    std::string edges_;
    bool non_negative_ = false;
};

} // namespace

std::unique_ptr<Command> makeFlowsCommand() {
    return std::make_unique<FlowsCommand>();
}

} // namespace parkcarbon::cli
