#include <parkcarbon/reference/catalogue.hpp>

#include "name_key.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <array>
#include <span>
#include <utility>

namespace parkcarbon::reference {
namespace {

/// A number of a row and its unit: the text `unit`, in which `{}` stands for the row's own unit.
struct ValueColumn {
    std::string_view name;
    std::string_view unit = "{}";
};

/// How the rows of one table are listed as factors.
struct FactorTable {
    std::string_view table;
    std::string_view set_column;
    std::string_view year_column;
    std::span<const ValueColumn> values;
};

constexpr std::array<ValueColumn, 4> kFuelValues = {
    ValueColumn{"ncv_gj_per_unit", "GJ/{}"}, ValueColumn{"carbon_tc_per_gj", "tC/GJ"}, ValueColumn{"oxidation", "1"},
    ValueColumn{"ef_tco2_per_unit", "tCO2/{}"}};
constexpr std::array<ValueColumn, 1> kGridValues = {ValueColumn{"factor"}};
constexpr std::array<ValueColumn, 4> kGwpValues = {ValueColumn{"gwp100_sar", "1"}, ValueColumn{"gwp100_ar4", "1"},
                                                   ValueColumn{"gwp100_ar5", "1"}, ValueColumn{"gwp100_ar6", "1"}};
constexpr std::array<ValueColumn, 3> kPlainValues = {ValueColumn{"value"}, ValueColumn{"value_low"},
                                                     ValueColumn{"value_high"}};
constexpr std::array<ValueColumn, 2> kCoalValues = {ValueColumn{"coefficient_low"}, ValueColumn{"coefficient_high"}};

constexpr std::array<FactorTable, 10> kListedTables = {
    FactorTable{"fuels", "set_id", "", kFuelValues},
    FactorTable{"grid_factors", "series", "data_year", kGridValues},
    FactorTable{"gwp", "", "", kGwpValues},
    FactorTable{"constants", "", "", kPlainValues},
    FactorTable{"mobile_ch4_n2o", "mode", "", kPlainValues},
    FactorTable{"process_factors", "category", "", kPlainValues},
    FactorTable{"waste_factors", "category", "", kPlainValues},
    FactorTable{"pollutant_factors", "activity", "", kPlainValues},
    FactorTable{"pollutant_equivalents", "medium", "", kPlainValues},
    FactorTable{"standard_coal", "", "", kCoalValues},
};

std::vector<std::string> queryWords(std::string_view query) {
    const std::string folded = base::toHalfWidth(query);
    std::vector<std::string> words;
    std::string_view rest = base::trimmed(folded);
    while (!rest.empty()) {
        const std::size_t end = rest.find_first_of(" \t");
        words.push_back(nameKey(rest.substr(0, end)));
        rest = end == std::string_view::npos ? std::string_view{} : base::trimmed(rest.substr(end));
    }
    return words;
}

/// All words of the row but those of its source, which would find every row of a document.
std::string searchableText(const CatalogueTable& table, const CatalogueRow& row) {
    std::string text = table.titleZh() + '\n' + table.titleEn();
    for (std::size_t index = 0; index < row.cells.size(); ++index) {
        if (table.columns()[index] != "source") {
            text += '\n' + row.cells[index];
        }
    }
    return nameKey(text);
}

bool containsAll(const std::string& text, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (text.find(word) == std::string::npos) {
            return false;
        }
    }
    return true;
}

std::string valueUnit(const ValueColumn& column, std::string_view row_unit) {
    std::string unit(column.unit);
    if (const std::size_t place = unit.find("{}"); place != std::string::npos) {
        unit.replace(place, 2, row_unit);
    }
    return unit;
}

FactorHit toHit(const FactorTable& factors, const CatalogueTable& table, const CatalogueRow& row) {
    FactorHit hit{table.id(),  std::string(table.field(row, factors.set_column)),
                  row.id,      row.name_zh,
                  row.name_en, {},
                  {},          row.status,
                  row.source};
    for (const ValueColumn& column : factors.values) {
        if (const auto value = table.number(row, column.name)) {
            hit.values.push_back({std::string(column.name), *value, valueUnit(column, table.field(row, "unit"))});
        }
    }
    if (const auto year = table.number(row, factors.year_column)) {
        hit.year = static_cast<int>(*year);
    }
    return hit;
}

} // namespace

std::vector<FactorHit> Catalogue::search(std::string_view query) const {
    const std::vector<std::string> words = queryWords(query);
    std::vector<FactorHit> hits;
    for (const FactorTable& factors : kListedTables) {
        const CatalogueTable* const listed = table(factors.table);
        if (listed == nullptr) {
            continue;
        }
        for (const CatalogueRow& row : listed->rows()) {
            if (!containsAll(searchableText(*listed, row), words)) {
                continue;
            }
            if (FactorHit hit = toHit(factors, *listed, row); !hit.values.empty()) { // some pollutants are but a name
                hits.push_back(std::move(hit));
            }
        }
    }
    return hits;
}

} // namespace parkcarbon::reference
