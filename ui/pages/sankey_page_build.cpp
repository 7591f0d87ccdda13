#include "ui/pages/sankey_page.hpp"

#include "ui/document/flow_results.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/charts/sankey_painter.hpp>
#include <parkcarbon/charts/sankey_view.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;
constexpr double kMostThreshold = 20.0; // % of the largest flow
constexpr double kThresholdStep = 0.5;
constexpr int kSliderSteps = 200; // 0.1 % each
constexpr double kZoomStep = 1.25;
constexpr std::size_t kQuickLinks = 400; // laid out well within the time that may hold up the screen
constexpr int kExportWidth = 1200;
constexpr int kDiagramHeight = 420;
constexpr int kTableHeight = 190;
constexpr int kLayerLetters = 12;
constexpr int kFocusLetters = 12;

struct ExportFormat {
    charts::DiagramFormat format;
    const char* ending;
    const char* name;
};
constexpr std::array<ExportFormat, 6> kExports = {{
    {charts::DiagramFormat::Svg, "svg", "SVG"},
    {charts::DiagramFormat::Png, "png", "PNG"},
    {charts::DiagramFormat::Pdf, "pdf", "PDF"},
    {charts::DiagramFormat::Csv, "csv", "CSV"},
    {charts::DiagramFormat::SankeyMatic, "txt", "SankeyMATIC"},
    {charts::DiagramFormat::Json, "json", "JSON"},
}};

} // namespace

SankeyPage::SankeyPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), flows_(new FlowResults(context().document, context().results, this)),
      quick_links_(kQuickLinks), period_(new QComboBox(this)), layer_(new QComboBox(this)),
      numbers_(new QComboBox(this)), grouping_(new QComboBox(this)), focus_(new QComboBox(this)),
      reach_(new QComboBox(this)), threshold_label_(new QLabel(this)), threshold_slider_(new QSlider(this)),
      threshold_(new QDoubleSpinBox(this)), folded_(new QLabel(this)), uncertainty_(new QCheckBox(this)),
      zoom_in_(new QToolButton(this)), zoom_out_(new QToolButton(this)), fit_(new QToolButton(this)),
      reset_(new QToolButton(this)), export_(new QToolButton(this)), export_menu_(new QMenu(this)),
      state_(new QLabel(this)), split_(new QSplitter(Qt::Vertical, this)), view_(new charts::SankeyView(split_)),
      empty_(new QLabel(split_)), deck_(new TableDeck(context(), split_)) {
    build();
    connectParts();
    applyStyle();
    retranslate();
}

void SankeyPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    buildChoices(column);
    buildTools(column);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    view_->setMinimumHeight(200);
    view_->installEventFilter(this);
    split_->addWidget(view_);
    split_->addWidget(empty_);
    split_->addWidget(deck_);
    split_->setChildrenCollapsible(false);
    split_->setStretchFactor(0, 3);
    split_->setStretchFactor(1, 3);
    split_->setStretchFactor(2, 1);
    split_->setSizes({kDiagramHeight, kDiagramHeight, kTableHeight});
    column->addWidget(split_, 1);
}

void SankeyPage::buildChoices(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    period_->setObjectName("period");
    layer_->setObjectName("layer");
    numbers_->setObjectName("numbers");
    grouping_->setObjectName("grouping");
    focus_->setObjectName("focus");
    reach_->setObjectName("reach");
    QComboBox* const boxes[] = {period_, layer_, numbers_, grouping_, focus_, reach_};
    auto* around = new QHBoxLayout; // rows that a small screen has room for
    for (std::size_t index = 0; index < labels_.size(); ++index) {
        labels_[index] = new QLabel(this);
        labels_[index]->setBuddy(boxes[index]);
        boxes[index]->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        QHBoxLayout* place = boxes[index] == focus_ || boxes[index] == reach_ ? around : row;
        place->addWidget(labels_[index]);
        place->addWidget(boxes[index]);
    }
    layer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    layer_->setMinimumContentsLength(kLayerLetters);
    focus_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    focus_->setMinimumContentsLength(kFocusLetters);
    labels_.back()->hide(); // how far: says it itself
    uncertainty_->setChecked(true);
    uncertainty_->setObjectName("uncertainty");
    row->addWidget(uncertainty_);
    row->addStretch(1);
    column->addLayout(row);
    column->addLayout(around);
    buildThreshold(around);
}

void SankeyPage::buildThreshold(QHBoxLayout* row) {
    threshold_->setObjectName("threshold");
    threshold_->setRange(0.0, kMostThreshold);
    threshold_->setSingleStep(kThresholdStep);
    threshold_->setDecimals(1);
    threshold_->setSuffix(" %");
    threshold_slider_->setOrientation(Qt::Horizontal);
    threshold_slider_->setRange(0, kSliderSteps);
    threshold_slider_->setMaximumWidth(100);
    threshold_label_->setBuddy(threshold_);
    folded_->setObjectName("folded");
    folded_->setWordWrap(true);
    row->addWidget(threshold_label_);
    row->addWidget(threshold_slider_);
    row->addWidget(threshold_);
    row->addWidget(folded_, 1);
}

void SankeyPage::buildTools(QVBoxLayout* column) {
    auto* row = new QHBoxLayout;
    state_->setWordWrap(true);
    state_->setTextFormat(Qt::RichText);
    row->addWidget(state_, 1);
    export_->setMenu(export_menu_);
    export_->setPopupMode(QToolButton::InstantPopup);
    for (const ExportFormat& one : kExports) {
        export_menu_->addAction(one.name, this, [this, format = one.format] { askExport(format); });
    }
    for (QToolButton* button : {zoom_out_, zoom_in_, fit_, reset_, export_}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    reset_->setObjectName("reset");
    column->addLayout(row);
}

void SankeyPage::connectParts() {
    connect(flows_, &FlowResults::changed, this, &SankeyPage::takeAccount);
    connect(flows_, &FlowResults::outdated, this, [this] {
        if (isVisible()) {
            flows_->refresh();
        }
    });
    connect(period_, &QComboBox::activated, this, &SankeyPage::choosePeriod);
    connect(layer_, &QComboBox::currentIndexChanged, this,
            [this] { layer_wanted_ = layer_->currentData().toString(); });
    for (QComboBox* box : {layer_, numbers_, grouping_, focus_, reach_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SankeyPage::draw);
    }
    connect(uncertainty_, &QCheckBox::toggled, this, &SankeyPage::draw);
    connect(threshold_slider_, &QSlider::valueChanged, this,
            [this](int steps) { threshold_->setValue(kMostThreshold * steps / kSliderSteps); });
    connect(threshold_, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        const QSignalBlocker quiet(threshold_slider_);
        threshold_slider_->setValue(static_cast<int>(std::lround(percent * kSliderSteps / kMostThreshold)));
        drawTogether();
    });
    connect(zoom_in_, &QToolButton::clicked, this, [this] { zoomBy(kZoomStep); });
    connect(zoom_out_, &QToolButton::clicked, this, [this] { zoomBy(1.0 / kZoomStep); });
    connect(fit_, &QToolButton::clicked, this, [this] { view_->fit(); });
    connect(reset_, &QToolButton::clicked, this, &SankeyPage::resetPlaces);
    connect(view_, &charts::DiagramView::nodeMoved, this, &SankeyPage::rememberPlace);
    connect(view_, &charts::DiagramView::chosenChanged, this, &SankeyPage::showChosen);
    connect(view_, &charts::DiagramView::nodeActivated, this, &SankeyPage::explainChosen);
    connect(view_, &charts::DiagramView::linkActivated, this, &SankeyPage::explainChosen);
    connect(deck_, &TableDeck::explainRequested, this, [this](const QString& line) {
        if (account_ != nullptr) {
            context().navigator.explainIn(account_->period, line);
        }
    });
    connect(deck_, &TableDeck::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(&context().theme, &Theme::changed, this, &SankeyPage::applyStyle);
}

void SankeyPage::retranslate() {
    const QString names[] = {tr("&Period:"),     tr("&Layer:"), tr("&Numbers:"),
                             tr("&Grouped by:"), tr("F&ocus:"), tr("How &far:")};
    QComboBox* const boxes[] = {period_, layer_, numbers_, grouping_, focus_, reach_};
    for (std::size_t index = 0; index < labels_.size(); ++index) {
        labels_[index]->setText(names[index]);
        boxes[index]->setAccessibleName(QString(names[index]).remove('&').remove(':').remove(QChar(0xFF1A)));
    }
    const auto refill = [](QComboBox* box, const QStringList& texts, const QVariantList& values) {
        const QSignalBlocker quiet(box);
        const QVariant kept = box->count() > 0 ? box->currentData() : values.first();
        box->clear();
        for (qsizetype index = 0; index < texts.size(); ++index) {
            box->addItem(texts[index], values[index]);
        }
        box->setCurrentIndex(box->findData(kept));
    };
    refill(numbers_, {tr("reconciled"), tr("as stated")}, {true, false});
    using enum report::FlowGrouping;
    refill(grouping_, {tr("enterprise"), tr("process"), tr("zone"), tr("role"), tr("industry")},
           {static_cast<int>(Enterprise), static_cast<int>(Process), static_cast<int>(Zone), static_cast<int>(Role),
            static_cast<int>(Industry)});
    refill(reach_, {tr("to the ends"), tr("next parties"), tr("two steps")}, {0, 1, 2});
    threshold_label_->setText(tr("Draw together &below:"));
    threshold_->setToolTip(tr("Flows smaller than this part of the largest one are drawn as one."));
    threshold_->setAccessibleName(tr("Draw together below"));
    threshold_slider_->setAccessibleName(tr("Draw together below"));
    threshold_slider_->setToolTip(threshold_->toolTip());
    uncertainty_->setText(tr("&Uncertainty"));
    zoom_out_->setText("−");
    zoom_out_->setToolTip(tr("Zoom out"));
    zoom_in_->setText("+");
    zoom_in_->setToolTip(tr("Zoom in"));
    fit_->setText(tr("Sho&w all"));
    reset_->setText(tr("&Reset layout"));
    reset_->setToolTip(tr("Puts dragged nodes back where the program puts them"));
    export_->setText(tr("E&xport"));
    for (QToolButton* button : {zoom_out_, zoom_in_}) {
        button->setAccessibleName(button->toolTip());
    }
    empty_->setText(tr("No flows in this period. Enter them as flow data, or choose another period."));
    deck_->setName(tr("Tables of the diagram"));
    deck_->retranslate();
    fillChoices();
    draw();
}

QString SankeyPage::selectionSummary() const {
    return deck_->summary();
}

void SankeyPage::askExport(charts::DiagramFormat format) {
    const auto& found = *std::find_if(kExports.begin(), kExports.end(),
                                      [format](const ExportFormat& one) { return one.format == format; });
    const QString name =
        QStringLiteral("%1-%2-%3.%4")
            .arg(QFileInfo(context().document.file()).completeBaseName(), text::toQString(view_->spec().layer),
                 text::toQString(view_->spec().period), found.ending);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the diagram"),
                                                      QDir(context().settings.lastDirectory()).filePath(name),
                                                      QStringLiteral("%1 (*.%2)").arg(found.name, found.ending));
    if (!path.isEmpty()) {
        context().settings.setLastDirectory(QFileInfo(path).absolutePath());
        exportTo(path, format);
    }
}

void SankeyPage::exportTo(const QString& path, charts::DiagramFormat format) {
    struct Order {
        charts::SankeySpec spec;
        charts::ChartStyle style;
        QString path;
        bool written = false;
    };
    auto order = std::make_shared<Order>();
    order->spec = view_->spec();
    order->spec.pinned = context().settings.diagramPlaces(context().document.file(), placesKey());
    order->style = chartStyleOf(context().theme);
    order->style.theme = charts::Theme::Light; // paper is white
    order->path = path;
    context().jobs.start(
        tr("Writing the diagram"),
        [order, format](const base::RunContext&) {
            const double height = charts::preferredSankeyHeight(order->spec, order->style, kExportWidth);
            const QSize size(kExportWidth, static_cast<int>(std::ceil(height)));
            QSaveFile file(order->path);
            const QByteArray bytes = charts::exportSankey(order->spec, order->style, size, format);
            order->written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        },
        [this, order] {
            state_->setText(order->written
                                ? "✔ " + tr("Written: %1").arg(order->path.toHtmlEscaped())
                                : "✖ " + tr("This file cannot be written: %1").arg(order->path.toHtmlEscaped()));
            emit exported(order->written ? order->path : QString());
        });
}

} // namespace parkcarbon::ui
