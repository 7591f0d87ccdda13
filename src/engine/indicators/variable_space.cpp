#include "source_conflicts.hpp"
#include "variable_name.hpp"

#include <parkcarbon/engine/indicators/variables.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

constexpr int kEarliestYear = 1900;
constexpr int kYearsBack = 4; ///< the longest mean over years that ships takes five

/// What the variable's value of another time says here; nothing when it speaks of this period's own.
std::optional<VariableCandidate> ofOtherTime(const VariableSpace& space, std::string_view id) {
    if (id == kYearsVariable) {
        const auto years = yearsSince(space.base, space.period);
        return years ? std::optional(VariableCandidate{*years,
                                                       VariableOrigin::Derived,
                                                       space.base->str() + "–" + space.period.str(),
                                                       {},
                                                       std::nullopt})
                     : std::nullopt;
    }
    const VariableName name = variableNameOf(id);
    const auto period = periodOf(name, space.period, space.base);
    const VariableTable* const table = period ? space.table(*period) : nullptr;
    const VariableValue* const source = table == nullptr || name.stem == id ? nullptr : table->find(name.stem);
    if (source == nullptr || !source->value) {
        return std::nullopt;
    }
    return VariableCandidate{*source->value,
                             VariableOrigin::Derived,
                             std::string(name.stem) + " (" + period->str() + ")",
                             {std::string(name.stem)},
                             source->taken()->evidence_class};
}

} // namespace

VariableName variableNameOf(std::string_view name) {
    constexpr std::string_view kBase = "_base";
    if (name.size() > kBase.size() && name.substr(name.size() - kBase.size()) == kBase) {
        return {name.substr(0, name.size() - kBase.size()), VariableName::Time::Base, 0};
    }
    const auto mark = name.rfind("_t");
    const std::string_view years = mark == std::string_view::npos ? name : name.substr(mark + 2);
    if (mark == std::string_view::npos || mark == 0 || years.size() > 1 ||
        (years.size() == 1 && (years[0] < '1' || years[0] > '9'))) {
        return {name, VariableName::Time::Own, 0};
    }
    return {name.substr(0, mark), VariableName::Time::Earlier, years.empty() ? 0 : years[0] - '0'};
}

std::optional<base::Period> yearsEarlier(base::Period period, int years) {
    if (period.yearNumber() - years < kEarliestYear) {
        return std::nullopt;
    }
    const auto earlier = base::Period::fromEncoded(period.encoded() - 100 * years);
    return earlier ? std::optional(*earlier) : std::nullopt;
}

std::optional<base::Period> periodOf(const VariableName& name, base::Period period, std::optional<base::Period> base) {
    return name.time == VariableName::Time::Base ? base : yearsEarlier(period, name.years_earlier);
}

std::optional<double> yearsSince(std::optional<base::Period> base, base::Period period) {
    const int years = base ? period.yearNumber() - base->yearNumber() : 0;
    return years > 0 ? std::optional<double>(years) : std::nullopt;
}

const VariableTable* VariableSpace::table(base::Period of) const {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const VariableTable& one) { return one.period == of; });
    return found == tables.end() ? nullptr : &*found;
}

VariableSpace variableSpace(std::vector<VariableTable> tables, std::optional<base::Period> base,
                            const domain::ProjectSnapshot& snapshot) {
    VariableSpace space;
    space.period = tables.front().period;
    space.base = base;
    space.tables = std::move(tables);
    VariableTable& own = space.tables.front();
    for (VariableValue& value : own.variables) {
        if (auto candidate = ofOtherTime(space, value.variable->id)) {
            value.candidates.push_back(std::move(*candidate));
            settleSource(value, own.period, snapshot.decisions, own.findings);
        }
    }
    return space;
}

std::vector<base::Period> periodsFor(base::Period period, std::optional<base::Period> base) {
    std::vector<base::Period> periods = {period};
    if (base && *base != period) {
        periods.push_back(*base);
    }
    for (int years = 1; years <= kYearsBack; ++years) {
        const auto earlier = yearsEarlier(period, years);
        if (earlier && std::find(periods.begin(), periods.end(), *earlier) == periods.end()) {
            periods.push_back(*earlier);
        }
    }
    return periods;
}

} // namespace parkcarbon::engine::indicators
