#include "row_teller.hpp"

#include <cmath>
#include <limits>

namespace parkcarbon::exchange {

RowTeller::RowTeller(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns)
    : run_(run), turn_(turn), columns_(columns) {}

void RowTeller::tellTaken(const About& about, const domain::Record& record,
                          const std::optional<domain::Record>& before) {
    if (!asked()) {
        return;
    }
    ImportReport::Row row;
    row.row = about.row;
    row.record_id = domain::recordId(record);
    row.item = about.item;
    row.fields = fieldsOf(record, before, about.row);
    row.outcome = !before              ? ImportReport::Outcome::Added
                  : row.fields.empty() ? ImportReport::Outcome::Unchanged
                                       : ImportReport::Outcome::Changed;
    row.year_before = yearBefore(record);
    tell(std::move(row));
}

void RowTeller::tell(const About& about, ImportReport::Outcome outcome) {
    if (!asked()) {
        return;
    }
    ImportReport::Row row;
    row.row = about.row;
    row.record_id = about.record_id;
    row.item = about.item;
    row.outcome = outcome;
    tell(std::move(row));
}

void RowTeller::tell(ImportReport::Row row) {
    if (run_.report.rows.size() >= run_.options.limits.rows_told) {
        run_.report.rows_cut = true;
        return;
    }
    row.file = turn_.report_index;
    row.table = turn_.info().table;
    run_.report.rows.push_back(std::move(row));
}

std::string RowTeller::cellOf(std::size_t field, std::int64_t row) const {
    const auto column = columns_.columnOf(field);
    const auto& letters = turn_.info().letters;
    return column && *column < letters.size() && !letters[*column].empty() ? letters[*column] + std::to_string(row)
                                                                           : std::string{};
}

std::vector<ImportReport::Field>
RowTeller::fieldsOf(const domain::Record& record, const std::optional<domain::Record>& before, std::int64_t row) const {
    const auto& specs = domain::spec(domain::tableOf(record)).fields;
    const domain::Cells now = domain::toCells(record);
    const domain::Cells then = before ? domain::toCells(*before) : domain::Cells(now.size());
    std::vector<ImportReport::Field> fields;
    for (std::size_t field = 0; field < now.size(); ++field) {
        std::string was = then[field].value_or("");
        std::string is = now[field].value_or("");
        if (was != is) {
            fields.push_back({std::string(specs[field].name), std::move(was), std::move(is), cellOf(field, row)});
        }
    }
    return fields;
}

std::optional<ImportReport::YearBefore> RowTeller::yearBefore(const domain::Record& record) const {
    const auto amount = amountOf(record);
    const auto before = amount ? run_.sink.yearBefore(record) : std::nullopt;
    const auto value = before ? before->quantity.in(amount->unit()) : base::Result<double>(0.0);
    if (!before || !value) {
        return std::nullopt;
    }
    const double infinite = std::numeric_limits<double>::infinity();
    const double ratio = *value != 0.0 ? amount->value() / *value : amount->value() == 0.0 ? 1.0 : infinite;
    return ImportReport::YearBefore{before->period.str(), *value, ratio};
}

std::optional<domain::Quantity> amountOf(const domain::Record& record) {
    if (const auto* activity = std::get_if<domain::Activity>(&record)) {
        return activity->quantity;
    }
    if (const auto* transfer = std::get_if<domain::EnergyTransfer>(&record)) {
        return transfer->quantity;
    }
    if (const auto* fact = std::get_if<domain::Fact>(&record)) {
        return fact->value;
    }
    if (const auto* stream = std::get_if<domain::Stream>(&record)) {
        return stream->quantity;
    }
    const auto* flow = std::get_if<domain::Flow>(&record);
    if (flow != nullptr && flow->quantity) {
        return *domain::Quantity::create(*flow->quantity, flow->unit);
    }
    return std::nullopt;
}

} // namespace parkcarbon::exchange
