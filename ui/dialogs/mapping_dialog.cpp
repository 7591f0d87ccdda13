#include "ui/dialogs/mapping_dialog.hpp"

#include "ui/dialogs/import_dialog.hpp"
#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/findings_model.hpp"
#include "ui/models/result_table.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeView>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kTryMilliseconds = 150;

ValueRows asRows(const std::vector<std::vector<std::string>>& texts) {
    ValueRows rows;
    for (const auto& row : texts) {
        std::vector<ValueCell> cells;
        for (const std::string& text : row) {
            cells.push_back(textCell(text::toQString(text)));
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

void showTexts(ValueTableView& view, const QString& name, QStringList titles,
               const std::vector<std::vector<std::string>>& texts) {
    const ResultTable table = writtenTable(name, std::move(titles), asRows(texts));
    view.setContent(table.title, table.columns, table.rows, table.cell);
}

} // namespace

MappingDialog::MappingDialog(const Context& context, services::ForeignTable table, const std::string& project_table,
                             QWidget* parent)
    : QDialog(parent), context_(context), table_(std::move(table)), project_table_(new QComboBox(this)),
      sheet_(new QComboBox(this)), sheet_label_(new QLabel(tr("&Sheet:"), this)), header_row_(new QSpinBox(this)),
      fields_(new QScrollArea(this)), stands_(new ValueTableView(this)), read_(new ValueTableView(this)),
      findings_(new FindingsModel(context.language.text(), this)), findings_view_(new QTreeView(this)),
      told_(new QLabel(this)), remember_(new QCheckBox(tr("Re&member this under the name:"), this)),
      name_(new QLineEdit(this)), review_(new QPushButton(tr("&Review the import…"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    setWindowTitle(tr("Choose columns"));
    build();
    guess_table_ = project_table.empty();
    project_table_->setCurrentIndex(std::max(0, project_table_->findData(text::toQString(project_table))));
    buildFields();
    soon_.setSingleShot(true);
    soon_.setInterval(kTryMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &MappingDialog::tryMapping);
    connect(project_table_, &QComboBox::currentIndexChanged, this, [this] {
        guess_table_ = false;
        buildFields();
        propose();
    });
    connect(sheet_, &QComboBox::currentIndexChanged, this, [this] {
        table_.sheet = text::toUtf8(sheet_->currentData().toString());
        propose();
    });
    connect(header_row_, &QSpinBox::valueChanged, &soon_, qOverload<>(&QTimer::start));
    connect(remember_, &QCheckBox::toggled, this, &MappingDialog::showState);
    connect(name_, &QLineEdit::textChanged, this, &MappingDialog::showState);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(review_, &QPushButton::clicked, this, &MappingDialog::reviewImport);
    showState();
}

std::string MappingDialog::tableName() const {
    return text::toUtf8(project_table_->currentData().toString());
}

void MappingDialog::propose() {
    fresh_wanted_ = true;
    tryMapping();
}

void MappingDialog::tryMapping() {
    run(fresh_wanted_ ? std::nullopt : std::optional(mapping()));
}

/// A file is opened and read for it, so this is a job; while one runs, the next waits.
void MappingDialog::run(std::optional<domain::ImportMapping> wanted) {
    if (running_ || !context_.document.takeBack()) {
        soon_.start();
        return;
    }
    running_ = true;
    fresh_wanted_ = false;
    showState();
    auto outcome = std::make_shared<base::Result<services::MappingProposal>>(base::failure(kProjectBusy));
    const bool fresh = !wanted;
    context_.document.lend(
        tr("Reading the table"),
        [outcome, table = table_, name = guess_table_ ? std::string() : tableName(), wanted](Workspace& workspace,
                                                                                             const base::RunContext&) {
            *outcome = services::proposeMapping(*workspace.session, table, name, wanted);
        },
        [dialog = QPointer<MappingDialog>(this), outcome, fresh] {
            if (dialog) {
                dialog->take(fresh, std::move(*outcome));
            }
        });
}

void MappingDialog::take(bool fresh, base::Result<services::MappingProposal> outcome) {
    running_ = false;
    if (!outcome) {
        const text::Text& words = context_.language.text();
        told_->setText("✖ " + text::toQString(words.sentence(outcome.error()) + " " + words.remedy(outcome.error())));
        proposal_.reset();
        fresh_wanted_ = true; // of what is chosen next
        showState();
        emit proposed();
        return;
    }
    proposal_ = std::move(*outcome);
    if (fresh) {
        showChoices();
    } else {
        fillColumns();
    }
    showProof();
    showState();
    emit proposed();
}

/// The proposal becomes what is chosen.
void MappingDialog::showChoices() {
    filling_ = true;
    if (proposal_->mapping.table != tableName()) {
        const QSignalBlocker quiet(project_table_);
        project_table_->setCurrentIndex(
            std::max(0, project_table_->findData(text::toQString(proposal_->mapping.table))));
        buildFields();
    }
    {
        const QSignalBlocker quiet(sheet_);
        sheet_->clear();
        for (const services::ForeignSheet& sheet : proposal_->sheets) {
            sheet_->addItem(tr("%1 (%2 rows)").arg(text::toQString(sheet.name)).arg(sheet.rows),
                            text::toQString(sheet.name));
        }
        sheet_->setCurrentIndex(std::max(0, sheet_->findData(text::toQString(proposal_->mapping.sheet))));
    }
    sheet_->setVisible(sheet_->count() > 1);
    sheet_label_->setVisible(sheet_->count() > 1);
    {
        const QSignalBlocker quiet(header_row_);
        header_row_->setValue(proposal_->mapping.header_row);
    }
    fillColumns();
    const JsonTexts columns = readJsonTexts(proposal_->mapping.columns);
    const JsonTexts constants = readJsonTexts(proposal_->mapping.constants);
    for (const FieldRow& row : rows_) {
        const auto column = columns.find(row.field);
        const auto constant = constants.find(row.field);
        row.column->setCurrentIndex(
            column == columns.end() ? 0 : std::max(0, row.column->findData(text::toQString(column->second))));
        row.constant->setText(constant == constants.end() ? QString() : text::toQString(constant->second));
    }
    if (!proposal_->mapping.name.empty()) {
        name_->setText(text::toQString(proposal_->mapping.name));
    } else if (name_->text().isEmpty()) {
        name_->setText(QFileInfo(QString::fromStdU16String(table_.path.u16string())).completeBaseName());
    }
    filling_ = false;
}

void MappingDialog::showProof() {
    QStringList header;
    for (const std::string& title : proposal_->header) {
        header << text::toQString(title);
    }
    QStringList fields;
    for (const std::string& field : proposal_->fields) {
        fields << text::toQString(context_.language.text().fieldLabel(tableName(), field));
    }
    showTexts(*stands_, tr("The first rows as they stand"), header, proposal_->proof);
    showTexts(*read_, tr("The first rows as they are read"), fields, proposal_->read);
    findings_->setFindings({proposal_->findings, {}}, base::Severity::Note, false);
}

domain::ImportMapping MappingDialog::mapping() const {
    domain::ImportMapping mapping = proposal_ ? proposal_->mapping : domain::ImportMapping();
    JsonTexts columns;
    JsonTexts constants;
    for (const FieldRow& row : rows_) {
        if (const QString column = row.column->currentData().toString(); !column.isEmpty()) {
            columns.emplace(row.field, text::toUtf8(column));
        }
        if (const QString constant = row.constant->text().trimmed(); !constant.isEmpty()) {
            constants.emplace(row.field, text::toUtf8(constant));
        }
    }
    mapping.table = tableName();
    mapping.header_row = header_row_->value();
    mapping.columns = writeJsonTexts(columns);
    mapping.constants = writeJsonTexts(constants);
    mapping.name = text::toUtf8(name_->text().trimmed());
    return mapping;
}

void MappingDialog::showState() {
    name_->setEnabled(remember_->isChecked());
    const bool named = !remember_->isChecked() || !name_->text().trimmed().isEmpty();
    review_->setEnabled(proposal_ && !running_ && named && !mapping().columns.empty());
    if (proposal_) {
        told_->setText(proposal_->remembered ? tr("✔ This table is known: its columns are read as they were before.")
                                             : tr("The columns are proposed by their titles; please check them."));
    }
}

void MappingDialog::reviewImport() {
    auto* dialog = new ImportDialog(
        context_,
        [table = table_, mapping = mapping(),
         remember = remember_->isChecked()](services::ProjectSession& session, const services::ImportRequest& request,
                                            services::ImportMode mode, const base::RunContext& run) {
            return services::importMapped(session, table, mapping, remember, request, mode, run);
        },
        parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::committed, this, &QDialog::accept);
    dialog->open();
    dialog->rehearse();
}

} // namespace parkcarbon::ui
