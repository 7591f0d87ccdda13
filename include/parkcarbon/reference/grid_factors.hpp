#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/park.hpp>
#include <parkcarbon/reference/status.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

inline constexpr base::Code kGridFactorMissing{"GRID_FACTOR_MISSING"};

enum class GridFactorKind : std::uint8_t {
    Average,
    Residual, ///< average excluding market-traded non-fossil power: the residual mix of the market-based view
    Fossil,
    Prescribed ///< fixed by a ministry for the reports of one year
};

struct GridFactor {
    std::string id;     ///< "mee_nbs/anhui/2022"
    std::string series; ///< "mee_nbs" is the annual series since 2021, the only one that calculations choose from
    int data_year = 0;  ///< year of the generation data
    std::optional<int> report_year; ///< only for Prescribed
    domain::GridChoice::Level level = domain::GridChoice::Level::National;
    std::string name_zh;
    std::string name_en;
    double tco2_per_mwh = 0.0;
    GridFactorKind kind = GridFactorKind::Average;
    Status status = Status::Unconfirmed;
    std::string source;
};

/// A factor chosen for a year; `exact` is false when the series ends before that year and its latest row stands in,
/// which is always told to the user (finding GRID_FACTOR_YEAR_SUBSTITUTED).
struct GridFactorChoice {
    GridFactor factor;
    bool exact = true;
};

class GridFactorTable {
public:
    explicit GridFactorTable(std::vector<GridFactor> rows);
    const std::vector<GridFactor>& rows() const { return rows_; }
    /// The average factor of the year's own generation data; after the end of the series its latest row with `exact`
    /// false. Only the annual series "mee_nbs" is used: the older regional and provincial figures were made with
    /// another method, and prescribed factors belong to one report year, so neither stands in for a missing year. Names
    /// match in Chinese or English, with or without 省, 市, 自治区, 电网, Province, Grid. Errors: GRID_FACTOR_MISSING
    /// {value, year, expected} when the name is unknown (expected: the names there are) or the series starts after the
    /// year (expected: the years there are).
    base::Result<GridFactorChoice> average(const domain::GridChoice& choice, int year) const;
    /// The national residual mix for the year, by the same rule. Errors: GRID_FACTOR_MISSING {value, year, expected}.
    base::Result<GridFactorChoice> residual(int year) const;
    /// The factor that the ministry fixed for reports of that year; nullptr when it fixed none.
    const GridFactor* prescribed(int report_year) const;

private:
    base::Result<GridFactorChoice> choose(const domain::GridChoice& choice, GridFactorKind kind, int year) const;

    std::vector<GridFactor> rows_;
};

} // namespace parkcarbon::reference
