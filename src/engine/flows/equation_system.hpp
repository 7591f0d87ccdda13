#pragma once

#include <parkcarbon/engine/flows/system.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// A flow system as numbers and equations between them (docs/methods/reconciliation.md).
namespace parkcarbon::engine::flows {

inline constexpr std::uint32_t kNoVariable = std::numeric_limits<std::uint32_t>::max();

enum class Knowledge : std::uint8_t { Measured, Unmeasured, Exact };

enum class SignRule : std::uint8_t { Any, NonNegativeIfAsked, NonNegative };

struct SystemVariable {
    std::optional<VariableRef> ref; ///< nothing: the tolerance of a balance, or a stock change that no entry names
    Datum input;
    SignRule sign = SignRule::Any;
    QuantityKind quantity = QuantityKind::Mass;
    std::uint32_t layer = 0;
    std::uint64_t mark = 0; ///< of the ids that name it: the same in any order of the system's parts

    Knowledge knowledge() const {
        if (!input) {
            return Knowledge::Unmeasured;
        }
        return input->sd > 0.0 ? Knowledge::Measured : Knowledge::Exact;
    }
};

/// coefficient · a, or coefficient · a · b.
struct EquationTerm {
    double coefficient = 0.0;
    std::uint32_t a = kNoVariable;
    std::uint32_t b = kNoVariable;
};

enum class EquationKind : std::uint8_t { Balance, StockLevel, StockCarryOver, Concentration, TransferShare, Relation };

/// Σ terms + constant = 0. What `first` and `second` count depends on the kind; only the equation's name needs them.
struct SystemEquation {
    EquationKind kind = EquationKind::Balance;
    std::uint32_t layer = 0;
    std::uint32_t period = 0;
    std::uint32_t subject = 0; ///< node, stock, flow, transfer coefficient or relation
    double constant = 0.0;
};

/// A number as the result lists it. A concentration that nobody stated has no variable: it is mass over goods.
struct ListedNumber {
    VariableRef ref;
    std::uint32_t variable = kNoVariable;
    std::uint32_t mass = kNoVariable;
    std::uint32_t goods = kNoVariable;
};

struct CovariancePair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double covariance = 0.0;
};

struct EquationSystem {
    std::vector<SystemVariable> variables;
    std::vector<SystemEquation> equations;
    std::vector<EquationTerm> terms;           ///< of all equations, one after another
    std::vector<std::size_t> first_term = {0}; ///< equations + 1
    std::vector<CovariancePair> covariances;   ///< of measured variables
    std::vector<ListedNumber> listed;          ///< in the order of the result
    std::vector<double> layer_sizes;           ///< an amount of usual size per layer: a power of two
    std::optional<std::uint32_t> goods;        ///< the layer that concentrations refer to

    std::span<const EquationTerm> termsOf(std::size_t equation) const {
        return {terms.data() + first_term[equation], first_term[equation + 1] - first_term[equation]};
    }
    /// What a variable is counted in so that its unit is of no matter: a power of two.
    double sizeOf(const SystemVariable& variable) const;
    /// The listed number of that reference; nothing when the system has none.
    std::optional<std::size_t> listedIndex(const VariableRef& ref) const;

    std::vector<std::uint32_t> listed_mass_start; ///< first listed number of each flow
    std::uint32_t listed_transfer_start = 0;      ///< transfer coefficients follow the flows
    std::uint32_t listed_stock_start = 0;         ///< three numbers for each stock
};

/// Of a valid system.
EquationSystem equationSystem(const System& system);

/// Ids only: `goods: P1`, `Cd: F1 = mass x concentration`.
std::string equationName(const System& system, const SystemEquation& equation);
/// Ids only: `F1/goods`, `F1/Cd/concentration`, `P1/Cd/F2/transfer_coefficient`, `P1/goods/stock_final`.
std::string variableName(const System& system, const VariableRef& ref);

} // namespace parkcarbon::engine::flows
