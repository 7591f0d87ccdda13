#pragma once

#include "ui/widgets/page.hpp"

#include <vector>

namespace parkcarbon::ui {

class ChartPanel;
class OutdatedBar;
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

private:
    void build();
    void fill();
    void fillTiles();
    void follow(const QString& line_id);

    OutdatedBar* outdated_;
    std::vector<Tile*> tiles_;
    ChartPanel* stages_;
    TableDeck* deck_;
};

} // namespace parkcarbon::ui
