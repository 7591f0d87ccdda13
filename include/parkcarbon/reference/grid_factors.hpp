#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/park.hpp>
#include <parkcarbon/reference/status.hpp>

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
    int data_year = 0;                ///< year of the generation data
    std::optional<int> report_year;   ///< only for Prescribed
    domain::GridChoice::Level level = domain::GridChoice::Level::National;
    std::string name_zh;
    std::string name_en;
    double tco2_per_mwh = 0.0;
    GridFactorKind kind = GridFactorKind::Average;
    Status status = Status::Unconfirmed;
    std::string source;
};

/// A factor chosen for a year; `exact` is false when the series ends before that year and its latest row stands in, which
/// is always told to the user (finding GRID_FACTOR_YEAR_SUBSTITUTED).
struct GridFactorChoice {
    GridFactor factor;
    bool exact = true;
};

class GridFactorTable {
public:
    explicit GridFactorTable(std::vector<GridFactor> rows);
    const std::vector<GridFactor>& rows() const { return rows_; }
    /// The average factor of the series for the year; never mixes the regional series of 2010–2012 with 2021+.
    /// Errors: GRID_FACTOR_MISSING {value, year} when the series is unknown or starts after the year.
    base::Result<GridFactorChoice> average(const domain::GridChoice& choice, int year) const;
    /// The national residual mix for the year. Errors: GRID_FACTOR_MISSING {value, year}.
    base::Result<GridFactorChoice> residual(int year) const;

private:
    std::vector<GridFactor> rows_;
};

} // namespace parkcarbon::reference
