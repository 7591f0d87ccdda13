#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <tuple>

namespace parkcarbon::domain {

/// A project that reduces emissions, saves resources or closes a loop (measures.csv). Money is in the park's currency,
/// a year's amounts are those of full operation.
struct Measure {
    MeasureId id;
    std::string name_zh;
    std::string name_en;
    std::optional<EnterpriseId> enterprise; ///< the host
    std::string category;
    std::string business_model; ///< an id of business_models.csv (`BM02`) or free text
    std::string finance;        ///< sources: `FM06=18000000 signed 4.2% 10a; FM01=12000000 planned`
    std::optional<double> capex;
    std::optional<double> life_a;
    std::optional<double> om_per_a;
    std::optional<double> saving_per_a;
    std::optional<double> reduction_t_per_a; ///< tCO2e, expected
    std::optional<int> start_year;
    std::optional<double> ramp_years;
    std::string affects; ///< which sources or flows the effect acts on
    MeasureStatus status = MeasureStatus::Planned;
    std::string note;
    /// What a year of full operation saves besides CO2: `energy=1200 tce; water=420000 m3; solid_waste=3000 t;
    /// wastewater=…; SO2=…`.
    ParameterSet effects;
    std::string focus_area; ///< id in focus_areas.csv
    std::string owner;
    std::string parties;
    std::string price_formula;
    std::optional<double> contract_term_a;
    std::string min_take;
    std::string subsidy;
    std::string tax_item;
    std::string permits; ///< `filing=done; eia=applied; energy_review=not_needed`
    std::string risk;
    std::optional<base::Date> planned_start;
    std::optional<base::Date> planned_finish;
    std::optional<base::Date> actual_start;
    std::optional<base::Date> actual_finish;
    std::optional<double> progress_pct; ///< 0…100
    std::optional<double> spent;
    std::optional<base::Date> reported_on;  ///< day of the last progress report
    std::optional<double> measured_t_per_a; ///< tCO2e that meters have shown
    std::string evidence_ref;
    Provenance origin;
    friend bool operator==(const Measure&, const Measure&) = default;

    static constexpr Table kTable = Table::Measures;
    static constexpr auto members() {
        using M = Measure;
        return std::tuple(&M::id, &M::name_zh, &M::name_en, &M::enterprise, &M::category, &M::business_model,
                          &M::finance, &M::capex, &M::life_a, &M::om_per_a, &M::saving_per_a, &M::reduction_t_per_a,
                          &M::start_year, &M::ramp_years, &M::affects, &M::status, &M::note, &M::effects,
                          &M::focus_area, &M::owner, &M::parties, &M::price_formula, &M::contract_term_a, &M::min_take,
                          &M::subsidy, &M::tax_item, &M::permits, &M::risk, &M::planned_start, &M::planned_finish,
                          &M::actual_start, &M::actual_finish, &M::progress_pct, &M::spent, &M::reported_on,
                          &M::measured_t_per_a, &M::evidence_ref);
    }
};

} // namespace parkcarbon::domain
