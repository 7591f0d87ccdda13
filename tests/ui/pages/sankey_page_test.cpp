#include "ui/pages/sankey_page.hpp"

#include "ui/docks/explain_dock.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/charts/sankey_view.hpp>

#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

class SankeyPageTest : public testing::Test {
protected:
    void open(const char* sample) {
        test.window().lifecycle().openSample(sample);
        ASSERT_TRUE(TestWindow::waitFor(
            [this] { return test.window().results().results() != nullptr && !test.window().document().isBusy(); }));
        test.window().resize(1300, 800);
        test.window().pages().show(PageId::Sankey);
        page = static_cast<SankeyPage*>(test.window().pages().page(PageId::Sankey));
        ASSERT_TRUE(TestWindow::waitFor([this] { return !view().spec().links.empty(); }));
        page->grab();
    }
    charts::SankeyView& view() { return *page->view(); }
    QComboBox* box(const char* name) { return page->findChild<QComboBox*>(name); }
    /// By key, as people do: the box is focused and walked until it shows the entry.
    void choose(const char* name, const QVariant& data) {
        QComboBox* one = box(name);
        ASSERT_GE(one->findData(data), 0) << name << " " << data.toString().toStdString();
        QTest::keyClick(one, Qt::Key_Home);
        while (one->currentData() != data) {
            QTest::keyClick(one, Qt::Key_Down);
        }
    }
    const charts::SankeyRibbon* ribbon(const char* from, const char* to) {
        const charts::SankeyLayout& layout = view().layoutShown();
        for (const charts::SankeyRibbon& one : layout.ribbons) {
            if (one.from && one.to && layout.spec.nodes[*one.from].id == from && layout.spec.nodes[*one.to].id == to) {
                return &one;
            }
        }
        return nullptr;
    }
    double shownIn(const char* node) {
        const charts::SankeyLayout& layout = view().layoutShown();
        for (std::size_t index = 0; index < layout.boxes.size(); ++index) {
            if (layout.spec.nodes[index].id == node) {
                return layout.boxes[index].in;
            }
        }
        return -1.0;
    }

    TestWindow test;
    SankeyPage* page = nullptr;
};

TEST_F(SankeyPageTest, DrawsTheWaterOfTheSampleBalancedAndAsStated) {
    open("wood-panel");
    choose("layer", "water");
    EXPECT_EQ(view().spec().layer, "water");
    EXPECT_TRUE(view().accessibleName().contains("reconciled"));
    EXPECT_GT(view().spec().links.size(), 60U);
    const auto& links = view().spec().links;
    EXPECT_TRUE(std::all_of(links.begin(), links.end(), [](const auto& link) { return link.amount.has_value(); }))
        << "all water is determined by the balances";
    choose("numbers", false);
    EXPECT_TRUE(view().accessibleName().contains("as stated"));
    const auto& stated = view().spec().links;
    EXPECT_TRUE(std::any_of(stated.begin(), stated.end(), [](const auto& link) { return !link.amount; }));
}

TEST_F(SankeyPageTest, DrawsTheLoopsOfKalundborgThroughTheirOwnChannel) {
    open("kalundborg");
    choose("layer", "goods");
    EXPECT_NE(ribbon("STATOIL", "ASNAES"), nullptr);
    EXPECT_NE(ribbon("ASNAES", "GYPROC"), nullptr);
    choose("layer", "energy");
    ASSERT_NE(ribbon("ASNAES", "STATOIL"), nullptr);
    choose("layer", "all");
    ASSERT_NE(ribbon("ASNAES", "STATOIL"), nullptr);
    ASSERT_NE(ribbon("STATOIL", "ASNAES"), nullptr);
    const bool steam_back = ribbon("ASNAES", "STATOIL")->route == charts::SankeyRoute::Back;
    const bool water_back = ribbon("STATOIL", "ASNAES")->route == charts::SankeyRoute::Back;
    EXPECT_NE(steam_back, water_back) << "one way is forward, the other through its channel";
    choose("grouping", static_cast<int>(report::FlowGrouping::Zone));
    ASSERT_NE(ribbon("zone:KAL", "zone:KAL"), nullptr);
    EXPECT_EQ(ribbon("zone:KAL", "zone:KAL")->route, charts::SankeyRoute::Loop);
}

TEST_F(SankeyPageTest, SwitchesThePeriodAndKeepsTheLayer) {
    open("wood-panel");
    choose("layer", "water");
    const int last = box("period")->count() - 1;
    ASSERT_GT(last, 0);
    const std::string before = view().spec().period;
    QTest::keyClick(box("period"), before == "2021" ? Qt::Key_End : Qt::Key_Home);
    ASSERT_TRUE(TestWindow::waitFor([&] { return view().spec().period != before; }));
    EXPECT_EQ(view().spec().layer, "water");
    EXPECT_FALSE(view().spec().links.empty());
}

TEST_F(SankeyPageTest, SpeaksTheOtherLanguageAtOnce) {
    open("wood-panel");
    choose("layer", "water");
    const std::size_t links = view().spec().links.size();
    for (QAction* action : test.window().actions().language->actions()) {
        if (action->data().toString() == "zh") {
            action->trigger();
        }
    }
    EXPECT_TRUE(TestWindow::waitFor([this] { return view().accessibleName().startsWith("水"); }));
    EXPECT_TRUE(TestWindow::waitFor([this] { return page->deck()->shownTable().columns.first() == "来自"; }));
    EXPECT_EQ(view().spec().layer, "water");
    EXPECT_EQ(view().spec().links.size(), links);
}

TEST_F(SankeyPageTest, FoldsSmallFlowsSoThatSumsStayAndTellsWhat) {
    open("wood-panel");
    choose("layer", "water");
    const std::size_t ribbons = view().layoutShown().ribbons.size();
    const double works = shownIn("E06");
    const int rows = page->deck()->shownTable().rows;
    auto* threshold = page->findChild<QDoubleSpinBox*>("threshold");
    threshold->setFocus();
    QTest::keyClick(threshold, Qt::Key_Up);
    QTest::keyClick(threshold, Qt::Key_Up);
    EXPECT_DOUBLE_EQ(threshold->value(), 1.0);
    page->grab();
    EXPECT_LT(view().layoutShown().ribbons.size(), ribbons);
    EXPECT_NEAR(shownIn("E06"), works, 1e-6 * works);
    EXPECT_TRUE(page->findChild<QLabel*>("folded")->text().contains("drawn together"));
    EXPECT_EQ(page->deck()->shownTable().rows, rows) << "the table keeps every flow";
}

TEST_F(SankeyPageTest, RemembersWhereANodeWasMovedToUntilTheLayoutIsReset) {
    open("wood-panel");
    choose("layer", "water");
    const auto corner = [this](const char* id) {
        page->grab();
        const charts::SankeyLayout& layout = view().layoutShown();
        for (std::size_t index = 0; index < layout.boxes.size(); ++index) {
            if (layout.spec.nodes[index].id == id) {
                return QPointF(layout.boxes[index].x, layout.boxes[index].y);
            }
        }
        return QPointF(-1.0, -1.0);
    };
    const QPointF first = corner("E06");
    const double width = view().width();
    view().choose("E06");
    view().setFocus();
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
    }
    const QPointF moved = corner("E06");
    ASSERT_GT(moved.x(), first.x() + 1.0);
    choose("layer", "carbon");
    choose("layer", "water");
    EXPECT_NEAR(corner("E06").x(), moved.x(), 0.5);

    const QString file = test.window().document().file();
    test.window().document().close();
    QCoreApplication::processEvents();
    test.window().lifecycle().open(file);
    ASSERT_TRUE(TestWindow::waitFor([this] { return test.window().results().results() != nullptr; }));
    test.window().pages().show(PageId::Sankey);
    ASSERT_TRUE(TestWindow::waitFor([this] { return box("layer")->count() > 1 && !view().spec().links.empty(); }));
    choose("layer", "water");
    // Places are parts of the width, and the view may have got another one meanwhile; labels keep theirs.
    const double scale = view().width() / width;
    const double labels = 6.0;
    EXPECT_NEAR(corner("E06").x(), moved.x() * scale, labels) << "after the project is opened again";
    QTest::keyClick(page->findChild<QToolButton*>("reset"), Qt::Key_Space);
    EXPECT_NEAR(corner("E06").x(), first.x() * scale, labels);
}

TEST_F(SankeyPageTest, ShowsOnlyTheWaysThroughTheFocus) {
    open("wood-panel");
    choose("layer", "water");
    const std::size_t all = view().spec().nodes.size();
    choose("focus", "E01");
    EXPECT_LT(view().spec().nodes.size(), all);
    const std::size_t to_the_ends = view().spec().nodes.size();
    choose("reach", 1);
    EXPECT_LT(view().spec().nodes.size(), to_the_ends);
    const auto& links = view().spec().links;
    EXPECT_TRUE(std::all_of(links.begin(), links.end(), [this](const charts::SankeyLink& link) {
        return view().spec().nodes[link.from].id == "E01" || view().spec().nodes[link.to].id == "E01";
    }));
}

TEST_F(SankeyPageTest, AsksForTheDerivationOfAFlowAndListsWhatIsBehindANode) {
    open("wood-panel");
    choose("layer", "water");
    auto* dock = test.window().findChild<ExplainDock*>();
    dock->hide();
    const QString link = QString::fromStdString(view().spec().links.front().id);
    view().choose(link);
    view().setFocus();
    EXPECT_FALSE(dock->isVisible()) << "looking around asks nothing";
    QTest::keyClick(&view(), Qt::Key_Return);
    EXPECT_TRUE(dock->isVisible());
    EXPECT_EQ(page->deck()->shownTable().cell(0, 3).line_id, "flow/" + link + "/water");
    view().choose("E06");
    EXPECT_EQ(page->deck()->shownTable().title, "Flows chosen");
    EXPECT_GT(page->deck()->shownTable().rows, 30) << "the water works supply the park";
}

TEST_F(SankeyPageTest, WritesEveryFormat) {
    open("wood-panel");
    choose("layer", "water");
    using enum charts::DiagramFormat;
    const std::pair<const char*, charts::DiagramFormat> kinds[] = {
        {"a.svg", Svg}, {"a.png", Png}, {"a.pdf", Pdf}, {"a.csv", Csv}, {"a.json", Json}, {"a.txt", SankeyMatic}};
    for (const auto& [name, format] : kinds) {
        QSignalSpy exported(page, &SankeyPage::exported);
        page->exportTo(test.file(name), format);
        ASSERT_TRUE(exported.wait(20'000));
        EXPECT_EQ(exported.first().first().toString(), test.file(name));
    }
    const auto contents = [this](const char* name) {
        QFile file(test.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    EXPECT_TRUE(contents("a.svg").contains("<svg"));
    EXPECT_TRUE(contents("a.pdf").startsWith("%PDF"));
    EXPECT_GE(QImage(test.file("a.png")).width(), 2400);
    EXPECT_EQ(contents("a.csv").count('\n'), static_cast<int>(view().spec().links.size()) + 1);
    EXPECT_TRUE(contents("a.json").contains("\"links\""));
    EXPECT_TRUE(contents("a.txt").contains(" ["));
}

TEST_F(SankeyPageTest, SaysThatAFileCannotBeWritten) {
    open("kalundborg");
    QSignalSpy exported(page, &SankeyPage::exported);
    page->exportTo(test.file("no/such/folder/a.svg"), charts::DiagramFormat::Svg);
    ASSERT_TRUE(exported.wait(20'000));
    EXPECT_TRUE(exported.first().first().toString().isEmpty());
}

TEST_F(SankeyPageTest, LaysLargeDiagramsOutInAJobAndShowsTheSame) {
    open("wood-panel");
    choose("layer", "water");
    auto* uncertainty = page->findChild<QCheckBox*>("uncertainty");
    QTest::keyClick(uncertainty, Qt::Key_Space);
    page->grab();
    const charts::SankeyLayout own = view().layoutShown();
    QTest::keyClick(uncertainty, Qt::Key_Space);
    page->setQuickLinks(0);
    QSignalSpy drawn(page, &SankeyPage::drawn);
    QTest::keyClick(uncertainty, Qt::Key_Space);
    EXPECT_EQ(drawn.count(), 0) << "a job draws it";
    ASSERT_TRUE(drawn.wait(20'000));
    page->grab();
    const charts::SankeyLayout& shown = view().layoutShown();
    ASSERT_EQ(shown.boxes.size(), own.boxes.size());
    EXPECT_NEAR(shown.scale, own.scale, 0.03 * own.scale) << "the legend may take a line more";
    EXPECT_NEAR(shown.boxes.front().x, own.boxes.front().x, 1.0);
    EXPECT_FALSE(shown.ribbons.front().sd.has_value());
}

TEST_F(SankeyPageTest, ForgetsTheDiagramWithTheProject) {
    open("kalundborg");
    test.window().document().close();
    EXPECT_EQ(page->deck()->count(), 0);
    EXPECT_FALSE(view().isVisibleTo(page));
}

} // namespace
} // namespace parkcarbon::ui
