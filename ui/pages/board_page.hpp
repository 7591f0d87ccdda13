#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/engine/indicators/gap_matrix.hpp>

#include <memory>
#include <vector>

namespace parkcarbon::ui {

class ChartPanel;
class OutdatedBar;
class SideComputation;
class TableDeck;
class Tile;

/// What a consultant looks at in the morning: what to do next, scores per stage, deadlines, evidence, findings,
/// targets.
class BoardPage : public Page {
    Q_OBJECT
public:
    explicit BoardPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

private:
    void build();
    void fill();
    void fillTiles();
    void judgeIfSeen();
    void follow(const QString& line_id);

    OutdatedBar* outdated_;
    std::vector<Tile*> tiles_;
    ChartPanel* stages_;
    TableDeck* deck_;
    SideComputation* computation_;
    std::shared_ptr<const engine::indicators::GapMatrix> matrix_; ///< null until the board is seen
    bool stale_ = true;                                           ///< `matrix_` is older than the steps
};

} // namespace parkcarbon::ui
