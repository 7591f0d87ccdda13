#include "ui/entry/parameter_form.hpp"

#include "ui/language/language_switch.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kDigits = 6;
constexpr int kNarrowest = 60;
constexpr int kUnitLetters = 8;
constexpr const char* kUnconfirmed = "unconfirmed";

QString range(const MethodDescription::Parameter& parameter) {
    const auto bound = [](const std::optional<double>& value) {
        return value ? text::toQString(text::formatSignificant(*value, kDigits)) : QStringLiteral("…");
    };
    return parameter.minimum || parameter.maximum
               ? bound(parameter.minimum) + QStringLiteral(" – ") + bound(parameter.maximum)
               : QString();
}

} // namespace

ParameterForm::ParameterForm(const Context& context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    build();
}

void ParameterForm::setMethod(const MethodDescription* method) {
    EntryDraft draft;
    readTexts(draft);
    method_ = method;
    needed_.clear();
    build();
    setTexts(draft);
}

void ParameterForm::build() {
    fields_.clear();
    further_row_.clear();
    delete body_;
    body_ = new QWidget(this);
    auto* form = new QFormLayout(body_);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto newLine = [this] {
        auto* line = new QLineEdit(body_);
        line->setMinimumWidth(kNarrowest);
        connect(line, &QLineEdit::textChanged, this, &ParameterForm::changed);
        return line;
    };
    if (method_ != nullptr) {
        for (const MethodDescription::Parameter& parameter : method_->parameters) {
            QLineEdit* line = newLine();
            line->setObjectName("entry_parameter_" + text::toQString(parameter.name));
            auto* unit = new QLabel(text::toQString(parameter.unit), body_);
            unit->setMinimumWidth(unit->fontMetrics().averageCharWidth() * kUnitLetters);
            fields_.push_back({parameter, line, FormRow(context_.theme, *form, line, unit)});
        }
    }
    further_ = newLine();
    further_->setObjectName("entry_further_parameters");
    further_row_.emplace_back(context_.theme, *form, further_);
    further_row_.front().setVisible(method_ == nullptr);
    static_cast<QVBoxLayout*>(layout())->addWidget(body_);
    nameFields();
    emit rebuilt();
}

void ParameterForm::nameFields() {
    const text::Text& words = context_.language.text();
    for (Field& field : fields_) {
        const std::string& key = field.parameter.name;
        const QString name = text::toQString(words.hasTerm(key) ? words.term(key) : key);
        field.row.setName(name, needed_.contains(key));
        if (field.parameter.default_value) {
            showDefault(field, *field.parameter.default_value, field.parameter.source, field.parameter.status);
        } else {
            field.line->setPlaceholderText({});
            field.line->setToolTip(text::toQString(key) + "\n" + tr("No default: give a value where it is known."));
        }
    }
    further_row_.front().setName(method_ == nullptr ? tr("Parameters") : tr("Other parameters"));
    further_->setPlaceholderText(tr("name=value unit; …"));
}

void ParameterForm::showDefault(Field& field, double value, const std::string& source, const std::string& status) {
    const text::Text& words = context_.language.text();
    const QString number = text::toQString(text::formatSignificant(value, kDigits));
    field.line->setPlaceholderText(status == kUnconfirmed ? number + QStringLiteral(" ⚠") : number);
    QStringList lines{text::toQString(field.parameter.name),
                      tr("Left empty: %1 %2").arg(number, text::toQString(field.parameter.unit)).trimmed()};
    if (!status.empty()) {
        const QString label = text::toQString(words.termOr("status", status));
        lines << (status == kUnconfirmed ? QStringLiteral("⚠ ") + label : label);
    }
    lines << text::toQString(source)
          << (range(field.parameter).isEmpty() ? QString() : tr("Range: %1").arg(range(field.parameter)));
    lines.removeAll(QString());
    field.line->setToolTip(lines.join('\n'));
}

void ParameterForm::setTexts(const EntryDraft& draft) {
    kept_ = draft.parameters;
    for (Field& field : fields_) {
        const auto text = kept_.find(field.parameter.name);
        field.line->setText(text == kept_.end() ? QString() : text::toQString(text->second));
    }
    further_->setText(text::toQString(draft.further_parameters));
    further_row_.front().setVisible(method_ == nullptr || !draft.further_parameters.empty());
}

void ParameterForm::readTexts(EntryDraft& draft) const {
    draft.parameters = kept_;
    for (const Field& field : fields_) {
        const std::string typed = text::toUtf8(field.line->text().trimmed());
        if (typed.empty()) {
            draft.parameters.erase(field.parameter.name);
        } else {
            draft.parameters[field.parameter.name] = typed;
        }
    }
    draft.further_parameters = further_ == nullptr ? std::string() : text::toUtf8(further_->text().trimmed());
}

void ParameterForm::clearProblems() {
    for (Field& field : fields_) {
        field.row.setProblem({});
    }
    further_row_.front().setProblem({});
}

bool ParameterForm::setProblem(const std::string& parameter, const QString& sentence) {
    for (Field& field : fields_) {
        if (field.parameter.name == parameter) {
            field.row.setProblem(sentence);
            return true;
        }
    }
    const bool has_field = method_ == nullptr || !further_->text().isEmpty();
    if (has_field) {
        further_row_.front().setProblem(sentence);
    }
    return has_field;
}

bool ParameterForm::isEmptyField(const std::string& parameter) const {
    return std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) {
        return field.parameter.name == parameter && field.line->text().trimmed().isEmpty();
    });
}

/// What an empty field stands for: the value that the engine took, which is the project's own factor where it has one.
void ParameterForm::showTrial(const engine::inventory::Trial& trial) {
    needed_.insert(trial.missing.begin(), trial.missing.end());
    nameFields();
    for (Field& field : fields_) {
        for (const auto& explanation : trial.explanations) {
            const auto step = std::find_if(explanation.steps.begin(), explanation.steps.end(), [&](const auto& each) {
                return each.name == field.parameter.name &&
                       each.unit == (field.parameter.unit.empty() ? "1" : field.parameter.unit);
            });
            if (step != explanation.steps.end() && field.line->text().trimmed().isEmpty()) {
                showDefault(field, step->value, step->source, step->status);
                break;
            }
        }
    }
}

std::vector<QWidget*> ParameterForm::editors() const {
    std::vector<QWidget*> all;
    for (const Field& field : fields_) {
        all.push_back(field.line);
    }
    all.push_back(further_);
    return all;
}

int ParameterForm::problemCount() const {
    const auto wrong =
        std::count_if(fields_.begin(), fields_.end(), [](const Field& field) { return field.row.hasProblem(); });
    return static_cast<int>(wrong) + (further_row_.front().hasProblem() ? 1 : 0);
}

void ParameterForm::retranslate() {
    nameFields();
}

} // namespace parkcarbon::ui
