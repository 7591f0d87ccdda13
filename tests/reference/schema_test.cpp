#include "reference/schema.hpp"

#include "reference/data_table.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>

namespace parkcarbon::reference {
namespace {

const std::filesystem::path kReferenceFolder = std::filesystem::path(PARKCARBON_SOURCE_DIR) / "data" / "reference";

std::string readReferenceFile(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(Schema, DescribesExactlyTheFilesThatShip) {
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(kReferenceFolder)) {
        files.insert(entry.path().filename().string());
    }
    std::set<std::string> described;
    for (const TableSpec& spec : tableSpecs()) {
        EXPECT_TRUE(described.insert(std::string(spec.id) + ".csv").second) << spec.id << " is described twice";
    }
    EXPECT_EQ(files, described);
}

TEST(Schema, EveryTableHasAnIdAStatusAndASource) {
    for (const TableSpec& spec : tableSpecs()) {
        EXPECT_EQ(spec.columns.front().kind, ColumnKind::Id) << spec.id;
        for (const std::string_view name : {"status", "source"}) {
            const auto column = std::find_if(spec.columns.begin(), spec.columns.end(),
                                             [&](const ColumnSpec& candidate) { return candidate.name == name; });
            ASSERT_NE(column, spec.columns.end()) << spec.id;
            EXPECT_TRUE(column->required) << spec.id;
        }
        EXPECT_FALSE(spec.title_zh.empty());
        EXPECT_FALSE(spec.title_en.empty());
    }
}

TEST(Schema, HoldsForEveryCellOfEveryShippedTable) {
    for (const TableSpec& spec : tableSpecs()) {
        const std::string text = readReferenceFile(kReferenceFolder / (std::string(spec.id) + ".csv"));
        CsvRow expected_header;
        for (const ColumnSpec& column : spec.columns) {
            expected_header.emplace_back(column.name);
        }
        const auto rows = readCsv(text);
        ASSERT_TRUE(rows) << spec.id;
        EXPECT_EQ(rows->front(), expected_header) << spec.id;
        const auto table = DataTable::read(spec, text);
        ASSERT_TRUE(table) << spec.id << " row " << table.error().argument("row") << ' '
                           << table.error().argument("column") << " = " << table.error().argument("value") << " not "
                           << table.error().argument("expected");
        EXPECT_EQ(table->size() + 1, rows->size()) << spec.id;
    }
}

TEST(Schema, RangesRunFromLowToHigh) {
    const std::vector<std::array<std::string_view, 3>> ranges = {
        {"fuels", "standard_coal_low", "standard_coal_high"},
        {"standard_coal", "ncv_low", "ncv_high"},
        {"standard_coal", "coefficient_low", "coefficient_high"},
        {"process_factors", "value_low", "value_high"},
        {"waste_factors", "value_low", "value_high"},
    };
    for (const auto& [id, low, high] : ranges) {
        const auto table = readShippedTable(id);
        ASSERT_TRUE(table) << id;
        for (std::size_t index = 0; index < table->size(); ++index) {
            const auto row = table->row(index);
            EXPECT_EQ(row.empty(low), row.empty(high)) << row.text("id");
            if (!row.empty(low)) {
                EXPECT_LE(row.number(low), row.number(high)) << row.text("id");
            }
        }
    }
}

TEST(Schema, AListedFactorHasEitherAValueOrARange) {
    for (const char* id : {"process_factors", "waste_factors"}) {
        const auto table = readShippedTable(id);
        ASSERT_TRUE(table);
        for (std::size_t index = 0; index < table->size(); ++index) {
            const auto row = table->row(index);
            EXPECT_NE(row.empty("value"), row.empty("value_low")) << row.text("id");
        }
    }
}

TEST(Schema, SharesNeverExceedOne) {
    for (const char* id : {"process_factors", "waste_factors"}) {
        const auto table = readShippedTable(id);
        ASSERT_TRUE(table);
        for (std::size_t index = 0; index < table->size(); ++index) {
            const auto row = table->row(index);
            const bool percent = row.text("unit") == "%";
            const std::string& parameter = row.text("parameter");
            if (percent || parameter.starts_with("MCF")) {
                for (const char* column : {"value", "value_low", "value_high"}) {
                    EXPECT_LE(row.optionalNumber(column).value_or(0.0), percent ? 100.0 : 1.0) << row.text("id");
                }
            }
        }
    }
}

TEST(Schema, ReferencesBetweenTablesHold) {
    const std::vector<std::array<std::string_view, 3>> references = {{"fuels", "set_id", "fuel_sets"},
                                                                     {"indicators", "set_id", "indicator_sets"}};
    for (const auto& [from, column, to] : references) {
        const auto source = readShippedTable(from);
        const auto target = readShippedTable(to);
        ASSERT_TRUE(source && target);
        std::set<std::string> known;
        for (std::size_t index = 0; index < target->size(); ++index) {
            known.insert(target->row(index).text("id"));
        }
        std::set<std::string> used;
        for (std::size_t index = 0; index < source->size(); ++index) {
            used.insert(source->row(index).text(column));
        }
        EXPECT_EQ(used, known) << from;
    }
}

} // namespace
} // namespace parkcarbon::reference
