#include <parkcarbon/charts/sankey_table.hpp>

#include "../support/sankey_specs.hpp"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace parkcarbon::charts {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(SankeyTable, HasALineForEveryLinkLargestFirst) {
    SankeySpec spec = boilerAndMill();
    spec.links[2].amount.reset();
    spec.links[3].suspect = true;
    spec.other_below = 0.5; // folding is for the eye only
    const ChartTable table = sankeyTable(spec);
    EXPECT_THAT(table.header, ElementsAre("From", "To", "Material", "Amount (GJ)"));
    ASSERT_EQ(table.rows.size(), 6U);
    EXPECT_THAT(table.rows[0], ElementsAre("Coal", "Boiler", "coal", "100"));
    EXPECT_THAT(table.rows[3], ElementsAre("Boiler", "Losses", "loss", "30 (!)"));
    EXPECT_THAT(table.rows[5], ElementsAre("Mill", "Boiler", "condensate", "not determined"));
}

TEST(SankeyTable, ShowsUncertaintyWhereThereIsAny) {
    SankeySpec spec = boilerAndMill();
    spec.links[0].sd = 4.0;
    const ChartTable table = sankeyTable(spec);
    EXPECT_EQ(table.header.back(), "Standard deviation (GJ)");
    EXPECT_EQ(table.rows[0].back(), "4");
    EXPECT_EQ(table.rows[1].back(), "");
}

TEST(SankeyCsv, IsAnEdgeListThatSpreadsheetsOpen) {
    SankeySpec spec = boilerAndMill();
    spec.nodes[0].name = "=Coal, \"hard\"";
    spec.links[0].amount = 100.25;
    spec.links[0].raw = 101.0;
    spec.links[1].amount.reset();
    const std::string csv = sankeyCsv(spec);
    EXPECT_TRUE(
        csv.starts_with("\xEF\xBB\xBFid,from_id,from_name,to_id,to_name,material,layer,period,amount,unit,sd,raw,"
                        "suspect\r\n"));
    EXPECT_THAT(csv,
                HasSubstr("F1,coal,\"'=Coal, \"\"hard\"\"\",boiler,Boiler,coal,energy,2025,100.25,GJ,,101,false\r\n"));
    EXPECT_THAT(csv, HasSubstr("F2,boiler,Boiler,mill,Mill,steam,energy,2025,,GJ,,,false\r\n"));
}

TEST(SankeyJson, CarriesNodesAndLinksWithLayerUnitAndPeriod) {
    SankeySpec spec = boilerAndMill();
    spec.links[1].amount.reset();
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(sankeyJson(spec))).object();
    ASSERT_EQ(document["nodes"].toArray().size(), 4);
    EXPECT_EQ(document["nodes"].toArray()[0].toObject()["side"].toString(), "left");
    const QJsonObject link = document["links"].toArray()[2].toObject();
    EXPECT_EQ(link["source"].toString(), "mill");
    EXPECT_EQ(link["target"].toString(), "boiler");
    EXPECT_EQ(link["value"].toDouble(), 20.0);
    EXPECT_EQ(link["layer"].toString(), "energy");
    EXPECT_EQ(link["unit"].toString(), "GJ");
    EXPECT_EQ(link["period"].toString(), "2025");
    EXPECT_TRUE(document["links"].toArray()[1].toObject()["value"].isNull());
}

TEST(SankeyMaticText, WritesWhatSankeyMaticReads) {
    SankeySpec spec = boilerAndMill();
    spec.nodes[1].name = "Boiler [2]\n";
    spec.links[5].amount.reset();
    const std::string text = sankeyMaticText(spec);
    EXPECT_THAT(text, HasSubstr("Coal [100] Boiler (2) \n"));
    EXPECT_THAT(text, HasSubstr("// Mill [?] Losses\n"));
}

} // namespace
} // namespace parkcarbon::charts
