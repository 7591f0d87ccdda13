#include "ui/widgets/table_deck.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpacerItem>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {

TableDeck::TableDeck(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), tabs_(new QTabBar(this)), copy_(new QPushButton(this)),
      csv_(new QPushButton(this)), told_(new QLabel(this)), note_(new QLabel(this)), view_(new ValueTableView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(true);
    tabs_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    head->addWidget(tabs_, 1);
    head->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum)); // where there are no tabs
    head->addWidget(copy_);
    head->addWidget(csv_);
    column->addLayout(head);
    for (QPushButton* button : {copy_, csv_}) {
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    for (QLabel* label : {told_, note_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->hide();
        column->addWidget(label);
    }
    column->addWidget(view_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, &TableDeck::showCurrent);
    connect(copy_, &QPushButton::clicked, this, [this] {
        view_->copyWholeTable();
        told_->setText("✔ " + tr("The table was copied with its headings."));
        told_->show();
    });
    connect(csv_, &QPushButton::clicked, this, &TableDeck::exportCsv);
    connect(view_, &ValueTableView::explainRequested, this, &TableDeck::explainRequested);
    connect(view_, &ValueTableView::summaryChanged, this, &TableDeck::summaryChanged);
    retranslate();
    setTables({});
}

void TableDeck::retranslate() {
    copy_->setText(tr("Copy table"));
    copy_->setToolTip(tr("Copy the whole table with its headings (Ctrl+Shift+C in the table)"));
    csv_->setText(tr("Export CSV…"));
    told_->hide();
}

void TableDeck::setName(const QString& accessible_name) {
    tabs_->setAccessibleName(accessible_name);
}

void TableDeck::setTables(std::vector<ResultTable> tables) {
    const QSignalBlocker silent(tabs_);
    tables_ = std::move(tables);
    const int kept = tabs_->count() == count() ? tabs_->currentIndex() : 0;
    while (tabs_->count() > count()) {
        tabs_->removeTab(tabs_->count() - 1);
    }
    for (int index = 0; index < count(); ++index) {
        const QString& title = tables_[static_cast<std::size_t>(index)].title;
        if (index < tabs_->count()) {
            tabs_->setTabText(index, title);
        } else {
            tabs_->addTab(title);
        }
    }
    tabs_->setCurrentIndex(kept);
    tabs_->setVisible(count() > 1);
    showCurrent();
}

void TableDeck::showTable(int index) {
    tabs_->setCurrentIndex(index);
}

const ResultTable& TableDeck::shownTable() const {
    return tables_[static_cast<std::size_t>(std::max(0, tabs_->currentIndex()))];
}

QString TableDeck::summary() const {
    return view_->summary();
}

void TableDeck::showCurrent() {
    told_->hide();
    for (QPushButton* button : {copy_, csv_}) {
        button->setEnabled(!tables_.empty());
    }
    if (tables_.empty()) {
        note_->hide();
        view_->setContent(tr("Empty table"), {}, 0, {});
        return;
    }
    const ResultTable& table = shownTable();
    note_->setText(table.note);
    note_->setVisible(!table.note.isEmpty());
    view_->setContent(table.title, table.columns, table.rows, table.cell, table.decimals);
}

void TableDeck::exportCsv() {
    const QString suggested = QDir(context_.settings.lastDirectory()).filePath(shownTable().title + ".csv");
    const QString path = QFileDialog::getSaveFileName(this, tr("Export CSV"), suggested, "CSV (*.csv)");
    if (path.isEmpty()) {
        return;
    }
    context_.settings.setLastDirectory(QFileInfo(path).absolutePath());
    const auto written = view_->writeCsv(path);
    told_->setText(written ? "✔ " + tr("Written: %1").arg(path)
                           : "✖ " + text::toQString(context_.language.text().sentence(written.error())));
    told_->show();
}

} // namespace parkcarbon::ui
