#pragma once

#include "ui/widgets/page.hpp"

class QPushButton;
class QTabWidget;

namespace parkcarbon::ui {

class ChartPanel;
class OutdatedBar;
class TableDeck;

/// The plan of the steps and of the projects as bars in time with the critical path, planned against actual, and who
/// pays for the projects.
class PlanPage : public Page {
    Q_OBJECT
public:
    explicit PlanPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;

private:
    struct Part {
        QWidget* page = nullptr;
        ChartPanel* chart = nullptr;
        TableDeck* deck = nullptr;
    };

    Part makePart(const char* name);
    void fill();
    void fillFinance();

    OutdatedBar* outdated_;
    QPushButton* measures_link_;
    QTabWidget* tabs_;
    Part steps_;
    Part projects_;
    TableDeck* finance_;
};

} // namespace parkcarbon::ui
