#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <tuple>

/// What a park wants to reach, where it looks for it, and what it does when it fails.
namespace parkcarbon::domain {

/// The value that an indicator is to have in a year (targets.csv); identified by indicator and year together.
struct Target {
    std::string indicator; ///< id of an indicator of any scheme, e.g. `HJ274-11`
    int year = 0;
    double value = 0.0; ///< in the indicator's unit
    TargetNature nature = TargetNature::Guiding;
    std::string note;
    std::optional<double> base_value;     ///< of the base year, as signed off; nothing = as computed
    std::optional<double> superior_value; ///< handed down by the superior authority
    std::string owner;
    std::optional<double> weight; ///< in the target completion; nothing = 1
    Provenance origin;
    friend bool operator==(const Target&, const Target&) = default;

    static constexpr Table kTable = Table::Targets;
    static constexpr auto members() {
        using T = Target;
        return std::tuple(&T::indicator, &T::year, &T::value, &T::nature, &T::note, &T::base_value, &T::superior_value,
                          &T::owner, &T::weight);
    }
};

/// One driver of a scenario in one year (scenarios.csv); identified by scenario, year, driver and subject together.
struct ScenarioDriver {
    std::string scenario;
    int year = 0;
    std::string driver;
    std::string subject; ///< what the driver acts on; empty = the park
    double value = 0.0;
    std::string unit;
    Provenance origin;
    friend bool operator==(const ScenarioDriver&, const ScenarioDriver&) = default;

    static constexpr Table kTable = Table::Scenarios;
    static constexpr auto members() {
        using S = ScenarioDriver;
        return std::tuple(&S::scenario, &S::year, &S::driver, &S::subject, &S::value, &S::unit);
    }
};

/// Where the park looks for potential first (focus_areas.csv).
struct FocusArea {
    FocusAreaId id;
    std::string name_zh;
    std::string name_en;
    std::string indicator;           ///< that it is to move; may be empty
    std::optional<double> potential; ///< per year, in `unit`
    std::string unit;                ///< `t`, `tce`, `m3`, `CNY` …
    std::string note;
    Provenance origin;
    friend bool operator==(const FocusArea&, const FocusArea&) = default;

    static constexpr Table kTable = Table::FocusAreas;
    static constexpr auto members() {
        using F = FocusArea;
        return std::tuple(&F::id, &F::name_zh, &F::name_en, &F::indicator, &F::potential, &F::unit, &F::note);
    }
};

/// What is done about an unmet target or a failed check (corrective_actions.csv).
struct CorrectiveAction {
    CorrectiveActionId id;
    std::string indicator; ///< the unmet target's; may be empty
    std::optional<int> step;
    std::string cause;
    std::string action;
    std::string owner;
    std::optional<base::Date> due;
    ActionStatus status = ActionStatus::Open;
    std::string note;
    Provenance origin;
    friend bool operator==(const CorrectiveAction&, const CorrectiveAction&) = default;

    static constexpr Table kTable = Table::CorrectiveActions;
    static constexpr auto members() {
        using A = CorrectiveAction;
        return std::tuple(&A::id, &A::indicator, &A::step, &A::cause, &A::action, &A::owner, &A::due, &A::status,
                          &A::note);
    }
};

} // namespace parkcarbon::domain
