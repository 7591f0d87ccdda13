#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::domain {

inline constexpr base::Code kGridChoiceInvalid{"GRID_CHOICE_INVALID"};

/// Which grid factor series the project uses: `national`, `regional:<name>`, `provincial:<name>`.
struct GridChoice {
    enum class Level : std::uint8_t { National, Regional, Provincial };
    Level level = Level::National;
    std::string name; ///< empty for national

    /// Errors: GRID_CHOICE_INVALID {value}.
    static base::Result<GridChoice> parse(std::string_view text);
    std::string str() const;
    friend bool operator==(const GridChoice&, const GridChoice&) = default;
};

/// The park and the choices under which its numbers are computed (park.csv).
struct Park {
    std::string name_zh;
    std::string name_en;
    std::string province;
    std::string park_type;
    std::optional<int> base_year;
    std::vector<int> report_years;
    GwpSet gwp_set = GwpSet::Ar5;
    std::string fuel_set; ///< a set_id of data/reference/fuels.csv
    GridChoice grid_factor;
    ChpAllocation chp_allocation = ChpAllocation::Efficiency;
    double chp_efficiency_heat = 0.80;  ///< GHG Protocol CHP tool default (US)
    double chp_efficiency_power = 0.35; ///< GHG Protocol CHP tool default (US)
    std::optional<double> discount_rate;
    std::string currency;

    friend bool operator==(const Park&, const Park&) = default;
};

} // namespace parkcarbon::domain
