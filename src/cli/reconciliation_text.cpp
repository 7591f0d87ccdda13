#include "cli/reconciliation_text.hpp"

#include "cli/messages.hpp"
#include "cli/text_table.hpp"

#include <parkcarbon/services/flow_use_case.hpp>

#include <algorithm>
#include <ostream>

namespace parkcarbon::cli {
namespace {

using namespace engine::flows;

std::string flowNumber(double value) {
    return text::formatSignificant(value, 5);
}

std::string withSd(const std::optional<double>& value, const std::optional<double>& sd) {
    if (!value) {
        return "–";
    }
    return sd ? flowNumber(*value) + " ± " + text::formatSignificant(*sd, 3) : flowNumber(*value);
}

std::string statedText(const Datum& datum) {
    return datum ? withSd(datum->value, datum->sd) : "–";
}

std::string testText(const std::optional<double>& z) {
    return z ? text::formatFixed(*z, 2) : "–";
}

class ReconciliationText {
public:
    ReconciliationText(const System& system, const ReconciliationOptions& options, const Reconciliation& result,
                       Console& console)
        : system_(system), options_(options), result_(result), console_(console), text_(console.text()) {}

    void printVerdict() const;
    void printMasses() const;
    void printOthers() const;
    void printSuspects() const;
    void printNodes() const;
    void printElimination() const;

private:
    void heading(const std::string& words) const { console_.out() << '\n' << words << '\n'; }
    std::string periodMark(std::string_view period) const {
        return period.empty() ? std::string() : " · " + std::string(period);
    }
    bool isSuspect(const VariableRef& variable) const {
        return std::any_of(result_.suspects.begin(), result_.suspects.end(),
                           [&](const Suspect& suspect) { return suspect.variable == variable; });
    }
    std::string stateText(const ReconciledValue& value) const {
        return text_.termOr("cli.variable_class", variableClassWord(value.variable_class));
    }
    std::string suspectMark(const VariableRef& variable) const {
        return isSuspect(variable) ? text_.term("cli.suspect") : std::string();
    }
    /// "F1 · goods", "P1 → F2 · Cd · transfer coefficient".
    std::string variableText(const VariableRef& variable) const;
    const Datum* statedOf(const VariableRef& variable) const;
    void printLayer(std::size_t layer, std::size_t period, const std::vector<const ReconciledValue*>& values) const;

    const System& system_;
    const ReconciliationOptions& options_;
    const Reconciliation& result_;
    Console& console_;
    const text::Text& text_;
};

std::string ReconciliationText::variableText(const VariableRef& variable) const {
    const services::VariableName name = services::variableName(system_, variable);
    std::string words(name.process);
    words += !name.process.empty() && !name.flow.empty() ? " → " : "";
    words += std::string(name.flow) + " · " + std::string(name.layer);
    if (variable.quantity != QuantityKind::Mass) {
        words += " · " + text_.termOr("cli.quantity", domain::flows::quantityKindWord(variable.quantity));
    }
    return words + periodMark(name.period);
}

const Datum* ReconciliationText::statedOf(const VariableRef& variable) const {
    const auto found = std::find_if(result_.values.begin(), result_.values.end(),
                                    [&](const ReconciledValue& value) { return value.variable == variable; });
    return found == result_.values.end() ? nullptr : &found->input;
}

void ReconciliationText::printVerdict() const {
    const base::Arguments arguments = {
        {"chi_square", text::formatSignificant(result_.chi_square, 4)},
        {"degrees", std::to_string(result_.degrees_of_freedom)},
        {"limit", text::formatSignificant(result_.chi_square_limit, 4)},
        {"significance", text::formatSignificant(100.0 * options_.significance, 3) + "%"},
        {"p", text::formatSignificant(result_.p_value, 3)}};
    const base::Code verdict = result_.degrees_of_freedom == 0                  ? kReconciliationUntested
                               : result_.chi_square <= result_.chi_square_limit ? kReconciliationPassed
                                                                                : kReconciliationFailed;
    console_.out() << text_.sentence(verdict.name, arguments) << '\n';
    if (result_.untestable > 0) {
        console_.out() << text_.sentence(kMeasurementsUntestable.name, {{"count", std::to_string(result_.untestable)}})
                       << '\n';
    }
}

void ReconciliationText::printLayer(std::size_t layer, std::size_t period,
                                    const std::vector<const ReconciledValue*>& values) const {
    const domain::flows::Layer& described = system_.layers[layer];
    heading(described.id + (described.unit.empty() ? "" : " (" + described.unit + ")") +
            periodMark(system_.periods[period]));
    TextTable table({text_.term("cli.column.flow"), text_.term("cli.column.from"), text_.term("cli.column.to"),
                     text_.term("cli.column.stated"), text_.term("cli.column.reconciled"),
                     text_.term("cli.column.state"), "z", ""});
    table.alignRight({3, 4, 6});
    for (const ReconciledValue* const value : values) {
        const services::VariableName name = services::variableName(system_, value->variable);
        table.addRow({std::string(name.flow), std::string(name.from), std::string(name.to), statedText(value->input),
                      withSd(value->value, value->sd), stateText(*value), testText(value->z),
                      suspectMark(value->variable)});
    }
    table.print(console_.out());
}

void ReconciliationText::printMasses() const {
    std::vector<std::vector<const ReconciledValue*>> places(system_.layers.size() * system_.periods.size());
    for (const ReconciledValue& value : result_.values) {
        if (value.variable.quantity == QuantityKind::Mass) {
            const std::size_t period = system_.flows[value.variable.index].period;
            places[value.variable.layer * system_.periods.size() + period].push_back(&value);
        }
    }
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (!places[place].empty()) {
            printLayer(place / system_.periods.size(), place % system_.periods.size(), places[place]);
        }
    }
}

void ReconciliationText::printOthers() const {
    TextTable table({text_.term("cli.column.quantity"), text_.term("cli.column.stated"),
                     text_.term("cli.column.reconciled"), text_.term("cli.column.state"), "z", ""});
    table.alignRight({1, 2, 4});
    bool any = false;
    for (const ReconciledValue& value : result_.values) {
        if (value.variable.quantity != QuantityKind::Mass) {
            any = true;
            table.addRow({variableText(value.variable), statedText(value.input), withSd(value.value, value.sd),
                          stateText(value), testText(value.z), suspectMark(value.variable)});
        }
    }
    if (any) {
        heading(text_.term("cli.reconcile.others"));
        table.print(console_.out());
    }
}

void ReconciliationText::printSuspects() const {
    if (result_.suspects.empty()) {
        return;
    }
    heading(text_.term("cli.reconcile.suspects"));
    TextTable table({text_.term("cli.column.quantity"), text_.term("cli.column.stated"),
                     text_.term("cli.column.without_it"), "z", text_.term("cli.column.limit")});
    table.alignRight({1, 2, 3, 4});
    for (const Suspect& suspect : result_.suspects) {
        const Datum* const stated = statedOf(suspect.variable);
        table.addRow({variableText(suspect.variable), stated == nullptr ? "–" : statedText(*stated),
                      withSd(suspect.value_without, suspect.sd_without), testText(suspect.z),
                      text::formatFixed(suspect.limit, 2)});
    }
    table.print(console_.out());
}

void ReconciliationText::printNodes() const {
    TextTable table({text_.term("cli.column.process"), text_.term("cli.column.layer"),
                     text_.term("cli.column.imbalance"), "z", text_.term("cli.column.limit")});
    table.alignRight({2, 3, 4});
    bool any = false;
    for (const NodalTest& test : result_.nodal_tests) {
        if (test.z > test.limit) {
            any = true;
            table.addRow({system_.nodes[test.node].id + periodMark(system_.periods[test.period]),
                          system_.layers[test.layer].id, withSd(test.residual, test.sd), testText(test.z),
                          text::formatFixed(test.limit, 2)});
        }
    }
    if (any) {
        heading(text_.term("cli.reconcile.nodes"));
        table.print(console_.out());
    }
}

void ReconciliationText::printElimination() const {
    if (result_.elimination.empty()) {
        return;
    }
    heading(text_.term("cli.reconcile.elimination"));
    TextTable table({text_.term("cli.column.left_out"), "z", text_.term("cli.column.without_it"), "χ²",
                     text_.term("cli.column.degrees"), "p"});
    table.alignRight({1, 2, 3, 4, 5});
    for (const EliminationStep& step : result_.elimination) {
        table.addRow({variableText(step.dropped), testText(step.z), withSd(step.value, step.sd),
                      text::formatSignificant(step.chi_square, 4), std::to_string(step.degrees_of_freedom),
                      text::formatSignificant(step.p_value, 3)});
    }
    table.print(console_.out());
}

} // namespace

void printReconciliation(const System& system, const ReconciliationOptions& options, const Reconciliation& result,
                         Console& console) {
    const ReconciliationText printer(system, options, result, console);
    printer.printVerdict();
    printer.printMasses();
    printer.printOthers();
    printer.printSuspects();
    printer.printNodes();
    printer.printElimination();
}

} // namespace parkcarbon::cli
