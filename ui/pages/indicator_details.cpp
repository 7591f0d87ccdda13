#include "ui/pages/indicator_details.hpp"

#include "ui/dialogs/choice_dialog.hpp"
#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/scheme_tables.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"

#include <parkcarbon/services/judgement_operations.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

constexpr int kDigits = 6;

QString line(const QString& heading, const QString& content) {
    return content.isEmpty()
               ? QString()
               : QStringLiteral("<b>%1</b> %2<br/>").arg(heading.toHtmlEscaped(), content.toHtmlEscaped());
}

QString inputText(const IndicatorInput& input, const text::Text& words) {
    const QString name = text::toQString(input.stands_for.empty() ? input.variable : input.stands_for);
    return QStringLiteral("%1 (%2) = %3 %4 [%5]")
        .arg(name, text::toQString(words.period(input.period)),
             text::toQString(text::formatSignificant(input.value, kDigits)),
             text::toQString(words.unitName(input.unit)),
             text::toQString(words.termOr("variable_origin", originWord(input.origin))));
}

} // namespace

IndicatorDetails::IndicatorDetails(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), text_(new QLabel(this)), explain_(new QPushButton(this)),
      enter_(new QPushButton(this)), not_applicable_(new QPushButton(this)), threshold_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::RichText);
    text_->setObjectName("details");
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(text_, 1);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {explain_, enter_, not_applicable_, threshold_}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(explain_, &QPushButton::clicked, this,
            [this] { context_.navigator.explain(indicatorLine(indicator_id_)); });
    connect(enter_, &QPushButton::clicked, this, &IndicatorDetails::goToMissing);
    connect(not_applicable_, &QPushButton::clicked, this, &IndicatorDetails::askNotApplicable);
    connect(threshold_, &QPushButton::clicked, this, &IndicatorDetails::askThreshold);
    retranslate();
}

void IndicatorDetails::retranslate() {
    explain_->setText(tr("E&xplain"));
    enter_->setText(tr("Enter what is &missing"));
    not_applicable_->setText(tr("&Not applicable…"));
    threshold_->setText(tr("Choose the &threshold…"));
    show();
}

void IndicatorDetails::setEditable(bool editable) {
    editable_ = editable;
    show();
}

void IndicatorDetails::setResult(std::shared_ptr<const SchemeResult> result) {
    result_ = std::move(result);
    show();
}

void IndicatorDetails::choose(const std::string& indicator_id) {
    indicator_id_ = indicator_id;
    show();
}

const IndicatorResult* IndicatorDetails::chosen() const {
    if (result_ == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(result_->indicators.begin(), result_->indicators.end(),
                                    [this](const IndicatorResult& row) { return row.id == indicator_id_; });
    return found == result_->indicators.end() ? nullptr : &*found;
}

QString IndicatorDetails::text(const IndicatorResult& indicator) const {
    const text::Text& words = context_.language.text();
    const IndicatorDefinition& definition = result_->scheme->indicators[indicator.definition];
    QStringList inputs;
    for (const IndicatorInput& input : indicator.inputs) {
        inputs << inputText(input, words);
    }
    QStringList missing;
    for (const MissingInput& input : indicator.missing) {
        missing << tr("%1 from %2").arg(missingText(input, words), sourceText(input, words));
    }
    return line(text::toQString(indicator.id + " "), indicatorName(definition, words.language())) +
           line(tr("Formula:"), text::toQString(definition.row.formula)) +
           line(tr("Terms:"), inputs.join(QStringLiteral("; "))) +
           line(tr("Cannot be computed: needs"), missing.join(QStringLiteral("; "))) +
           line(tr("Threshold:"), text::toQString(words.termOr("threshold", definition.row.threshold))) +
           line(tr("Why:"), reasonText(indicator, words)) +
           line(tr("Source:"), text::toQString(definition.row.source + " · " + definition.row.status));
}

void IndicatorDetails::show() {
    const IndicatorResult* indicator = chosen();
    text_->setText(indicator == nullptr ? tr("Choose an indicator in the table: its formula and terms appear here.")
                                        : text(*indicator));
    explain_->setEnabled(indicator != nullptr && indicator->value.has_value());
    enter_->setEnabled(indicator != nullptr && !indicator->missing.empty());
    not_applicable_->setEnabled(editable_ && indicator != nullptr);
    const auto* threshold =
        indicator == nullptr ? nullptr : &result_->scheme->indicators[indicator->definition].threshold;
    threshold_->setEnabled(editable_ && threshold != nullptr && threshold->has_value() &&
                           (*threshold)->kind == Threshold::Kind::Alternatives);
}

/// A variable that is a fact leads to its row, or to the table where it is to be entered.
void IndicatorDetails::goToMissing() {
    const IndicatorResult* indicator = chosen();
    if (indicator == nullptr || indicator->missing.empty()) {
        return;
    }
    const MissingInput& missing = indicator->missing.front();
    std::string place = missing.source;
    if (place == "enterprise_facts") {
        place = "facts";
    } else if (place == "flows") {
        place = "flow_balances";
    } else if (place == "base_year") {
        place = "park";
    } else if (place == "grid") {
        place = "factors";
    }
    goToPlace(context_.navigator, place);
}

void IndicatorDetails::askNotApplicable() {
    const IndicatorResult* indicator = chosen();
    if (indicator == nullptr) {
        return;
    }
    const QString id = text::toQString(indicator->id);
    const QString year = text::toQString(result_->period.str());
    auto* dialog =
        new ChoiceDialog(tr("Not applicable"), tr("The reason is printed in place of the verdict of %1.").arg(id),
                         {{tr("In every year"), id}, {tr("Only in %1").arg(year), id + '/' + year}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::given, this, [this](const QString& subject, const QString& reason) {
        decide("INDICATOR_NOT_APPLICABLE", text::toUtf8(subject), "not_applicable", text::toUtf8(reason));
    });
    dialog->open();
}

void IndicatorDetails::askThreshold() {
    const IndicatorResult* indicator = chosen();
    if (indicator == nullptr) {
        return;
    }
    std::vector<ChoiceDialog::Choice> choices;
    for (const Limit& limit : result_->scheme->indicators[indicator->definition].threshold->limits) {
        const AppliedLimit applied{limit.comparison, limit.value, limit.alternative};
        choices.push_back({limitText(applied), text::toQString(limit.alternative)});
    }
    auto* dialog =
        new ChoiceDialog(tr("Choose the threshold"), tr("Which of the thresholds holds for this park?"), choices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoiceDialog::given, this,
            [this, id = indicator->id](const QString& alternative, const QString& reason) {
                decide("INDICATOR_THRESHOLD_CHOSEN", id, text::toUtf8(alternative), text::toUtf8(reason));
            });
    dialog->open();
}

void IndicatorDetails::decide(std::string code, std::string subject, std::string choice, std::string reason) {
    domain::Decision decision;
    decision.code = std::move(code);
    decision.subject = std::move(subject);
    decision.choice = std::move(choice);
    decision.reason = std::move(reason);
    const auto decided = context_.document.execute(services::RecordDecision(std::move(decision)));
    if (!decided) {
        emit errorTold(decided.error());
    }
}

} // namespace parkcarbon::ui
