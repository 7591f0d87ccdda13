#pragma once

#include "ui/models/result_table.hpp"
#include "ui/widgets/page.hpp"

#include <parkcarbon/charts/diagram_export.hpp>
#include <parkcarbon/charts/sankey_layout.hpp>
#include <parkcarbon/report/flow_diagrams.hpp>

#include <QPointF>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace parkcarbon::charts {
class SankeyView;
}

namespace parkcarbon::ui {

class FlowResults;
class TableDeck;

/// The park's flows of one layer as a Sankey diagram, with the same as tables below it: stated or balanced, by process,
/// enterprise, zone, role or industry, of the whole park or around one party. Where nodes are dragged to is remembered
/// per project, layer and grouping. Large diagrams are laid out in a job.
class SankeyPage : public Page {
    Q_OBJECT
public:
    explicit SankeyPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

    charts::SankeyView* view() const { return view_; }
    TableDeck* deck() const { return deck_; }
    /// Writes what is drawn, in the colours of paper; `exported` follows.
    void exportTo(const QString& path, charts::DiagramFormat format);
    /// Diagrams of more links than this are laid out in a job.
    void setQuickLinks(std::size_t links) { quick_links_ = links; }

signals:
    void drawn();                       ///< the diagram shows what was asked for last
    void exported(const QString& path); ///< empty when it could not be written

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Drawing;
    void build();
    void buildChoices(QVBoxLayout* column);
    void buildThreshold(QHBoxLayout* row);
    void buildTools(QVBoxLayout* column);
    void connectParts();

    void takeAccount();
    void fillChoices();
    void fillParties();
    void choosePeriod();
    report::FlowDiagramOptions diagramOptions() const;
    QString placesKey() const; ///< under which dragged nodes are remembered
    void draw();
    void drawTogether(); ///< another threshold: the same diagram, folded differently
    void take(const Drawing& drawing);
    void showState();
    void showTables();
    void showFolded();
    void showChosen(const QString& id);
    void explainClicked();
    void explainChosen(const QString& id);
    std::vector<std::uint32_t> linksOf(const QString& id) const; ///< of a node, a link, or what is drawn together
    void rememberPlace(const QString& id, double x, double y);
    void resetPlaces();
    void zoomBy(double factor);
    void askExport(charts::DiagramFormat format);
    void applyStyle();

    FlowResults* flows_;
    std::shared_ptr<const engine::flows::FlowAccount> account_; ///< that the diagram was made from
    std::shared_ptr<const domain::ProjectSnapshot> snapshot_;   ///< of the same revision
    std::shared_ptr<const report::FlowDiagram> diagram_;
    std::optional<base::Error> error_;
    QString layer_wanted_; ///< chosen by somebody; stays when a year or a project lacks it
    QPointF pressed_at_;
    std::uint64_t generation_ = 0; ///< of drawings: an older one that comes late is dropped
    std::size_t quick_links_;
    qint64 last_milliseconds_ = 0; ///< that a drawing took

    std::array<QLabel*, 6> labels_ = {};
    QComboBox* period_;
    QComboBox* layer_;
    QComboBox* numbers_;
    QComboBox* grouping_;
    QComboBox* focus_;
    QComboBox* reach_;
    QLabel* threshold_label_;
    QSlider* threshold_slider_;
    QDoubleSpinBox* threshold_;
    QLabel* folded_;
    QCheckBox* uncertainty_;
    QToolButton* zoom_in_;
    QToolButton* zoom_out_;
    QToolButton* fit_;
    QToolButton* reset_;
    QToolButton* export_;
    QMenu* export_menu_;
    QLabel* state_;
    QSplitter* split_;
    charts::SankeyView* view_;
    QLabel* empty_;
    TableDeck* deck_;
};

} // namespace parkcarbon::ui
