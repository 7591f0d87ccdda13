#include "exchange/memory_records.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/park_folder_exporter.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

namespace parkcarbon::exchange {
namespace {

using domain::Cells;
using domain::Table;

/// A folder of its own that goes when the test ends.
class ExportTest : public testing::Test {
protected:
    ExportTest()
        : folder(std::filesystem::path(testing::TempDir()) /
                 (std::string("parkcarbon_export_") + testing::UnitTest::GetInstance()->current_test_info()->name())) {
        std::filesystem::remove_all(folder);
    }
    ~ExportTest() override { std::filesystem::remove_all(folder); }

    std::string bytesOf(const std::string& file) const {
        std::ifstream in(folder / file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    std::filesystem::path folder;
};

/// Texts that break careless writers and readers, joined at random.
class HostileTexts {
public:
    explicit HostileTexts(unsigned seed) : random_(seed) {}

    std::string text() {
        static const std::vector<std::string> kParts = {
            "=",      "+",        "-",   "@",   "'",     "''=",    "\"",
            "\"\"",   ",",        ";",   "\t",  "\n",    "\r\n",   "\r",
            "烟煤",   "１２",     "＝",  "，",  "é",     "😀",      " ",
            "#",      "1e5",      "NaN", "0x1", "sep=;", "a",      "=cmd|'/c calc'!A0",
            "\u00A0", "x\u3000y", "\\",  "%",   "#REF",  "\u200B", "\uFEFFz"};
        std::string text;
        const auto count = random_() % 6;
        for (unsigned part = 0; part < count; ++part) {
            text += kParts[random_() % kParts.size()];
        }
        return std::string(base::trimmed(text));
    }

    std::string id(int number) {
        static const std::vector<std::string> kStarts = {"=", "-", "@", "'", "烟", "\"", "a,b", "＋", "", "x;y"};
        return kStarts[random_() % kStarts.size()] + std::to_string(number);
    }

    std::string number() {
        static const std::vector<std::string> kNumbers = {
            "0", "-0", "-5", "0.1", "1e-300", "1.7976931348623157e308", "123456789.123456789", "3"};
        return kNumbers[random_() % kNumbers.size()];
    }

private:
    std::mt19937 random_;
};

void put(MemoryRecords& records, Table table, const Cells& cells) {
    const auto record = domain::parseRecord(table, cells);
    ASSERT_TRUE(record) << domain::spec(table).name << ": " << record.error().front().error.code.name << " "
                        << domain::spec(table).fields[record.error().front().field].name;
    records.put(*record);
}

/// A text that a field takes, by what its table says of it: hostile where any text is allowed.
std::string textFor(const domain::FieldSpec& field, bool identifies, int number, const std::string& enterprise,
                    HostileTexts& random) {
    switch (field.kind) {
    case domain::FieldKind::Number:
        return field.minimum >= 0.0 ? "0.30000000000000004" : random.number();
    case domain::FieldKind::Integer:
        return std::to_string(field.maximum > 1000.0 ? 2020 + number : 1 + number);
    case domain::FieldKind::Boolean:
        return number % 2 == 0 ? "true" : "false";
    case domain::FieldKind::Choice:
        return std::string(field.choices.back()); // evidence on paper: no file belongs to it
    case domain::FieldKind::Period:
        return "2025";
    case domain::FieldKind::Date:
        return number % 2 == 0 ? "2026-03-01" : "";
    case domain::FieldKind::Unit:
        return "tce";
    case domain::FieldKind::Parameters:
        return "energy=1200 tce; +x=0.5";
    case domain::FieldKind::Reference:
        return field.required ? enterprise : "";
    default:
        return identifies ? random.id(number) : field.required ? "n" + random.text() : random.text();
    }
}

/// Rows of every table that has no code of its own.
void putListedTables(MemoryRecords& records, const std::string& enterprise, HostileTexts& random) {
    for (const domain::TableSpec& table : domain::tables()) {
        for (int number = 0; table.table >= Table::Measures && number < 8; ++number) {
            Cells cells;
            for (std::size_t field = 0; field < table.fields.size(); ++field) {
                cells.emplace_back(textFor(table.fields[field], field < table.key_fields, number, enterprise, random));
            }
            put(records, table.table, cells);
        }
    }
}

MemoryRecords hostilePark(unsigned seed) {
    HostileTexts random(seed);
    MemoryRecords records;
    const Cells park = {random.text(), random.text(), random.text(), random.text(),     "2021",
                        "2021;2025",   "AR6",         random.text(), "provincial:安徽", "heat_ratio",
                        "0.66",        "0.33",        "0.08",        random.text()};
    EXPECT_TRUE(records.update(*domain::parseRecord(Table::Park, park)));
    std::string first_enterprise;
    for (int number = 0; number < 20; ++number) {
        const std::string zone = "Z" + random.id(number);
        const std::string enterprise = random.id(number);
        first_enterprise = number == 0 ? enterprise : first_enterprise;
        put(records, Table::Zones, {zone, random.text(), random.text(), "enclave", "false", random.text()});
        put(records, Table::Enterprises,
            {enterprise, "企业" + random.text(), random.text(), "914403001922038216", "C2021", zone, "energy_supply",
             "true", "false", "true", "2020-05-01", "2024-12-31", random.text()});
        put(records, Table::Activities,
            {random.id(number), enterprise, "2025-Q3", "process", "i" + random.id(number), random.number(), "t", "12.5",
             "measured", random.text(), "+x=23.2 GJ/t; oxidation=0.95", random.text()});
        put(records, Table::EnergyTransfers,
            {random.id(number), "2025", "steam", enterprise, "ext:x" + random.id(number), random.number(), "t", "",
             "planned", random.text(), "ppa", "pressure=0.8 MPa", random.text()});
        put(records, Table::Facts,
            {number == 0 ? "park" : enterprise, "V" + random.id(number), "2025-07", random.number(), "-", "estimated",
             random.text()});
        const std::string process = random.id(number);
        const std::string flow = random.id(number);
        put(records, Table::Processes,
            {process, number % 3 == 0 ? "" : enterprise, random.text(), random.text(), "false",
             number % 2 == 0 ? "2.5" : ""});
        put(records, Table::Flows,
            {flow, "2025-07", process, number % 2 == 0 ? "env:x" + random.id(number) : "stock:" + enterprise,
             random.text(), "l" + random.id(number), number % 3 == 0 ? "" : random.number(), "m3", "0", "measured",
             random.text(), random.text(), random.text()});
        put(records, Table::Compositions,
            {flow, "s" + random.id(number), "0.05", "kg/m3", number % 2 == 0 ? "8" : "", "estimated"});
        put(records, Table::TransferCoefficients, {process, "s" + random.id(number), flow, "0.25", "10"});
        put(records, Table::Streams,
            {random.id(number), enterprise, "need", random.text(), random.text(), random.text(), random.number(), "t/a",
             random.text(), random.text(), number % 2 == 0 ? random.number() : "", random.text(), random.number(),
             number % 3 == 0 ? "" : random.number(), random.text()});
        put(records, Table::OwnFactors,
            {random.id(number), "process", "i" + random.id(number), "ef", random.text(), random.number(),
             number % 2 == 0 ? "tCO2/t" : "", "2.5", random.text(), random.text(), "s" + random.text(), random.text(),
             random.text(), random.text()});
        put(records, Table::Decisions,
            {random.id(number), "GRID_FACTOR_YEAR_SUBSTITUTED", "s" + random.text(), "c" + random.text(),
             "r" + random.text(), random.text(), "2026-03-01"});
        put(records, Table::Dismissals,
            {random.id(number), "QUANTITY_OUTLIER", "activities", random.text(), "quantity", std::string(64, 'e'),
             "r" + random.text(), random.text(), ""});
    }
    putListedTables(records, first_enterprise, random);
    return records;
}

Cells allCells(const MemoryRecords& records) {
    Cells all;
    for (const domain::TableSpec& table : domain::tables()) {
        for (const domain::Record& record : records.rows(table.table)) {
            for (auto& cell : domain::toCells(record)) {
                all.push_back(std::move(cell));
            }
        }
    }
    return all;
}

TEST_F(ExportTest, WhatIsExportedComesBackEqualWhateverTheTexts) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const MemoryRecords records = hostilePark(seed);
        ASSERT_TRUE(exportParkFolder(records, folder));
        MemoryRecords again;
        const std::vector<ImportSource> sources = {folder};
        const auto report = importParkFolder(sources, again);
        ASSERT_TRUE(report);
        for (const auto& file : report->files) {
            for (const base::Finding& finding : file.findings) {
                EXPECT_EQ(finding.severity, base::Severity::Note)
                    << "seed " << seed << ": " << file.file << " row " << finding.where.row << " " << finding.code.name;
            }
        }
        ASSERT_EQ(allCells(again), allCells(records)) << "seed " << seed;
    }
}

TEST_F(ExportTest, ImportingAnExportIntoItsOwnProjectChangesNothing) {
    MemoryRecords records = hostilePark(7);
    ASSERT_TRUE(exportParkFolder(records, folder));
    const std::vector<ImportSource> sources = {folder};
    const auto report = importParkFolder(sources, records);
    ASSERT_TRUE(report);
    EXPECT_EQ(records.inserts, 0);
    EXPECT_EQ(records.updates, 1); // the park that hostilePark itself sets
    for (const auto& file : report->files) {
        EXPECT_EQ(file.unchanged, file.read) << file.file;
    }
}

TEST_F(ExportTest, FilesBeginWithAMarkAndHoldEveryField) {
    const auto files = exportParkFolder(MemoryRecords{}, folder);
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), domain::kTableCount);
    EXPECT_TRUE(bytesOf("own_factors.csv").substr(3).starts_with("factor_id,category,item,parameter,gas,value,"));
    EXPECT_EQ(bytesOf("zones.csv"), "\xEF\xBB\xBFzone_id,name_zh,name_en,kind,in_boundary,note\r\n");
    EXPECT_TRUE(bytesOf("park.csv").starts_with("\xEF\xBB\xBFkey,value\r\nname_zh,\r\n"));
}

TEST_F(ExportTest, AFailingSourceLeavesTheOldFileAndNoLitter) {
    class Failing final : public RecordSource {
    public:
        base::Result<void> forEach(Table table, const Visitor& visitor) const override {
            return table == Table::Park ? visitor(domain::Park{}) : base::failure(kImportCancelled);
        }
    };
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "zones.csv") << "old";
    EXPECT_FALSE(exportParkFolder(Failing{}, folder));
    EXPECT_EQ(bytesOf("zones.csv"), "old");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        EXPECT_EQ(entry.path().extension(), ".csv");
    }
}

TEST_F(ExportTest, AFolderThatCannotBeWrittenIsNamed) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "file") << "x";
    const auto files = exportParkFolder(MemoryRecords{}, folder / "file" / "below");
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, kFileNotWritten);
}

} // namespace
} // namespace parkcarbon::exchange
