#include "ui/entry/entry_form.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/entry/parameter_form.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/unit_choices.hpp"

#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kNarrowestEditor = 60;
constexpr int kUnitWidth = 84;
constexpr int kMostVisibleChoices = 16;
constexpr int kMonths = 12;
constexpr int kQuarters = 4;

/// Years, and the quarters and months of the latest of them.
QStringList periodChoices(const std::vector<base::Period>& years) {
    QStringList choices;
    for (auto year = years.rbegin(); year != years.rend(); ++year) {
        choices.append(text::toQString(year->str()));
    }
    if (years.empty()) {
        return choices;
    }
    const int latest = years.back().yearNumber();
    for (int quarter = 1; quarter <= kQuarters; ++quarter) {
        choices.append(text::toQString(base::Period::quarter(latest, quarter).str()));
    }
    for (int month = 1; month <= kMonths; ++month) {
        choices.append(text::toQString(base::Period::month(latest, month).str()));
    }
    return choices;
}

void fillKeepingText(QComboBox& box, const QStringList& choices) {
    const QSignalBlocker silent(box);
    const QString typed = box.currentText();
    box.clear();
    box.addItems(choices);
    box.setCurrentIndex(-1);
    box.setEditText(typed);
}

} // namespace

EntryForm::EntryForm(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), enterprise_(newCombo(true)), period_(newCombo(true)), unit_(newCombo(true)),
      evidence_(newCombo(false)), parameters_(new ParameterForm(context, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    auto* fixed = new QWidget(this);
    auto* form = new QFormLayout(fixed);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    enterprise_->setObjectName("entry_enterprise_id");
    period_->setObjectName("entry_period");
    unit_->setObjectName("entry_unit");
    evidence_->setObjectName("entry_evidence_class");
    unit_->setFixedWidth(kUnitWidth);
    auto* names = new QCompleter(enterprise_->model(), enterprise_);
    names->setFilterMode(Qt::MatchContains);
    names->setCaseSensitivity(Qt::CaseInsensitive);
    enterprise_->setCompleter(names);
    for (const auto& [field, editor] : std::initializer_list<std::pair<const char*, QComboBox*>>{
             {"enterprise_id", enterprise_}, {"period", period_}}) {
        rows_.emplace(field, FormRow(context.theme, *form, editor));
    }
    addLine(*form, "item");
    rows_.at("item").setVisible(false);
    parameters_->hide(); // until an item is chosen
    lines_["quantity"] = new QLineEdit(fixed);
    lines_["quantity"]->setObjectName("entry_quantity");
    lines_["quantity"]->setMinimumWidth(kNarrowestEditor);
    prepare(lines_["quantity"]);
    connect(lines_["quantity"], &QLineEdit::textChanged, this, &EntryForm::changed);
    rows_.emplace("quantity", FormRow(context.theme, *form, lines_["quantity"], unit_));
    rows_.emplace("evidence_class", FormRow(context.theme, *form, evidence_));
    addLine(*form, "evidence_ref");
    addLine(*form, "uncertainty_pct");
    addLine(*form, "note");
    column->addWidget(fixed);
    column->addWidget(parameters_);
    column->addStretch();
    connect(parameters_, &ParameterForm::changed, this, [this] {
        if (!filling_) {
            emit changed();
        }
    });
    connect(parameters_, &ParameterForm::rebuilt, this, &EntryForm::takeParameterEditors);
    takeParameterEditors();
    retranslate();
}

/// Tab goes down the form, whatever was made first.
void EntryForm::takeParameterEditors() {
    for (QWidget* editor : parameters_->editors()) {
        prepare(editor);
    }
    const std::vector<QWidget*> order = editors();
    for (std::size_t index = 1; index < order.size(); ++index) {
        setTabOrder(order[index - 1], order[index]);
    }
}

std::vector<QWidget*> EntryForm::editors() const {
    std::vector<QWidget*> all = {enterprise_,
                                 period_,
                                 lines_.at("item"),
                                 lines_.at("quantity"),
                                 unit_,
                                 evidence_,
                                 lines_.at("evidence_ref"),
                                 lines_.at("uncertainty_pct"),
                                 lines_.at("note")};
    const std::vector<QWidget*> of_parameters = parameters_->editors();
    all.insert(all.end(), of_parameters.begin(), of_parameters.end());
    return all;
}

QLineEdit* EntryForm::addLine(QFormLayout& form, const std::string& field) {
    auto* line = new QLineEdit(form.parentWidget());
    line->setObjectName("entry_" + text::toQString(field));
    line->setMinimumWidth(kNarrowestEditor);
    prepare(line);
    connect(line, &QLineEdit::textChanged, this, &EntryForm::changed);
    lines_[field] = line;
    rows_.emplace(field, FormRow(context_.theme, form, line));
    return line;
}

QComboBox* EntryForm::newCombo(bool editable) {
    auto* box = new QComboBox(this);
    box->setEditable(editable);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMaxVisibleItems(kMostVisibleChoices);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    if (editable) {
        box->setCompleter(nullptr); // short lists need none, and Enter is to lead on
        connect(box, &QComboBox::editTextChanged, this, &EntryForm::changed);
    } else {
        connect(box, &QComboBox::currentIndexChanged, this, &EntryForm::changed);
    }
    prepare(box);
    return box;
}

void EntryForm::prepare(QWidget* editor) {
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
}

bool EntryForm::leavesUndoToProject(QObject* editor, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        return false;
    }
    const auto* box = qobject_cast<QComboBox*>(editor);
    const QLineEdit* line = box != nullptr ? box->lineEdit() : qobject_cast<QLineEdit*>(editor);
    if (line != nullptr && line->isUndoAvailable()) {
        return false;
    }
    event->ignore();
    return true;
}

bool EntryForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox*>(watched) != nullptr) {
        event->ignore(); // the wheel scrolls the form and changes nothing in passing
        return true;
    }
    if (leavesUndoToProject(watched, event)) {
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ControlModifier)) {
            const bool back = key->modifiers().testFlag(Qt::ShiftModifier);
            QKeyEvent tab(QEvent::KeyPress, back ? Qt::Key_Backtab : Qt::Key_Tab, Qt::NoModifier);
            QCoreApplication::sendEvent(watched, &tab);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntryForm::setMethod(const MethodDescription* method, Item item) {
    const bool was_filling = std::exchange(filling_, true);
    method_ = method;
    rows_.at("item").setVisible(item == Item::Named);
    parameters_->setVisible(item != Item::None);
    parameters_->setMethod(method);
    fillUnits();
    filling_ = was_filling;
}

void EntryForm::fillUnits() {
    const QSignalBlocker silent(unit_);
    const QStringList fitting = method_ != nullptr ? unitsThatFit(*method_) : commonUnits();
    const QString typed = unit_->currentText();
    unit_->clear();
    unit_->addItems(fitting);
    const bool keeps = !typed.isEmpty() && (fitting.contains(typed) || method_ == nullptr || method_->item == kAnyItem);
    unit_->setEditText(keeps ? typed : method_ != nullptr ? fitting.value(0) : QString());
}

void EntryForm::setDraft(const EntryDraft& draft) {
    const bool was_filling = std::exchange(filling_, true);
    const QSignalBlocker silent(this);
    editing_id_ = draft.editing_id;
    for (const auto& [field, line] : lines_) {
        line->setText(text::toQString(draft.text(field)));
    }
    const bool chinese = context_.language.isChinese();
    const std::string& enterprise = draft.text("enterprise_id");
    const QString name = context_.directory.names().name(domain::Table::Enterprises, enterprise, chinese);
    enterprise_->setEditText(name.isEmpty() ? text::toQString(enterprise)
                                            : text::toQString(enterprise) + ReferenceDirectory::kSeparator + name);
    enterprise_->lineEdit()->setCursorPosition(0); // long names show their beginning
    period_->setEditText(text::toQString(draft.text("period")));
    unit_->setEditText(text::toQString(draft.text("unit")));
    const int evidence = evidence_->findData(text::toQString(draft.text("evidence_class")));
    evidence_->setCurrentIndex(std::max(evidence, 0));
    parameters_->setTexts(draft);
    showProblems({}, false);
    filling_ = was_filling;
}

EntryDraft EntryForm::draft() const {
    EntryDraft draft;
    draft.editing_id = editing_id_;
    const auto put = [&](const std::string& field, const QString& typed) {
        if (const QString text = typed.trimmed(); !text.isEmpty()) {
            draft.fields[field] = text::toUtf8(text);
        }
    };
    for (const auto& [field, line] : lines_) {
        put(field, line->text());
    }
    const std::string enterprise = text::toUtf8(enterprise_->currentText().trimmed());
    put("enterprise_id",
        text::toQString(context_.directory.names().idOf(domain::Table::Enterprises, enterprise).value_or(enterprise)));
    put("period", period_->currentText());
    put("unit", unit_->currentText());
    put("evidence_class", evidence_->currentData().toString());
    parameters_->readTexts(draft);
    return draft;
}

QString EntryForm::problemText(const base::Error& error) const {
    const text::Text& words = context_.language.text();
    const std::string remedy = words.remedy(error);
    return text::toQString(words.sentence(error) + (remedy.empty() ? "" : " " + remedy));
}

void EntryForm::showProblems(const EntryProblems& problems, bool also_empty) {
    for (auto& [field, row] : rows_) {
        row.setProblem({});
    }
    parameters_->clearProblems();
    const EntryDraft typed = draft();
    for (const EntryProblem& problem : problems) {
        const bool empty = problem.field == "parameters" ? parameters_->isEmptyField(problem.parameter)
                                                         : typed.text(problem.field).empty();
        if (empty && !also_empty) {
            continue;
        }
        if (problem.field == "parameters") {
            parameters_->setProblem(problem.parameter, problemText(problem.error));
            continue;
        }
        // The unit stands in the row of the quantity.
        const auto row = rows_.find(problem.field == "unit" ? "quantity" : problem.field);
        if (row != rows_.end() && !row->second.hasProblem()) {
            row->second.setProblem(problemText(problem.error));
        }
    }
}

void EntryForm::showTrial(const engine::inventory::Trial& trial, bool has_quantity) {
    parameters_->showTrial(trial);
    EntryProblems problems;
    for (const base::Finding& finding : trial.findings) {
        if (finding.severity != base::Severity::Error) {
            continue;
        }
        const bool of_parameter = finding.where.field == "parameters";
        const std::string parameter(of_parameter ? finding.argument("parameter") : std::string_view());
        problems.push_back({finding.where.field, parameter, base::Error(finding.code, finding.arguments)});
    }
    showProblems(problems, has_quantity);
}

int EntryForm::problemCount() const {
    int count = parameters_->problemCount();
    for (const auto& [field, row] : rows_) {
        count += row.hasProblem() ? 1 : 0;
    }
    return count;
}

void EntryForm::focusField(const std::string& field) {
    rows_.at(field).editor()->setFocus(Qt::OtherFocusReason);
    if (const auto line = lines_.find(field); line != lines_.end()) {
        line->second->selectAll();
    }
}

void EntryForm::fillChoices() {
    const bool was_filling = std::exchange(filling_, true);
    const QSignalBlocker silent(this);
    fillKeepingText(*enterprise_,
                    context_.directory.names().suggestions(domain::Table::Enterprises, context_.language.isChinese()));
    services::Calculations* calculations = context_.document.calculations();
    if (calculations != nullptr) {
        if (const auto years = calculations->years()) {
            fillKeepingText(*period_, periodChoices(*years));
        }
    }
    filling_ = was_filling;
}

void EntryForm::nameFields() {
    const text::Text& words = context_.language.text();
    const auto label = [&](const char* field) {
        return text::toQString(words.fieldLabel(domain::Table::Activities, field));
    };
    rows_.at("enterprise_id").setName(tr("E&nterprise"), true);
    rows_.at("period").setName(tr("&Period"), true);
    rows_.at("item").setName(tr("Name of the i&tem"), true);
    rows_.at("quantity").setName(tr("&Quantity"), true);
    for (const char* field : {"evidence_class", "evidence_ref", "uncertainty_pct", "note"}) {
        rows_.at(field).setName(label(field));
    }
    unit_->setAccessibleName(label("unit"));
    unit_->setToolTip(label("unit"));
    period_->lineEdit()->setPlaceholderText(tr("2025, 2025-Q3 or 2025-07"));
    lines_.at("uncertainty_pct")->setPlaceholderText(tr("default of the method"));
    for (QComboBox* box : {enterprise_, period_, unit_}) {
        box->lineEdit()->setAccessibleName(box->accessibleName());
    }
}

void EntryForm::retranslate() {
    const bool was_filling = std::exchange(filling_, true);
    const QSignalBlocker silent(this);
    nameFields();
    const text::Text& words = context_.language.text();
    {
        const QSignalBlocker quiet(evidence_);
        const QVariant chosen = evidence_->currentData();
        evidence_->clear();
        // What the formats take for granted comes first.
        for (const domain::EvidenceClass each : {domain::EvidenceClass::Reported, domain::EvidenceClass::Measured,
                                                 domain::EvidenceClass::Estimated, domain::EvidenceClass::Planned}) {
            evidence_->addItem(text::toQString(words.label(each)), text::toQString(domain::word(each)));
        }
        evidence_->setCurrentIndex(std::max(evidence_->findData(chosen), 0));
    }
    const EntryDraft now = draft();
    fillChoices();
    setDraft(now);
    parameters_->retranslate();
    filling_ = was_filling;
}

} // namespace parkcarbon::ui
