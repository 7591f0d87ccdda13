#include "ui/entry/live_result.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/step_words.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace parkcarbon::ui {
namespace {

using engine::inventory::Explanation;
using engine::inventory::ExplanationStep;
using engine::inventory::Line;

constexpr int kDigits = 5;
constexpr double kTotalScale = 1.5;
constexpr double kProductTolerance = 1e-9;
constexpr int kMostTold = 3;

QString shownNumber(double value) {
    return text::toQString(text::formatSignificant(value, kDigits));
}

/// `= 100 × 23.204 × 0.02618 × 0.93 × 3.667`, where the formula is a plain product; nothing for other formulas, whose
/// steps say how they go.
QString productText(const Explanation& explanation) {
    QStringList factors;
    double product = 1.0;
    for (const ExplanationStep& step : explanation.steps) {
        if (step.origin != ExplanationStep::Origin::Computed) {
            product *= step.value;
            factors.append(shownNumber(step.value));
        }
    }
    const bool plain = std::abs(product - explanation.value) <= kProductTolerance * std::abs(explanation.value);
    return plain && explanation.value != 0.0 ? "= " + factors.join(QStringLiteral(" × ")) : QString();
}

reference::Status worstStatus(const std::vector<Line>& lines) {
    reference::Status worst = lines.front().factor_status;
    for (const Line& line : lines) {
        worst = reference::worse(worst, line.factor_status);
    }
    return worst;
}

/// The term of a ledger that is not part of gross emissions; null for direct emissions.
const char* ledgerTerm(const std::string& ledger) {
    constexpr std::pair<std::string_view, const char*> kTerms[] = {
        {"removal", "removals"},        {"recovered", "recovered_co2"},   {"captured", "captured_co2"},
        {"reemitted", "reemitted_co2"}, {"fixed_carbon", "fixed_carbon"}, {"other_indirect", "other_indirect"},
    };
    for (const auto& [word, term] : kTerms) {
        if (word == ledger) {
            return term;
        }
    }
    return nullptr;
}

/// The symbol first: it is what remains to be read where the column is narrow.
QString shortTitle(const ExplanationStep& step, const text::Text& words) {
    const QString name = text::toQString(words.hasTerm(step.name) ? words.term(step.name) : step.name);
    return step.symbol.empty() ? name : text::toQString(step.symbol) + QStringLiteral("  ") + name;
}

} // namespace

LiveResult::LiveResult(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), title_(new QLabel(this)), total_(new QLabel(this)), status_(new QLabel(this)),
      findings_(new QLabel(this)), gases_(new QTreeWidget(this)), derivation_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    title_->setObjectName("entry_result_title");
    total_->setObjectName("entry_total");
    status_->setObjectName("entry_status");
    findings_->setObjectName("entry_findings");
    gases_->setObjectName("entry_gases");
    derivation_->setObjectName("entry_derivation");
    for (QLabel* label : {title_, total_, status_, findings_, derivation_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    for (QLabel* label : {status_, findings_}) {
        label->setMargin(4);
        label->setAutoFillBackground(true);
    }
    gases_->setColumnCount(2);
    gases_->setTextElideMode(Qt::ElideRight);
    gases_->setIndentation(12);
    gases_->setHeaderHidden(true);
    gases_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    gases_->header()->setStretchLastSection(false);
    gases_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    gases_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(gases_, 1);
    connect(gases_, &QTreeWidget::currentItemChanged, this, &LiveResult::showDerivation);
    setFocusProxy(gases_);
    connect(&context.theme, &Theme::changed, this, &LiveResult::fill);
    retranslate();
}

void LiveResult::showHint(const QString& what_is_missing) {
    trial_.reset();
    of_year_.reset();
    title_->setText(tr("Result of this row"));
    total_->setText(QStringLiteral("–"));
    status_->hide();
    gases_->clear();
    derivation_->clear();
    findings_->setText(what_is_missing);
    QPalette palette = findings_->palette();
    palette.setColor(QPalette::Window, context_.theme.colors().note_back);
    findings_->setPalette(palette);
    findings_->setVisible(!what_is_missing.isEmpty());
}

void LiveResult::showTrial(engine::inventory::Trial trial, std::optional<int> of_year) {
    trial_ = std::move(trial);
    of_year_ = of_year;
    fill();
}

void LiveResult::retranslate() {
    total_->setAccessibleName(tr("Result of this row"));
    gases_->setAccessibleName(tr("Gases and their derivation"));
    fill();
}

void LiveResult::fill() {
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * kTotalScale);
    large.setBold(true);
    total_->setFont(large);
    title_->setText(of_year_
                        ? tr("Result of this row in %1: waste emits from the year after its deposit").arg(*of_year_)
                        : tr("Result of this row"));
    if (!trial_) {
        return;
    }
    const text::Text& words = context_.language.text();
    total_->setText(trial_->lines.empty() ? QStringLiteral("–")
                                          : text::toQString(words.quantity(trial_->co2e, "tCO2e", kDigits)));
    fillStatus();
    fillFindings();
    gases_->clear();
    for (std::size_t index = 0; index < trial_->lines.size(); ++index) {
        fillGas(trial_->lines[index], trial_->explanations[index]);
    }
    if (gases_->topLevelItemCount() > 0) {
        gases_->topLevelItem(0)->setExpanded(true);
    }
    showDerivation();
}

/// `CO2 = AD × EF = 100 × 4 = 400 t CO2`, broken into lines as the width asks.
void LiveResult::showDerivation() {
    if (!trial_ || trial_->explanations.empty() || gases_->topLevelItemCount() == 0) {
        derivation_->clear();
        return;
    }
    const QTreeWidgetItem* chosen = gases_->currentItem();
    while (chosen != nullptr && chosen->parent() != nullptr) {
        chosen = chosen->parent();
    }
    const int row = chosen == nullptr ? 0 : gases_->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(chosen));
    const Explanation& explanation = trial_->explanations.at(static_cast<std::size_t>(row));
    const text::Text& words = context_.language.text();
    QStringList lines{text::toQString(explanation.formula), productText(explanation),
                      "= " + text::toQString(words.quantity(explanation.value, explanation.unit, kDigits))};
    lines.removeAll(QString());
    derivation_->setText(lines.join('\n'));
}

void LiveResult::fillStatus() {
    status_->setVisible(!trial_->lines.empty());
    if (trial_->lines.empty()) {
        return;
    }
    const text::Text& words = context_.language.text();
    const reference::Status status = worstStatus(trial_->lines);
    const bool doubtful = status == reference::Status::Unconfirmed;
    const ThemeColors& colors = context_.theme.colors();
    QPalette palette = status_->palette();
    palette.setColor(QPalette::Window, doubtful ? colors.warning_back : colors.note_back);
    status_->setPalette(palette);
    const QString label = text::toQString(words.termOr("status", reference::statusName(status)));
    QStringList parts{(doubtful ? QStringLiteral("⚠ ") : QStringLiteral("✔ ")) + tr("Factors: %1").arg(label)};
    if (const char* term = ledgerTerm(trial_->lines.front().ledger)) {
        parts << tr("Not part of direct emissions: %1").arg(text::toQString(words.term(term)));
    }
    status_->setText(parts.join('\n'));
    status_->setToolTip(text::toQString(trial_->lines.front().factor_set));
}

void LiveResult::fillFindings() {
    const text::Text& words = context_.language.text();
    QStringList told;
    QStringList all;
    auto gravest = base::Severity::Note;
    for (const base::Finding& finding : trial_->findings) {
        const std::string remedy = words.remedy(finding);
        const QString sentence = text::toQString(words.sentence(finding));
        gravest = std::max(gravest, finding.severity);
        const char* const sign = finding.severity == base::Severity::Error     ? "✖ "
                                 : finding.severity == base::Severity::Warning ? "⚠ "
                                                                               : "";
        all << sign + sentence + (remedy.empty() ? QString() : "\n→ " + text::toQString(remedy));
        if (told.size() < kMostTold) {
            told << sign + sentence;
        }
    }
    if (all.size() > told.size()) {
        told << tr("and %n more", nullptr, static_cast<int>(all.size() - told.size()));
    }
    const ThemeColors& colors = context_.theme.colors();
    QPalette palette = findings_->palette();
    palette.setColor(QPalette::Window, gravest == base::Severity::Error     ? colors.error_back
                                       : gravest == base::Severity::Warning ? colors.warning_back
                                                                            : colors.note_back);
    findings_->setPalette(palette);
    findings_->setText(told.join('\n'));
    findings_->setToolTip(all.join('\n'));
    findings_->setVisible(!told.isEmpty());
}

void LiveResult::fillGas(const Line& line, const Explanation& explanation) {
    const text::Text& words = context_.language.text();
    const QString gas = text::toQString(line.gas);
    auto* item = new QTreeWidgetItem(gases_);
    item->setText(0, line.biogenic ? tr("%1 (biogenic)").arg(gas) : gas);
    item->setText(1, text::toQString(words.quantity(line.mass, "t", kDigits)));
    QFont bold = gases_->font();
    bold.setBold(true);
    for (const int column : {0, 1}) {
        item->setFont(column, bold);
        item->setToolTip(column,
                         item->text(0) + ' ' + item->text(1) +
                             (line.biogenic ? '\n' + tr("CO2 of biomass stays outside the totals.") : QString()));
    }
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    for (const ExplanationStep& step : explanation.steps) {
        auto* child = new QTreeWidgetItem(item);
        child->setText(0, shortTitle(step, words));
        child->setText(1, shownNumber(step.value) + (step.unit == "1" ? QString() : ' ' + text::toQString(step.unit)));
        child->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        QStringList lines{stepTitle(step, words) + ": " + child->text(1), stepKind(step, words),
                          text::toQString(step.source)};
        lines.removeAll(QString());
        child->setToolTip(0, lines.join('\n'));
        child->setToolTip(1, lines.join('\n'));
    }
}

} // namespace parkcarbon::ui
