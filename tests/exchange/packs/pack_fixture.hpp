#pragma once

#include "exchange/memory_records.hpp"
#include "exchange/support/workbook_builder.hpp"

#include "exchange/packs/pack_reader.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/exchange/import_report.hpp>

#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A sheet as a test fills it in: the row id in front, then a text for every column of the layout.
struct FilledSheet {
    std::string id;
    std::string name;
    std::vector<std::vector<std::string>> rows;
};

/// A park with the enterprises E07 and E01 that were asked for 2025, a layout of four sheets, and short ways to send a
/// workbook back.
class PackTest : public testing::Test {
protected:
    PackTest();

    using Meta = std::vector<std::vector<std::string>>;
    using Change = std::function<void(std::map<std::string, SheetBuilder*>&)>;

    /// Rows of `_meta` as the writer makes them, without the hash.
    static Meta metaOf(const std::string& enterprise = "E07", const std::string& period = "2025");
    static std::string hashOf(const Meta& meta);
    /// The whole workbook, as a program of that style saves it.
    std::string pack(const std::vector<FilledSheet>& sheets, WorkbookStyle style = WorkbookStyle::Excel,
                     Meta meta = metaOf(), const Change& change = {}) const;
    /// Only the sheet of fuels, with these rows.
    std::string fuels(const std::vector<std::vector<std::string>>& rows) const;

    ImportReport import(const std::vector<std::string>& workbooks, const ImportOptions& options = {});
    ImportReport::File importOne(const std::string& workbook); ///< the entry with the most rows

    const domain::Activity& activity(std::string_view id) const {
        return records.get<domain::Activity>(domain::Table::Activities, id);
    }
    const domain::EnergyTransfer& transfer(std::string_view id) const {
        return records.get<domain::EnergyTransfer>(domain::Table::EnergyTransfers, id);
    }
    static std::vector<std::string> codes(const ImportReport& report);
    static const base::Finding* findingOf(const ImportReport& report, base::Code code);
    void put(domain::Table table, const std::vector<std::string>& texts);

    PackContext context;
    MemoryRecords records;
};

} // namespace parkcarbon::exchange
