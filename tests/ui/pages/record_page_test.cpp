#include "ui/pages/record_page.hpp"

#include "ui/grid/record_grid_view.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/test_window.hpp"

#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

using domain::Table;

/// A page with the grids of several tables, driven by keys.
class RecordPageTest : public testing::Test {
protected:
    explicit RecordPageTest(PageId page) : page_(page) {}
    void SetUp() override {
        ASSERT_TRUE(test.openSample());
        QApplication::setActiveWindow(&test.window());
        test.window().pages().show(page_);
        tabs = test.window().pages().currentWidget()->findChild<QTabWidget*>();
        ASSERT_NE(tabs, nullptr);
    }
    void expectAGridForEach(const std::vector<Table>& tables) {
        ASSERT_EQ(tabs->count(), static_cast<int>(tables.size()));
        for (std::size_t index = 0; index < tables.size(); ++index) {
            EXPECT_EQ(tabs->currentIndex(), static_cast<int>(index));
            EXPECT_EQ(grid().grid().table(), tables[index]);
            EXPECT_EQ(grid().grid().recordCount(), *records().count(tables[index])) << domain::spec(tables[index]).name;
            QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        }
    }
    RecordGridView& grid() { return *test.window().pages().currentGrid(); }
    store::RecordReader records() { return test.window().document().session()->records(); }
    static int columnOf(Table table, std::string_view field) {
        return static_cast<int>(domain::spec(table).fieldIndex(field).value());
    }
    QLineEdit* edit(int row, Table table, std::string_view field) {
        grid().setFocus();
        grid().setCurrentIndex(grid().model()->index(row, columnOf(table, field)));
        QTest::keyClick(&grid(), Qt::Key_F2);
        return grid().viewport()->findChild<QLineEdit*>();
    }
    void type(int row, Table table, std::string_view field, const QString& text) {
        QLineEdit* const editor = edit(row, table, field);
        ASSERT_NE(editor, nullptr) << field;
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    TestWindow test;
    QTabWidget* tabs = nullptr;

private:
    PageId page_;
};

class FlowDataPageTest : public RecordPageTest {
protected:
    FlowDataPageTest() : RecordPageTest(PageId::FlowData) {}
};
class MeasuresPageTest : public RecordPageTest {
protected:
    MeasuresPageTest() : RecordPageTest(PageId::Measures) {}
};
class TeamPageTest : public RecordPageTest {
protected:
    TeamPageTest() : RecordPageTest(PageId::Team) {}
};
class IndicatorInputsPageTest : public RecordPageTest {
protected:
    IndicatorInputsPageTest() : RecordPageTest(PageId::IndicatorInputs) {}
};
class PackRecordsPageTest : public RecordPageTest {
protected:
    PackRecordsPageTest() : RecordPageTest(PageId::PackRecords) {}
};

TEST_F(FlowDataPageTest, HasAGridForEachTableReachedByKeys) {
    expectAGridForEach(
        {Table::Flows, Table::Processes, Table::Compositions, Table::TransferCoefficients, Table::Streams});
}

TEST_F(FlowDataPageTest, AFlowIsTypedIntoTheLastRow) {
    const auto before = *records().count(Table::Flows);
    const int row = grid().grid().recordCount();
    const std::vector<std::pair<const char*, QString>> cells = {{"flow_id", "NEW1"}, {"period", "2025"},
                                                                {"from_id", "E07"},  {"to_id", "stock:E07"},
                                                                {"layer", "goods"},  {"unit", "t"}};
    for (const auto& [field, text] : cells) {
        type(row, Table::Flows, field, text);
    }
    ASSERT_EQ(*records().count(Table::Flows), before + 1);
    const auto stored = records().find(Table::Flows, "NEW1");
    ASSERT_TRUE(stored && *stored);
    EXPECT_FALSE(std::get<domain::Flow>((*stored)->record).quantity);
    EXPECT_EQ(std::get<domain::Flow>((*stored)->record).to.str(), "stock:E07");
    EXPECT_TRUE(
        grid().model()->index(row, columnOf(Table::Flows, "to_id")).data().toString().startsWith("stock:E07 · "));
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(*records().count(Table::Flows), before);
}

TEST_F(FlowDataPageTest, EnterprisesAndProcessesAreOffered) {
    QLineEdit* const editor = edit(0, Table::Flows, "from_id");
    ASSERT_NE(editor, nullptr);
    ASSERT_NE(editor->completer(), nullptr);
    const auto offered = [&](const QString& text) {
        editor->completer()->setCompletionPrefix(text);
        return editor->completer()->completionCount();
    };
    EXPECT_GE(offered("E07"), 1);
    const auto processes = records().allRecords(Table::Processes);
    ASSERT_TRUE(processes && !processes->empty());
    EXPECT_GE(offered(QString::fromStdString(domain::recordId(processes->front().record))), 1);
}

TEST_F(FlowDataPageTest, GoesToTheCellOfAFinding) {
    const auto streams = records().allRecords(Table::Streams);
    ASSERT_TRUE(streams && streams->size() > 1);
    base::Location where;
    where.table = "streams";
    where.record_id = domain::recordId(streams->at(1).record);
    where.field = "quantity";
    EXPECT_EQ(test.window().pages().showCell(where), PageId::FlowData);
    EXPECT_EQ(grid().grid().table(), Table::Streams);
    EXPECT_EQ(grid().currentIndex().row(), 1);
    EXPECT_EQ(grid().currentIndex().column(), columnOf(Table::Streams, "quantity"));
}

TEST_F(MeasuresPageTest, HoldsMeasuresTargetsAndScenarios) {
    expectAGridForEach({Table::Measures, Table::Targets, Table::Scenarios});
    const int status = columnOf(Table::Measures, "status");
    tabs->setCurrentIndex(0);
    EXPECT_EQ(grid().model()->index(2, status).data().toString(), QStringLiteral("Measured"));
}

TEST_F(MeasuresPageTest, AMeasureIsTypedIntoTheLastRow) {
    const int row = grid().grid().recordCount();
    const auto before = *records().count(Table::Measures);
    type(row, Table::Measures, "measure_id", "PR99");
    type(row, Table::Measures, "enterprise_id", "E07");
    type(row, Table::Measures, "capex", "1250000");
    ASSERT_EQ(*records().count(Table::Measures), before + 1);
    const auto stored = records().find(Table::Measures, "PR99");
    ASSERT_TRUE(stored && *stored);
    EXPECT_EQ(std::get<domain::Measure>((*stored)->record).capex, 1250000.0);
    EXPECT_EQ(std::get<domain::Measure>((*stored)->record).enterprise->str(), "E07");
    ASSERT_TRUE(test.window().document().undo());
}

TEST_F(TeamPageTest, HoldsWhatPeopleEnterOnTheSteps) {
    expectAGridForEach(
        {Table::Workflow, Table::Team, Table::Responsibilities, Table::Meetings, Table::StepEntries, Table::Evidence});
}

TEST_F(TeamPageTest, GoesToTheCellOfAFinding) {
    base::Location where;
    where.table = "responsibilities";
    where.record_id = "2|P02|A";
    where.field = "person_id";
    EXPECT_EQ(test.window().pages().showCell(where), PageId::Team);
    EXPECT_EQ(grid().grid().table(), Table::Responsibilities);
    EXPECT_EQ(grid().currentIndex().column(), columnOf(Table::Responsibilities, "person_id"));
    EXPECT_GT(grid().currentIndex().row(), 0);
}

TEST_F(IndicatorInputsPageTest, HoldsFocusAreasActionsPeersAndListsOfOnesOwn) {
    expectAGridForEach(
        {Table::FocusAreas, Table::CorrectiveActions, Table::Peers, Table::OwnIndicators, Table::WorkflowSteps});
}

TEST_F(IndicatorInputsPageTest, UnitsAreOfferedWhereverThereIsOne) {
    tabs->setCurrentIndex(0);
    QLineEdit* const editor = edit(0, Table::FocusAreas, "unit");
    ASSERT_NE(editor, nullptr);
    ASSERT_NE(editor->completer(), nullptr);
    editor->completer()->setCompletionPrefix("tce");
    EXPECT_GE(editor->completer()->completionCount(), 1);
}

TEST_F(PackRecordsPageTest, HoldsRequestsAnswersQuestionsMappingsAndParts) {
    expectAGridForEach(
        {Table::PackRequests, Table::PackAnswers, Table::PackQuestions, Table::ImportMappings, Table::Parts});
}

} // namespace
} // namespace parkcarbon::ui
