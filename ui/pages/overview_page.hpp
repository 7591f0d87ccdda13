#pragma once

#include "ui/widgets/page.hpp"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace parkcarbon::ui {

class ChartPanel;
class NextActionsPanel;
class OutdatedBar;
class Tile;
class ValueTableView;
struct ParkResults;

/// The park at a glance: headline numbers, what to do next, emissions by category, enterprise and year, and how far the
/// data reach.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;

signals:
    void importAsked();

private:
    QWidget* buildContent();
    void fill();
    void fillTiles(const ParkResults& results);
    void fillCoverage(const ParkResults& results);

    QLabel* title_;
    QLabel* subtitle_;
    OutdatedBar* outdated_;
    QLabel* empty_;
    QPushButton* import_;
    QWidget* content_;
    std::vector<Tile*> tiles_;
    NextActionsPanel* next_;
    ChartPanel* categories_;
    ChartPanel* enterprises_;
    ChartPanel* years_;
    QLabel* coverage_title_;
    ValueTableView* coverage_;
};

} // namespace parkcarbon::ui
