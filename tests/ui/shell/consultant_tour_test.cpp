#include "ui/dialogs/import_dialog.hpp"
#include "ui/pages/indicators_page.hpp"
#include "ui/pages/report_page.hpp"
#include "ui/pages/step_page.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/command_palette.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/rail.hpp"
#include "ui/test_window.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::workflow;

/// A consultant's way through the program, by keyboard alone: from the sample to the written report.
class ConsultantTour : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(test.openSampleWithSteps()); }
    /// Walks the rail with the arrow keys until the item of that name is current.
    bool walkTo(const QString& name) {
        Rail& rail = test.window().rail();
        rail.setFocus();
        QTest::keyClick(&rail, Qt::Key_Home);
        for (int guard = 0; guard < 100; ++guard) {
            if (rail.currentItem() != nullptr && rail.currentItem()->text(0).contains(name)) {
                return true;
            }
            QTest::keyClick(&rail, Qt::Key_Down);
        }
        return false;
    }
    const StepState& step(int number) { return *test.window().workbench().step(number); }
    /// What the check of that code states as found, as a number.
    double found(int number, const std::string& code) {
        for (const CheckResult& check : step(number).checks) {
            if (check.code == code) {
                for (const base::Argument& argument : check.arguments) {
                    if (argument.name == "value") {
                        return QString::fromStdString(argument.value).remove('%').toDouble();
                    }
                }
            }
        }
        return -1.0;
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(test.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    /// Takes the largest fuel row of the year out of the project, as if it had not been delivered yet; returns the file
    /// that delivers it.
    QByteArray withholdLargestFuel() {
        using domain::Table;
        const auto& fields = domain::spec(Table::Activities);
        const auto at = [&](const domain::Cells& cells, const char* field) {
            return QString::fromStdString(cells[fields.fieldIndex(field).value()].value_or(""));
        };
        const QString year = QString::number(test.window().results().results()->period.yearNumber());
        domain::Cells largest;
        double most = 0.0;
        const auto rows = test.window().document().session()->records().allRecords(Table::Activities);
        for (const auto& row : rows.value()) {
            const domain::Cells cells = domain::toCells(row.record);
            const bool fuel = at(cells, "category") == "stationary_combustion" && at(cells, "unit") == "t" &&
                              at(cells, "period").startsWith(year);
            if (fuel && at(cells, "quantity").toDouble() > most) {
                most = at(cells, "quantity").toDouble();
                largest = cells;
            }
        }
        QStringList titles;
        QStringList texts;
        for (std::size_t field = 0; field < largest.size(); ++field) {
            titles << QString::fromUtf8(fields.fields[field].name.data(),
                                        static_cast<int>(fields.fields[field].name.size()));
            texts << '"' + QString::fromStdString(largest[field].value_or("")).replace('"', "\"\"") + '"';
        }
        EXPECT_TRUE(test.window().document().execute(
            services::RemoveRecords(Table::Activities, {at(largest, "activity_id").toStdString()})));
        return (titles.join(',') + '\n' + texts.join(',') + '\n').toUtf8();
    }

    TestWindow test{"en"};
};

TEST_F(ConsultantTour, FromTheSampleToTheReport) {
    // Step 1: an owner and the number of the founding document.
    ASSERT_TRUE(walkTo("1. "));
    ASSERT_EQ(test.window().pages().current(), PageId::Step);
    auto* page = static_cast<StepPage*>(test.window().pages().page(PageId::Step));
    ASSERT_EQ(page->step(), 1);
    ASSERT_TRUE(test.settle()); // the pages on the way compute, too
    auto* owner = page->findChild<QLineEdit*>("responsible");
    owner->setFocus();
    owner->selectAll();
    QTest::keyClicks(owner, "Zhou Zhengping");
    QTest::keyClick(owner, Qt::Key_Return);
    ASSERT_TRUE(test.settle());
    EXPECT_EQ(step(1).responsible, "Zhou Zhengping");

    // Import data; the coverage of step 3 rises.
    const QByteArray delivered = withholdLargestFuel();
    ASSERT_TRUE(test.settle());
    const double before = found(3, "ENERGY_COVERED");
    ASSERT_GT(before, 0.0);
    ASSERT_LT(before, 100.0);
    test.window().takeDropped({write("activities.csv", delivered)});
    auto* dialog = test.window().findChild<ImportDialog*>();
    ASSERT_NE(dialog, nullptr);
    QSignalSpy rehearsed(dialog, &ImportDialog::rehearsed);
    ASSERT_TRUE(rehearsed.wait(20'000));
    ASSERT_FALSE(dialog->report().hasErrors());
    QSignalSpy committed(dialog, &ImportDialog::committed);
    dialog->commit();
    ASSERT_TRUE(committed.wait(20'000));
    dialog->close();

    // Compute.
    test.window().actions().recalculate->trigger();
    ASSERT_TRUE(test.settle());
    EXPECT_GT(found(3, "ENERGY_COVERED"), before);

    // Read the gap matrix.
    ASSERT_TRUE(walkTo(pageTitle(PageId::Indicators)));
    auto* indicators = test.window().pages().page(PageId::Indicators);
    auto* gaps = indicators->findChild<TableDeck*>("gaps");
    ASSERT_TRUE(TestWindow::waitFor([&] { return gaps->count() == 1; }));
    indicators->findChild<QTabWidget*>()->setCurrentIndex(1);
    gaps->view()->setFocus();
    gaps->view()->setCurrentIndex(gaps->view()->model()->index(0, 0));
    QTest::keyClick(gaps->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_GT(gaps->shownTable().rows, 50);

    // Write the assessment.
    ASSERT_TRUE(walkTo(pageTitle(PageId::Report)));
    auto* report = static_cast<ReportPage*>(test.window().pages().page(PageId::Report));
    QSignalSpy written(report, &ReportPage::written);
    ASSERT_TRUE(test.settle());
    const auto kind = report::reportKindFromWord("assessment");
    ASSERT_TRUE(kind.has_value());
    report->chooseKind(*kind);
    report->write(test.file("assessment.pdf"));
    ASSERT_TRUE(written.wait(120'000));
    QFile file(test.file("assessment.pdf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.read(5), "%PDF-");
}

} // namespace
} // namespace parkcarbon::ui
