#include "ui/pages/flows/heat_tab.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/pages/flows/heat_tables.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr double kUsualApproach = 10.0; ///< K
constexpr double kLargestApproach = 200.0;

} // namespace

HeatTab::HeatTab(const Context& page_context, QWidget* parent)
    : FlowBalanceTab(page_context, parent), approach_label_(new QLabel(this)), approach_(new QDoubleSpinBox(this)),
      state_(new QLabel(this)), split_(new QSplitter(Qt::Vertical, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    approach_label_->setBuddy(approach_);
    approach_->setRange(0.0, kLargestApproach);
    approach_->setDecimals(1);
    approach_->setSuffix(QStringLiteral(" K"));
    approach_->setValue(kUsualApproach);
    approach_->setKeyboardTracking(false);
    head->addWidget(approach_label_);
    head->addWidget(approach_);
    head->addSpacing(12);
    state_->setWordWrap(true);
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(state_, 1);
    column->addLayout(head);
    auto* charts = new QSplitter(Qt::Horizontal, split_);
    composite_ = new ChartPanel(context().theme, charts);
    grand_ = new ChartPanel(context().theme, charts);
    charts->addWidget(composite_);
    charts->addWidget(grand_);
    deck_ = new TableDeck(context(), split_);
    split_->addWidget(charts);
    split_->addWidget(deck_);
    for (QSplitter* split : {charts, split_}) {
        split->setChildrenCollapsible(false);
        split->setStretchFactor(0, 1);
        split->setStretchFactor(1, 1);
    }
    column->addWidget(split_, 1);
    attach(deck_);
    connect(approach_, &QDoubleSpinBox::valueChanged, this, [this] {
        if (hasBalances()) {
            compute();
        }
    });
}

QString HeatTab::title() const {
    return tr("Heat cascade");
}

void HeatTab::retranslate() {
    approach_label_->setText(tr("Smallest &temperature difference:"));
    approach_->setAccessibleName(tr("Smallest temperature difference"));
    approach_->setToolTip(tr("ΔTmin between a source and the sink that it heats"));
    for (ChartPanel* chart : {composite_, grand_}) {
        chart->setEmptyText(tr("Nothing to show"));
    }
    deck_->setName(tr("Tables of the heat cascade"));
    deck_->retranslate();
}

QString HeatTab::summary() const {
    return deck_->summary();
}

void HeatTab::fill() {
    compute();
}

/// A handful of streams: microseconds, so on the spot.
void HeatTab::compute() {
    const text::Text& words = context().language.text();
    const auto heat = services::heatRecovery(*balances().snapshot, approach_->value());
    const bool found = heat && heat->cascade;
    split_->setVisible(found);
    approach_->setEnabled(found);
    if (!heat) {
        state_->setText("⚠ " + text::toQString(words.sentence(heat.error()) + " " + words.remedy(heat.error())));
        return;
    }
    QStringList told;
    if (found) {
        told << heatSummary(*heat->cascade);
        composite_->setSpec(compositeCurves(*heat->cascade));
        grand_->setSpec(grandComposite(*heat->cascade));
        deck_->setTables(heatTables(*heat, balances(), words));
    } else {
        told << tr("No heat is offered or needed. State supply_temperature and target_temperature in the quality of "
                   "offers and needs of heat (Flow data, offers and needs), for instance "
                   "supply_temperature=150 °C; target_temperature=95 °C, with a quantity in GJ/a.");
    }
    for (const base::Finding& finding : heat->findings) {
        told << "⚠ " + text::toQString(words.sentence(finding));
    }
    state_->setText(told.join('\n'));
}

} // namespace parkcarbon::ui
