#include <parkcarbon/exchange/enterprise_pack.hpp>

#include "exchange/packs/pack_layout_example.hpp"
#include "exchange/packs/pack_meta.hpp"
#include "exchange/support/workbook_reading.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdlib.h>

namespace parkcarbon::exchange {
namespace {

using domain::PackLanguage;
using domain::Table;

class PackWriter : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "parkcarbon-pack-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        directory = pattern;
        subject.enterprise = "E07";
        subject.name = {"皖江纤维板有限公司", "Wanjiang Fibreboard"};
        subject.role = "producer";
        subject.points = {"E07"};
        subject.period = base::Period::year(2025);
        subject.records = {
            exampleRecord(Table::Activities, {"A1", "E07", "2025", "stationary_combustion", "柴油",
                                              "0.30000000000000004", "t", "", "measured"}),
            exampleRecord(Table::EnergyTransfers, {"T1", "2025", "electricity", "E01", "E07", "12.5", "MWh"})};
        cover.project_id = "p-1";
        cover.park = {"临江园区", "Linjiang"};
        cover.language = PackLanguage::Zh;
    }
    void TearDown() override { std::filesystem::remove_all(directory); }

    std::string write(const std::string& name = "pack.xlsx") {
        const auto sheets = prefillPack(layout, subject, cover.language);
        EXPECT_TRUE(writeEnterprisePack(directory / name, layout, subject, cover, sheets));
        std::ifstream file(directory / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    static std::vector<WorkbookSheet> sheetsOf(const std::string& bytes) {
        const auto book = Workbook::open(base::EmbeddedFile{"pack.xlsx", bytes});
        EXPECT_TRUE(book);
        return book ? book->sheets() : std::vector<WorkbookSheet>{};
    }
    /// The lines of the sheet of that name.
    static std::vector<std::string> lines(const std::string& bytes, const std::string& name) {
        const auto sheets = sheetsOf(bytes);
        const auto found =
            std::find_if(sheets.begin(), sheets.end(), [&](const WorkbookSheet& sheet) { return sheet.name == name; });
        EXPECT_NE(found, sheets.end()) << name;
        return linesOf(bytes, static_cast<std::size_t>(found - sheets.begin()));
    }

    std::filesystem::path directory;
    domain::PackLayout layout = exampleLayout();
    PackSubject subject;
    PackCover cover;
};

TEST_F(PackWriter, InstructionsComeFirstAndWhatIsNotForPeopleIsHidden) {
    const auto sheets = sheetsOf(write());
    ASSERT_GE(sheets.size(), 3U);
    EXPECT_EQ(sheets.front().name, "文字instructions");
    EXPECT_EQ(sheets[1].name, "表fuels");
    EXPECT_EQ(sheets[sheets.size() - 2], (WorkbookSheet{"_lists", WorkbookSheet::State::Hidden}));
    EXPECT_EQ(sheets.back(), (WorkbookSheet{"_meta", WorkbookSheet::State::Hidden}));
}

TEST_F(PackWriter, ASheetHasIdsTitlesAnExampleAndItsRows) {
    const auto fuels = lines(write(), "表fuels");
    ASSERT_GE(fuels.size(), 6U);
    EXPECT_EQ(fuels[0], "1: row_id | applies | period | item | previous | quantity | unit | ncv | oxidation | "
                        "parameters | evidence_class | why");
    EXPECT_TRUE(fuels[3].starts_with("4: | 列applies | 列period | 列item * |")) << fuels[3];
    EXPECT_TRUE(fuels[4].starts_with("5: example | 例 | 例 | 例")) << fuels[4];
    EXPECT_EQ(fuels[5], "6: A1 | 有 | 2025 | 柴油 | | 0.30000000000000004 | t | | | | 实测 | 为什么")
        << "a number of 17 digits is text: the cell of a number keeps 16";
}

TEST_F(PackWriter, PartiesStandByIdAndNameAndAmountsAreNumbers) {
    const auto power = lines(write(), "表electricity_in");
    ASSERT_GE(power.size(), 6U);
    EXPECT_EQ(power[5], "6: T1 | 有 | 2025 | E01 热电厂 | | n12.5 | MWh | 为什么");
    EXPECT_EQ(power[6], "7: 2025:electricity:grid>E07 | | 2025 | 电网 | | | | 为什么");
}

TEST_F(PackWriter, MetaSaysWhatTheWorkbookIsAndItsHashHolds) {
    const std::string bytes = write();
    auto book = Workbook::open(base::EmbeddedFile{"pack.xlsx", bytes});
    ASSERT_TRUE(book);
    const auto grid = readPackGrid(*book, *book->sheetNamed("_meta"));
    ASSERT_TRUE(grid);
    const PackMeta meta = readPackMeta(*grid);
    EXPECT_FALSE(meta.altered);
    EXPECT_EQ(meta.schemaVersion(), 1);
    EXPECT_EQ(meta.project, "p-1");
    EXPECT_EQ(meta.enterprise, "E07");
    EXPECT_EQ(meta.period, "2025");
    EXPECT_EQ(meta.language, "zh");
    ASSERT_NE(meta.sheet("fuels"), nullptr);
    EXPECT_EQ(meta.sheet("fuels")->name, "表fuels");
    EXPECT_EQ(meta.sheet("fuels")->columns.front(), (std::pair<std::string, std::string>{"applies", "B"}));
    EXPECT_EQ(meta.sheet("fuels")->rows.at("A1"), 6);
}

TEST_F(PackWriter, TheSameInputGivesTheSameBytes) {
    EXPECT_EQ(write("a.xlsx"), write("b.xlsx"));
}

TEST_F(PackWriter, ABlankFormKnowsNoProjectAndHasARowToFillIn) {
    subject = {};
    cover.project_id.clear();
    const std::string bytes = write();
    const auto meta = lines(bytes, "_meta");
    EXPECT_EQ(meta[1], "2: project");
    EXPECT_EQ(lines(bytes, "文字instructions").front().substr(0, 3), "2: ");
}

TEST_F(PackWriter, AFolderThatIsNotThereIsTold) {
    const auto written = writeEnterprisePack(directory / "nowhere" / "a.xlsx", layout, subject, cover,
                                             prefillPack(layout, subject, cover.language));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, kFileNotWritten);
}

TEST_F(PackWriter, FileNamesHoldWhatFileSystemsTake) {
    EXPECT_EQ(packFileName(subject, PackLanguage::Both), "2025_E07_皖江纤维板有限公司.xlsx");
    EXPECT_EQ(packFileName(subject, PackLanguage::En), "2025_E07_Wanjiang Fibreboard.xlsx");
    subject.name = {"甲/乙:丙?公司. ", ""};
    EXPECT_EQ(packFileName(subject, PackLanguage::Zh), "2025_E07_甲-乙-丙-公司.xlsx");
    subject.name.zh.clear();
    for (int i = 0; i < 100; ++i) {
        subject.name.zh += "木";
    }
    EXPECT_LE(packFileName(subject, PackLanguage::Zh).size(), 160U);
}

} // namespace
} // namespace parkcarbon::exchange
