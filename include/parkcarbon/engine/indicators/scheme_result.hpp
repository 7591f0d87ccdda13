#pragma once

#include <parkcarbon/engine/indicators/scheme.hpp>
#include <parkcarbon/engine/indicators/variables.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::indicators {

enum class Verdict : std::uint8_t { Met, NotMet, NotApplicable, CannotCompute, NoThreshold };
std::string_view verdictWord(Verdict verdict); ///< "met", "not_met", "not_applicable", "cannot_compute", "no_threshold"

/// A term of the formula with its value.
struct IndicatorInput {
    std::string variable;   ///< as the formula names it, e.g. "IAV_base"
    std::string stands_for; ///< variable of the table, e.g. "IAV"
    base::Period period = base::Period::year(2025);
    double value = 0.0;
    std::string unit;
    VariableOrigin origin = VariableOrigin::Entered;
    std::string detail; ///< VariableCandidate::detail
    std::vector<std::string> records;
    std::optional<domain::EvidenceClass> evidence_class;
};

/// A term that the project does not know.
struct MissingInput {
    std::string variable;
    std::string stands_for;
    std::optional<base::Period> period; ///< nothing: no base period is set
    std::string unit;
    /// Where it would come from: "facts" (the table of facts), "inventory", "flows", "measures", "base_year" (the park
    /// has no base year), "enterprise_facts", "grid".
    std::string source;
};

/// One pollutant, product or part of an indicator that has several.
struct IndicatorPart {
    std::string label; ///< "SO2", or `E07/plywood`
    std::optional<double> value;
    Verdict verdict = Verdict::NoThreshold;
};

/// The limit that a value was held against.
struct AppliedLimit {
    Comparison comparison = Comparison::AtLeast;
    double value = 0.0;
    std::string label; ///< what chose it: a ladder's year, a band, an alternative, "base/2021", "growth", "decline"
};

/// The change of one variable, all else equal, that would meet the limit.
struct AmountNeeded {
    std::string variable; ///< e.g. "SW_util"
    double value = 0.0;   ///< above zero
    std::string unit;     ///< "t", "tce", "m3", "10^4 CNY", …
    bool increase = true; ///< false: that much less of it
};

/// A target of the project for this indicator (targets.csv), the year of the period or the next one after it.
struct IndicatorTarget {
    int year = 0;
    double value = 0.0;
    bool binding = false;
    bool met = false;
    double gap = 0.0; ///< distance to the target, 0 when it is met
};

struct IndicatorResult {
    std::size_t definition = 0; ///< index into Scheme::indicators
    std::string id;
    std::optional<double> value;      ///< in the indicator's unit
    std::optional<double> base_value; ///< of the base period, where that can be computed
    std::vector<IndicatorPart> parts;
    std::optional<AppliedLimit> limit;
    Verdict verdict = Verdict::CannotCompute;
    std::optional<double> gap; ///< distance to the limit, in the indicator's unit: 0 when met
    std::optional<AmountNeeded> amount_needed;
    std::vector<IndicatorInput> inputs;
    std::vector<MissingInput> missing;
    /// Why it does not apply: the reason of the project's decision; or, by code, "size_outside_bands",
    /// "no_growth" (elasticity without growth), "alternative_open" (the project must choose a limit).
    std::string reason;
    bool reason_is_decision = false;
    std::optional<IndicatorTarget> target;
};

struct SchemeSummary {
    std::size_t met = 0;
    std::size_t not_met = 0;
    std::size_t not_applicable = 0;
    std::size_t cannot_compute = 0;
    std::size_t no_threshold = 0;
};

struct GroupResult {
    std::size_t group = 0; ///< index into Scheme::groups
    std::size_t met = 0;
    bool passed = false; ///< also when no member applies to the park
};

/// Whether the scheme's conditions are fulfilled.
struct SchemePass {
    enum class State : std::uint8_t {
        Passed,
        Failed,
        Open,       ///< something that decides it cannot be computed
        NoCondition ///< the scheme has neither core, mandatory nor grouped indicators
    };
    State state = State::NoCondition;
    std::size_t required = 0;        ///< how many must be met; those that do not apply are not among them
    std::size_t met = 0;             ///< of the required ones
    std::vector<std::string> vetoes; ///< core indicators that are not met
};
std::string_view passWord(SchemePass::State state); ///< "passed", "failed", "open", "no_condition"

struct SchemeResult {
    std::shared_ptr<const Scheme> scheme;
    base::Period period = base::Period::year(2025);
    std::optional<base::Period> base;
    std::int64_t revision = 0;
    std::vector<IndicatorResult> indicators; ///< in the scheme's order
    std::vector<GroupResult> groups;
    SchemeSummary summary;
    SchemePass pass;
    base::Findings findings; ///< of the scheme, of the variables, and questions that the indicators ask

    const IndicatorResult* find(std::string_view indicator_id) const;
    const IndicatorDefinition& definition(const IndicatorResult& result) const {
        return scheme->indicators[result.definition];
    }
};

/// Every indicator of the scheme, none left out: computed, or with what is missing.
SchemeResult evaluate(std::shared_ptr<const Scheme> scheme, const VariableSpace& space,
                      const domain::ProjectSnapshot& snapshot, const reference::Catalogue& catalogue);

} // namespace parkcarbon::engine::indicators
