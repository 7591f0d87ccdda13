#include "ui/models/flow_evidence.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace parkcarbon::ui {
namespace {

using engine::flows::Datum;
using engine::flows::FlowAccount;
using engine::flows::NodalTest;
using engine::flows::Reconciliation;
using engine::flows::VariableClass;

constexpr int kAmountDigits = 6;
constexpr int kSdDigits = 3;
constexpr int kTestDigits = 3;
constexpr std::size_t kMostNamedFlows = 8; ///< of one side of a balance

QString translated(const char* source) {
    return QCoreApplication::translate("FlowEvidence", source);
}

QString number(double value, int digits = kAmountDigits) {
    return text::toQString(text::formatSignificant(value, digits));
}

QString withSd(double value, const std::optional<double>& sd, const QString& unit) {
    return sd ? QStringLiteral("%1 ± %2 %3").arg(number(value), number(*sd, kSdDigits), unit)
              : QStringLiteral("%1 %2").arg(number(value), unit);
}

/// Small probabilities as a bound: five digits of nothing help nobody.
QString probability(double p) {
    constexpr double kSmallest = 0.001;
    return p < kSmallest ? QStringLiteral("p < 0.001") : "p = " + number(p, kTestDigits);
}

class EvidenceWriter {
public:
    EvidenceWriter(const FlowAccount& account, const FlowWords& words, std::uint32_t flow, std::uint32_t layer)
        : account_(account), words_(words), system_(account.project.system), flow_(flow), layer_(layer),
          unit_(words.layerUnit(layer)) {}

    QString write() {
        rows_.clear();
        tellAmounts();
        tellTest();
        QString html = "<p><b>" + (words_.flowId(flow_) + " · " + words_.flowTitle(flow_)).toHtmlEscaped() + "</b> (" +
                       words_.layerName(layer_).toHtmlEscaped() + ")</p><table cellspacing='4'>" + rows_.join("") +
                       "</table>";
        for (const std::uint32_t node : {system_.flows[flow_].to, system_.flows[flow_].from}) {
            html += balanceOf(node);
        }
        return html;
    }

private:
    void row(const QString& name, const QString& value) {
        rows_ << "<tr><td>" + name.toHtmlEscaped() + "</td><td>&nbsp;&nbsp;</td><td>" + value.toHtmlEscaped() +
                     "</td></tr>";
    }

    void tellAmounts() {
        const Datum stated = account_.raw(flow_, layer_);
        row(translated(QT_TRANSLATE_NOOP("FlowEvidence", "Stated")),
            stated ? withSd(stated->value, stated->sd, unit_)
                   : translated(QT_TRANSLATE_NOOP("FlowEvidence", "not measured")));
        const auto* const balanced = account_.mass(flow_, layer_);
        row(translated(QT_TRANSLATE_NOOP("FlowEvidence", "Balanced")),
            balanced != nullptr && balanced->value ? withSd(*balanced->value, balanced->sd, unit_)
                                                   : translated(QT_TRANSLATE_NOOP("FlowEvidence", "not determined")));
    }

    void tellTest() {
        const std::vector<FlowSuspect> suspects = flowSuspects(account_);
        const auto found = std::find_if(suspects.begin(), suspects.end(), [&](const FlowSuspect& one) {
            return one.flow == flow_ && one.variable.layer == layer_;
        });
        if (found == suspects.end()) {
            tellUnsuspected();
            return;
        }
        row(translated(QT_TRANSLATE_NOOP("FlowEvidence", "The others say")),
            found->value_without
                ? withSd(*found->value_without, found->sd_without, unit_)
                : translated(QT_TRANSLATE_NOOP("FlowEvidence", "nothing: only this one determines it")));
        const QString limit = found->limit ? number(*found->limit, kTestDigits) : QStringLiteral("–");
        row(translated(QT_TRANSLATE_NOOP("FlowEvidence", "Test")),
            translated(QT_TRANSLATE_NOOP("FlowEvidence", "z = %1, limit %2"))
                .arg(number(found->z, kTestDigits), limit));
        const Reconciliation& result = *account_.reconciliation;
        const auto place = static_cast<std::size_t>(found - suspects.begin());
        if (place < result.elimination.size()) {
            const engine::flows::EliminationStep& step = result.elimination[place];
            row(translated(QT_TRANSLATE_NOOP("FlowEvidence", "Left out as")),
                translated(QT_TRANSLATE_NOOP("FlowEvidence", "number %1; then χ² = %2 with %3 degrees of freedom, %4"))
                    .arg(place + 1)
                    .arg(number(step.chi_square, kTestDigits))
                    .arg(step.degrees_of_freedom)
                    .arg(probability(step.p_value)));
        }
    }

    void tellUnsuspected() {
        const auto* const value = account_.mass(flow_, layer_);
        if (value == nullptr) {
            return;
        }
        const QString verdict = [&] {
            switch (value->variable_class) {
            case VariableClass::NonRedundant:
                return translated(QT_TRANSLATE_NOOP(
                    "FlowEvidence", "cannot be tested: nothing else measured says anything about this amount"));
            case VariableClass::Exact:
                return translated(QT_TRANSLATE_NOOP("FlowEvidence", "not tested: stated as exact"));
            case VariableClass::Observable:
                return translated(
                    QT_TRANSLATE_NOOP("FlowEvidence", "not measured; it follows from the balances below"));
            case VariableClass::Unobservable:
                return translated(QT_TRANSLATE_NOOP("FlowEvidence", "the measurements do not determine this amount"));
            case VariableClass::Redundant:
                break;
            }
            return value->z ? translated(QT_TRANSLATE_NOOP("FlowEvidence", "z = %1: nothing to ask about"))
                                  .arg(number(*value->z, kTestDigits))
                            : translated(QT_TRANSLATE_NOOP("FlowEvidence", "no test was made"));
        }();
        row(translated(QT_TRANSLATE_NOOP("FlowEvidence", "Test")), verdict);
    }

    QString sideText(std::uint32_t node, bool in) const {
        std::vector<std::uint32_t> flows;
        for (std::uint32_t flow = 0; flow < system_.flows.size(); ++flow) {
            const auto& quantities = system_.flows[flow].quantities;
            const bool carries =
                std::any_of(quantities.begin(), quantities.end(), [&](const auto& one) { return one.layer == layer_; });
            if (carries && (in ? system_.flows[flow].to : system_.flows[flow].from) == node) {
                flows.push_back(flow);
            }
        }
        const auto weight = [&](std::uint32_t flow) {
            const Datum raw = account_.raw(flow, layer_);
            return raw ? std::abs(raw->value) : 0.0;
        };
        std::stable_sort(flows.begin(), flows.end(), [&](std::uint32_t a, std::uint32_t b) {
            return (a == flow_) != (b == flow_) ? a == flow_ : weight(a) > weight(b);
        });
        QStringList terms;
        for (std::size_t index = 0; index < std::min(flows.size(), kMostNamedFlows); ++index) {
            const Datum raw = account_.raw(flows[index], layer_);
            const QString term =
                (words_.material(flows[index]) + " " + (raw ? number(raw->value) : QString("?"))).toHtmlEscaped();
            terms << (flows[index] == flow_ ? "<b>" + term + "</b>" : term);
        }
        if (flows.size() > kMostNamedFlows) {
            terms << QStringLiteral("…");
        }
        return terms.join(" + ");
    }

    QString balanceOf(std::uint32_t node) const {
        if (!system_.nodes[node].balancedIn(layer_)) {
            return {};
        }
        const QString name = words_.nodeLabel(node).toHtmlEscaped();
        const auto& tests = account_.reconciliation ? account_.reconciliation->nodal_tests : std::vector<NodalTest>{};
        const auto test = std::find_if(tests.begin(), tests.end(),
                                       [&](const NodalTest& one) { return one.node == node && one.layer == layer_; });
        const QString residual =
            test == tests.end()
                ? translated(QT_TRANSLATE_NOOP("FlowEvidence", "not all of it is measured"))
                : translated(QT_TRANSLATE_NOOP("FlowEvidence", "in − out as stated: %1 (z = %2, limit %3)"))
                      .arg(withSd(test->residual, test->sd, unit_), number(std::abs(test->z), kTestDigits),
                           number(test->limit, kTestDigits));
        return "<p>" +
               translated(QT_TRANSLATE_NOOP("FlowEvidence", "Balance of %1: %2")).arg(name, residual.toHtmlEscaped()) +
               "<br>" + sideText(node, true) + " = " + sideText(node, false) + "</p>";
    }

    const FlowAccount& account_;
    const FlowWords& words_;
    const engine::flows::System& system_;
    const std::uint32_t flow_;
    const std::uint32_t layer_;
    const QString unit_;
    QStringList rows_;
};

} // namespace

QString flowVerdict(const FlowAccount& account, const FlowWords& words) {
    if (!account.reconciliation) {
        return "✖ " + translated(QT_TRANSLATE_NOOP(
                          "FlowEvidence", "Exact numbers contradict each other, so nothing could be balanced."));
    }
    const Reconciliation& result = *account.reconciliation;
    QString verdict;
    if (result.degrees_of_freedom == 0) {
        verdict =
            translated(QT_TRANSLATE_NOOP("FlowEvidence", "Nothing is measured twice, so the data cannot be tested."));
    } else {
        const bool fits = result.chi_square <= result.chi_square_limit;
        verdict =
            (fits ? "✔ " + translated(QT_TRANSLATE_NOOP("FlowEvidence", "The measurements fit together"))
                  : "⚠ " + translated(QT_TRANSLATE_NOOP("FlowEvidence", "The measurements contradict each other"))) +
            translated(QT_TRANSLATE_NOOP("FlowEvidence", ": χ² = %1 (limit %2) with %3 degrees of freedom, %4."))
                .arg(number(result.chi_square, kTestDigits), number(result.chi_square_limit, kTestDigits))
                .arg(result.degrees_of_freedom)
                .arg(probability(result.p_value));
    }
    if (result.untestable > 0) {
        const auto measured = std::count_if(result.values.begin(), result.values.end(),
                                            [](const auto& value) { return value.input && value.input->sd > 0.0; });
        verdict += translated(QT_TRANSLATE_NOOP("FlowEvidence", " %1 of %2 uncertain numbers cannot be tested."))
                       .arg(result.untestable)
                       .arg(measured);
    }
    for (const std::string& warning : result.warnings) {
        verdict += " " + text::toQString(words.text().sentence(warning, {}));
    }
    return verdict;
}

QString flowEvidence(const FlowAccount& account, const FlowWords& words, std::uint32_t flow, std::uint32_t layer) {
    return EvidenceWriter(account, words, flow, layer).write();
}

QString suspectTitle(const FlowAccount& account, const FlowWords& words, const FlowSuspect& suspect,
                     std::size_t place) {
    const engine::flows::System& system = account.project.system;
    if (!suspect.flow) {
        return QStringLiteral("%1. %2 z %3")
            .arg(place)
            .arg(words.nodeLabel(system.stocks[suspect.variable.index].node), number(suspect.z, kTestDigits));
    }
    const Datum stated = account.raw(*suspect.flow, suspect.variable.layer);
    const bool too_high = stated && suspect.value_without && stated->value > *suspect.value_without;
    const QString sign = !suspect.value_without ? QStringLiteral("?") : too_high ? "▲" : "▼";
    return QStringLiteral("%1. %2 %3 · %4 · z %5")
        .arg(QString::number(place), sign, words.flowId(*suspect.flow), words.flowTitle(*suspect.flow),
             number(suspect.z, kTestDigits));
}

} // namespace parkcarbon::ui
