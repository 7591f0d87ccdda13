#include "ui/pages/flows_page.hpp"

#include "ui/dialogs/flow_dialog.hpp"
#include "ui/document/flow_results.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/command_palette.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/flow_suspect_panel.hpp"
#include "ui/widgets/flow_table_view.hpp"

#include <parkcarbon/charts/network_map_view.hpp>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using domain::Table;
using Column = FlowTableModel::Column;

/// The flow editor on the main sample, driven by keys and a simulated mouse.
class FlowsPageTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        QApplication::setActiveWindow(&test.window());
        test.window().resize(1366, 768);
        goTo("Flows");
        page = dynamic_cast<FlowsPage*>(test.window().pages().currentWidget());
        ASSERT_NE(page, nullptr);
        ASSERT_TRUE(settled());
        table = page->findChild<FlowTableView*>();
        map = page->findChild<charts::NetworkMapView*>();
        panel = page->findChild<FlowSuspectPanel*>();
    }
    void goTo(const QString& title) {
        QTest::keyClick(&test.window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = test.window().findChild<CommandPalette*>();
        ASSERT_NE(palette, nullptr);
        auto* typed = palette->findChild<QLineEdit*>();
        QTest::keyClicks(typed, title);
        auto* list = palette->findChild<QListWidget*>();
        for (int row = 0; row < list->count() && !list->currentItem()->text().startsWith(title + " "); ++row) {
            QTest::keyClick(typed, Qt::Key_Down);
        }
        QTest::keyClick(typed, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void undo() {
        QApplication::setActiveWindow(&test.window()); // no window manager does it here
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    }
    bool settled() {
        return TestWindow::waitFor([this] {
            return page->flowResults().account() != nullptr && !page->flowResults().isOutdated() &&
                   !test.window().document().isBusy();
        });
    }
    const engine::flows::FlowAccount& account() { return *page->flowResults().account(); }
    QModelIndex cell(const QString& flow, Column column) {
        const QAbstractItemModel* rows = table->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, 0).data() == flow) {
                return rows->index(row, column);
            }
        }
        return {};
    }
    void type(const QString& flow, Column column, const QString& text) {
        const QModelIndex index = cell(flow, column);
        ASSERT_TRUE(index.isValid()) << flow.toStdString();
        table->setFocus();
        table->setCurrentIndex(index);
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->viewport()->findChild<QLineEdit*>();
        ASSERT_NE(editor, nullptr);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        for (int turn = 0; turn < 3; ++turn) { // the editor commits, the page takes it, the results follow
            QCoreApplication::processEvents();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ASSERT_TRUE(settled());
    }
    std::optional<domain::Flow> record(const char* id) {
        const auto found = test.window().document().session()->records().find(Table::Flows, id);
        return found && *found ? std::optional(std::get<domain::Flow>((*found)->record)) : std::nullopt;
    }
    QPushButton* button(const QString& text) {
        for (auto* one : page->findChildren<QPushButton*>()) {
            if (one->text().remove('&') == text) {
                return one;
            }
        }
        return nullptr;
    }
    void draw(const QString& from, const QString& to) {
        const QPoint begin = map->positionOf(from).toPoint();
        const QPoint end = map->positionOf(to).toPoint();
        QTest::mousePress(map, Qt::LeftButton, Qt::NoModifier, begin);
        QTest::mouseMove(map, (begin + end) / 2);
        QTest::mouseMove(map, end);
        QTest::mouseRelease(map, Qt::LeftButton, Qt::NoModifier, end);
    }

    TestWindow test;
    FlowsPage* page = nullptr;
    FlowTableView* table = nullptr;
    charts::NetworkMapView* map = nullptr;
    FlowSuspectPanel* panel = nullptr;
};

TEST_F(FlowsPageTest, ItsTableIsAProperModel) {
    QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_GT(table->model()->rowCount(), 50);
    EXPECT_EQ(table->model()->columnCount(), static_cast<int>(FlowTableModel::ColumnCount));
}

TEST_F(FlowsPageTest, TheWaterMeterOfTheSampleIsTheFirstSuspect) {
    ASSERT_EQ(account().period, base::Period::year(2025));
    auto* list = panel->findChild<QListWidget*>();
    ASSERT_GE(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains("F25025"));
    EXPECT_TRUE(list->item(0)->text().contains("▼")) << "it reads too low";
    EXPECT_EQ(table->chosenFlow(), "F25025") << "the page opens on it";
    EXPECT_TRUE(cell("F25025", Column::Test).data().toString().startsWith("▼"));
    EXPECT_TRUE(panel->findChild<QTextBrowser*>()->toPlainText().contains("The others say"));
    EXPECT_TRUE(panel->question().contains(QString::number(*record("F25025")->quantity)));
    EXPECT_TRUE(panel->question().startsWith("Question to E26"));
    button("Copy question")->click();
    EXPECT_EQ(QApplication::clipboard()->text(), panel->question());
}

TEST_F(FlowsPageTest, TableAndMapShareOneSelection) {
    EXPECT_EQ(map->chosenId(), "F25025");
    const QModelIndex first = table->model()->index(0, 0);
    table->setCurrentIndex(first);
    EXPECT_EQ(map->chosenId(), first.data().toString());
    int clicked = 0; // other flows lie under the name of a party at this size
    for (const engine::flows::Flow& flow : account().project.system.flows) {
        const QString id = QString::fromStdString(flow.id);
        QTest::mouseClick(map, Qt::LeftButton, Qt::NoModifier, map->positionOf(id).toPoint());
        if (map->chosenId() == id) {
            ++clicked;
            EXPECT_EQ(table->chosenFlow(), id);
        }
    }
    EXPECT_GT(clicked, 5);
}

TEST_F(FlowsPageTest, AnotherSigmaIsTriedOutAndTakenBack) {
    const QString before = cell("F25025", Column::Test).data().toString();
    const auto revision = account().revision;
    type("F25025", Column::Sigma, "60000");
    EXPECT_EQ(account().revision, revision) << "nothing is stored";
    EXPECT_TRUE(cell("F25025", Column::Sigma).data().toString().startsWith("✎"));
    EXPECT_FALSE(cell("F25025", Column::Test).data().toString().startsWith("▼"));
    EXPECT_EQ(panel->findChild<QListWidget*>()->findItems("F25025", Qt::MatchContains).size(), 0);
    ASSERT_TRUE(button("Reset")->isVisible());
    button("Reset")->click();
    ASSERT_TRUE(settled());
    EXPECT_FALSE(button("Reset")->isVisible());
    EXPECT_EQ(cell("F25025", Column::Test).data().toString(), before);
}

TEST_F(FlowsPageTest, WhatIsNoSigmaIsRefused) {
    type("F25025", Column::Sigma, "-3");
    EXPECT_TRUE(page->flowResults().options().sigmas.empty());
}

TEST_F(FlowsPageTest, AStatedValueIsChangedAsOneStep) {
    const auto stated = record("F25025")->quantity;
    type("F25025", Column::Stated, "331000");
    ASSERT_TRUE(record("F25025"));
    EXPECT_EQ(record("F25025")->quantity, 331000.0);
    EXPECT_EQ(panel->findChild<QListWidget*>()->findItems("F25025", Qt::MatchContains).size(), 0);
    undo();
    EXPECT_EQ(record("F25025")->quantity, stated);
    EXPECT_TRUE(TestWindow::waitFor(
        [this] { return panel->findChild<QListWidget*>()->findItems("F25025", Qt::MatchContains).size() == 1; }));
}

TEST_F(FlowsPageTest, UncertaintyMaterialAndPartiesAreChangedInTheTable) {
    type("F25025", Column::StatedPct, "5");
    EXPECT_EQ(record("F25025")->uncertainty_pct, 5.0);
    type("F25025", Column::Material, "town water");
    EXPECT_EQ(record("F25025")->material, "town water");
    type("F25025", Column::To, "E27");
    EXPECT_EQ(record("F25025")->to.str(), "E27");
    type("F25025", Column::To, "WNET");
    EXPECT_EQ(record("F25025")->to.str(), "E27") << "a flow to itself is refused";
}

TEST_F(FlowsPageTest, AFlowIsDrawnBetweenTwoPartiesAndUndone) {
    const auto before = *test.window().document().session()->records().count(Table::Flows);
    ASSERT_NE(button("Draw flows"), nullptr);
    button("Draw flows")->click();
    draw("E05", "E26");
    auto* dialog = page->findChild<FlowDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->findChild<QLineEdit*>("from_id")->text().startsWith("E05"));
    EXPECT_TRUE(dialog->findChild<QLineEdit*>("to_id")->text().startsWith("E26"));
    QTest::keyClicks(dialog->findChild<QLineEdit*>("material"), "reclaimed water");
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_NE(page->findChild<FlowDialog*>(), nullptr) << "an amount lacks";
    QTest::keyClicks(dialog->findChild<QLineEdit*>("quantity"), "1200");
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_EQ(*test.window().document().session()->records().count(Table::Flows), before + 1);
    ASSERT_TRUE(settled());
    const std::string id = table->chosenFlow().toStdString();
    ASSERT_TRUE(record(id.c_str())) << "the new flow is the chosen one: " << id;
    EXPECT_EQ(record(id.c_str())->material, "reclaimed water");
    EXPECT_EQ(record(id.c_str())->unit.symbol(), "m3");
    undo();
    EXPECT_EQ(*test.window().document().session()->records().count(Table::Flows), before);
}

TEST_F(FlowsPageTest, AFlowIsDrawnByKeysToo) {
    button("Draw flows")->click();
    map->setFocus();
    map->choose("E05");
    QTest::keyClick(map, Qt::Key_F);
    map->choose("E26");
    QTest::keyClick(map, Qt::Key_Return);
    auto* dialog = page->findChild<FlowDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->findChild<QLineEdit*>("to_id")->text().startsWith("E26"));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_F(FlowsPageTest, RemembersWhereANodeWasPut) {
    const QPoint begin = map->positionOf("E26").toPoint();
    QTest::mousePress(map, Qt::LeftButton, Qt::NoModifier, begin);
    QTest::mouseMove(map, begin + QPoint(20, 12));
    QTest::mouseMove(map, begin + QPoint(40, 24));
    QTest::mouseRelease(map, Qt::LeftButton, Qt::NoModifier, begin + QPoint(40, 24));
    ASSERT_EQ(map->spec().pinned.size(), 0U) << "before the map is made anew";
    auto* basis = page->findChildren<QComboBox*>().at(3);
    basis->setCurrentIndex(1);
    emit basis->activated(1);
    ASSERT_EQ(map->spec().pinned.size(), 1U);
    EXPECT_EQ(map->spec().pinned.front().first, "E26");
    button("Reset places")->click();
    EXPECT_TRUE(map->spec().pinned.empty());
}

TEST_F(FlowsPageTest, FiltersByTextAndToSuspects) {
    const int all = table->model()->rowCount();
    QTest::keyClicks(page->findChild<QLineEdit*>(), "F2502");
    EXPECT_LT(table->model()->rowCount(), all);
    EXPECT_TRUE(cell("F25025", Column::Flow).isValid());
    EXPECT_EQ(table->chosenFlow(), "F25025");
}

TEST_F(FlowsPageTest, SpeaksChineseAfterASwitch) {
    test.window().actions().language->actions().first()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(table->model()->headerData(Column::From, Qt::Horizontal).toString(), "来源");
    EXPECT_TRUE(cell("F25025", Column::Class).data().toString() == "已核对");
}

} // namespace
} // namespace parkcarbon::ui
