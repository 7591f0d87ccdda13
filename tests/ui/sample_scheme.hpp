#pragma once

#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include <memory>

namespace parkcarbon::ui {

/// Five indicators: met, not met with an amount needed and a target, without input, not applicable, descriptive.
inline std::shared_ptr<engine::indicators::SchemeResult> sampleScheme() {
    using namespace engine::indicators;
    auto scheme = std::make_shared<Scheme>();
    scheme->id = "TRY";
    scheme->name_zh = "试用指标体系";
    scheme->name_en = "Scheme on trial";
    auto result = std::make_shared<SchemeResult>();
    result->period = base::Period::year(2025);
    result->base = base::Period::year(2021);
    const auto add = [&](const char* id, Direction direction, Verdict verdict) -> IndicatorResult& {
        IndicatorDefinition definition;
        definition.row.id = id;
        definition.row.name_zh = std::string("指标") + id;
        definition.row.name_en = std::string("Indicator ") + id;
        definition.row.unit = "t/t";
        definition.direction = direction;
        definition.role = Role::Mandatory;
        scheme->indicators.push_back(definition);
        IndicatorResult row;
        row.definition = scheme->indicators.size() - 1;
        row.id = id;
        row.verdict = verdict;
        result->indicators.push_back(row);
        return result->indicators.back();
    };
    IndicatorResult& met = add("T-1", Direction::Higher, Verdict::Met);
    met.value = 90.0;
    met.base_value = 60.0;
    met.limit = {Comparison::AtLeast, 80.0, ""};
    IndicatorResult& missed = add("T-2", Direction::Lower, Verdict::NotMet);
    missed.value = 0.8;
    missed.base_value = 0.5;
    missed.limit = {Comparison::AtMost, 0.4, "band"};
    missed.gap = 0.4;
    missed.amount_needed = AmountNeeded{"E_tce", 1250.0, "tce", false};
    missed.target = IndicatorTarget{2026, 0.6, true, false, 0.2};
    IndicatorResult& unknown = add("T-3", Direction::Higher, Verdict::CannotCompute);
    unknown.missing.push_back({"IAV_base", "IAV", base::Period::year(2021), "10^4 CNY", "facts"});
    IndicatorResult& left_out = add("T-4", Direction::Higher, Verdict::NotApplicable);
    left_out.reason = "no such process";
    left_out.reason_is_decision = true;
    IndicatorResult& third = add("T-5", Direction::Higher, Verdict::Met);
    third.value = 3.0;
    third.limit = {Comparison::AtLeast, 1.0, ""};
    result->scheme = scheme;
    return result;
}

} // namespace parkcarbon::ui
