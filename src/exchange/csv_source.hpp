#pragma once

#include "csv_check.hpp"
#include "row_source.hpp"

#include <parkcarbon/exchange/park_folder_importer.hpp>

namespace parkcarbon::exchange {

/// A CSV file that has passed its check.
class CsvSource final : public RowSource {
public:
    CsvSource(ImportSource source, SourceInfo named, CheckedCsv checked, const ImportLimits& limits);

    const SourceInfo& info() const override { return info_; }
    base::Result<void> forEachRow(const Visitor& visitor) override;

private:
    ImportSource source_;
    CsvFormat format_;
    ImportLimits limits_;
    SourceInfo info_;
};

} // namespace parkcarbon::exchange
