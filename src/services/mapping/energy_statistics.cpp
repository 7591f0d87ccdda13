#include "services/mapping/mapped_rows.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

constexpr std::string_view kItems = "energy_statistics_items";

std::string bareItem(std::string_view text) {
    std::string name = titleParts(text).name;
    for (const std::string_view word : {"其中", "of which", "ofwhich"}) {
        if (name.starts_with(word)) {
            name.erase(0, word.size());
        }
    }
    const std::size_t begin = name.find_first_not_of("0123456789.,()-·");
    return begin == std::string::npos ? std::string{} : name.substr(begin);
}

const reference::CatalogueRow* statisticsItem(const reference::CatalogueTable& items, const std::string& name) {
    for (const reference::CatalogueRow& row : items.rows()) {
        std::string list = row.name_zh + ";" + row.name_en + ";" + std::string(items.field(row, "aliases"));
        for (std::string_view rest = list; !rest.empty();) {
            const std::string_view word = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(rest.size(), word.size() + 1));
            if (!word.empty() && bareItem(word) == name) {
                return &row;
            }
        }
    }
    return nullptr;
}

/// One row of the form, with its amounts as numbers; absent = empty or not there.
struct StatisticsRow {
    std::size_t row = 0;
    std::string item; ///< as written
    const reference::CatalogueRow* known = nullptr;
    const reference::Fuel* fuel = nullptr;
    std::string unit;
    std::map<std::string, double> amounts;

    std::optional<double> amount(const std::string& field) const {
        const auto found = amounts.find(field);
        return found == amounts.end() ? std::nullopt : std::optional(found->second);
    }
};

class StatisticsForm {
public:
    StatisticsForm(const exchange::ForeignGrid& grid, const PlacedMapping& placed, const EnterpriseNames& enterprises,
                   const reference::FuelSet* fuels)
        : grid_(grid), placed_(placed), fuels_(fuels) {
        const auto constant = [&](const std::string& field) {
            const auto found = placed.constants.find(field);
            return found == placed.constants.end() ? std::string{} : found->second;
        };
        period_ = constant("period");
        enterprise_ = enterprises.idOf(constant("enterprise_id"));
        activities_.table = domain::Table::Activities;
        activities_.fields = {"activity_id", "enterprise_id", "period", "category", "item", "quantity", "unit", "note"};
        transfers_.table = domain::Table::EnergyTransfers;
        transfers_.fields = {"transfer_id", "period", "carrier", "from_id", "to_id", "quantity", "unit", "note"};
        for (exchange::MappedTable* table : {&activities_, &transfers_}) {
            table->header_row = placed.mapping.header_row;
            table->columns.resize(table->fields.size());
            table->columns[6] = column("unit");
        }
        activities_.columns[4] = column("item");
    }

    std::vector<exchange::MappedTable> read(std::size_t most) {
        const auto catalogue = reference::Catalogue::shipped();
        items_ = catalogue ? (*catalogue)->table(kItems) : nullptr;
        std::vector<StatisticsRow> rows;
        for (std::size_t row = placed_.first_row; row < grid_.rows() && rows.size() < most; ++row) {
            if (auto read = readRow(row)) {
                rows.push_back(std::move(*read));
            }
        }
        for (const StatisticsRow& row : rows) {
            if (row.known != nullptr && row.known->id != "" && hasParts(rows, row)) {
                tell(kEnergyRowSummed, base::Severity::Note, row, {{"value", row.item}});
            } else {
                take(row);
            }
        }
        std::vector<exchange::MappedTable> tables;
        tables.push_back(std::move(activities_));
        tables.push_back(std::move(transfers_));
        return tables;
    }

private:
    std::optional<std::size_t> column(const std::string& field) const {
        const auto found = placed_.columns.find(field);
        return found == placed_.columns.end() ? std::nullopt : std::optional(found->second);
    }

    std::string text(std::size_t row, const std::string& field) const {
        const auto at = column(field);
        return at ? std::string(grid_.text(row, *at)) : std::string{};
    }

    std::optional<StatisticsRow> readRow(std::size_t row) const {
        StatisticsRow read;
        read.row = row;
        read.item = text(row, "item");
        const std::string name = bareItem(read.item);
        for (const char* field : {"purchased", "consumed", "industrial", "raw_material", "transport"}) {
            const auto value = base::parseNumber(text(row, field));
            if (value && *value != 0.0) {
                read.amounts[field] = *value;
            }
        }
        // Rows of column numbers (甲 乙 1 2 …), footnotes and rows without any amount say nothing.
        const bool heading = name.empty() || name == "甲" || name == "乙";
        if (heading || read.amounts.empty()) {
            return std::nullopt;
        }
        read.unit = text(row, "unit");
        if (read.unit.empty() && !placed_.title_units.empty()) {
            read.unit = placed_.title_units.begin()->second;
        }
        read.known = items_ != nullptr ? statisticsItem(*items_, name) : nullptr;
        read.fuel = fuelOf(read, name);
        return read;
    }

    const reference::Fuel* fuelOf(const StatisticsRow& row, const std::string& name) const {
        if (fuels_ == nullptr) {
            return nullptr;
        }
        if (const reference::Fuel* fuel = fuels_->find(name); fuel != nullptr || row.known == nullptr) {
            return fuel;
        }
        std::string list = row.known->name_zh + ";" + row.known->name_en + ";";
        list += items_->field(*row.known, "aliases");
        for (std::string_view rest = list; !rest.empty();) {
            const std::string_view word = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(rest.size(), word.size() + 1));
            if (const reference::Fuel* fuel = word.empty() ? nullptr : fuels_->find(word)) {
                return fuel;
            }
        }
        return nullptr;
    }

    std::string kindOf(const StatisticsRow& row) const {
        return row.known != nullptr ? std::string(items_->field(*row.known, "kind")) : "fuel";
    }

    /// A row of which others of the form are parts would be counted twice.
    bool hasParts(const std::vector<StatisticsRow>& rows, const StatisticsRow& whole) const {
        if (kindOf(whole) == "total") {
            return true;
        }
        return std::any_of(rows.begin(), rows.end(), [&](const StatisticsRow& row) {
            return row.known != nullptr && items_->field(*row.known, "part_of") == whole.known->id;
        });
    }

    void take(const StatisticsRow& row) {
        const std::string kind = kindOf(row);
        if (kind == "electricity" || kind == "heat") {
            takeTransfer(row, kind);
            return;
        }
        if (row.fuel == nullptr) {
            refuse(kEnergyItemUnknown, row,
                   {{"value", row.item}, {"expected", fuels_ != nullptr ? fuels_->id() : std::string{}}});
            return;
        }
        takeFuel(row);
    }

    void takeTransfer(const StatisticsRow& row, const std::string& carrier) {
        const std::string field = row.amount("purchased") ? "purchased" : "consumed";
        const auto amount = row.amount(field);
        if (!amount) {
            return; // consumed by industry alone, without a total: nothing was bought as far as the form says
        }
        const std::string from = carrier == "electricity" ? "grid" : "ext:heat supply";
        const std::string id = period_ + ":" + carrier + ":" + from + ">" + enterprise_;
        transfers_.columns[5] = column(field);
        transfers_.rows.push_back(
            {row.row,
             {literal(ids_.next(id)), literal(period_), literal(carrier), literal(from), literal(enterprise_),
              literal(base::formatNumber(*amount)), literal(row.unit), literal("205-1")}});
    }

    void takeFuel(const StatisticsRow& row) {
        const double raw = row.amount("raw_material").value_or(0.0);
        const double transport = row.amount("transport").value_or(0.0);
        const auto consumed = row.amount("consumed");
        const double burned = consumed ? *consumed - raw - transport : row.amount("industrial").value_or(raw) - raw;
        if (burned < 0.0) {
            refuse(kEnergyPartsExceedTotal, row,
                   {{"value", base::formatNumber(raw + transport)},
                    {"expected", base::formatNumber(consumed ? *consumed : row.amount("industrial").value_or(0.0))}});
            return;
        }
        if (raw > 0.0) {
            tell(kRawMaterialLeftOut, base::Severity::Warning, row,
                 {{"value", row.item}, {"quantity", base::formatNumber(raw)}, {"unit", row.unit}});
        }
        addActivity(row, "stationary_combustion", "fuels", burned);
        addActivity(row, "mobile_combustion", "vehicles", transport);
    }

    void addActivity(const StatisticsRow& row, const std::string& category, const std::string& sheet, double amount) {
        if (amount == 0.0) {
            return;
        }
        activities_.columns[5] = column(row.amount("consumed") ? "consumed" : "industrial");
        const std::string id = period_ + ":" + enterprise_ + ":" + sheet + ":" + row.fuel->name_zh;
        activities_.rows.push_back(
            {row.row,
             {literal(ids_.next(id)), literal(enterprise_), literal(period_), literal(category),
              literal(row.fuel->name_zh), literal(base::formatNumber(amount)), literal(row.unit), literal("205-1")}});
    }

    void refuse(base::Code code, const StatisticsRow& row, base::Arguments arguments) {
        ++activities_.refused;
        tell(code, base::Severity::Error, row, std::move(arguments));
    }

    void tell(base::Code code, base::Severity severity, const StatisticsRow& row, base::Arguments arguments) {
        base::Location where;
        where.table = kEnergyStatisticsTable;
        where.file = grid_.file();
        where.sheet = grid_.sheet();
        where.row = grid_.rowNumber(row.row);
        activities_.findings.push_back({code, severity, std::move(arguments), std::move(where)});
    }

    static exchange::MappedCell literal(std::string text) { return {std::nullopt, std::move(text)}; }

    const exchange::ForeignGrid& grid_;
    const PlacedMapping& placed_;
    const reference::FuelSet* fuels_;
    const reference::CatalogueTable* items_ = nullptr;
    std::string period_;
    std::string enterprise_;
    exchange::MappedTable activities_;
    exchange::MappedTable transfers_;
    MappedIds ids_;
};

} // namespace

std::vector<exchange::MappedTable> energyStatisticsRows(const exchange::ForeignGrid& grid, const PlacedMapping& placed,
                                                        const EnterpriseNames& enterprises,
                                                        const reference::FuelSet* fuels, std::size_t most) {
    return StatisticsForm(grid, placed, enterprises, fuels).read(most);
}

} // namespace parkcarbon::services
