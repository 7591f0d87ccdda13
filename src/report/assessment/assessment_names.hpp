#pragma once

#include "../inventory/composer.hpp"

#include <parkcarbon/services/assessment.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::report {

/// The results of an assessment as its sections write about them: names behind ids, words of verdicts, cells.
class AssessmentNames {
public:
    /// The material must have an assessment and outlive this.
    explicit AssessmentNames(const Material& material);

    const services::Assessment& results() const { return results_; }
    const Material& material() const { return material_; }

    std::string scheme(const engine::indicators::Scheme& scheme) const;
    std::string indicator(std::string_view id) const; ///< its name; the id where no scheme has it
    std::string indicatorUnit(std::string_view id) const;
    const engine::indicators::IndicatorResult* indicatorResult(std::string_view id) const;
    std::string variable(std::string_view id) const;
    std::string variableUnit(std::string_view id) const;
    std::optional<double> variableAt(std::string_view id, base::Period period) const;
    std::string step(int number) const;
    /// "3 现状调研（重构）": the mark says that the name of the step is not published.
    std::string markedStep(const engine::workflow::StepDefinition& step) const;
    std::string stage(const engine::workflow::StageDefinition& stage) const;
    std::string measure(const domain::Measure& measure) const;
    std::string businessModel(std::string_view id) const; ///< also of sources of finance; else the text itself

    std::string limit(const engine::indicators::AppliedLimit& limit) const; ///< "≥ 30"
    Cell verdict(engine::indicators::Verdict verdict) const;                ///< not met: marked
    std::string currency() const;
    std::string money(std::string_view unit_suffix = "") const; ///< unit of amounts of money, "CNY/a"
    base::Period period() const { return material_.inventory().period; }
    std::optional<base::Period> basePeriod() const;
    std::string word(std::string_view family, std::string_view word) const; ///< of the report's words

    static Cell value(const std::optional<double>& number); ///< five significant digits
    static std::string valueText(double number);
    static Cell share(const std::optional<double>& fraction); ///< in %
    std::string dateText(const std::optional<base::Date>& date) const;

private:
    const Material& material_;
    const services::Assessment& results_;
};

/// Id of the enterprise that a flow's node belongs to; the node's own id where it belongs to none.
std::string enterpriseOfNode(const domain::ProjectSnapshot& snapshot, const std::string& node);

} // namespace parkcarbon::report
