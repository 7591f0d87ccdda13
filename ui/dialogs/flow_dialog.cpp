#include "ui/dialogs/flow_dialog.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/grid/paste_plan.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/cell_words.hpp"
#include "ui/models/flow_words.hpp"
#include "ui/models/unit_choices.hpp"

#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using domain::Table;

constexpr int kWidth = 480;

const domain::FieldSpec& fieldOf(std::string_view name) {
    const domain::TableSpec& spec = domain::spec(Table::Flows);
    return spec.fields[*spec.fieldIndex(name)];
}

QStringList partiesOf(const Context& context) {
    QStringList parties;
    for (const Table table : {Table::Enterprises, Table::Processes}) {
        parties += context.directory.names().suggestions(table, context.language.isChinese());
    }
    return parties;
}

} // namespace

FlowDialog::FlowDialog(const Context& context, const NewFlow& flow, QWidget* parent)
    : QDialog(parent), context_(context), form_(new QFormLayout), refused_(new QLabel(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("New flow"));
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form_);
    refused_->setWordWrap(true);
    refused_->hide();
    column->addWidget(refused_);
    column->addWidget(buttons_);
    build(flow);
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Add flow"));
    buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons_, &QDialogButtonBox::accepted, this, &FlowDialog::store);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void FlowDialog::addRow(const char* field, QWidget* editor, bool needed, QWidget* behind) {
    const QString name = text::toQString(context_.language.text().fieldLabel(Table::Flows, field));
    editor->setObjectName(field);
    const auto [row, fresh] = rows_.emplace(field, FormRow(context_.theme, *form_, editor, behind));
    row->second.setName(name, needed);
}

QLineEdit* FlowDialog::addLine(const char* field, const std::string& text, const QStringList& completions) {
    const CellWords words(context_.language.text(), context_.directory.names());
    auto* line = new QLineEdit(words.shown(fieldOf(field), text), this);
    if (!completions.isEmpty()) {
        auto* completer = new QCompleter(completions, line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    return line;
}

void FlowDialog::build(const NewFlow& flow) {
    const text::Text& words = context_.language.text();
    addRow("from_id", addLine("from_id", flow.from, partiesOf(context_)), true);
    addRow("to_id", addLine("to_id", flow.to, partiesOf(context_)), true);
    QLineEdit* const material = addLine("material", {}, flow.materials);
    addRow("material", material, false);
    layer_ = new QComboBox(this);
    layer_->setEditable(true);
    for (const std::string& layer : flow.layers) {
        layer_->addItem(flowLayerName(layer, words), text::toQString(layer));
    }
    layer_->setCurrentIndex(layer_->findData(text::toQString(flow.layer)));
    addRow("layer", layer_, true);
    quantity_ = addLine("quantity", {});
    unmeasured_ = new QCheckBox(tr("&not measured"), this);
    connect(unmeasured_, &QCheckBox::toggled, quantity_, &QLineEdit::setDisabled);
    addRow("quantity", quantity_, false, unmeasured_);
    addRow("unit", addLine("unit", flow.unit, commonUnits()), true);
    QLineEdit* const uncertainty = addLine("uncertainty_pct", {});
    uncertainty->setPlaceholderText(tr("half of the 95 % interval; empty = default of the evidence class"));
    addRow("uncertainty_pct", uncertainty, false);
    evidence_ = new QComboBox(this);
    for (const std::string_view word : domain::Words<domain::EvidenceClass>::kAll) {
        evidence_->addItem(text::toQString(words.choiceLabel(word)), text::toQString(word));
    }
    evidence_->setCurrentIndex(static_cast<int>(domain::EvidenceClass::Reported));
    addRow("evidence_class", evidence_, false);
    addRow("period", addLine("period", flow.period.str()), true);
    material->setFocus();
}

std::string FlowDialog::newId() const {
    const auto& known = context_.directory.names().entries(Table::Flows);
    return NewIds(
               Table::Flows, known.empty() ? std::string_view() : std::string_view(known.back().id),
               [this](std::string_view id) { return context_.document.session()->records().exists(Table::Flows, id); })
        .next();
}

domain::Cells FlowDialog::cells(const std::string& id) const {
    const domain::TableSpec& spec = domain::spec(Table::Flows);
    const CellWords words(context_.language.text(), context_.directory.names());
    domain::Cells cells(spec.fields.size());
    cells[0] = id;
    for (const auto& [field, row] : rows_) {
        std::optional<std::string>& cell = cells[*spec.fieldIndex(field)];
        if (const auto* line = qobject_cast<const QLineEdit*>(row.editor())) {
            cell = words.canonical(fieldOf(field), text::toUtf8(line->text()));
        } else if (row.editor() == layer_) {
            const int known = layer_->findText(layer_->currentText().trimmed());
            cell = text::toUtf8(known >= 0 ? layer_->itemData(known).toString() : layer_->currentText().trimmed());
        } else if (row.editor() == evidence_) {
            cell = text::toUtf8(evidence_->currentData().toString());
        }
    }
    if (unmeasured_->isChecked()) {
        cells[*spec.fieldIndex("quantity")] = std::string();
    }
    return cells;
}

void FlowDialog::showProblems(const std::vector<domain::FieldError>& problems) {
    const text::Text& words = context_.language.text();
    for (const domain::FieldError& problem : problems) {
        const auto row = rows_.find(domain::spec(Table::Flows).fields[problem.field].name);
        const QString sentence = text::toQString(words.sentence(problem.error) + " " + words.remedy(problem.error));
        if (row != rows_.end()) {
            row->second.setProblem(sentence);
        } else {
            refused_->setText("✖ " + sentence);
            refused_->show();
        }
    }
}

void FlowDialog::store() {
    refused_->hide();
    for (auto& [field, row] : rows_) {
        row.setProblem({});
    }
    if (context_.document.session() == nullptr) {
        return;
    }
    const std::string id = newId();
    const domain::Cells texts = cells(id);
    if (!unmeasured_->isChecked() && quantity_->text().trimmed().isEmpty()) {
        rows_.at("quantity").setProblem(tr("Enter an amount, or say that it is not measured."));
        quantity_->setFocus();
        return;
    }
    auto record = domain::parseRecord(Table::Flows, texts);
    if (!record) {
        showProblems(record.error());
        return;
    }
    const auto stored = context_.document.execute(services::AddRecords(Table::Flows, {std::move(*record)}));
    if (!stored) {
        const text::Text& words = context_.language.text();
        refused_->setText("✖ " + text::toQString(words.sentence(stored.error()) + " " + words.remedy(stored.error())));
        refused_->show();
        return;
    }
    emit added(text::toQString(id), text::toQString(*texts[*domain::spec(Table::Flows).fieldIndex("layer")]));
    accept();
}

} // namespace parkcarbon::ui
