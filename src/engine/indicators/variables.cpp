#include <parkcarbon/engine/indicators/variables.hpp>

#include "computed_values.hpp"
#include "fact_values.hpp"
#include "source_conflicts.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::array<std::string_view, 9> kOriginWords = {"entered",    "enterprise_sum", "inventory",
                                                          "pollutants", "flow_analysis",  "exchange_ledger",
                                                          "records",    "derived",        "reference"};

/// A variable of the park that is another one, summed over the enterprises of some divisions of GB/T 4754.
struct IndustrySum {
    std::string_view variable;
    std::string_view of;
    std::vector<int> divisions;
};
const std::array kIndustrySums = {
    IndustrySum{"IAV_rr", "IAV", {42}},
    IndustrySum{"GIO_rr", "GIO", {42}},
    IndustrySum{"IAV_process", "IAV", {25, 26, 28, 30, 31, 32}},
};

/// Shares and rates do not add up over enterprises, nor do days and years.
bool addsUp(const reference::ParkVariable& variable) {
    const std::string& unit = variable.unit.symbol();
    return unit != "%" && unit != "1" && unit != "d" && unit != "a";
}

class TableWriter {
public:
    TableWriter(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue,
                const PeriodSources& sources)
        : snapshot_(snapshot), catalogue_(catalogue), sources_(sources), facts_(snapshot, sources.period) {
        table_.period = sources.period;
        for (const reference::ParkVariable& variable : catalogue.parkVariables()) {
            table_.variables.emplace_back().variable = &variable;
        }
    }

    VariableTable write() {
        for (VariableValue& value : table_.variables) {
            if (auto entered = facts_.entered(*value.variable, table_.findings)) {
                value.candidates.push_back(std::move(*entered));
            }
            if (addsUp(*value.variable)) {
                takeSum(value, *value.variable, {});
            }
        }
        for (const IndustrySum& sum : kIndustrySums) {
            takeSum(place(sum.variable), *catalogue_.parkVariable(sum.of), sum.divisions);
        }
        ComputedValues(snapshot_, sources_, facts_).tell([&](std::string_view id, VariableCandidate candidate) {
            place(id).candidates.push_back(std::move(candidate));
        });
        takeAllWaste();
        settleSources(table_, snapshot_.decisions);
        return std::move(table_);
    }

private:
    VariableValue& place(std::string_view id) {
        return *std::find_if(table_.variables.begin(), table_.variables.end(),
                             [&](const VariableValue& value) { return value.variable->id == id; });
    }

    void takeSum(VariableValue& value, const reference::ParkVariable& of, const std::vector<int>& divisions) {
        if (auto sum = facts_.enterpriseSum(of, divisions, table_.findings)) {
            sum->detail = divisions.empty() ? sum->detail : of.id;
            value.candidates.push_back(std::move(*sum));
        }
    }

    /// General and hazardous waste together, where both are known.
    void takeAllWaste() {
        const auto first = [&](std::string_view id) -> std::optional<double> {
            const VariableCandidate* const taken = place(id).taken();
            return taken == nullptr ? std::nullopt : std::optional(taken->value);
        };
        const auto general_t = first("SW_gen");
        const auto hazardous_t = first("HW_gen");
        if (general_t && hazardous_t) {
            place("SW_HW_gen")
                .candidates.push_back({*general_t + *hazardous_t,
                                       VariableOrigin::Derived,
                                       "SW_gen + HW_gen",
                                       {"SW_gen", "HW_gen"},
                                       std::nullopt});
        }
    }

    const domain::ProjectSnapshot& snapshot_;
    const reference::Catalogue& catalogue_;
    const PeriodSources& sources_;
    const FactValues facts_;
    VariableTable table_;
};

} // namespace

std::string_view originWord(VariableOrigin origin) {
    return kOriginWords[static_cast<std::size_t>(origin)];
}

const VariableValue* VariableTable::find(std::string_view id) const {
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const VariableValue& value) { return value.variable->id == id; });
    return found == variables.end() ? nullptr : &*found;
}

std::optional<double> VariableTable::value(std::string_view id) const {
    const VariableValue* const found = find(id);
    return found == nullptr ? std::nullopt : found->value;
}

VariableTable variableTable(const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue,
                            const PeriodSources& sources) {
    return TableWriter(snapshot, catalogue, sources).write();
}

} // namespace parkcarbon::engine::indicators
