#pragma once

#include "column_map.hpp"
#include "import_run.hpp"

#include <parkcarbon/domain/record.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// Tells in the report what became of each row of one source, where ImportOptions asks for it.
class RowTeller {
public:
    RowTeller(ImportRun& run, const SourceTurn& turn, const ColumnMap& columns);

    bool asked() const { return run_.options.tell_rows; }

    struct About {
        std::int64_t row;
        std::string_view record_id;
        std::string_view item;
    };
    /// A row that went in, or would: `before` is the record that it met.
    void tellTaken(const About& about, const domain::Record& record, const std::optional<domain::Record>& before);
    /// A row that does not go in.
    void tell(const About& about, ImportReport::Outcome outcome);
    void tell(ImportReport::Row row);

    /// `D17`; empty when the source has no column for the field.
    std::string cellOf(std::size_t field, std::int64_t row) const;

private:
    std::vector<ImportReport::Field> fieldsOf(const domain::Record& record, const std::optional<domain::Record>& before,
                                              std::int64_t row) const;
    std::optional<ImportReport::YearBefore> yearBefore(const domain::Record& record) const;

    ImportRun& run_;
    const SourceTurn& turn_;
    const ColumnMap& columns_;
};

/// The amount that a record states; nothing when its table has none, or it is not measured.
std::optional<domain::Quantity> amountOf(const domain::Record& record);

} // namespace parkcarbon::exchange
