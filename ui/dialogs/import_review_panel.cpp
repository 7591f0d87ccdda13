#include "ui/dialogs/import_review_panel.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/import_file_model.hpp"
#include "ui/models/import_row_model.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kUnusual = 100; ///< beside the outcomes in the box of the filter
constexpr int kEverything = -1;
constexpr int kFilesPart = 400; ///< of the splitter, relative
constexpr int kRowsPart = 640;
constexpr int kListPart = 300;
constexpr int kFieldsPart = 120;
constexpr int kNameWidth = 190;
constexpr int kStateWidth = 110;
constexpr int kChangeWidth = 240;
constexpr int kItemWidth = 130;

QTreeView* makeList(QAbstractItemModel* model, QWidget* parent) {
    auto* view = new QTreeView(parent);
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(true);
    view->setAllColumnsShowFocus(true);
    view->header()->setStretchLastSection(false);
    return view;
}

} // namespace

ImportReviewPanel::ImportReviewPanel(const Context& context, ImportReview& review, QWidget* parent)
    : QWidget(parent), context_(context), review_(review), words_(context.language.text(), context.directory.names()),
      files_(new ImportFileModel(review, words_, this)), rows_(new ImportRowModel(review, words_, this)),
      files_view_(makeList(files_, this)), rows_view_(makeList(rows_, this)), outcome_(new QComboBox(this)),
      search_(new QLineEdit(this)), detail_(new QLabel(this)), fields_(new ValueTableView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(files_view_);
    splitter->addWidget(buildRows());
    splitter->setSizes({kFilesPart, kRowsPart});
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
    buildViews();
    connect(files_view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        fillFilter();
        filter();
        emit fileChosen();
    });
    connect(rows_view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportReviewPanel::showFields);
    connect(outcome_, &QComboBox::currentIndexChanged, this, &ImportReviewPanel::filter);
    connect(search_, &QLineEdit::textChanged, this, &ImportReviewPanel::filter);
    connect(files_, &ImportFileModel::decided, this, [this] {
        rows_->acceptanceChanged();
        emit decided();
    });
    connect(rows_, &ImportRowModel::decided, this, [this] {
        files_->acceptanceChanged();
        emit decided();
    });
}

QWidget* ImportReviewPanel::buildRows() {
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout;
    auto* label = new QLabel(tr("&Show:"), this);
    label->setBuddy(outcome_);
    line->addWidget(label);
    line->addWidget(outcome_);
    line->addWidget(search_, 1);
    column->addLayout(line);
    auto* below = new QWidget(this);
    auto* detail = new QVBoxLayout(below);
    detail->setContentsMargins(0, 0, 0, 0);
    detail_->setWordWrap(true);
    detail->addWidget(detail_);
    detail->addWidget(fields_, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(rows_view_);
    splitter->addWidget(below);
    splitter->setSizes({kListPart, kFieldsPart});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    return right;
}

void ImportReviewPanel::buildViews() {
    files_view_->setAccessibleName(tr("Files of the import"));
    rows_view_->setAccessibleName(tr("Rows of the chosen file"));
    rows_view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    outcome_->setAccessibleName(tr("Which rows to show"));
    outcome_->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its counts come with the report
    search_->setAccessibleName(tr("Find in the rows"));
    search_->setPlaceholderText(tr("Find in the rows"));
    search_->setClearButtonEnabled(true);
    for (QTreeView* view : {files_view_, rows_view_}) {
        view->installEventFilter(this);
    }
    QHeaderView* files = files_view_->header();
    files->resizeSection(ImportFileModel::Name, kNameWidth);
    files->resizeSection(ImportFileModel::State, kStateWidth);
    for (int column = ImportFileModel::Added; column < ImportFileModel::ColumnCount; ++column) {
        files->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    QHeaderView* rows = rows_view_->header();
    rows->resizeSection(ImportRowModel::Item, kItemWidth);
    rows->resizeSection(ImportRowModel::Change, kChangeWidth);
    rows->resizeSection(ImportRowModel::YearOnYear, kItemWidth);
}

void ImportReviewPanel::showReport() {
    files_->refresh();
    files_view_->setCurrentIndex(files_->index(0, 0));
    fillFilter();
    filter();
}

std::optional<std::size_t> ImportReviewPanel::chosenFile() const {
    return ImportFileModel::fileOf(files_view_->currentIndex());
}

/// The outcomes that the chosen file has, with their numbers.
void ImportReviewPanel::fillFilter() {
    const QSignalBlocker quiet(outcome_);
    const QVariant before = outcome_->currentData();
    std::map<ImportReview::Outcome, int> counts;
    int unusual = 0;
    const auto file = chosenFile();
    const auto& rows = file ? review_.files().at(*file).rows : review_.allRows();
    for (const std::uint32_t index : rows) {
        const ImportReview::Row& row = review_.report().rows[index];
        ++counts[row.outcome];
        unusual += row.year_before && isUnusual(*row.year_before) ? 1 : 0;
    }
    outcome_->clear();
    outcome_->addItem(tr("all rows (%1)").arg(rows.size()), kEverything);
    for (const auto& [outcome, count] : counts) {
        outcome_->addItem(tr("%1 (%2)").arg(words_.outcome(outcome)).arg(count), static_cast<int>(outcome));
    }
    if (unusual > 0) {
        outcome_->addItem(tr("⚠ unusual against the year before (%1)").arg(unusual), kUnusual);
    }
    outcome_->setCurrentIndex(std::max(0, outcome_->findData(before)));
}

void ImportReviewPanel::filter() {
    ImportRowFilter wanted;
    wanted.file = chosenFile();
    const int chosen = outcome_->currentData().toInt();
    wanted.unusual = chosen == kUnusual;
    if (chosen != kEverything && chosen != kUnusual) {
        wanted.outcome = static_cast<ImportReview::Outcome>(chosen);
    }
    wanted.text = text::toUtf8(search_->text().trimmed());
    rows_->setFilter(std::move(wanted));
    if (rows_->rowCount() > 0) {
        rows_view_->setCurrentIndex(rows_->index(0, 0));
    }
    showFields();
}

bool ImportReviewPanel::showRow(const base::Location& where) {
    const auto row = review_.rowAt(where);
    if (!row) {
        return false;
    }
    if (!rows_->lineOf(*row)) {
        const QSignalBlocker quiet(search_);
        search_->clear();
        outcome_->setCurrentIndex(0);
        files_view_->setCurrentIndex(files_->index(static_cast<int>(review_.fileOf(*row)) + 1, 0));
        filter();
    }
    if (const auto line = rows_->lineOf(*row)) {
        const QModelIndex index = rows_->index(*line, 0);
        rows_view_->setCurrentIndex(index);
        rows_view_->scrollTo(index, QAbstractItemView::PositionAtCenter);
        rows_view_->setFocus();
    }
    return true;
}

void ImportReviewPanel::showFields() {
    const int line = rows_view_->currentIndex().row();
    ValueRows rows;
    if (line >= 0 && line < rows_->rowCount()) {
        const ImportReview::Row& row = rows_->row(line);
        for (const auto& field : row.fields) {
            rows.push_back({textCell(words_.field(row, field)), textCell(words_.before(row, field)),
                            textCell(words_.after(row, field), true), textCell(text::toQString(field.cell))});
        }
        detail_->setText(words_.yearBefore(row));
    } else {
        detail_->clear();
    }
    detail_->setVisible(!detail_->text().isEmpty());
    const ResultTable table =
        writtenTable(tr("Fields of the chosen row"), {tr("Field"), tr("In the project"), tr("In the file"), tr("Cell")},
                     std::move(rows));
    fields_->setContent(table.title, table.columns, table.rows, table.cell);
}

bool ImportReviewPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (space && watched == files_view_) {
        toggleFiles();
        return true;
    }
    if (space && watched == rows_view_) {
        toggleRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ImportReviewPanel::toggleFiles() {
    const QModelIndex name = files_view_->currentIndex().siblingAtColumn(ImportFileModel::Name);
    const bool taken = name.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    files_->setData(name, taken ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

/// All selected rows follow the first of them.
void ImportReviewPanel::toggleRows() {
    std::vector<int> lines;
    for (const QItemSelectionRange& range : rows_view_->selectionModel()->selection()) {
        for (int line = range.top(); line <= range.bottom(); ++line) {
            if (rows_->isChoosable(line)) {
                lines.push_back(line);
            }
        }
    }
    if (!lines.empty()) {
        rows_->accept(lines, !rows_->isAccepted(lines.front()));
    }
}

} // namespace parkcarbon::ui
