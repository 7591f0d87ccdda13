#include "step_check.hpp"

#include "../indicator_lookup.hpp"

#include <algorithm>
#include <cmath>

namespace parkcarbon::engine::workflow {
namespace {

/// The balances of the layers of one kind: fails at the worst one that is open.
CheckOutcome balancesClose(const CheckInput& input, flows::LayerKind kind) {
    const base::Arguments period = {{"period", input.period.str()}};
    if (!input.flows) {
        return failedBecause(kCheckNoBalance, period, inTable("flows"));
    }
    const flows::BalanceSheet* worst = nullptr;
    for (const flows::BalanceSheet& sheet : input.flows->balances) {
        const bool judged = sheet.closure == flows::Closure::Closed || sheet.closure == flows::Closure::Open;
        if (judged && sheet.raw.gap && input.flows->account->project.system.layers[sheet.layer].kind == kind &&
            (worst == nullptr || *sheet.raw.gap > *worst->raw.gap)) {
            worst = &sheet;
        }
    }
    if (worst == nullptr) {
        return failedBecause(kCheckNoBalance, period, inTable("flows"));
    }
    base::Arguments arguments = {{"value", shownNumber(100.0 * *worst->raw.gap)},
                                 {"expected", shownNumber(100.0 * worst->limit)}};
    if (worst->closure == flows::Closure::Closed) {
        return passed(std::move(arguments));
    }
    const std::string& party = input.flows->parties[worst->subject].id;
    arguments.push_back({"items", party});
    return failed(std::move(arguments), inTable("enterprises", party));
}

} // namespace

CheckOutcome inventoryWithoutErrors(const CheckInput& input, int) {
    if (!input.inventory || input.inventory->fuels.empty()) {
        return failedBecause(kCheckNotComputed, {{"value", input.period.str()}}, inTable("activities"));
    }
    const base::Findings& findings = input.inventory->findings;
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const base::Finding& finding) {
        return finding.severity == base::Severity::Error;
    });
    base::Arguments arguments = {{"period", input.period.str()}};
    if (errors == 0) {
        return passed(std::move(arguments));
    }
    arguments.push_back({"value", std::to_string(errors)});
    const auto first = std::find_if(findings.begin(), findings.end(), [](const base::Finding& finding) {
        return finding.severity == base::Severity::Error;
    });
    return failed(std::move(arguments), first->where);
}

CheckOutcome energyBalanceCloses(const CheckInput& input, int) {
    return balancesClose(input, flows::LayerKind::Energy);
}
CheckOutcome waterBalanceCloses(const CheckInput& input, int) {
    return balancesClose(input, flows::LayerKind::Water);
}
CheckOutcome wasteBalanceCloses(const CheckInput& input, int) {
    return balancesClose(input, flows::LayerKind::Goods);
}

CheckOutcome indicatorsComputed(const CheckInput& input, int) {
    std::size_t total = 0;
    std::vector<std::string> open;
    for (const indicators::SchemeResult* const scheme : chosenResults(input)) {
        for (const indicators::IndicatorResult& result : scheme->indicators) {
            ++total;
            if (result.verdict == indicators::Verdict::CannotCompute) {
                open.push_back(result.id);
            }
        }
    }
    return total == 0 ? failedBecause(kCheckNoIndicators, {{"period", input.period.str()}}, inTable("targets"))
                      : allComplete(total, open, "facts");
}

CheckOutcome nodesReconciled(const CheckInput& input, int) {
    if (!input.flows || !input.flows->account->reconciliation ||
        input.flows->account->reconciliation->nodal_tests.empty()) {
        return failedBecause(kCheckNoBalance, {{"period", input.period.str()}}, inTable("flows"));
    }
    const auto& system = input.flows->account->project.system;
    const auto& tests = input.flows->account->reconciliation->nodal_tests;
    std::vector<std::string> beyond;
    for (const flows::NodalTest& test : tests) {
        if (std::abs(test.z) > test.limit) {
            beyond.push_back(system.nodes[test.node].id + "/" + system.layers[test.layer].id);
        }
    }
    return allComplete(tests.size(), beyond, "flows");
}

CheckOutcome lossesNamed(const CheckInput& input, int) {
    std::size_t named = 0;
    if (input.flows) {
        for (const flows::LossTable& table : input.flows->losses) {
            named += table.losses.size();
        }
    }
    return named == 0 ? failed({}, inTable("flows")) : passed({{"value", std::to_string(named)}});
}

} // namespace parkcarbon::engine::workflow
