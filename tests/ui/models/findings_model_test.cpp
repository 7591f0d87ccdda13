#include "ui/models/findings_model.hpp"

#include <parkcarbon/base/date.hpp>

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace parkcarbon::ui {
namespace {

base::Finding finding(base::Severity severity, const char* record) {
    return {base::Code{"QUANTITY_ZERO"}, severity, {{"value", "0"}}, {"activities", record, "quantity", {}, {}, 0, {}}};
}

class FindingsModelTest : public testing::Test {
protected:
    FindingsModelTest() {
        domain::Dismissal dismissal{};
        dismissal.reason = "boiler out of use";
        dismissal.dismissed_by = "Li";
        judged.open = {finding(base::Severity::Note, "A1"), finding(base::Severity::Error, "A2")};
        judged.dismissed = {{finding(base::Severity::Warning, "A3"), dismissal}};
    }
    text::Text text{text::Language::En};
    FindingsModel model{text};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    services::JudgedFindings judged;
};

TEST_F(FindingsModelTest, ShowsTheOpenOnesAloneTheWorstFirst) {
    model.setFindings(judged, base::Severity::Note, false);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.finding(0).where.record_id, "A2");
    EXPECT_EQ(model.dismissal(0), nullptr);
    EXPECT_EQ(model.count(base::Severity::Warning), 0) << "what is set aside calls for nothing";
    EXPECT_EQ(model.dismissedCount(), 1);
}

TEST_F(FindingsModelTest, ShowsThoseSetAsideWithReasonAndPerson) {
    model.setFindings(judged, base::Severity::Note, true);
    ASSERT_EQ(model.rowCount(), 3);
    ASSERT_NE(model.dismissal(2), nullptr);
    const QString shown = model.index(2, 0).data().toString();
    EXPECT_TRUE(shown.startsWith(QStringLiteral("⊘")));
    EXPECT_TRUE(shown.contains("boiler out of use"));
    EXPECT_TRUE(model.index(2, 0).data(Qt::ToolTipRole).toString().contains("Li"));
}

TEST_F(FindingsModelTest, LeavesOutWhatIsLessGrave) {
    model.setFindings(judged, base::Severity::Error, true);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.count(base::Severity::Note), 1) << "of all, shown or not";
}

} // namespace
} // namespace parkcarbon::ui
