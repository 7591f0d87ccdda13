#include "ui/pages/flows/losses_tab.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/models/flow_words.hpp"
#include "ui/pages/flows/loss_tables.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/table_deck.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {

using engine::flows::LossTable;

LossesTab::LossesTab(const Context& page_context, QWidget* parent)
    : FlowBalanceTab(page_context, parent), layer_label_(new QLabel(this)), layer_(new QComboBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    layer_label_->setBuddy(layer_);
    layer_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->addWidget(layer_label_);
    head->addWidget(layer_);
    head->addStretch(1);
    column->addLayout(head);
    auto* split = new QSplitter(Qt::Vertical, this);
    chart_ = new ChartPanel(context().theme, split);
    deck_ = new TableDeck(context(), split);
    split->addWidget(chart_);
    split->addWidget(deck_);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    attach(deck_);
    connect(layer_, &QComboBox::activated, this, [this] {
        shown_layer_ = balances().account().project.system.layers[layer_->currentData().toUInt()].id;
        showLayer();
    });
}

QString LossesTab::title() const {
    return tr("Losses");
}

void LossesTab::retranslate() {
    layer_label_->setText(tr("&Layer:"));
    layer_->setAccessibleName(tr("Layer of the losses"));
    chart_->setEmptyText(tr("No loss of this layer is determined."));
    deck_->setName(tr("Largest losses"));
    deck_->retranslate();
}

QString LossesTab::summary() const {
    return deck_->summary();
}

void LossesTab::fill() {
    fillLayers();
    showLayer();
}

/// Layers without any loss are left out.
void LossesTab::fillLayers() {
    const QSignalBlocker silent(layer_);
    layer_->clear();
    const auto& project = balances().account().project;
    const FlowWords words(context().language.text(), project);
    for (const LossTable& losses : balances().review->losses) {
        if (!losses.losses.empty() || !losses.undetermined.empty()) {
            layer_->addItem(words.layerTitle(losses.layer), losses.layer);
            if (project.system.layers[losses.layer].id == shown_layer_) {
                layer_->setCurrentIndex(layer_->count() - 1);
            }
        }
    }
}

void LossesTab::showLayer() {
    const auto& all = balances().review->losses;
    const auto shown = std::find_if(all.begin(), all.end(), [this](const LossTable& losses) {
        return layer_->count() > 0 && losses.layer == layer_->currentData().toUInt();
    });
    deck_->setVisible(shown != all.end());
    if (shown == all.end()) {
        chart_->setSpec({});
        return;
    }
    const text::Text& words = context().language.text();
    chart_->setSpec(lossChart(balances(), *shown, words));
    deck_->setTables({lossTable(balances(), *shown, words)});
}

} // namespace parkcarbon::ui
