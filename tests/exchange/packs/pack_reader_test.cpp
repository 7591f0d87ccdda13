#include "exchange/packs/pack_findings.hpp"
#include "exchange/packs/pack_fixture.hpp"

#include <gmock/gmock.h>

namespace parkcarbon::exchange {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<FilledSheet> kFilled = {
    {"enterprise", "1 企业", {{"E07", "纤维板公司", "Fibreboard Co.", "生产企业"}}},
    {"fuels",
     "2 燃料",
     {{"A1", "有", "烟煤", "1200.5", "t", "23.05 GJ/t", "", "ncv_dry=24 GJ/t", "实测", "锅炉"},
      {"2025:E07:fuels:天然气", "有", "天然气", "128.5", "万Nm3", "", "0.99", "", "报表", ""},
      {"", "yes", "柴油", "18.6", "t", "", "", "", "reported", "叉车"}}},
    {"electricity_in",
     "3 电",
     {{"2025:electricity:grid>E07", "", "电网 public grid", "3564", "MWh", "measured", ""},
      {"", "", "E01 热电厂", "120.5", "万千瓦时", "", ""},
      {"", "", "邻近某公司", "5", "MWh", "", ""}}},
    {"electricity_out", "4 售电", {}}};

class PackStyles : public PackTest, public testing::WithParamInterface<WorkbookStyle> {};

TEST_P(PackStyles, TheSamePackGivesTheSameRecordsWhoeverSavedIt) {
    const ImportReport report = import({pack(kFilled, GetParam())});
    EXPECT_THAT(codes(report), IsEmpty());
    EXPECT_EQ(activity("A1").quantity.value(), 1200.5);
    EXPECT_EQ(activity("A1").parameters.str(), "ncv=23.05 GJ/t; ncv_dry=24 GJ/t");
    EXPECT_EQ(activity("A1").evidence_class, domain::EvidenceClass::Measured);
    EXPECT_EQ(activity("A1").enterprise.str(), "E07");
    EXPECT_EQ(activity("A1").period.str(), "2025");
    EXPECT_EQ(activity("A1").category, domain::ActivityCategory::StationaryCombustion);
    EXPECT_EQ(activity("2025:E07:fuels:天然气").parameters.str(), "oxidation=0.99");
    EXPECT_EQ(activity("2025:E07:fuels:柴油").note, "叉车");
    EXPECT_EQ(transfer("2025:electricity:grid>E07").from.str(), "grid");
    EXPECT_EQ(transfer("2025:electricity:E01>E07").quantity.unit().symbol(), "万千瓦时");
    EXPECT_EQ(records.rows(domain::Table::EnergyTransfers).back(),
              domain::Record(transfer("2025:electricity:ext:邻近某公司>E07")))
        << "a party that the project does not know is outside the park";
    for (const ImportReport::File& file : report.files) {
        EXPECT_TRUE(file.complete);
        EXPECT_EQ(file.enterprise_id, "E07");
        EXPECT_EQ(file.period, "2025");
    }
}

INSTANTIATE_TEST_SUITE_P(Programs, PackStyles,
                         testing::Values(WorkbookStyle::Excel, WorkbookStyle::Wps, WorkbookStyle::LibreOffice,
                                         WorkbookStyle::Openpyxl));

class PackReaderTest : public PackTest {};

TEST_F(PackReaderTest, TheSameFileTwiceChangesNothing) {
    const std::string workbook = pack(kFilled);
    import({workbook});
    const int inserts = records.inserts;
    const int updates = records.updates;
    const ImportReport again = import({workbook});
    EXPECT_EQ(records.inserts, inserts);
    EXPECT_EQ(records.updates, updates);
    for (const ImportReport::File& file : again.files) {
        EXPECT_EQ(file.unchanged, file.read) << file.sheet;
    }
}

TEST_F(PackReaderTest, RefusesWhatDoesNotBelongHereWithAReasonOfItsOwn) {
    const auto refusedFor = [&](const Meta& meta, base::Code code) {
        const ImportReport report = import({pack(kFilled, WorkbookStyle::Excel, meta)});
        EXPECT_THAT(codes(report), ElementsAre(std::string(code.name)));
        EXPECT_EQ(report.files.size(), 1U);
        EXPECT_EQ(records.inserts, 0) << "nothing of a refused file is taken in";
    };
    Meta newer = metaOf();
    newer[0][1] = "parkcarbon.pack/2";
    refusedFor(newer, kPackSchemaNewer);
    Meta stranger = metaOf();
    stranger[0][1] = "someone.else/1";
    refusedFor(stranger, kPackMetaDamaged);
    Meta other = metaOf();
    other[1][1] = "project-2";
    refusedFor(other, kPackOtherProject);
    Meta blank = metaOf();
    blank[1].pop_back();
    refusedFor(blank, kPackWithoutProject);
    refusedFor(metaOf("E99"), kPackEnterpriseUnknown);
    refusedFor(metaOf("E07", "2024"), kPackPeriodNotAsked);
    context.closed_years = {2025};
    refusedFor(metaOf(), kPackPeriodClosed);
}

TEST_F(PackReaderTest, RefusesAPackWhereNoProjectStandsBehindTheImport) {
    const std::string workbook = pack(kFilled);
    const ImportSource source = base::EmbeddedFile{"pack.xlsx", workbook};
    const auto report = importParkFolder(std::span(&source, 1), records);
    ASSERT_TRUE(report);
    EXPECT_THAT(codes(*report), ElementsAre("PACK_NOT_EXPECTED"));
    EXPECT_EQ(records.inserts, 0);
}

TEST_F(PackReaderTest, WarnsOfMetaDataThatSomebodyHasChanged) {
    Meta meta = metaOf("E01");
    const std::string hash = hashOf(meta);
    WorkbookBuilder workbook(WorkbookStyle::Excel);
    SheetBuilder& hidden = workbook.sheet("_meta");
    meta[2][1] = "E07";
    meta.push_back({"hash", hash});
    for (std::size_t row = 0; row < meta.size(); ++row) {
        hidden.row(static_cast<std::int64_t>(row) + 1, meta[row]);
    }
    EXPECT_THAT(codes(import({workbook.bytes()})), ElementsAre("PACK_META_ALTERED"));
}

TEST_F(PackReaderTest, TellsSheetsThatWereAddedOrAreGone) {
    std::vector<FilledSheet> sheets = kFilled;
    Meta meta = metaOf();
    meta.push_back({"sheet", "electricity_in", "3 电"});
    WorkbookBuilder extra(WorkbookStyle::Excel);
    const ImportReport missing = import({pack({sheets[1]}, WorkbookStyle::Excel, meta)});
    EXPECT_THAT(codes(missing), ElementsAre("PACK_SHEET_MISSING"));
    EXPECT_FALSE(missing.files[0].complete);

    extra.sheet("我们的计算").row(1, {"a", "b"});
    Meta sound = metaOf();
    sound.push_back({"hash", hashOf(sound)});
    SheetBuilder& hidden = extra.sheet("_meta");
    for (std::size_t row = 0; row < sound.size(); ++row) {
        hidden.row(static_cast<std::int64_t>(row) + 1, sound[row]);
    }
    EXPECT_THAT(codes(import({extra.bytes()})), ElementsAre("PACK_SHEET_IGNORED"));
}

TEST_F(PackReaderTest, KeepsTheOriginalWhenTheProjectWantsIt) {
    context.keep_originals = true;
    const std::string workbook = pack(kFilled);
    import({workbook});
    EXPECT_EQ(records.contents.count(base::sha256Hex(workbook)), 1U);
    records.contents.clear();
    import({pack(kFilled, WorkbookStyle::Excel, metaOf("E99"))});
    EXPECT_THAT(records.contents, IsEmpty()) << "a refused workbook is not kept";
}

TEST_F(PackReaderTest, OneAmountStatedByBothPartiesIsOneRecord) {
    const std::string buyer = pack({{"electricity_in", "电", {{"", "", "E01", "1500", "MWh", "", "买方"}}}});
    const auto seller = [&](const std::string& amount, const std::string& unit) {
        return pack({{"electricity_out", "电", {{"", "", "E07", amount, unit, "", "卖方"}}}}, WorkbookStyle::Excel,
                    metaOf("E01"));
    };
    const ImportReport agreed = import({buyer, seller("150", "万千瓦时")});
    EXPECT_THAT(codes(agreed), IsEmpty());
    EXPECT_EQ(agreed.files[0].added, 1);
    EXPECT_EQ(agreed.files[1].unchanged, 1);
    EXPECT_EQ(records.rows(domain::Table::EnergyTransfers).size(), 1U);
    EXPECT_EQ(transfer("2025:electricity:E01>E07").note, "买方");

    const ImportReport apart = import({buyer, seller("1600", "MWh")});
    const base::Finding* const finding = findingOf(apart, kPackPartiesDisagree);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("value"), "1600 MWh");
    EXPECT_EQ(finding->argument("expected"), "1500 MWh");
    EXPECT_EQ(finding->argument("party"), "E07");
    EXPECT_EQ(finding->where.row, 6);
    EXPECT_EQ(apart.files[1].refused, 1);
    EXPECT_EQ(transfer("2025:electricity:E01>E07").quantity.value(), 1500);
}

TEST_F(PackReaderTest, ALaterImportComparesWithWhatTheOtherPartyHasStatedBefore) {
    const std::string buyer = pack({{"electricity_in", "电", {{"", "", "E01", "1500", "MWh", "", ""}}}});
    put(domain::Table::EnergyTransfers,
        {"2025:electricity:E01>E07", "2025", "electricity", "E01", "E07", "1500", "MWh", "", "", "", "", "", ""});
    domain::Record stored = transfer("2025:electricity:E01>E07");
    domain::setOrigin(stored, {"buyer.xlsx", "电", 6, base::sha256Hex(buyer), "quantity=D"});
    ASSERT_TRUE(records.update(stored));
    const std::string seller = pack({{"electricity_out", "电", {{"", "", "E07", "1600", "MWh", "", ""}}}},
                                    WorkbookStyle::Excel, metaOf("E01"));
    context.answered_by = {{base::sha256Hex(buyer), "E07"}};
    EXPECT_NE(findingOf(import({seller}), kPackPartiesDisagree), nullptr);
    context.answered_by.clear();
    EXPECT_THAT(codes(import({seller})), IsEmpty()) << "a number that no enterprise has stated may be corrected";
}

TEST_F(PackReaderTest, ARowThatTheUserLeavesOutStatesNothing) {
    const std::string buyer = pack({{"electricity_in", "电", {{"", "", "E01", "1500", "MWh", "", ""}}}});
    const std::string seller = pack({{"electricity_out", "电", {{"", "", "E07", "1600", "MWh", "", ""}}}},
                                    WorkbookStyle::Excel, metaOf("E01"));
    ImportOptions options;
    options.exclusions = {{base::sha256Hex(seller), "电", 6}};
    const ImportReport report = import({seller, buyer}, options);
    EXPECT_EQ(findingOf(report, kPackPartiesDisagree), nullptr);
}

} // namespace
} // namespace parkcarbon::exchange
