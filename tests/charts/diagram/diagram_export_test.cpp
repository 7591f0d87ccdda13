#include <parkcarbon/charts/diagram_export.hpp>

#include "../support/map_specs.hpp"

#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <map>

namespace parkcarbon::charts {
namespace {

struct Svg {
    std::map<QString, int> elements;
    QStringList texts;
    QStringList ids;
    bool well_formed = false;
};

Svg parsed(const QByteArray& bytes) {
    Svg svg;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement) {
            ++svg.elements[xml.name().toString()];
            if (xml.attributes().hasAttribute("data-id")) {
                svg.ids << xml.attributes().value("data-id").toString();
            }
            if (xml.name() == QStringLiteral("text")) {
                svg.texts << xml.readElementText();
            }
        }
    }
    svg.well_formed = !xml.hasError();
    return svg;
}

TEST(ExportSankey, WritesSvgWithTextsPatternsAndTheIdsOfEverything) {
    SankeySpec spec = boilerAndMill();
    spec.nodes[2].name = "造纸厂 <A & B>";
    const Svg svg = parsed(exportSankey(spec, {}, {900, 480}, DiagramFormat::Svg));
    ASSERT_TRUE(svg.well_formed);
    EXPECT_GE(svg.elements.at("pattern"), 3);
    EXPECT_TRUE(svg.texts.join(QLatin1Char('|')).contains(QStringLiteral("造纸厂 <A & B>  105")));
    for (const SankeyLink& link : spec.links) {
        EXPECT_TRUE(svg.ids.contains(QString::fromStdString(link.id))) << link.id;
    }
    EXPECT_TRUE(svg.ids.contains(QStringLiteral("mill")));
}

TEST(ExportSankey, IsTheSameSvgEveryTime) {
    EXPECT_EQ(exportSankey(randomNetwork(40, 80, 1), {}, {900, 480}, DiagramFormat::Svg),
              exportSankey(randomNetwork(40, 80, 1), {}, {900, 480}, DiagramFormat::Svg));
}

TEST(ExportSankey, WritesPngOfTwiceTheSize) {
    const QImage image = QImage::fromData(exportSankey(boilerAndMill(), {}, {600, 300}, DiagramFormat::Png), "PNG");
    EXPECT_EQ(image.size(), QSize(1200, 600));
}

TEST(ExportSankey, WritesPdfOfItsSize) {
    const QByteArray pdf = exportSankey(boilerAndMill(), {}, {960, 480}, DiagramFormat::Pdf);
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    const auto box = QRegularExpression(R"(/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\])").match(QString::fromLatin1(pdf));
    ASSERT_TRUE(box.hasMatch());
    EXPECT_NEAR(box.captured(1).toDouble(), 720.0, 1.0);
    EXPECT_NEAR(box.captured(2).toDouble(), 360.0, 1.0);
}

TEST(ExportSankey, WritesTheTextFormats) {
    const SankeySpec spec = boilerAndMill();
    EXPECT_TRUE(exportSankey(spec, {}, {1, 1}, DiagramFormat::Csv).contains("F3,mill,Mill,boiler"));
    EXPECT_TRUE(exportSankey(spec, {}, {1, 1}, DiagramFormat::Json).contains("\"source\": \"mill\""));
    EXPECT_TRUE(exportSankey(spec, {}, {1, 1}, DiagramFormat::SankeyMatic).contains("Mill [20] Boiler"));
}

TEST(ExportNetworkMap, WritesSvgAndEdgeList) {
    const NetworkMapSpec spec = mapOf(boilerAndMill());
    const Svg svg = parsed(exportNetworkMap(spec, {}, {900, 480}, DiagramFormat::Svg));
    ASSERT_TRUE(svg.well_formed);
    EXPECT_TRUE(svg.texts.contains(QStringLiteral("Boiler")));
    EXPECT_TRUE(svg.ids.contains(QStringLiteral("F3")));
    EXPECT_TRUE(exportNetworkMap(spec, {}, {1, 1}, DiagramFormat::Csv).contains("F3,mill,Mill,boiler"));
}

} // namespace
} // namespace parkcarbon::charts
