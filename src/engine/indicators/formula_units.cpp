#include "formula_units.hpp"

#include "variable_name.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace parkcarbon::engine::indicators {
namespace {

/// The dimension of a term, and what its numbers multiply it by. Nothing: the facts decide.
struct Measure {
    std::string unit = "1";
    std::optional<double> scale = 1.0; ///< nothing where terms of different scale were added
    bool is_number = false;            ///< a pure number fits to anything that it is added to
};
/// No unit is that long: powers of powers that somebody wrote to exhaust memory.
constexpr std::size_t kLongestUnit = 400;
constexpr const char* kNoUnit = "?";

using MaybeMeasure = std::optional<Measure>;

const std::map<std::string_view, std::string_view, std::less<>> kBoundVariables = {
    {"POL_k", "t"}, {"POL_j", "t"}, {"POL_k_base", "t"}, {"POL_j_base", "t"}, {"EQ_j", "kg"}};

/// Units as formulas compare them.
std::string plainUnit(std::string symbol) {
    for (const auto& [from, to] : std::array<std::pair<std::string_view, std::string_view>, 3>{
             {{"piece", "1"}, {"tCO2e", "t"}, {"tCO2", "t"}}}) {
        for (auto at = symbol.find(from); at != std::string::npos; at = symbol.find(from)) {
            symbol.replace(at, from.size(), to);
        }
    }
    return symbol.empty() ? "1" : symbol;
}

std::string product(const std::string& a, const std::string& b, const char* sign) {
    if (a.size() + b.size() > kLongestUnit) {
        return kNoUnit;
    }
    if (b == "1") {
        return a;
    }
    return a == "1" && sign[0] == '*' ? b : (a == "1" ? a : "(" + a + ")") + sign + "(" + b + ")";
}

std::optional<double> factor(const std::string& from, const std::string& to) {
    if (from == kNoUnit) {
        return std::nullopt;
    }
    const auto a = domain::Unit::parse(from);
    const auto b = domain::Unit::parse(to);
    const auto value = a && b ? a->factorTo(*b) : base::failure(domain::kUnitIncompatible);
    return value ? std::optional<double>(*value) : std::nullopt;
}

bool isPowerOfTen(double ratio) {
    const double exponent = std::log10(ratio);
    return std::abs(exponent - std::round(exponent)) < 1e-9;
}

class UnitReader {
public:
    UnitReader(const Formula& formula, const reference::Catalogue& catalogue)
        : formula_(formula), catalogue_(catalogue) {}

    std::vector<FormulaFault> read(const domain::Unit& unit) {
        const MaybeMeasure result = measure(formula_.root);
        const std::string wanted = plainUnit(unit.symbol());
        const bool is_condition = formula_.nodes[formula_.root].text == "all";
        if (result && !result->is_number && !is_condition && faults_.empty()) {
            const auto expected = factor(result->unit, wanted);
            const bool off = expected && result->scale && *result->scale > 0.0 &&
                             std::abs(*result->scale / *expected - 1.0) > 1e-9 &&
                             isPowerOfTen(*result->scale / *expected);
            if (!expected || off) {
                fault(result->unit, wanted, formula_.nodes[formula_.root].position);
            }
        }
        return std::move(faults_);
    }

private:
    void fault(const std::string& value, const std::string& expected, std::size_t position) {
        faults_.push_back({FormulaFault::Kind::Unit, value, expected, position});
    }

    MaybeMeasure variable(const FormulaNode& node) {
        if (const auto bound = kBoundVariables.find(node.text); bound != kBoundVariables.end()) {
            return Measure{std::string(bound->second), 1.0, false};
        }
        const reference::ParkVariable* known = catalogue_.parkVariable(node.text);
        known = known == nullptr ? catalogue_.parkVariable(variableNameOf(node.text).stem) : known;
        if (known != nullptr) {
            return Measure{plainUnit(known->unit.symbol()), 1.0, false};
        }
        faults_.push_back({FormulaFault::Kind::Variable, node.text, {}, node.position});
        return std::nullopt;
    }

    /// Terms that are added or compared.
    MaybeMeasure common(const FormulaNode& node) {
        MaybeMeasure result;
        for (const std::uint32_t child : node.children) {
            const MaybeMeasure next = measure(child);
            if (!next) {
                return next;
            }
            const bool first = !result || result->is_number;
            if (!first && !next->is_number && !factor(next->unit, result->unit)) {
                fault(next->unit, result->unit, formula_.nodes[child].position);
                return std::nullopt;
            }
            const bool same_scale = !result || result->scale == next->scale;
            const auto scale = same_scale ? next->scale : std::nullopt;
            result = first && !next->is_number ? next : result ? result : next;
            result->scale = result->unit == "1" && !same_scale ? std::optional(1.0) : scale;
        }
        return result;
    }

    MaybeMeasure binary(const FormulaNode& node) {
        const char sign = node.text[0];
        if (sign == '+' || sign == '-') {
            return common(node);
        }
        if (sign != '*' && sign != '/' && sign != '^') { // a comparison
            return common(node) ? MaybeMeasure(Measure{"1", 1.0, false}) : std::nullopt;
        }
        const MaybeMeasure a = measure(node.children[0]);
        const MaybeMeasure b = measure(node.children[1]);
        if (!a || !b) {
            return std::nullopt;
        }
        if (sign == '^') {
            return power(*a, *b, node);
        }
        const auto scale = a->scale && b->scale
                               ? std::optional(sign == '*' ? *a->scale * *b->scale : *a->scale / *b->scale)
                               : std::nullopt;
        return Measure{product(a->unit, b->unit, sign == '*' ? "*" : "/"), scale, a->is_number && b->is_number};
    }

    MaybeMeasure power(const Measure& base, const Measure& exponent, const FormulaNode& node) {
        const bool plain = factor(base.unit, "1").has_value();
        const FormulaNode& written = formula_.nodes[node.children[1]];
        const bool whole = written.kind == FormulaNode::Kind::Number && written.number == std::floor(written.number) &&
                           written.number >= 1.0 && written.number <= 9.0;
        if (plain) {
            return Measure{"1", base.scale == 1.0 ? base.scale : std::nullopt, base.is_number && exponent.is_number};
        }
        if (!whole) {
            fault(base.unit, "1", node.position);
            return std::nullopt;
        }
        Measure result = base;
        for (int times = 1; times < static_cast<int>(written.number); ++times) {
            result.unit = product(result.unit, base.unit, "*");
            result.scale = result.scale && base.scale ? std::optional(*result.scale * *base.scale) : std::nullopt;
        }
        return result;
    }

    MaybeMeasure call(const FormulaNode& node) {
        if (node.text == "answer" || node.text == "measures" || node.text == "all") {
            return std::nullopt;
        }
        if (node.text == "mean_years") {
            return measure(node.children[0]);
        }
        if (node.text == "ln" || node.text == "exp" || node.text == "sqrt") {
            const MaybeMeasure inner = measure(node.children[0]);
            if (inner && !factor(inner->unit, "1")) {
                fault(inner->unit, "1", node.position);
            }
            return inner ? MaybeMeasure(Measure{"1", std::nullopt, inner->is_number}) : std::nullopt;
        }
        return common(node);
    }

    MaybeMeasure measure(std::uint32_t index) {
        const FormulaNode& node = formula_.nodes[index];
        switch (node.kind) {
        case FormulaNode::Kind::Number:
            return Measure{"1", node.number, true};
        case FormulaNode::Kind::Variable:
            return variable(node);
        case FormulaNode::Kind::Negate:
            return measure(node.children[0]);
        case FormulaNode::Kind::Binary:
            return binary(node);
        case FormulaNode::Kind::Call:
            break;
        }
        return call(node);
    }

    const Formula& formula_;
    const reference::Catalogue& catalogue_;
    std::vector<FormulaFault> faults_;
};

} // namespace

std::vector<FormulaFault> faultsOf(const Formula& formula, const domain::Unit& unit,
                                   const reference::Catalogue& catalogue) {
    return UnitReader(formula, catalogue).read(unit);
}

} // namespace parkcarbon::engine::indicators
