#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/engine/trends/abatement_cost.hpp>
#include <parkcarbon/engine/trends/decomposition.hpp>
#include <parkcarbon/engine/trends/decoupling.hpp>
#include <parkcarbon/engine/trends/mann_kendall.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::services {

class Calculations;

/// The trend science on files (FORMATS §6 `analyse`). Errors: those of exchange/trend_file.hpp and of the headers in
/// engine/trends.
base::Result<engine::trends::Decomposition> decomposeFile(const std::filesystem::path& file);
base::Result<engine::trends::DecouplingResult> decouplingFile(const std::filesystem::path& file);
base::Result<engine::trends::TrendResult> trendFile(const std::filesystem::path& file);
base::Result<engine::trends::AbatementCurve> abatementFile(const std::filesystem::path& file);

/// One number of each of several years, in the order of the years.
struct YearSeries {
    std::vector<base::Period> years;
    std::vector<double> values;
};

/// A park variable of every calendar year that has it: as stated for the park, else the sum of what enterprises inside
/// the boundary state. Values in the unit of the first; facts whose unit cannot be converted are left out.
YearSeries factSeries(const domain::ProjectSnapshot& snapshot, const std::string& variable);

/// How the emissions of a park moved with its output (docs/methods/trends.md).
struct ParkTrends {
    YearSeries carbon;                                    ///< t CO2e, scope 1 + 2 location, of every year with data
    YearSeries output;                                    ///< industrial added value, 10^4 CNY
    std::optional<engine::trends::TrendResult> trend;     ///< with three years of data
    std::optional<engine::trends::Decoupling> decoupling; ///< between the two years, where both have both numbers
    /// C = Q · Σ S·I over enterprises where all emitters state their added value; else of the whole park C = Q · EI ·
    /// CI with its energy use (EI = E_tce/IAV, CI = C/E_tce), else C = Q · I.
    std::optional<engine::trends::Decomposition> decomposition;
    bool by_enterprise = false;
};

/// `from` and `to` are the ends of decoupling and decomposition. Errors: those of the inventory.
base::Result<ParkTrends> parkTrends(Calculations& calculations, const domain::ProjectSnapshot& snapshot,
                                    base::Period from, base::Period to);

} // namespace parkcarbon::services
