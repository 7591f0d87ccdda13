#include "store/repositories/park_repository.hpp"

#include "store/repositories/row_values.hpp"

#include <parkcarbon/store/errors.hpp>

#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

constexpr std::int64_t kParkKey = 1;

const std::vector<std::string>& parkColumns() {
    static const std::vector<std::string> columns = {
        "name_zh",       "name_en",  "province",    "park_type",      "base_year",           "report_years",
        "gwp_set",       "fuel_set", "grid_factor", "chp_allocation", "chp_efficiency_heat", "chp_efficiency_power",
        "discount_rate", "currency"};
    return columns;
}

/// `2021;2025`, the form of park.csv.
std::vector<int> yearsOf(std::string_view text) {
    domain::Cells cells(domain::spec(domain::Table::Park).fields.size());
    cells[*domain::spec(domain::Table::Park).fieldIndex("report_years")] = std::string(text);
    const auto park = domain::parseRecord(domain::Table::Park, cells);
    if (!park) {
        throw DamagedContent("invalid years " + std::string(text));
    }
    return std::get<domain::Park>(*park).report_years;
}

std::optional<std::int64_t> wide(const std::optional<int>& year) {
    return year ? std::optional<std::int64_t>(*year) : std::nullopt;
}

} // namespace

ParkRepository::ParkRepository(RepositoryContext& context)
    : Repository(context, TableStatements("park", parkColumns(), fmt::format("{}", fmt::join(parkColumns(), ", ")),
                                          "FROM park AS t")) {}

std::optional<std::int64_t> ParkRepository::keyOf(std::string_view) {
    return kParkKey;
}

base::Result<std::int64_t> ParkRepository::insert(const domain::Record& record) {
    return update(kParkKey, record).map([] { return kParkKey; });
}

base::Result<void> ParkRepository::remove(std::int64_t) {
    return base::failure(kStoredRecordReferenced, {{"table", statements_.table}, {"value", "park"}});
}

base::Result<void> ParkRepository::bind(Query& query, const domain::Record& record) {
    const auto& park = std::get<domain::Park>(record);
    query.bind(1, std::string_view(park.name_zh))
        .bind(2, std::string_view(park.name_en))
        .bind(3, std::string_view(park.province))
        .bind(4, std::string_view(park.park_type))
        .bind(5, wide(park.base_year))
        .bind(6, std::string_view(fmt::format("{}", fmt::join(park.report_years, ";"))))
        .bind(7, domain::word(park.gwp_set))
        .bind(8, std::string_view(park.fuel_set))
        .bind(9, std::string_view(park.grid_factor.str()))
        .bind(10, domain::word(park.chp_allocation))
        .bind(11, park.chp_efficiency_heat)
        .bind(12, park.chp_efficiency_power)
        .bind(13, park.discount_rate)
        .bind(14, std::string_view(park.currency));
    return {};
}

domain::Record ParkRepository::fromRow(const Query& row) {
    domain::Park park;
    park.name_zh = row.text(1);
    park.name_en = row.text(2);
    park.province = row.text(3);
    park.park_type = row.text(4);
    if (const auto year = row.optionalInteger(5)) {
        park.base_year = yearsOf(std::to_string(*year)).front();
    }
    park.report_years = yearsOf(row.text(6));
    park.gwp_set = wordAt<domain::GwpSet>(row, 7);
    park.fuel_set = row.text(8);
    park.grid_factor = sound(domain::GridChoice::parse(row.text(9)));
    park.chp_allocation = wordAt<domain::ChpAllocation>(row, 10);
    park.chp_efficiency_heat = row.real(11);
    park.chp_efficiency_power = row.real(12);
    park.discount_rate = row.optionalReal(13);
    park.currency = row.text(14);
    return park;
}

} // namespace parkcarbon::store
