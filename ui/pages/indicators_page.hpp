#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/indicators/gap_matrix.hpp>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace parkcarbon::ui {

class ChartPanel;
class IndicatorDetails;
class IndicatorPeersTab;
class IndicatorTrendsTab;
class OutdatedBar;
class SideComputation;
class TableDeck;

/// The park against every scheme: one scheme's indicators with what they lack, all schemes side by side, a radar;
/// every value leads to its derivation, every missing one to where it is entered.
class IndicatorsPage : public Page {
    Q_OBJECT
public:
    explicit IndicatorsPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

signals:
    void errorTold(const parkcarbon::base::Error& error);
    void importAsked();

private:
    using Matrix = engine::indicators::GapMatrix;

    void build();
    void connectParts();
    void computeIfSeen();
    void compute();
    void fill();
    void fillSchemes();
    void fillScheme();
    void chooseRow(const TableDeck& deck);
    void copyScheme();
    std::shared_ptr<const engine::indicators::SchemeResult> shown() const;

    QLabel* scheme_label_;
    QComboBox* scheme_;
    QLabel* pass_;
    QPushButton* copy_;
    QPushButton* import_;
    QPushButton* edit_;
    QLabel* error_;
    OutdatedBar* outdated_;
    QTabWidget* tabs_;
    TableDeck* deck_;
    TableDeck* gaps_;
    ChartPanel* radar_;
    IndicatorTrendsTab* trends_;
    IndicatorPeersTab* peers_;
    IndicatorDetails* details_;
    SideComputation* computation_;
    std::shared_ptr<const Matrix> matrix_;
    bool stale_ = true;
};

} // namespace parkcarbon::ui
