#include "ui/dialogs/import_dialog.hpp"

#include "ui/shell/actions.hpp"
#include "ui/test_window.hpp"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

class ImportDialogTest : public testing::Test {
protected:
    void SetUp() override {
        test.window().lifecycle().create(test.file("park.parkcarbon"));
        ASSERT_TRUE(idle());
    }
    bool idle() {
        return TestWindow::waitFor([this] { return test.window().document().session() != nullptr; });
    }
    QString write(const QString& name, const QByteArray& content) {
        QFile file(test.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
    /// Drops files onto the window and waits for the dry run.
    ImportDialog* drop(const QString& path) {
        test.window().takeDropped({path});
        auto* dialog = test.window().findChild<ImportDialog*>();
        if (dialog != nullptr) {
            QSignalSpy done(dialog, &ImportDialog::rehearsed);
            EXPECT_TRUE(done.wait(20'000));
        }
        return dialog;
    }
    std::size_t enterprises() { return test.window().document().session()->snapshot().value()->enterprises.size(); }
    TestWindow test;
};

TEST_F(ImportDialogTest, ShowsWhatWouldHappenAndChangesNothingBeforeTheUserAgrees) {
    const QString file = write("enterprises.csv", "enterprise_id,name_zh\nE1,甲厂\nE2,乙厂\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->report().files.size(), 1U);
    EXPECT_EQ(dialog->report().files[0].added, 2);
    EXPECT_FALSE(dialog->report().committed);
    ASSERT_TRUE(idle());
    EXPECT_EQ(enterprises(), 0U);

    QSignalSpy committed(dialog, &ImportDialog::committed);
    dialog->commit();
    ASSERT_TRUE(committed.wait(20'000));
    ASSERT_TRUE(idle());
    EXPECT_EQ(enterprises(), 2U);
    ASSERT_TRUE(test.window().document().undo());
    EXPECT_EQ(enterprises(), 0U);
}

TEST_F(ImportDialogTest, RefusesFilesWithErrors) {
    const QString file = write("activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                                 "A1,E1,2025,stationary_combustion,烟煤,many,t\n");
    ImportDialog* dialog = drop(file);
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->report().hasErrors());
    ASSERT_TRUE(idle());
    dialog->reject();
}

} // namespace
} // namespace parkcarbon::ui
