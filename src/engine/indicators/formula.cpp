#include <parkcarbon/engine/indicators/formula.hpp>

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace parkcarbon::engine::indicators {
namespace {

/// Formulas come from files of strangers: longer or deeper ones are refused before they exhaust anything.
constexpr std::size_t kLongestFormula = 4000;
constexpr int kDeepestFormula = 200;

struct FunctionSpec {
    std::string_view name;
    std::size_t fewest;
    std::size_t most;
};
constexpr std::size_t kAnyNumber = 64;
constexpr std::array kFunctions = {
    FunctionSpec{"abs", 1, 1},
    FunctionSpec{"sqrt", 1, 1},
    FunctionSpec{"ln", 1, 1},
    FunctionSpec{"exp", 1, 1},
    FunctionSpec{"min", 1, kAnyNumber},
    FunctionSpec{"max", 1, kAnyNumber},
    FunctionSpec{"mean", 1, kAnyNumber},
    FunctionSpec{"mean_k", 1, 1},
    FunctionSpec{"sum_k", 1, 1},
    FunctionSpec{"mean_j", 1, 1},
    FunctionSpec{"sum_j", 1, 1},
    FunctionSpec{"all", 1, 1},
    FunctionSpec{"mean_available", 1, kAnyNumber},
    FunctionSpec{"mean_years", 2, 2},
    FunctionSpec{"answer", 0, 0},
    FunctionSpec{"measures", 1, 1},
};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class FormulaReader {
public:
    explicit FormulaReader(std::string_view text) : text_(text) { formula_.text = std::string(text); }

    base::Result<Formula> read() {
        if (text_.size() > kLongestFormula) {
            return problem("operand");
        }
        const auto root = comparison();
        skipSpaces();
        if (root && at_ < text_.size()) {
            failed_ = failed_ ? failed_ : std::optional(std::pair(at_, "operator"));
        }
        if (failed_) {
            at_ = failed_->first;
            return problem(failed_->second);
        }
        formula_.root = *root;
        return std::move(formula_);
    }

private:
    using Index = std::optional<std::uint32_t>;
    using Level = Index (FormulaReader::*)();

    tl::unexpected<base::Error> problem(const char* expected) const {
        return base::failure(kFormulaUnreadable,
                             {{"value", formula_.text}, {"position", std::to_string(at_ + 1)}, {"expected", expected}});
    }
    Index fail(const char* expected) {
        if (!failed_) {
            failed_ = std::pair(at_, expected);
        }
        return std::nullopt;
    }
    void skipSpaces() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
            ++at_;
        }
    }
    bool take(std::string_view sign) {
        skipSpaces();
        if (text_.substr(at_, sign.size()) != sign) {
            return false;
        }
        at_ += sign.size();
        return true;
    }
    std::uint32_t add(FormulaNode::Kind kind, std::string text, std::vector<std::uint32_t> children,
                      std::size_t position, double number = 0.0) {
        formula_.nodes.push_back({kind, number, std::move(text), std::move(children), position + 1});
        return static_cast<std::uint32_t>(formula_.nodes.size() - 1);
    }

    Index comparison() {
        const Index left = sum();
        for (const std::string_view sign : {"<=", ">=", "<", ">", "="}) {
            const std::size_t position = at_;
            if (left && take(sign)) {
                const Index right = sum();
                return right ? Index(add(FormulaNode::Kind::Binary, std::string(sign), {*left, *right}, position))
                             : right;
            }
        }
        return left;
    }

    Index leftToRight(Level operand, std::string_view signs) {
        Index left = (this->*operand)();
        while (left) {
            skipSpaces();
            if (at_ >= text_.size() || signs.find(text_[at_]) == std::string_view::npos) {
                break;
            }
            const std::size_t position = at_++;
            const Index right = (this->*operand)();
            left =
                right
                    ? Index(add(FormulaNode::Kind::Binary, std::string(1, text_[position]), {*left, *right}, position))
                    : right;
        }
        return left;
    }
    Index sum() { return leftToRight(&FormulaReader::product, "+-"); }
    Index product() { return leftToRight(&FormulaReader::sign, "*/"); }

    Index sign() {
        const std::size_t position = at_;
        if (take("-")) {
            const Index operand = guarded(&FormulaReader::sign);
            return operand ? Index(add(FormulaNode::Kind::Negate, "-", {*operand}, position)) : operand;
        }
        return power();
    }

    Index power() {
        const Index base = primary();
        const std::size_t position = at_;
        if (base && take("^")) {
            const Index exponent = guarded(&FormulaReader::sign);
            return exponent ? Index(add(FormulaNode::Kind::Binary, "^", {*base, *exponent}, position)) : exponent;
        }
        return base;
    }

    Index guarded(Level level) {
        if (depth_ >= kDeepestFormula) {
            return fail("operand");
        }
        ++depth_;
        const Index result = (this->*level)();
        --depth_;
        return result;
    }

    Index primary() {
        skipSpaces();
        if (at_ >= text_.size()) {
            return fail("operand");
        }
        if (take("(")) {
            const Index inner = guarded(&FormulaReader::comparison);
            return !inner || take(")") ? inner : fail("bracket");
        }
        if (isDigit(text_[at_]) || text_[at_] == '.') {
            return number();
        }
        return isLetter(text_[at_]) ? name() : fail("operand");
    }

    Index number() {
        const std::size_t position = at_;
        double value = 0.0;
        const char* const begin = text_.data() + at_;
        const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
        if (error != std::errc{}) {
            return fail("operand");
        }
        at_ += static_cast<std::size_t>(end - begin);
        return add(FormulaNode::Kind::Number, std::string(begin, end), {}, position, value);
    }

    Index name() {
        const std::size_t position = at_;
        while (at_ < text_.size() && (isLetter(text_[at_]) || isDigit(text_[at_]))) {
            ++at_;
        }
        std::string word(text_.substr(position, at_ - position));
        if (!take("(")) {
            return add(FormulaNode::Kind::Variable, std::move(word), {}, position);
        }
        return call(std::move(word), position);
    }

    Index call(std::string word, std::size_t position) {
        const auto* const spec = std::find_if(kFunctions.begin(), kFunctions.end(),
                                              [&](const FunctionSpec& one) { return one.name == word; });
        if (spec == kFunctions.end()) {
            at_ = position;
            return fail("function");
        }
        std::vector<std::uint32_t> arguments;
        while (!take(")")) {
            if (!arguments.empty() && !take(",")) {
                return fail("bracket");
            }
            const Index argument = guarded(&FormulaReader::comparison);
            if (!argument) {
                return argument;
            }
            arguments.push_back(*argument);
        }
        const bool names_effect = word != "measures" || (arguments.size() == 1 && formula_.nodes[arguments[0]].kind ==
                                                                                      FormulaNode::Kind::Variable);
        const bool ranges_over_variable =
            word != "mean_years" ||
            (arguments.size() == 2 && formula_.nodes[arguments[0]].kind == FormulaNode::Kind::Variable &&
             formula_.nodes[arguments[1]].kind == FormulaNode::Kind::Number);
        if (arguments.size() < spec->fewest || arguments.size() > spec->most || !names_effect ||
            !ranges_over_variable) {
            at_ = position;
            return fail("arguments");
        }
        return add(FormulaNode::Kind::Call, std::move(word), std::move(arguments), position);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    Formula formula_;
    std::optional<std::pair<std::size_t, const char*>> failed_; ///< the first problem
};

void collectVariables(const Formula& formula, std::uint32_t index, std::vector<std::string>& names) {
    const FormulaNode& node = formula.nodes[index];
    if (node.kind == FormulaNode::Kind::Variable && std::find(names.begin(), names.end(), node.text) == names.end()) {
        names.push_back(node.text);
    }
    if (node.kind == FormulaNode::Kind::Call && node.text == "measures") {
        return; // its argument names an effect
    }
    for (const std::uint32_t child : node.children) {
        collectVariables(formula, child, names);
    }
}

std::string spelled(const Formula& formula, std::uint32_t index) {
    const FormulaNode& node = formula.nodes[index];
    switch (node.kind) {
    case FormulaNode::Kind::Number:
        return fmt::format("{}", node.number);
    case FormulaNode::Kind::Variable:
        return node.text;
    case FormulaNode::Kind::Negate:
        return "(-" + spelled(formula, node.children[0]) + ")";
    case FormulaNode::Kind::Binary:
        return "(" + spelled(formula, node.children[0]) + node.text + spelled(formula, node.children[1]) + ")";
    case FormulaNode::Kind::Call:
        break;
    }
    std::string text = node.text + "(";
    for (std::size_t argument = 0; argument < node.children.size(); ++argument) {
        text += (argument == 0 ? "" : ",") + spelled(formula, node.children[argument]);
    }
    return text + ")";
}

} // namespace

std::vector<std::string> Formula::variables() const {
    std::vector<std::string> names;
    if (!nodes.empty()) {
        collectVariables(*this, root, names);
    }
    return names;
}

std::string Formula::canonical() const {
    return nodes.empty() ? std::string() : spelled(*this, root);
}

base::Result<Formula> parseFormula(std::string_view text) {
    return FormulaReader(text).read();
}

} // namespace parkcarbon::engine::indicators
