#pragma once

#include <parkcarbon/base/error.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The language in which indicators are written: + − * / ^, comparisons (1 or 0), numbers, variables, and functions.
/// Plain functions: abs, sqrt, ln, exp, min, max, mean (of the arguments). Functions of the language:
/// `mean_k(e)`, `sum_k(e)` over the pollutants under total control, `mean_j(e)`, `sum_j(e)` over pollutants to air,
/// each with POL_k, POL_j, EQ_j standing for the one in turn; `all(a_i <= b_i)` over enterprises (and products) that
/// state both; `mean_available(e, …)` over those arguments whose inputs are known; `mean_years(x, n)` over the last n
/// years; `answer()` for the fact that carries the indicator's id; `measures(effect)` for the sum over measured
/// measures. Parsed once, evaluated often.
namespace parkcarbon::engine::indicators {

/// A node of the expression; children by index into Formula::nodes.
struct FormulaNode {
    enum class Kind : std::uint8_t { Number, Variable, Negate, Binary, Call };
    Kind kind = Kind::Number;
    double number = 0.0;
    std::string text; ///< name of a variable or function; the operator, e.g. "<="
    std::vector<std::uint32_t> children;
    std::size_t position = 0; ///< 1-based character in the formula's text, counted in bytes
};

struct Formula {
    std::string text; ///< as written
    std::vector<FormulaNode> nodes;
    std::uint32_t root = 0;

    /// Variables by name, each once, in the order of the text.
    std::vector<std::string> variables() const;
    /// Formulas of the same meaning but for spaces and brackets have the same text here.
    std::string canonical() const;
};

/// Errors: FORMULA_UNREADABLE {value, position, expected}; `expected` is one of "operand", "operator", "bracket",
/// "function", "arguments".
base::Result<Formula> parseFormula(std::string_view text);

} // namespace parkcarbon::engine::indicators
