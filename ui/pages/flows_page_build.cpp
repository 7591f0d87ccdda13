// The parts of the flow editor and their words.
#include "ui/document/flow_results.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/flows_page.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/flow_suspect_panel.hpp"
#include "ui/widgets/flow_table_view.hpp"

#include <parkcarbon/charts/network_map_view.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kFewestFilterLetters = 9;
constexpr double kSignificances[] = {0.01, 0.05, 0.1};
constexpr double kUsualSignificance = 0.05;
constexpr double kPercent = 100.0;
constexpr QSize kSmallestMap(240, 160);

} // namespace

void FlowsPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    column->addWidget(buildTop());
    for (QLabel* label : {verdict_, told_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    told_->hide();
    what_if_bar_ = new QWidget(this);
    auto* bar = new QHBoxLayout(what_if_bar_);
    bar->setContentsMargins(6, 2, 6, 2);
    what_if_bar_->setAutoFillBackground(true);
    what_if_ = new QLabel(what_if_bar_);
    what_if_->setWordWrap(true);
    reset_what_if_ = new QPushButton(what_if_bar_);
    bar->addWidget(what_if_, 1);
    bar->addWidget(reset_what_if_);
    what_if_bar_->hide();
    column->addWidget(what_if_bar_);
    auto* upper = new QSplitter(this);
    upper->setChildrenCollapsible(false);
    upper->addWidget(buildTable());
    upper->addWidget(buildMap());
    upper->setStretchFactor(0, 3);
    upper->setStretchFactor(1, 2);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->setChildrenCollapsible(false);
    both->addWidget(upper);
    both->addWidget(panel_);
    both->setStretchFactor(0, 5);
    both->setStretchFactor(1, 2);
    column->addWidget(both, 1);
}

QWidget* FlowsPage::buildTop() {
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    QComboBox* const boxes[4] = {period_, layer_, significance_, map_basis_};
    for (int index = 0; index < 4; ++index) {
        boxes[index]->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        labels_[index] = new QLabel(top);
        labels_[index]->setBuddy(boxes[index]);
    }
    for (const double significance : kSignificances) {
        significance_->addItem(QStringLiteral("%1 %").arg(kPercent * significance), significance);
    }
    significance_->setCurrentIndex(significance_->findData(kUsualSignificance));
    for (int index = 0; index < 3; ++index) {
        row->addWidget(labels_[index]);
        row->addWidget(boxes[index]);
    }
    row->addWidget(non_negative_);
    row->addStretch(1);
    return top;
}

QWidget* FlowsPage::buildTable() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    filter_->setClearButtonEnabled(true);
    filter_->setMinimumWidth(filter_->fontMetrics().averageCharWidth() * kFewestFilterLetters);
    head->addWidget(filter_, 1);
    head->addWidget(only_suspects_);
    head->addWidget(copy_);
    head->addWidget(csv_);
    column->addLayout(head);
    column->addWidget(table_, 1);
    return part;
}

QWidget* FlowsPage::buildMap() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    draw_->setCheckable(true);
    head->addWidget(labels_[3]);
    head->addWidget(map_basis_);
    head->addStretch(1);
    head->addWidget(add_);
    head->addWidget(draw_);
    column->addLayout(head);
    map_->setMinimumSize(kSmallestMap);
    map_->setChartStyle(chartStyleOf(context().theme));
    column->addWidget(map_, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    for (QPushButton* button : {whole_map_, reset_places_, export_map_}) {
        foot->addWidget(button);
    }
    column->addLayout(foot);
    return part;
}

void FlowsPage::retranslate() {
    const QString names[4] = {tr("&Period:"), tr("&Layer:"), tr("&Significance:"), tr("&Map shows:")};
    QComboBox* const boxes[4] = {period_, layer_, significance_, map_basis_};
    for (int index = 0; index < 4; ++index) {
        labels_[index]->setText(names[index]);
        boxes[index]->setAccessibleName(QString(names[index]).remove('&').remove(':').remove(QChar(0xFF1A)));
    }
    const int basis = std::max(0, map_basis_->currentIndex());
    map_basis_->clear();
    map_basis_->addItems({tr("balanced"), tr("as stated")});
    map_basis_->setCurrentIndex(basis);
    significance_->setToolTip(tr("How often a test may call correct data wrong"));
    non_negative_->setText(tr("No &negative amounts"));
    non_negative_->setToolTip(tr("Balance so that no flow comes out below zero"));
    filter_->setPlaceholderText(tr("Filter"));
    filter_->setAccessibleName(tr("Filter the flows"));
    only_suspects_->setText(tr("Only suspec&ts"));
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("Copy the whole table with its headings (Ctrl+Shift+C in the table)"));
    csv_->setText(tr("CSV…"));
    csv_->setToolTip(tr("Write the table as CSV"));
    add_->setText(tr("&Add flow…"));
    draw_->setText(tr("&Draw flows"));
    draw_->setToolTip(
        tr("Drag from one party to another to add a flow. With keys: F on one party, Return on the other."));
    whole_map_->setText(tr("Whole map"));
    reset_places_->setText(tr("Reset places"));
    reset_places_->setToolTip(tr("Put the parties back where the program places them"));
    export_map_->setText(tr("Export map…"));
    reset_what_if_->setText(tr("&Reset"));
    table_->setAccessibleName(tr("Flows"));
    model_->retranslate();
    panel_->retranslate();
    showResults();
}

} // namespace parkcarbon::ui
