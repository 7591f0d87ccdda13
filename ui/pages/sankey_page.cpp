#include "ui/pages/sankey_page.hpp"

#include "ui/document/flow_results.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/flow_words.hpp"
#include "ui/pages/sankey_tables.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/charts/sankey_view.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr double kPercent = 100.0;

QString groupingWord(report::FlowGrouping grouping) {
    constexpr const char* kWords[] = {"process", "enterprise", "zone", "role", "industry"};
    return kWords[static_cast<std::size_t>(grouping)];
}

/// How many flows carry something in a layer.
std::size_t flowsIn(const engine::flows::System& system, std::uint32_t layer) {
    return static_cast<std::size_t>(std::count_if(system.flows.begin(), system.flows.end(), [layer](const auto& flow) {
        return std::any_of(flow.quantities.begin(), flow.quantities.end(),
                           [layer](const auto& quantity) { return quantity.layer == layer; });
    }));
}

/// Chooses the entry with that data, or the first one.
void chooseData(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

/// A diagram on its way to the screen.
struct SankeyPage::Drawing {
    explicit Drawing(const text::Text& text) : words(text) {}

    std::shared_ptr<const engine::flows::FlowAccount> account;
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
    report::FlowDiagramOptions options;
    text::Text words;
    charts::ChartStyle style;
    QSize size;
    Settings::DiagramPlaces places;
    base::Result<report::FlowDiagram> diagram = base::failure(kProjectBusy);
    std::optional<charts::SankeyLayout> layout; ///< of large diagrams
    qint64 milliseconds = 0;

    void make(bool with_layout) {
        QElapsedTimer timer;
        timer.start();
        const engine::flows::FlowBook::Covariances covariances =
            [this](const std::vector<engine::flows::Total>& totals) {
                return engine::flows::totalsCovariance(account->project.system, totals);
            };
        const bool sums = options.grouping != report::FlowGrouping::Process;
        diagram = report::flowDiagram(*account, *snapshot, options, words,
                                      sums ? covariances : engine::flows::FlowBook::Covariances());
        if (diagram) {
            diagram->spec.pinned = places;
        }
        if (diagram && with_layout) {
            layout = charts::SankeyView::layoutFor(diagram->spec, style, size);
        }
        milliseconds = timer.elapsed();
    }
};

void SankeyPage::aboutToShow() {
    flows_->refresh();
}

void SankeyPage::takeAccount() {
    const auto account = flows_->account();
    services::ProjectSession* session = context().document.session();
    if (account == nullptr) {
        account_.reset();
        snapshot_.reset();
    } else if (session != nullptr) {
        const auto snapshot = session->snapshot();
        if (snapshot && (*snapshot)->revision == account->revision) {
            snapshot_ = *snapshot;
            account_ = account;
        }
    }
    fillChoices();
    draw();
}

void SankeyPage::fillChoices() {
    const text::Text& words = context().language.text();
    const QSignalBlocker quiet_period(period_);
    const QSignalBlocker quiet_layer(layer_);
    period_->clear();
    for (const base::Period year : flows_->years()) {
        period_->addItem(text::toQString(words.period(year)), year.encoded());
    }
    if (period_->findData(flows_->options().period.encoded()) < 0 && account_ != nullptr) {
        period_->addItem(text::toQString(words.period(account_->period)), account_->period.encoded());
    }
    chooseData(period_, flows_->options().period.encoded());
    layer_->clear();
    if (account_ != nullptr) {
        const FlowWords names(words, account_->project);
        for (std::uint32_t index = 0; index < account_->project.system.layers.size(); ++index) {
            if (flowsIn(account_->project.system, index) > 0) {
                layer_->addItem(names.layerTitle(index), text::toQString(account_->project.system.layers[index].id));
            }
        }
        chooseData(layer_, layer_wanted_);
    }
}

void SankeyPage::fillParties() {
    const QSignalBlocker quiet(focus_);
    const QVariant kept = focus_->currentData();
    focus_->clear();
    focus_->addItem(tr("all parties"), QString());
    if (diagram_ != nullptr) {
        for (const report::FlowDiagram::Party& party : diagram_->parties) {
            const QString id = text::toQString(party.id);
            const QString name = text::toQString(party.name);
            focus_->addItem(id.contains(':') || id == name ? name : id + " · " + name, id);
        }
    }
    chooseData(focus_, kept);
    reach_->setEnabled(focus_->currentIndex() > 0);
}

void SankeyPage::choosePeriod() {
    if (const auto period = base::Period::fromEncoded(period_->currentData().toInt())) {
        engine::flows::FlowOptions options = flows_->options();
        options.period = *period;
        flows_->setOptions(options);
    }
}

report::FlowDiagramOptions SankeyPage::diagramOptions() const {
    report::FlowDiagramOptions options;
    const FlowWords names(context().language.text(), account_->project);
    options.layer = names.findLayer(text::toUtf8(layer_->currentData().toString())).value_or(0);
    options.reconciled = numbers_->currentData().toBool();
    options.grouping = static_cast<report::FlowGrouping>(grouping_->currentData().toInt());
    options.uncertainties = uncertainty_->isChecked();
    options.other_below = threshold_->value() / kPercent;
    options.focus = text::toUtf8(focus_->currentData().toString());
    if (reach_->currentData().toInt() > 0) {
        options.focus_steps = static_cast<std::size_t>(reach_->currentData().toInt());
    }
    return options;
}

QString SankeyPage::placesKey() const {
    const auto grouping = static_cast<report::FlowGrouping>(grouping_->currentData().toInt());
    return QStringLiteral("sankey/%1/%2").arg(layer_->currentData().toString(), groupingWord(grouping));
}

void SankeyPage::draw() {
    const std::uint64_t generation = ++generation_;
    if (account_ == nullptr || layer_->count() == 0) {
        diagram_.reset();
        showState();
        showTables();
        return;
    }
    auto drawing = std::make_shared<Drawing>(context().language.text());
    drawing->account = account_;
    drawing->snapshot = snapshot_;
    drawing->options = diagramOptions();
    drawing->style = chartStyleOf(context().theme);
    drawing->size = view_->size();
    drawing->places = context().settings.diagramPlaces(context().document.file(), placesKey());
    const bool is_small = flowsIn(account_->project.system, drawing->options.layer) <= quick_links_;
    if (is_small && last_milliseconds_ < kQuickMilliseconds) {
        drawing->make(false);
        take(*drawing);
        return;
    }
    context().jobs.start(
        tr("Drawing the flows"), [drawing](const base::RunContext&) { drawing->make(true); },
        [this, drawing, generation] {
            if (generation == generation_) {
                take(*drawing);
            }
        });
}

void SankeyPage::drawTogether() {
    if (diagram_ == nullptr || diagram_->spec.links.size() > quick_links_) {
        draw();
        return;
    }
    ++generation_;
    auto diagram = std::make_shared<report::FlowDiagram>(*diagram_);
    diagram->spec.other_below = threshold_->value() / kPercent;
    diagram->spec.pinned = context().settings.diagramPlaces(context().document.file(), placesKey());
    diagram_ = diagram;
    view_->setSpec(diagram_->spec);
    showFolded();
    emit drawn();
}

void SankeyPage::take(const Drawing& drawing) {
    last_milliseconds_ = drawing.milliseconds;
    error_ = drawing.diagram ? std::nullopt : std::optional(drawing.diagram.error());
    diagram_ = drawing.diagram ? std::make_shared<report::FlowDiagram>(*drawing.diagram) : nullptr;
    if (drawing.layout) {
        view_->setLayout(*drawing.layout, drawing.size);
    } else if (diagram_ != nullptr) {
        view_->setSpec(diagram_->spec);
    }
    fillParties();
    showState();
    showTables();
    showFolded();
    emit drawn();
}

void SankeyPage::showState() {
    const text::Text& words = context().language.text();
    const bool any = diagram_ != nullptr && !diagram_->spec.links.empty();
    view_->setVisible(any);
    empty_->setVisible(!any);
    export_->setEnabled(any);
    if (const auto& error = error_ ? error_ : flows_->error()) {
        state_->setText("⚠ " + text::toQString(words.sentence(*error) + " " + words.remedy(*error)));
        return;
    }
    if (!any) {
        state_->clear();
        return;
    }
    QString text = "<b>" + text::toQString(diagram_->spec.title).toHtmlEscaped() + "</b>";
    if (numbers_->currentData().toBool() && !diagram_->reconciled) {
        text +=
            " — ⚠ " + tr("The data contradict each other, so there is no balanced state; stated numbers are shown.");
    }
    const auto suspects = std::count_if(diagram_->spec.links.begin(), diagram_->spec.links.end(),
                                        [](const charts::SankeyLink& link) { return link.suspect; });
    if (suspects > 0) {
        text += " — (!) " + tr("flows to be checked: %1").arg(suspects);
    }
    state_->setText(text);
}

void SankeyPage::showTables() {
    if (diagram_ == nullptr || account_ == nullptr) {
        deck_->setTables({});
        return;
    }
    const FlowWords names(context().language.text(), account_->project);
    const SankeyTableInput input{*account_, diagramOptions().layer, *diagram_, names};
    std::vector<ResultTable> tables = {sankeyLinksTable(input), sankeyNodesTable(input)};
    const std::vector<std::uint32_t> chosen = linksOf(view_->chosenId());
    tables.push_back(sankeyFlowsTable(input, chosen, tr("Flows chosen")));
    if (chosen.empty()) {
        tables.back().note = tr("Choose a node or a flow in the diagram to see the single flows behind it.");
    }
    deck_->setTables(std::move(tables));
}

void SankeyPage::showFolded() {
    double together = 0.0;
    double all = 0.0;
    std::size_t count = 0;
    for (const charts::SankeyRibbon& ribbon : view_->layoutShown().ribbons) {
        // What is folded at both of its ends is drawn twice, as it leaves and as it arrives: told once.
        if (ribbon.folded && ribbon.route != charts::SankeyRoute::StubIn) {
            together += ribbon.amount.value_or(0.0);
            count += ribbon.members.size();
        }
    }
    for (const charts::SankeyLink& link : view_->spec().links) {
        all += link.amount.value_or(0.0);
    }
    const QString unit = text::toQString(view_->spec().unit);
    folded_->setText(count == 0 ? tr("every flow by itself")
                                : tr("small flows drawn together: %1 (%2 %3, %4 of all)")
                                      .arg(count)
                                      .arg(text::toQString(text::formatFixed(together, view_->spec().decimals)), unit,
                                           text::toQString(text::formatPercent(all > 0.0 ? together / all : 0.0))));
}

std::vector<std::uint32_t> SankeyPage::linksOf(const QString& id) const {
    std::vector<std::uint32_t> links;
    if (diagram_ == nullptr || id.isEmpty()) {
        return links;
    }
    const std::string wanted = text::toUtf8(id);
    for (const charts::SankeyRibbon& ribbon : view_->layoutShown().ribbons) {
        if (ribbon.id == wanted) {
            links = ribbon.members;
        }
    }
    const charts::SankeySpec& spec = diagram_->spec;
    for (std::uint32_t link = 0; links.empty() && link < spec.links.size(); ++link) {
        if (spec.nodes[spec.links[link].from].id == wanted || spec.nodes[spec.links[link].to].id == wanted) {
            for (std::uint32_t one = link; one < spec.links.size(); ++one) {
                const bool meets =
                    spec.nodes[spec.links[one].from].id == wanted || spec.nodes[spec.links[one].to].id == wanted;
                if (meets) {
                    links.push_back(one);
                }
            }
        }
    }
    return links;
}

void SankeyPage::showChosen(const QString& id) {
    showTables();
    if (linksOf(id).empty()) {
        return;
    }
    deck_->showTable(deck_->count() - 1);
}

bool SankeyPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_ && event->type() == QEvent::MouseButtonPress) {
        pressed_at_ = static_cast<QMouseEvent*>(event)->position();
    }
    if (watched == view_ && event->type() == QEvent::MouseButtonRelease) {
        const QPointF moved = static_cast<QMouseEvent*>(event)->position() - pressed_at_;
        if (moved.manhattanLength() < QApplication::startDragDistance()) {
            // After the view has seen the click: the dock that opens takes room from it.
            QTimer::singleShot(0, this, &SankeyPage::explainClicked);
        }
    }
    return Page::eventFilter(watched, event);
}

/// A flow is derived at a click; a node shows its flows and waits for a double click.
void SankeyPage::explainClicked() {
    const QString id = view_->chosenId();
    if (diagram_ == nullptr || id.isEmpty()) {
        return;
    }
    const auto& nodes = diagram_->spec.nodes;
    if (std::none_of(nodes.begin(), nodes.end(), [&](const auto& node) { return text::toQString(node.id) == id; })) {
        explainChosen(id);
    }
}

void SankeyPage::explainChosen(const QString& id) {
    if (diagram_ == nullptr || account_ == nullptr) {
        return;
    }
    std::optional<std::uint32_t> largest;
    double most = -1.0;
    const std::uint32_t layer = diagramOptions().layer;
    for (const std::uint32_t link : linksOf(id)) {
        for (const std::uint32_t flow : diagram_->flows[link]) {
            const engine::flows::ReconciledValue* value = account_->mass(flow, layer);
            const engine::flows::Datum raw = account_->raw(flow, layer);
            const double amount = value != nullptr && value->value ? *value->value : raw ? raw->value : 0.0;
            if (amount > most) {
                most = amount;
                largest = flow;
            }
        }
    }
    if (largest) {
        context().navigator.explainIn(account_->period, flowLineId(*account_, *largest, layer));
    }
}

void SankeyPage::rememberPlace(const QString& id, double x, double y) {
    const QString file = context().document.file();
    Settings::DiagramPlaces places = context().settings.diagramPlaces(file, placesKey());
    const std::string wanted = text::toUtf8(id);
    std::erase_if(places, [&](const auto& one) { return one.first == wanted; });
    places.push_back({wanted, {x, y}});
    context().settings.setDiagramPlaces(file, placesKey(), places);
    reset_->setEnabled(true);
}

void SankeyPage::resetPlaces() {
    context().settings.setDiagramPlaces(context().document.file(), placesKey(), {});
    view_->fit();
    draw();
}

void SankeyPage::zoomBy(double factor) {
    view_->setZoom(view_->zoom() * factor, QRectF(view_->rect()).center());
}

void SankeyPage::applyStyle() {
    view_->setChartStyle(chartStyleOf(context().theme));
}

} // namespace parkcarbon::ui
