#include "ui/pages/flows/balance_sheets_tab.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/pages/flows/balance_sheet_tables.hpp"
#include "ui/pages/flows/flow_cells.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace parkcarbon::ui {
namespace {

using engine::flows::BalanceSheet;

constexpr int kAllLayers = -1;

} // namespace

BalanceSheetsTab::BalanceSheetsTab(const Context& page_context, QWidget* parent)
    : FlowBalanceTab(page_context, parent), layer_label_(new QLabel(this)), layer_(new QComboBox(this)),
      party_label_(new QLabel(this)), party_(new QComboBox(this)), verdict_(new QLabel(this)) {
    build();
    connect(layer_, &QComboBox::activated, this, &BalanceSheetsTab::chooseLayer);
    connect(party_, &QComboBox::activated, this, &BalanceSheetsTab::chooseParty);
    connect(overview_, &TableDeck::summaryChanged, this, &FlowBalanceTab::summaryChanged);
    connect(overview_->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (row.isValid()) {
                    showSheet(findSheet(balances(), row.data(ValueTableModel::LineIdRole).toString()));
                }
            });
    connect(overview_, &TableDeck::explainRequested, this, [this](const QString& line) {
        showSheet(findSheet(balances(), line));
        sheet_->view()->setFocus();
    });
    attach(sheet_);
}

void BalanceSheetsTab::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* split = new QSplitter(Qt::Vertical, this);
    overview_ = new TableDeck(context(), split);
    overview_->setObjectName("overview");
    auto* below = new QWidget(split);
    auto* rows = new QVBoxLayout(below);
    rows->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    layer_label_->setBuddy(layer_);
    party_label_->setBuddy(party_);
    layer_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    party_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    party_->setMinimumContentsLength(18);
    verdict_->setWordWrap(true);
    verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    verdict_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(layer_label_);
    head->addWidget(layer_);
    head->addWidget(party_label_);
    head->addWidget(party_);
    head->addStretch(1);
    column->addLayout(head);
    sheet_ = new TableDeck(context(), below);
    sheet_->setObjectName("sheet");
    rows->addWidget(verdict_);
    rows->addWidget(sheet_, 1);
    split->addWidget(overview_);
    split->addWidget(below);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
}

QString BalanceSheetsTab::title() const {
    return tr("Balance sheets");
}

void BalanceSheetsTab::retranslate() {
    layer_label_->setText(tr("&Layer:"));
    layer_->setAccessibleName(tr("Layer of the balances"));
    party_label_->setText(tr("P&arty:"));
    party_->setAccessibleName(tr("Party whose balance sheet is shown"));
    overview_->setName(tr("All balances"));
    overview_->retranslate();
    sheet_->setName(tr("Balance sheet of the chosen party"));
    sheet_->retranslate();
}

QString BalanceSheetsTab::summary() const {
    const QString of_sheet = sheet_->summary();
    return of_sheet.isEmpty() || overview_->view()->hasFocus() ? overview_->summary() : of_sheet;
}

std::optional<std::uint32_t> BalanceSheetsTab::chosenLayer() const {
    const int chosen = layer_->currentData().toInt();
    return layer_->currentIndex() <= 0 || chosen == kAllLayers ? std::nullopt
                                                               : std::optional(static_cast<std::uint32_t>(chosen));
}

void BalanceSheetsTab::fill() {
    fillLayers();
    showOverview();
    const BalanceSheet* kept = keptSheet();
    showSheet(kept != nullptr ? kept : worstSheet(balances(), chosenLayer()));
}

void BalanceSheetsTab::fillLayers() {
    const QSignalBlocker silent(layer_);
    const int kept = std::max(0, layer_->currentIndex());
    layer_->clear();
    layer_->addItem(tr("All layers"), kAllLayers);
    std::set<std::uint32_t> used;
    for (const BalanceSheet& sheet : balances().review->balances) {
        used.insert(sheet.layer);
    }
    const FlowWords words(context().language.text(), balances().account().project);
    for (const std::uint32_t layer : used) {
        layer_->addItem(words.layerTitle(layer), static_cast<int>(layer));
    }
    layer_->setCurrentIndex(kept < layer_->count() ? kept : 0);
}

/// The parties that have a sheet in the layer shown.
void BalanceSheetsTab::fillParties() {
    const QSignalBlocker silent(party_);
    party_->clear();
    const BalanceSheet* shown = keptSheet();
    if (shown == nullptr) {
        return;
    }
    const FlowCells cells(context().language.text(), balances().account().project, balances().review->parties);
    for (const BalanceSheet& sheet : balances().review->balances) {
        if (sheet.layer == shown->layer) {
            party_->addItem(cells.party(sheet.subject), static_cast<int>(sheet.subject));
        }
    }
    party_->setCurrentIndex(party_->findData(static_cast<int>(shown->subject)));
}

void BalanceSheetsTab::showOverview() {
    overview_->setTables({balanceOverview(sharedBalances(), chosenLayer(), context().language.text())});
}

const BalanceSheet* BalanceSheetsTab::keptSheet() const {
    const auto& sheets = balances().review->balances;
    const auto& layers = balances().account().project.system.layers;
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const BalanceSheet& sheet) {
        return layers[sheet.layer].id == shown_layer_ && balances().review->parties[sheet.subject].id == shown_party_;
    });
    return found == sheets.end() ? nullptr : &*found;
}

void BalanceSheetsTab::showSheet(const BalanceSheet* sheet) {
    if (sheet == nullptr) {
        verdict_->setText(tr("No flow is known in this period."));
        party_->clear();
        sheet_->setTables({});
        return;
    }
    shown_party_ = balances().review->parties[sheet->subject].id;
    shown_layer_ = balances().account().project.system.layers[sheet->layer].id;
    fillParties();
    const text::Text& words = context().language.text();
    const FlowCells cells(words, balances().account().project, balances().review->parties);
    verdict_->setText("<b>" +
                      (cells.party(sheet->subject) + ", " + cells.words().layerName(sheet->layer)).toHtmlEscaped() +
                      "</b>&nbsp; " + balanceVerdict(balances(), *sheet, words).toHtmlEscaped());
    sheet_->setTables({balanceSheetTable(balances(), *sheet, words), flowsBehind(balances(), *sheet, words)});
}

void BalanceSheetsTab::chooseLayer() {
    showOverview();
    showSheet(worstSheet(balances(), chosenLayer()));
}

void BalanceSheetsTab::chooseParty() {
    const BalanceSheet* shown = keptSheet();
    if (shown != nullptr) {
        showSheet(findSheet(balances(), static_cast<std::uint32_t>(party_->currentData().toInt()), shown->layer));
    }
}

} // namespace parkcarbon::ui
