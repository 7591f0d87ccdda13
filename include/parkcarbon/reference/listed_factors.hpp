#pragma once

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/reference/status.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::reference {

/// One value of data/reference/process_factors.csv or waste_factors.csv.
struct ListedFactor {
    std::string id; ///< "<category>/<product>/<parameter>/<gas>", e.g. "cement/portland-clinker/default-process-ef/co2"
    std::string category; ///< as in the table, e.g. "cement"
    std::string category_zh;
    std::string product; ///< second part of the id: the stable name of product or process, e.g. "portland-clinker"
    std::string name_zh; ///< of the product or process
    std::string name_en;
    std::string parameter;       ///< "EF", "MCF", …
    std::string gas;             ///< empty for parameters that are no emission factor
    std::optional<double> value; ///< nothing where only a range is published
    std::optional<double> low;
    std::optional<double> high;
    domain::Unit unit = domain::Unit::dimensionless();
    std::string basis;
    Status status = Status::Unconfirmed;
    std::string source;
};

/// The factors of one table, in its order. Immutable.
class ListedFactorTable {
public:
    explicit ListedFactorTable(std::vector<ListedFactor> rows);
    const std::vector<ListedFactor>& rows() const { return rows_; }
    const ListedFactor* find(std::string_view id) const; ///< nullptr when there is none
    /// Rows whose id starts with `<category key>/`, e.g. "ferroalloys"; in the table's order.
    std::vector<const ListedFactor*> ofCategory(std::string_view category_key) const;

private:
    std::vector<ListedFactor> rows_;
    std::unordered_map<std::string, std::size_t> by_id_;
};

/// Mass of an air pollutant per energy or mass of fuel (data/reference/pollutant_factors.csv).
struct PollutantFactor {
    std::string id;
    std::string activity; ///< "manufacturing combustion (1.A.2)", …
    std::string name_zh;  ///< of the fuel or equipment
    std::string name_en;
    std::string pollutant; ///< "NOx", "SOx", "TSP", …
    double value = 0.0;
    std::string multiplier; ///< "S" = × sulphur content in %, "A" = × ash content in %, empty = none
    domain::Unit unit = domain::Unit::dimensionless();
    std::string basis;
    Status status = Status::Unconfirmed;
    std::string source;
};

/// A pollutant and the mass of it that counts as one equivalent (污染当量值, data/reference/pollutant_equivalents.csv).
struct PollutantEquivalent {
    std::string id;
    std::string medium; ///< "air" or "water"
    std::string symbol; ///< "SO2"; unique within its medium
    std::string name_zh;
    std::string name_en;
    std::vector<std::string> aliases;
    std::optional<int> water_class; ///< 1 or 2 (第一类水污染物, 其他类水污染物); nothing for air
    std::string part_of;            ///< symbol of the sum that it is a part of, e.g. smoke dust of "PM"
    std::optional<double> value;    ///< in `unit`, kg unless the table says otherwise; nothing where the law has none
    domain::Unit unit = domain::Unit::dimensionless();
    Status status = Status::Unconfirmed;
    std::string source;
};

/// Conversion of an energy carrier to standard coal (GB/T 2589, data/reference/standard_coal.csv).
struct StandardCoalRow {
    std::string id;
    std::string name_zh;
    std::string name_en;
    double coefficient_low = 0.0; ///< in `unit`; equal to `coefficient_high` where one value is published
    double coefficient_high = 0.0;
    domain::Unit unit = domain::Unit::dimensionless(); ///< kgce/kg, kgce/m3, kgce/kWh, …
    Status status = Status::Unconfirmed;
    std::string source;
};

} // namespace parkcarbon::reference
