#pragma once

#include <parkcarbon/charts/chart_style.hpp>

#include <QPixmap>
#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace parkcarbon::charts {

struct DiagramElement;
struct DiagramLabel;
struct DiagramScene;

/// A diagram of nodes and links on screen: what SankeyView and NetworkMapView have in common.
///
/// Mouse: the wheel zooms where it points, dragging the ground moves the drawing, dragging a node moves that node, a
/// click chooses and a double click activates. Keys: + − zoom, 0 or Home shows all, Ctrl with arrows moves the drawing;
/// Tab goes from node to node, Up and Down to the node above and below, Left and Right along the links from a node to a
/// link and on to its other node; Return activates, Alt with arrows moves a node, Escape gives up, Ctrl+C copies the
/// table. Its accessible name is the title and what is chosen, its accessible description the table.
class DiagramView : public QWidget {
    Q_OBJECT
public:
    explicit DiagramView(QWidget* parent = nullptr);
    ~DiagramView() override;

    void setChartStyle(ChartStyle style);
    const ChartStyle& chartStyle() const { return style_; }

    double zoom() const { return zoom_; }
    void setZoom(double zoom, QPointF fixed); ///< `fixed` stays where it is on the widget
    void fit();                               ///< the whole drawing, unenlarged

    QString chosenId() const; ///< of the node or link that has the keys; empty = none
    void choose(const QString& id);
    QPointF positionOf(const QString& id) const; ///< of the middle of a node or link on the widget

    void copyAsTable() const;
    QSize sizeHint() const override { return {960, 560}; }

signals:
    void nodeActivated(const QString& id);
    void linkActivated(const QString& id);
    void chosenChanged(const QString& id);
    void nodeMoved(const QString& id, double x, double y); ///< 0…1 of the drawing; what the spec remembers as pinned
    void zoomChanged(double zoom);

protected:
    /// Lays out and describes everything for the widget's size.
    virtual DiagramScene makeScene() = 0;
    /// Labels of the part that shows, in coordinates of the enlarged drawing.
    virtual std::vector<DiagramLabel> makeLabels(double zoom, const QRectF& visible) const = 0;
    virtual DiagramScene makeLegend(double width) const = 0;
    virtual QString tableText() const = 0;
    virtual QString titleText() const = 0;
    /// The elements whose shapes change when a node moves.
    virtual std::vector<bool> movingWith(std::uint32_t node) const = 0;
    /// Moves a node by a distance in the drawing and brings shapes and elements of the scene up to date.
    virtual void moveNode(DiagramScene& scene, std::uint32_t node, QPointF by, const std::vector<bool>& moving) = 0;
    virtual QPointF placeToRemember(std::uint32_t node) const = 0; ///< 0…1
    /// A drag from one node to another, when `drawsFlows`.
    virtual void flowDrawnBetween(const QString& from, const QString& to);
    virtual bool drawsFlows() const { return false; }

    void rebuild(); ///< scene, legend and table anew
    const DiagramScene& scene() const { return *scene_; }
    std::optional<std::uint32_t> chosen() const { return chosen_; }
    void beginFlow(std::uint32_t node); ///< by key: the flow ends at the node that Return is pressed on
    QRectF drawingArea() const;         ///< of the widget, above the legend
    static double legendWidth(QSize view);
    static QRectF areaAbove(double legend_height, QSize view);

    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag : std::uint8_t { None, Ground, Node, Flow };

    void ensureScene();
    void invalidatePictures();
    void renderPictures();
    QPixmap blank() const;
    QPointF toDrawing(QPointF on_widget) const;
    std::optional<std::uint32_t> under(QPointF on_widget) const;
    void activate(std::uint32_t element);
    void chooseElement(std::optional<std::uint32_t> element);
    void startNodeDrag(std::uint32_t node);
    void finishNodeDrag();
    void nudge(QPointF by);
    bool moveChoice(int key);
    std::optional<std::uint32_t> nodeBeside(std::uint32_t from, int direction) const;
    std::optional<std::uint32_t> alongLinks(std::uint32_t from, bool rightwards) const;
    void paintChosen(QPainter& painter) const;
    void pan(QPointF by);

    ChartStyle style_;
    std::unique_ptr<DiagramScene> scene_; ///< null until it is needed
    std::unique_ptr<DiagramScene> legend_;
    QSize scene_for_; ///< the size of the widget that the scene was made for
    double zoom_ = 1.0;
    QPointF offset_; ///< of the drawing's origin on the widget
    std::optional<std::uint32_t> chosen_;
    std::optional<std::uint32_t> hovered_;
    std::optional<std::uint32_t> flow_from_;
    Drag drag_ = Drag::None;
    bool drag_moved_ = false;
    QPointF pressed_at_;
    QPointF last_at_;
    std::uint32_t dragged_ = 0;
    std::vector<bool> moving_; ///< elements that are painted live while a node is dragged
    QPixmap links_;            ///< what does not move: links, and over them nodes and labels
    QPixmap nodes_;
    double picture_zoom_ = 0.0; ///< at which the pictures were rendered
    QPointF picture_offset_;
    bool pictures_valid_ = false;
    qint64 render_ms_ = 0;
    QTimer sharpen_; ///< renders anew after zooming and moving through a large drawing
};

} // namespace parkcarbon::charts
