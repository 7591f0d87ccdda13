#include "ui/pages/flows_page.hpp"

#include "ui/document/flow_results.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/flow_evidence.hpp"
#include "ui/models/flow_map.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/flow_suspect_panel.hpp"
#include "ui/widgets/flow_table_view.hpp"
#include "ui/widgets/table_copy.hpp"

#include <parkcarbon/charts/network_map_view.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::inventory::DataBasis;

constexpr const char* kMapName = "flows"; ///< under which the settings keep the places of its nodes

} // namespace

FlowsPage::FlowsPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), results_(new FlowResults(context().document, context().results, this)),
      model_(new FlowTableModel(context().language.text(), context().theme.colors(), this)),
      table_(new FlowTableView(context(), *model_, this)), panel_(new FlowSuspectPanel(context(), this)),
      map_(new charts::NetworkMapView(this)), period_(new QComboBox(this)), layer_(new QComboBox(this)),
      significance_(new QComboBox(this)), map_basis_(new QComboBox(this)), non_negative_(new QCheckBox(this)),
      filter_(new QLineEdit(this)), only_suspects_(new QCheckBox(this)), add_(new QPushButton(this)),
      draw_(new QPushButton(this)), whole_map_(new QPushButton(this)), reset_places_(new QPushButton(this)),
      export_map_(new QPushButton(this)), copy_(new QPushButton(this)), csv_(new QPushButton(this)),
      verdict_(new QLabel(this)), told_(new QLabel(this)) {
    model_->setParent(table_); // the view uses it to its end
    build();
    connectParts();
    connectMap();
    showState();
    retranslate();
}

FlowsPage::~FlowsPage() = default;

void FlowsPage::connectParts() {
    connect(results_, &FlowResults::changed, this, &FlowsPage::showResults);
    connect(results_, &FlowResults::outdated, this, &FlowsPage::refreshIfSeen);
    connect(&context().document, &ProjectDocument::stateChanged, this, &FlowsPage::showState);
    connect(&context().document, &ProjectDocument::aboutToClose, this, [this] {
        layer_id_.clear();
        wanted_flow_.clear();
        fits_columns_ = true;
    });
    connect(&context().document, &ProjectDocument::changed, told_, &QLabel::hide);
    for (QComboBox* box : {period_, significance_}) {
        connect(box, &QComboBox::activated, this, &FlowsPage::applyOptions);
    }
    connect(non_negative_, &QCheckBox::toggled, this, &FlowsPage::applyOptions);
    connect(layer_, &QComboBox::activated, this, [this] {
        layer_id_ = text::toUtf8(layer_->currentData().toString());
        showLayer();
    });
    connect(map_basis_, &QComboBox::activated, this, &FlowsPage::showMap);
    const auto filter = [this] { table_->setFilter(filter_->text(), only_suspects_->isChecked()); };
    connect(filter_, &QLineEdit::textChanged, this, filter);
    connect(only_suspects_, &QCheckBox::toggled, this, filter);
    connect(copy_, &QPushButton::clicked, this, [this] {
        copyToClipboard(wholeTable(table_->shownRows()));
        tell(tr("The table was copied with its headings."), false);
    });
    connect(csv_, &QPushButton::clicked, this, &FlowsPage::exportTable);
    connect(reset_what_if_, &QPushButton::clicked, this, [this] {
        auto options = results_->options();
        options.sigmas.clear();
        results_->setOptions(options);
    });
    connect(model_, &FlowTableModel::editAsked, this, &FlowsPage::takeEdit, Qt::QueuedConnection); // editor goes first
    connect(table_, &FlowTableView::chosenFlowChanged, this, &FlowsPage::showChosen);
    connect(table_, &FlowTableView::recordAsked, this, &FlowsPage::goToRecord);
    connect(table_, &FlowTableView::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(table_, &FlowTableView::explainAsked, this,
            [this](const QString& line) { context().navigator.explainIn(account()->period, line); });
    connect(panel_, &FlowSuspectPanel::suspectChosen, this, &FlowsPage::showSuspect);
}

void FlowsPage::connectMap() {
    connect(map_, &charts::DiagramView::chosenChanged, this, [this](const QString& id) {
        if (!id.isEmpty()) {
            table_->chooseFlow(id);
        }
    });
    connect(map_, &charts::DiagramView::linkActivated, this, &FlowsPage::goToRecord);
    connect(map_, &charts::DiagramView::nodeMoved, this, &FlowsPage::rememberPlace);
    connect(map_, &charts::NetworkMapView::flowDrawn, this, &FlowsPage::addFlow);
    connect(add_, &QPushButton::clicked, this, [this] { addFlow({}, {}); });
    connect(draw_, &QPushButton::toggled, this, [this](bool draws) {
        map_->setDrawsFlows(draws);
        showMap(); // with the parties that have no flow yet
        if (draws) {
            map_->setFocus();
            tell(draw_->toolTip(), false);
        } else {
            told_->hide();
        }
    });
    connect(whole_map_, &QPushButton::clicked, map_, &charts::DiagramView::fit);
    connect(reset_places_, &QPushButton::clicked, this, [this] {
        context().settings.setDiagramPlaces(context().document.file(), kMapName, {});
        showMap();
        map_->fit();
    });
    connect(export_map_, &QPushButton::clicked, this, &FlowsPage::exportMap);
    connect(&context().theme, &Theme::changed, this, [this] {
        map_->setChartStyle(chartStyleOf(context().theme));
        model_->retranslate();
    });
}

const engine::flows::FlowAccount* FlowsPage::account() const {
    return results_->account().get();
}

FlowWords FlowsPage::words() const {
    return {context().language.text(), account()->project};
}

std::uint32_t FlowsPage::layer() const {
    return words().findLayer(layer_id_).value_or(0);
}

QString FlowsPage::selectionSummary() const {
    return table_->summary();
}

void FlowsPage::aboutToShow() {
    results_->refresh();
}

void FlowsPage::showState() {
    const bool editable = context().document.isEditable();
    model_->setEditable(editable);
    add_->setEnabled(editable);
    draw_->setEnabled(editable);
}

void FlowsPage::refreshIfSeen() {
    if (isVisible()) {
        results_->refresh();
    }
}

void FlowsPage::applyOptions() {
    auto options = results_->options();
    const auto period = base::Period::fromEncoded(period_->currentData().toInt());
    if (period && *period != options.period) {
        options.period = *period;
        options.sigmas.clear(); // they were of the other period's flows
    }
    options.significance = significance_->currentData().toDouble();
    options.non_negative = non_negative_->isChecked();
    results_->setOptions(options);
}

void FlowsPage::showResults() {
    const bool any = account() != nullptr;
    panel_->setAccount(results_->account()); // first: what is disabled hands on the focus
    for (QWidget* part : std::initializer_list<QWidget*>{table_, map_, panel_, layer_, copy_, csv_, export_map_}) {
        part->setEnabled(any);
    }
    fillPeriods();
    showWhatIf();
    if (any) {
        const auto snapshot =
            context().document.session() != nullptr
                ? context().document.session()->snapshot()
                : base::Result<std::shared_ptr<const domain::ProjectSnapshot>>(base::failure(kProjectBusy));
        if (snapshot) {
            streams_ = (*snapshot)->streams;
        }
        verdict_->setText(flowVerdict(*account(), words()));
        fillLayers();
        showLayer();
        return;
    }
    model_->clear();
    map_->setSpec({});
    layer_->clear();
    const text::Text& words = context().language.text();
    verdict_->setText(results_->error() ? "⚠ " + text::toQString(words.sentence(*results_->error()) + " " +
                                                                 words.remedy(*results_->error()))
                                        : QString());
}

void FlowsPage::fillPeriods() {
    period_->clear();
    std::vector<base::Period> periods = results_->years();
    if (account() != nullptr && std::find(periods.begin(), periods.end(), account()->period) == periods.end()) {
        periods.push_back(account()->period);
    }
    for (const base::Period period : periods) {
        period_->addItem(text::toQString(context().language.text().period(period)), period.encoded());
    }
    period_->setCurrentIndex(period_->findData(results_->options().period.encoded()));
}

void FlowsPage::fillLayers() {
    const FlowWords names = words();
    const std::vector<FlowSuspect> suspects = flowSuspects(*account());
    if (!names.findLayer(layer_id_)) { // where there is something to ask about
        const std::uint32_t first = suspects.empty() ? 0 : suspects.front().variable.layer;
        layer_id_ = account()->project.system.layers[first].id;
        if (!suspects.empty() && suspects.front().flow && wanted_flow_.empty()) {
            wanted_flow_ = account()->project.system.flows[*suspects.front().flow].id;
        }
    }
    layer_->clear();
    for (std::uint32_t index = 0; index < account()->project.system.layers.size(); ++index) {
        layer_->addItem(names.layerTitle(index), text::toQString(account()->project.system.layers[index].id));
    }
    layer_->setCurrentIndex(layer_->findData(text::toQString(layer_id_)));
}

void FlowsPage::showLayer() {
    if (account() == nullptr) {
        return;
    }
    const QString chosen = wanted_flow_.empty() ? table_->chosenFlow() : text::toQString(wanted_flow_);
    model_->setContent(results_->account(), layer(), results_->options().sigmas);
    if (fits_columns_ && !model_->rows().empty()) {
        table_->fitColumns();
        fits_columns_ = false;
    }
    showMap();
    chooseFlow(chosen);
}

void FlowsPage::chooseFlow(const QString& flow_id) {
    table_->chooseFlow(flow_id);
    if (table_->chosenFlow() == flow_id) {
        wanted_flow_.clear();
    }
    showChosen(table_->chosenFlow());
}

void FlowsPage::showChosen(const QString& flow_id) {
    if (account() != nullptr) {
        panel_->showFlow(flow_id, layer());
        if (!flow_id.isEmpty()) {
            map_->choose(flow_id);
        }
    }
}

void FlowsPage::showSuspect(const QString& flow_id, int layer) {
    layer_id_ = account()->project.system.layers[static_cast<std::size_t>(layer)].id;
    wanted_flow_ = text::toUtf8(flow_id);
    layer_->setCurrentIndex(layer_->findData(text::toQString(layer_id_)));
    showLayer();
}

void FlowsPage::showMap() {
    if (account() == nullptr) {
        return;
    }
    const DataBasis basis = map_basis_->currentIndex() == 1 ? DataBasis::Raw : DataBasis::Reconciled;
    charts::NetworkMapSpec spec = flowMap(*account(), streams_, words(), layer(), basis);
    if (draw_->isChecked()) {
        addIdleParties(spec, context().directory.names(), context().language.isChinese());
    }
    spec.pinned = context().settings.diagramPlaces(context().document.file(), kMapName);
    std::erase_if(spec.pinned, [&spec](const auto& pinned) {
        return std::none_of(spec.nodes.begin(), spec.nodes.end(),
                            [&](const charts::MapNode& node) { return node.id == pinned.first; });
    });
    map_->setSpec(std::move(spec));
    if (const QString chosen = table_->chosenFlow(); !chosen.isEmpty()) {
        map_->choose(chosen);
    }
}

void FlowsPage::showWhatIf() {
    const auto changed = static_cast<int>(results_->options().sigmas.size());
    what_if_bar_->setVisible(changed > 0);
    QPalette palette = what_if_bar_->palette();
    palette.setColor(QPalette::Window, context().theme.colors().note_back);
    what_if_bar_->setPalette(palette);
    what_if_->setText("✎ " +
                      tr("What if: %n uncertainty(ies) changed by hand. All numbers here follow; nothing is stored.",
                         nullptr, changed));
}

void FlowsPage::tell(const QString& message, bool is_problem) {
    told_->setText((is_problem ? QStringLiteral("✖ ") : QStringLiteral("✔ ")) + message);
    told_->show();
}

} // namespace parkcarbon::ui
