#include "plot_builder.hpp"

#include "plot_labels.hpp"

#include <QPen>
#include <QSharedPointer>
#include <QVector>

#include <algorithm>
#include <cmath>
#include <limits>
#include <qcustomplot.h>

namespace parkcarbon::charts {
namespace {

/// One chart being built: the axes by what they mean, so that upright and sideways charts share every step.
class PlotBuilder {
public:
    PlotBuilder(QCustomPlot& plot, const ChartSpec& spec, const ChartStyle& style, double width)
        : plot_(plot), spec_(spec), style_(style), width_(width), sideways_(isSideways(spec)),
          key_axis_(sideways_ ? plot.yAxis : plot.xAxis), value_axis_(sideways_ ? plot.xAxis : plot.yAxis) {}

    void build();

private:
    static bool isSideways(const ChartSpec& spec) {
        return spec.kind == ChartKind::Shares || (spec.direction == Direction::Sideways &&
                                                  spec.kind != ChartKind::Line && spec.kind != ChartKind::Curves);
    }
    double px(double design) const { return design * style_.scale; }
    QFont font(double factor = 1.0) const;
    QPen pen(const QColor& color, double design_width) const;

    void frame();
    void categoryAxis();
    void positionAxis();
    void valueAxis();
    int ticksThatFit() const;
    void addBars(bool stacked);
    QCPBars* newBars(std::size_t series);
    void addShares();
    void addLines();
    void addCurves();
    QPen linePen(std::size_t series) const;
    void addWaterfall();
    double waterfallFloor() const;
    void addBreak(double key);
    void addRectangle(double key, double from, double to, const QBrush& brush);
    void addLabel(double key, double value, const QString& text);
    void include(double value);
    double roomBesideBars() const;
    void fitRange();
    void addLegend();

    QCustomPlot& plot_;
    const ChartSpec& spec_;
    const ChartStyle& style_;
    double width_;
    bool sideways_;
    QCPAxis* key_axis_;
    QCPAxis* value_axis_;
    double floor_ = 0.0; ///< where the value axis begins when nothing is negative
    double lowest_ = 0.0;
    double highest_ = 0.0;
    double longest_label_ = 0.0;   ///< in pixels
    double widest_category_ = 0.0; ///< in pixels
};

QFont PlotBuilder::font(double factor) const {
    QFont font(style_.font_family);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(px(style_.font_size * factor)))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPen PlotBuilder::pen(const QColor& color, double design_width) const {
    return QPen(color, px(design_width));
}

void PlotBuilder::frame() {
    plot_.setBackground(QBrush(style_.background()));
    plot_.axisRect()->setBackground(QBrush(Qt::NoBrush));
    plot_.setNoAntialiasingOnDrag(false);
    for (QCPAxis* axis : {plot_.xAxis, plot_.yAxis}) {
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->setTickLabelColor(style_.ink());
        axis->setLabelColor(style_.ink());
        axis->setBasePen(pen(style_.ink(), 1.0));
        axis->setTickPen(pen(style_.ink(), 1.0));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(pen(style_.faintInk(), 0.8));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(pen(style_.ink(), 0.8));
        axis->setTickLabelPadding(static_cast<int>(px(4)));
        axis->setLabelPadding(static_cast<int>(px(4)));
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(static_cast<int>(px(3)));
        axis->setPadding(static_cast<int>(px(2)));
    }
    key_axis_->grid()->setVisible(spec_.kind == ChartKind::Curves);
    plot_.axisRect()->setMinimumMargins(
        QMargins(static_cast<int>(px(6)), static_cast<int>(px(8)), static_cast<int>(px(14)), static_cast<int>(px(6))));
    plot_.plotLayout()->setRowSpacing(static_cast<int>(px(4)));
}

void PlotBuilder::categoryAxis() {
    const double room = sideways_ ? width_ * 0.30 : width_ * 0.80 / static_cast<double>(spec_.categories.size());
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t index = 0; index < spec_.categories.size(); ++index) {
        const QString label = fittedLabel(spec_.categories[index], font(), room, !sideways_);
        ticker->addTick(static_cast<double>(index), label);
        widest_category_ = std::max(widest_category_, QFontMetricsF(font()).horizontalAdvance(label));
    }
    key_axis_->setTicker(ticker);
    key_axis_->setTickLength(0, 0);
    key_axis_->setRange(-0.6, static_cast<double>(spec_.categories.size()) - 0.4);
    key_axis_->setRangeReversed(sideways_); // the first category on top, as in a table
}

void PlotBuilder::positionAxis() {
    double first = 0.0;
    double last = 0.0;
    for (const Series& series : spec_.series) {
        for (const double position : series.positions) {
            first = std::min(first, position);
            last = std::max(last, position);
        }
    }
    constexpr double kRoom = 0.03;
    const double extent = last > first ? last - first : 1.0;
    key_axis_->setLabel(QString::fromStdString(spec_.category_title));
    key_axis_->setTicker(QSharedPointer<QCPAxisTicker>(new GroupedNumberTicker));
    key_axis_->ticker()->setTickCount(ticksThatFit());
    key_axis_->setRange(first < 0.0 ? first - kRoom * extent : first, first + extent * (1.0 + kRoom));
}

void PlotBuilder::valueAxis() {
    value_axis_->setLabel(QString::fromStdString(spec_.value_title));
    value_axis_->setTicker(QSharedPointer<QCPAxisTicker>(new GroupedNumberTicker));
    value_axis_->ticker()->setTickCount(sideways_ ? ticksThatFit() : 6);
}

/// Labels such as 500,000 stand side by side along a horizontal axis, beside the category names.
int PlotBuilder::ticksThatFit() const {
    constexpr double kDesignPixelsPerLabel = 95.0;
    constexpr double kShareOfWidth = 0.65;
    return std::clamp(static_cast<int>(width_ * kShareOfWidth / px(kDesignPixelsPerLabel)), 2, 5);
}

void PlotBuilder::include(double value) {
    lowest_ = std::min(lowest_, value);
    highest_ = std::max(highest_, value);
}

QCPBars* PlotBuilder::newBars(std::size_t series) {
    auto* bars = new QCPBars(key_axis_, value_axis_); // owned by the plot
    bars->setName(QString::fromStdString(spec_.series[series].name));
    bars->setBrush(style_.seriesBrush(series));
    bars->setPen(pen(style_.series(series), 1.0));
    bars->setAntialiased(true);
    return bars;
}

void PlotBuilder::addBars(bool stacked) {
    const std::size_t count = spec_.series.size();
    const double width = stacked || count == 1 ? 0.62 : 0.78 / static_cast<double>(count);
    std::vector<double> above(spec_.categories.size(), 0.0);
    std::vector<double> below(spec_.categories.size(), 0.0);
    QCPBars* previous = nullptr;
    for (std::size_t series = 0; series < count; ++series) {
        QCPBars* bars = newBars(series);
        bars->setWidth(width);
        const double shift =
            stacked ? 0.0 : (static_cast<double>(series) - (static_cast<double>(count) - 1.0) / 2.0) * width;
        for (std::size_t index = 0; index < spec_.categories.size(); ++index) {
            const auto& value = spec_.series[series].values[index];
            const double amount = value.value_or(0.0);
            double& sum = amount >= 0.0 ? above[index] : below[index];
            sum = stacked ? sum + amount : amount;
            include(sum);
            bars->addData(static_cast<double>(index) + shift, amount);
            if (value && spec_.label_values && !stacked) {
                addLabel(static_cast<double>(index) + shift, amount, numberLabel(amount, spec_.decimals));
            }
        }
        if (stacked && previous != nullptr) {
            bars->moveAbove(previous);
        }
        previous = bars;
    }
    for (std::size_t index = 0; stacked && spec_.label_values && index < above.size(); ++index) {
        addLabel(static_cast<double>(index), above[index], numberLabel(above[index] + below[index], spec_.decimals));
    }
}

void PlotBuilder::addShares() {
    const auto& values = spec_.series.front().values;
    double sum = 0.0;
    for (const auto& value : values) {
        sum += value.value_or(0.0);
    }
    QCPBars* bars = newBars(0);
    bars->setWidth(0.62);
    for (std::size_t index = 0; index < values.size(); ++index) {
        const double value = values[index].value_or(0.0);
        include(value);
        bars->addData(static_cast<double>(index), value);
        const QString share =
            sum > 0.0 ? QStringLiteral("  (%1%)").arg(numberLabel(value / sum * 100.0, 1)) : QString();
        addLabel(static_cast<double>(index), value, numberLabel(value, spec_.decimals) + share);
    }
}

QPen PlotBuilder::linePen(std::size_t series) const {
    static constexpr Qt::PenStyle kDashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    QPen line = pen(style_.series(series), 2.0);
    line.setStyle(kDashes[series % std::size(kDashes)]);
    return line;
}

/// Curves may turn back, so they keep the order of their points.
void PlotBuilder::addCurves() {
    for (std::size_t series = 0; series < spec_.series.size(); ++series) {
        auto* curve = new QCPCurve(key_axis_, value_axis_); // owned by the plot
        curve->setName(QString::fromStdString(spec_.series[series].name));
        curve->setPen(linePen(series));
        curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, style_.series(series), px(4)));
        const Series& points = spec_.series[series];
        for (std::size_t index = 0; index < points.values.size(); ++index) {
            const auto& value = points.values[index];
            curve->addData(points.positions[index], value.value_or(std::numeric_limits<double>::quiet_NaN()));
            if (value) {
                include(*value);
            }
        }
    }
}

void PlotBuilder::addLines() {
    static constexpr QCPScatterStyle::ScatterShape kShapes[] = {QCPScatterStyle::ssDisc,     QCPScatterStyle::ssSquare,
                                                                QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond,
                                                                QCPScatterStyle::ssPlus,     QCPScatterStyle::ssCross};
    for (std::size_t series = 0; series < spec_.series.size(); ++series) {
        QCPGraph* graph = plot_.addGraph(key_axis_, value_axis_);
        graph->setName(QString::fromStdString(spec_.series[series].name));
        graph->setPen(linePen(series));
        graph->setScatterStyle(
            QCPScatterStyle(kShapes[series % std::size(kShapes)], style_.series(series), style_.series(series), px(7)));
        for (std::size_t index = 0; index < spec_.categories.size(); ++index) {
            const auto& value = spec_.series[series].values[index];
            graph->addData(static_cast<double>(index), value.value_or(std::numeric_limits<double>::quiet_NaN()));
            if (value) {
                include(*value);
            }
            if (value && spec_.label_values) {
                addLabel(static_cast<double>(index), *value, numberLabel(*value, spec_.decimals));
            }
        }
    }
}

void PlotBuilder::addRectangle(double key, double from, double to, const QBrush& brush) {
    constexpr double kHalfWidth = 0.31;
    auto* rectangle = new QCPItemRect(&plot_); // owned by the plot
    for (QCPItemPosition* position : {rectangle->topLeft, rectangle->bottomRight}) {
        position->setAxes(plot_.xAxis, plot_.yAxis);
    }
    const double low = std::min(from, to);
    const double high = std::max(from, to);
    if (sideways_) {
        rectangle->topLeft->setCoords(low, key - kHalfWidth);
        rectangle->bottomRight->setCoords(high, key + kHalfWidth);
    } else {
        rectangle->topLeft->setCoords(key - kHalfWidth, high);
        rectangle->bottomRight->setCoords(key + kHalfWidth, low);
    }
    rectangle->setBrush(brush);
    rectangle->setPen(pen(brush.color(), 1.0));
}

/// Steps that are small beside their totals could not be told apart on an axis from zero: it begins closely below them
/// then, and the totals show a break.
double PlotBuilder::waterfallFloor() const {
    constexpr double kSmallSteps = 0.25; ///< of the highest level
    constexpr double kRoomBelow = 0.6;   ///< of the levels' spread
    double level = 0.0;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = 0.0;
    const auto& values = spec_.series.front().values;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const double value = values[index].value_or(0.0);
        const bool total = !spec_.totals.empty() && spec_.totals[index];
        level = total ? value : level + value;
        lowest = std::min(lowest, level);
        highest = std::max(highest, level);
    }
    const bool begins_with_total = !spec_.totals.empty() && spec_.totals.front();
    const double spread = highest - lowest;
    if (!begins_with_total || lowest <= 0.0 || spread <= 0.0 || spread > kSmallSteps * highest) {
        return 0.0;
    }
    return std::max(0.0, lowest - kRoomBelow * spread);
}

void PlotBuilder::addBreak(double key) {
    constexpr double kAbove = 0.10; ///< of the drawn height
    constexpr double kThickness = 0.025;
    const double height = highest_ - floor_;
    addRectangle(key, floor_ + kAbove * height, floor_ + (kAbove + kThickness) * height, QBrush(style_.background()));
}

void PlotBuilder::addWaterfall() {
    floor_ = waterfallFloor();
    const auto& values = spec_.series.front().values;
    double level = 0.0;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const double value = values[index].value_or(0.0);
        const bool total = !spec_.totals.empty() && spec_.totals[index];
        const double from = total ? floor_ : level;
        const double to = total ? value : level + value;
        // Rise and fall differ in hatching as well as colour, and the sign is written.
        const QBrush brush = total ? QBrush(style_.total()) : style_.seriesBrush(value >= 0.0 ? 0 : 1);
        addRectangle(static_cast<double>(index), from, to, brush);
        QString label = numberLabel(value, spec_.decimals);
        if (!total && value > 0.0) {
            label.prepend(QLatin1Char('+'));
        }
        include(from);
        include(to);
        addLabel(static_cast<double>(index), std::max(from, to), label);
        level = to;
    }
    for (std::size_t index = 0; floor_ > 0.0 && index < values.size(); ++index) {
        if (spec_.totals[index]) {
            addBreak(static_cast<double>(index));
        }
    }
}

void PlotBuilder::addLabel(double key, double value, const QString& text) {
    auto* label = new QCPItemText(&plot_); // owned by the plot
    label->setFont(font(0.92));
    label->setColor(style_.ink());
    label->setText(text);
    longest_label_ = std::max(longest_label_, QFontMetricsF(label->font()).horizontalAdvance(text) + px(12));
    label->setClipToAxisRect(false);
    label->setPadding(
        QMargins(static_cast<int>(px(4)), static_cast<int>(px(1)), static_cast<int>(px(4)), static_cast<int>(px(1))));
    label->position->setAxes(plot_.xAxis, plot_.yAxis);
    const bool negative = value < 0.0;
    if (sideways_) {
        label->position->setCoords(value, key);
        label->setPositionAlignment((negative ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    } else {
        label->position->setCoords(key, value);
        label->setPositionAlignment((negative ? Qt::AlignTop : Qt::AlignBottom) | Qt::AlignHCenter);
    }
}

/// Width that the widest label needs behind the end of the longest bar, in parts of the value range.
double PlotBuilder::roomBesideBars() const {
    constexpr double kShortestBars = 0.2; ///< of the plot: on a very narrow chart the bars keep this much
    const double plot = width_ - widest_category_ - px(34);
    const double labels = longest_label_ * (lowest_ < 0.0 ? 2.0 : 1.0);
    const double bars = std::max(plot - labels, plot * kShortestBars);
    return bars > 0.0 ? longest_label_ / bars : 1.0;
}

void PlotBuilder::fitRange() {
    double extent = highest_ - (lowest_ < 0.0 ? lowest_ : floor_);
    if (extent <= 0.0) {
        extent = highest_ = 1.0; // all zero: an empty but readable axis
    }
    const bool labelled = spec_.label_values && spec_.kind != ChartKind::Curves;
    const double label_room = !labelled ? 0.04 : sideways_ ? roomBesideBars() : 0.12;
    value_axis_->setRange(lowest_ < 0.0 ? lowest_ - extent * label_room : floor_, highest_ + extent * label_room);
}

void PlotBuilder::addLegend() {
    if (spec_.series.size() < 2) {
        return;
    }
    auto* row = new QCPLayoutGrid; // owned by the layout
    plot_.plotLayout()->addElement(1, 0, row);
    plot_.plotLayout()->setRowStretchFactor(1, 0.001);
    row->addElement(0, 0, plot_.legend);
    row->setMargins(QMargins(0, 0, 0, static_cast<int>(px(4))));
    plot_.legend->setVisible(true);
    plot_.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot_.legend->setWrap(width_ > px(480) ? 4 : 2);
    plot_.legend->setFont(font());
    plot_.legend->setTextColor(style_.ink());
    plot_.legend->setBrush(Qt::NoBrush);
    plot_.legend->setBorderPen(Qt::NoPen);
    plot_.legend->setIconSize(static_cast<int>(px(22)), static_cast<int>(px(11)));
    plot_.legend->setIconTextPadding(static_cast<int>(px(5)));
    plot_.legend->setColumnSpacing(static_cast<int>(px(14)));
    plot_.legend->setRowSpacing(static_cast<int>(px(2)));
    plot_.legend->setMargins(QMargins(0, 0, 0, 0));
}

void PlotBuilder::build() {
    frame();
    spec_.kind == ChartKind::Curves ? positionAxis() : categoryAxis();
    valueAxis();
    switch (spec_.kind) {
    case ChartKind::Bars:
        addBars(false);
        break;
    case ChartKind::StackedBars:
        addBars(true);
        break;
    case ChartKind::Shares:
        addShares();
        break;
    case ChartKind::Line:
        addLines();
        break;
    case ChartKind::Waterfall:
        addWaterfall();
        break;
    case ChartKind::Curves:
        addCurves();
        break;
    case ChartKind::Radar: // drawn_charts.hpp
    case ChartKind::Gantt:
        break;
    }
    fitRange();
    addLegend();
}

} // namespace

void buildPlot(QCustomPlot& plot, const ChartSpec& spec, const ChartStyle& style, double width) {
    requireConsistent(spec);
    PlotBuilder(plot, spec, style, width).build();
}

} // namespace parkcarbon::charts
