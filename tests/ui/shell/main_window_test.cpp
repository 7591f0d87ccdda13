#include "ui/shell/main_window.hpp"

#include "ui/docks/explain_dock.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/page_host.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/rail.hpp"
#include "ui/test_window.hpp"

#include <parkcarbon/services/record_operations.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

TEST(MainWindow, BeginsWithTheStartPage) {
    TestWindow test;
    EXPECT_EQ(test.window().pages().current(), PageId::Start);
    EXPECT_FALSE(test.window().actions().save->isEnabled());
}

TEST(MainWindow, OpensASampleParkOnItsOverview) {
    TestWindow test;
    ASSERT_TRUE(test.openSample());
    EXPECT_EQ(test.window().pages().current(), PageId::Overview);
    EXPECT_GT(test.window().results().results()->inventory->park.direct, 0.0);
    EXPECT_FALSE(test.window().document().hasUnsavedChanges());
}

TEST(MainWindow, GoesThroughAllPagesByKeyboard) {
    TestWindow test;
    ASSERT_TRUE(test.openSample());
    PageHost& pages = test.window().pages();
    for (std::size_t index = 1; index < kProjectPages.size(); ++index) {
        test.window().actions().next_page->trigger();
        EXPECT_EQ(pages.current(), kProjectPages[index]);
    }
    test.window().actions().next_page->trigger();
    EXPECT_EQ(pages.current(), PageId::Step);
    test.window().actions().previous_page->trigger();
    EXPECT_EQ(pages.current(), PageId::Report);
}

TEST(MainWindow, HasAStepForEachOfTheEighteen) {
    TestWindow test;
    ASSERT_TRUE(test.openSample());
    auto* rail = test.window().findChild<Rail*>();
    const int pages = static_cast<int>(kProjectPages.size());
    ASSERT_EQ(rail->topLevelItemCount(), pages + 1 + 6) << "pages, what to do next, stages";
    int steps = 0;
    for (int top = pages + 1; top < rail->topLevelItemCount(); ++top) {
        steps += rail->topLevelItem(top)->childCount();
    }
    EXPECT_EQ(steps, 18);
}

TEST(MainWindow, ChangesItsLanguageWhileItRuns) {
    TestWindow test("en");
    ASSERT_TRUE(test.openSample());
    for (const PageId page : kProjectPages) {
        test.window().pages().show(page);
    }
    auto* rail = test.window().findChild<Rail*>();
    EXPECT_EQ(rail->topLevelItem(0)->text(0), QStringLiteral("Park overview"));
    test.window().actions().language->actions().first()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(rail->topLevelItem(0)->text(0), QStringLiteral("园区总览"));
    EXPECT_TRUE(test.window().actions().save->text().startsWith(QStringLiteral("保存")));
    test.window().actions().language->actions().last()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(rail->topLevelItem(0)->text(0), QStringLiteral("Park overview"));
}

TEST(MainWindow, SaysAloudWhatEachControlIs) {
    TestWindow test("zh");
    ASSERT_TRUE(test.openSample());
    for (const PageId page : kProjectPages) {
        test.window().pages().show(page);
    }
    for (const QWidget* control : test.window().findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool input = qobject_cast<const QComboBox*>(control) != nullptr ||
                           qobject_cast<const QAbstractItemView*>(control) != nullptr ||
                           qobject_cast<const QLineEdit*>(control) != nullptr;
        const bool ours = control->metaObject()->className() != QByteArray("QTableCornerButton") &&
                          !control->objectName().startsWith("qt_") && !control->objectName().startsWith("_q_") &&
                          qobject_cast<const QComboBox*>(control->parent()) == nullptr;
        const bool inside_combo =
            control->window() != &test.window() || control->parentWidget()->inherits("QComboBoxPrivateContainer");
        const bool heading = qobject_cast<const QHeaderView*>(control) != nullptr; // read out with its table
        if (ours && !inside_combo && input && !heading) {
            EXPECT_FALSE(control->accessibleName().isEmpty())
                << control->metaObject()->className() << " in " << control->parent()->metaObject()->className();
        }
        if (ours && button != nullptr && button->isVisible() && !button->inherits("QDockWidgetTitleButton") &&
            !button->inherits("QToolBarExtension")) {
            EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty() && button->toolTip().isEmpty())
                << button->metaObject()->className() << " in " << button->parent()->metaObject()->className();
        }
    }
}

/// In each language: words of different length must not make a page wider than the window has room for.
class RailWidth : public testing::TestWithParam<const char*> {};

TEST_P(RailWidth, StaysTheSameOnEveryPage) {
    TestWindow test(GetParam());
    ASSERT_TRUE(test.openSample());
    const auto* rail = test.window().findChild<Rail*>();
    for (const QSize size : {QSize(1366, 740), QSize(1100, 700)}) {
        test.window().resize(size);
        test.window().pages().show(PageId::Overview);
        QCoreApplication::processEvents();
        const int width = rail->width();
        EXPECT_GE(width, 180);
        for (const PageId page : kProjectPages) {
            test.window().pages().show(page);
            QCoreApplication::processEvents();
            EXPECT_EQ(rail->width(), width) << "page " << static_cast<int>(page) << ", " << size.width() << " wide";
        }
    }
}
INSTANTIATE_TEST_SUITE_P(Languages, RailWidth, testing::Values("en", "zh"));

TEST(MainWindow, ExplainsANumber) {
    TestWindow test;
    ASSERT_TRUE(test.openSample());
    auto* dock = test.window().findChild<ExplainDock*>();
    const auto& lines = test.window().results().results()->inventory->lines;
    ASSERT_FALSE(lines.empty());
    dock->explain(QString::fromStdString(lines.front().line_id));
    EXPECT_GT(dock->findChild<QTreeWidget*>()->topLevelItemCount(), 2);
}

TEST(MainWindow, BringsUnsavedWorkBackAfterBeingKilled) {
    QTemporaryDir folder;
    Settings settings(folder.filePath("settings.ini"));
    settings.setLanguage("en");
    services::SessionOptions options;
    options.data_directory = folder.filePath("data").toStdString();
    const QString file = folder.filePath("park.parkcarbon");
    const auto ready = [](MainWindow& window) {
        return TestWindow::waitFor(
            [&window] { return window.document().session() != nullptr && !window.document().isBusy(); });
    };
    {
        MainWindow window(settings, options);
        window.lifecycle().create(file);
        ASSERT_TRUE(ready(window));
        ASSERT_TRUE(window.document().execute(services::EditRecords(domain::Table::Park, {{"park", 0, "恢复园区"}})));
        ASSERT_TRUE(window.document().hasUnsavedChanges());
        window.document().close(); // without saving or discarding, as when the program goes away
    }
    MainWindow window(settings, options);
    window.lifecycle().open(file);
    ASSERT_TRUE(ready(window));
    EXPECT_TRUE(window.document().openReport().recovered);
    EXPECT_TRUE(window.document().hasUnsavedChanges());
    window.document().close();
}

TEST(MainWindow, RefusesToChangeWhatIsNotOpen) {
    TestWindow test;
    const auto refused = test.window().document().undo();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kProjectBusy);
}

} // namespace
} // namespace parkcarbon::ui
