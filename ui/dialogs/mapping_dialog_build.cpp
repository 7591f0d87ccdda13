// The parts of the dialog that chooses columns.
#include "ui/dialogs/mapping_dialog.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/findings_model.hpp"
#include "ui/models/mappable_fields.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using domain::Table;

constexpr QSize kSize(1080, 640);
constexpr int kFieldsPart = 420; ///< of the splitter, relative
constexpr int kProofPart = 640;
constexpr int kMostRows = 1000; ///< above the titles

/// The tables into which people bring data of their own.
constexpr Table kTables[] = {Table::Activities, Table::EnergyTransfers, Table::Facts,     Table::Flows,
                             Table::Streams,    Table::Enterprises,     Table::Zones,     Table::Processes,
                             Table::Measures,   Table::Targets,         Table::OwnFactors};

} // namespace

void MappingDialog::build() {
    resize(kSize);
    auto* column = new QVBoxLayout(this);
    buildTop();
    auto* top = new QHBoxLayout;
    auto* table_label = new QLabel(tr("&Becomes:"), this);
    auto* header_label = new QLabel(tr("&Titles in row:"), this);
    table_label->setBuddy(project_table_);
    sheet_label_->setBuddy(sheet_);
    header_label->setBuddy(header_row_);
    for (QWidget* each : std::initializer_list<QWidget*>{sheet_label_, sheet_, table_label, project_table_,
                                                         header_label, header_row_}) {
        top->addWidget(each);
    }
    top->addStretch();
    column->addLayout(top);
    told_->setWordWrap(true);
    column->addWidget(told_);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    fields_->setWidgetResizable(true);
    splitter->addWidget(fields_);
    splitter->addWidget(buildProof());
    splitter->setSizes({kFieldsPart, kProofPart});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(remember_);
    buttons->addWidget(name_, 1);
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(review_);
    name_->setAccessibleName(tr("Name under which the columns are remembered"));
    remember_->setChecked(true);
    review_->setDefault(true);
    cancel_->setAutoDefault(false);
    column->addLayout(buttons);
}

void MappingDialog::buildTop() {
    for (const Table table : kTables) {
        project_table_->addItem(text::toQString(context_.language.text().tableName(table)),
                                text::toQString(domain::spec(table).name));
    }
    project_table_->addItem(tr("Form 205-1 of the energy statistics"), QString(kEnergyStatisticsForm));
    header_row_->setRange(1, kMostRows);
    sheet_->setVisible(false);
    sheet_label_->setVisible(false);
}

QWidget* MappingDialog::buildProof() {
    auto* splitter = new QSplitter(Qt::Vertical, this);
    const auto titled = [&](const QString& title, QWidget* view) {
        auto* part = new QWidget(splitter);
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        auto* label = new QLabel(title, part);
        label->setBuddy(view);
        column->addWidget(label);
        column->addWidget(view, 1);
        splitter->addWidget(part);
    };
    titled(tr("As it stan&ds"), stands_);
    titled(tr("As it is r&ead"), read_);
    findings_view_->setModel(findings_);
    findings_view_->setRootIsDecorated(false);
    findings_view_->setAlternatingRowColors(true);
    findings_view_->setAccessibleName(tr("Findings"));
    findings_view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    findings_view_->header()->setStretchLastSection(false);
    titled(tr("Fi&ndings"), findings_view_);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

/// A line for each field of the table: the column that it comes from, or a text for every row.
void MappingDialog::buildFields() {
    rows_.clear();
    titles_.clear();
    auto* inner = new QWidget(fields_);
    auto* grid = new QGridLayout(inner);
    grid->addWidget(new QLabel(tr("Field"), inner), 0, 0);
    grid->addWidget(new QLabel(tr("Column of the table"), inner), 0, 1);
    grid->addWidget(new QLabel(tr("or for every row"), inner), 0, 2);
    for (const MappableField& field : mappableFields(tableName(), context_.language.text())) {
        const QString& name = field.label;
        auto* label = new QLabel(field.required ? name + QStringLiteral(" *") : name, inner);
        auto* column = new QComboBox(inner);
        auto* constant = new QLineEdit(inner);
        column->addItem(QStringLiteral("–"), QString());
        column->setAccessibleName(tr("Column for %1").arg(name));
        constant->setAccessibleName(tr("%1 of every row").arg(name));
        column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        label->setBuddy(column);
        const int line = grid->rowCount();
        grid->addWidget(label, line, 0);
        grid->addWidget(column, line, 1);
        grid->addWidget(constant, line, 2);
        const auto changed = [this] {
            if (!filling_) {
                showState();
                soon_.start();
            }
        };
        connect(column, &QComboBox::currentIndexChanged, this, changed);
        connect(constant, &QLineEdit::textChanged, this, changed);
        rows_.push_back({field.name, column, constant});
    }
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    fields_->setWidget(inner); // what was there goes
}

/// The titles of the table to choose from; what was chosen stays where it still exists.
void MappingDialog::fillColumns() {
    QStringList titles;
    for (const std::string& title : proposal_->header) {
        if (!title.empty()) {
            titles << text::toQString(title);
        }
    }
    if (titles == titles_) {
        return;
    }
    titles_ = titles;
    for (const FieldRow& row : rows_) {
        const bool was_filling = std::exchange(filling_, true);
        const QString before = row.column->currentData().toString();
        row.column->clear();
        row.column->addItem(QStringLiteral("–"), QString());
        for (const QString& title : titles_) {
            row.column->addItem(title, title);
        }
        row.column->setCurrentIndex(std::max(0, row.column->findData(before)));
        filling_ = was_filling;
    }
}

QComboBox* MappingDialog::columnBox(const std::string& field) const {
    const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const auto& each) { return each.field == field; });
    return row == rows_.end() ? nullptr : row->column;
}

QLineEdit* MappingDialog::constantLine(const std::string& field) const {
    const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const auto& each) { return each.field == field; });
    return row == rows_.end() ? nullptr : row->constant;
}

} // namespace parkcarbon::ui
