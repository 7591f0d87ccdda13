#include "ui/pages/inventory_pivot_tab.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/widgets/table_deck.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMassDecimals = 3;
constexpr int kShares[4] = {3, 3, 4, 2}; ///< of the width, by how long the choices are

QString translated(const char* source) {
    return QCoreApplication::translate("InventoryPivotTab", source);
}

/// New words for the entries of a box without a change of its choice.
void setWords(QComboBox* box, const QStringList& words, int initial) {
    const QSignalBlocker silent(box);
    const int kept = box->count() == 0 ? initial : box->currentIndex();
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(kept);
}

std::vector<ValueCell> cellsOf(const QString& name, const std::vector<Pivot::Cell>& cells, const Pivot::Cell& total,
                               bool strong) {
    std::vector<ValueCell> row = {textCell(name, strong)};
    for (const Pivot::Cell& cell : cells) {
        row.push_back(cell ? numberCell(*cell, {}, strong) : ValueCell());
    }
    row.push_back(total ? numberCell(*total, {}, true) : ValueCell());
    return row;
}

} // namespace

ResultTable pivotTable(const Pivot& pivot, const PivotRequest& request, const text::Text& words,
                       const ReferenceDirectory& names) {
    QStringList titles = {facetTitle(request.rows)};
    for (const std::string& word : pivot.column_words) {
        titles << facetValueLabel(request.columns, word, words, names);
    }
    const QString total = text::toQString(words.term("total.total"));
    titles << total;
    ValueRows rows;
    for (std::size_t row = 0; row < pivot.row_words.size(); ++row) {
        rows.push_back(cellsOf(facetValueLabel(request.rows, pivot.row_words[row], words, names), pivot.cells[row],
                               pivot.row_totals[row], false));
    }
    rows.push_back(cellsOf(total, pivot.column_totals, pivot.total, true));
    const bool mass = request.value == PivotValue::Mass;
    ResultTable table = writtenTable(translated(QT_TRANSLATE_NOOP("InventoryPivotTab", "Pivot")), titles,
                                     std::move(rows), mass ? kMassDecimals : 1);
    if (pivot.mixed) {
        table.note =
            mass ? translated(QT_TRANSLATE_NOOP("InventoryPivotTab",
                                                "Empty totals: tonnes of different gases are not added up. Put the gas "
                                                "into rows or columns."))
                 : translated(QT_TRANSLATE_NOOP("InventoryPivotTab",
                                                "Empty totals: accounts that stand apart are never netted against each "
                                                "other. Put the account into rows or columns."));
    }
    return table;
}

InventoryPivotTab::InventoryPivotTab(const Context& page_context, QWidget* parent)
    : InventoryTab(page_context, parent), rows_(new QComboBox(this)), columns_(new QComboBox(this)),
      choice_(new QComboBox(this)), value_(new QComboBox(this)), deck_(new TableDeck(context(), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    QComboBox* const boxes[4] = {rows_, columns_, choice_, value_};
    for (int index = 0; index < 4; ++index) {
        labels_[index] = new QLabel(this);
        labels_[index]->setBuddy(boxes[index]);
        boxes[index]->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        boxes[index]->setMinimumContentsLength(6);
        head->addWidget(labels_[index]);
        head->addWidget(boxes[index], kShares[index]);
        connect(boxes[index], &QComboBox::currentIndexChanged, this, &InventoryPivotTab::showPivot);
    }
    column->addLayout(head);
    column->addWidget(deck_, 1);
    connect(deck_, &TableDeck::summaryChanged, this, &InventoryTab::summaryChanged);
}

QString InventoryPivotTab::title() const {
    return tr("Pivot");
}

void InventoryPivotTab::retranslate() {
    QStringList facets;
    for (int facet = 0; facet < kLineFacets; ++facet) {
        facets << facetTitle(static_cast<LineFacet>(facet));
    }
    const PivotRequest initial;
    setWords(rows_, facets, static_cast<int>(initial.rows));
    setWords(columns_, facets, static_cast<int>(initial.columns));
    setWords(choice_, {tr("Scope 1"), tr("Scopes 1 + 2"), tr("Scope 3"), tr("Accounts apart")},
             static_cast<int>(initial.choice));
    setWords(value_, {tr("t CO2e"), tr("t of gas")}, static_cast<int>(initial.value));
    const QString names[4] = {tr("&Rows:"), tr("&Columns:"), tr("&Lines:"), tr("&Values:")};
    QComboBox* const boxes[4] = {rows_, columns_, choice_, value_};
    for (int index = 0; index < 4; ++index) {
        labels_[index]->setText(names[index]);
        boxes[index]->setAccessibleName(QString(names[index]).remove('&').remove(':'));
    }
    deck_->retranslate();
}

PivotRequest InventoryPivotTab::request() const {
    return {static_cast<LineFacet>(rows_->currentIndex()), static_cast<LineFacet>(columns_->currentIndex()),
            static_cast<LineChoice>(choice_->currentIndex()), static_cast<PivotValue>(value_->currentIndex())};
}

void InventoryPivotTab::fill(const ParkResults& results) {
    facets_ = LineFacets(results.inventory, results.snapshot);
    showPivot();
}

QString InventoryPivotTab::summary() const {
    return deck_->summary();
}

void InventoryPivotTab::showPivot() {
    if (facets_.empty()) {
        deck_->setTables({});
        return;
    }
    deck_->setTables(
        {pivotTable(pivotOf(facets_, request()), request(), context().language.text(), context().directory.names())});
}

} // namespace parkcarbon::ui
