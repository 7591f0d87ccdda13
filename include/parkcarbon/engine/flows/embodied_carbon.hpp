#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The carbon that every exchange of a park carries: direct emissions and those of imports travel with products, energy
/// and treatment services until they leave the park or end in a final use; docs/methods/embodied-carbon.md.
namespace parkcarbon::engine::flows {

/// {subject, value}: an amount that is negative or not finite, a node that does not exist, a flow without a node in the
/// park.
inline constexpr base::Code kEmbodiedInvalid{"EMBODIED_INVALID"};
/// {nodes}: they only supply each other, so that their emissions end nowhere.
inline constexpr base::Code kEmbodiedLoopClosed{"EMBODIED_LOOP_CLOSED"};

/// Exchanges of one period. Flows to and from nature carry nothing and do not belong here.
struct ExchangeNetwork {
    struct Node {
        std::string id;
        double direct_t = 0.0; ///< t CO2e of its own
        /// What it makes is in no flow of the network (a shop, a mill whose sales nobody listed): its burden ends here;
        /// only energy with a factor carries something away, by-products and services are free.
        bool ends_here = false;
    };
    enum class Kind : std::uint8_t {
        Goods, ///< t; water with 1 t per m³
        Energy,
        Waste ///< handed over for treatment: the burden of treating it goes to who sends it
    };
    struct Flow {
        std::string id;
        std::optional<std::size_t> from; ///< nothing = from outside the park
        std::optional<std::size_t> to;   ///< nothing = to outside
        std::string product;
        Kind kind = Kind::Goods;
        double amount = 0.0;                        ///< ≥ 0, in one unit per kind
        std::optional<double> value = std::nullopt; ///< money for the whole flow, ≥ 0
        /// Energy from a node: t CO2e per unit, the supplier's own factor. From outside, or waste treated outside: t
        /// CO2e per unit of what is bought there; nothing = 0.
        std::optional<double> factor = std::nullopt;
    };
    std::vector<Node> nodes;
    std::vector<Flow> flows;
};

/// How the burden of a node was shared among what it gives out.
enum class BurdenKey : std::uint8_t {
    FinalUse, ///< gives nothing out, or was said to be an end: the rest of it ends here
    Service,  ///< by the amounts of waste treated; goods recovered from it are free
    Value,
    Amount, ///< goods by mass; energy by its amount where nothing else is given out
    Factor  ///< energy only: in proportion of its factors
};

struct EmbodiedCarbon {
    struct Flow {
        double embodied_t = 0.0;         ///< of waste: of its treatment, borne by its sender
        std::optional<double> intensity; ///< t CO2e per unit; nothing for an amount of 0
    };
    /// direct + imported + received = passed on + exported + final use
    struct Node {
        double direct_t = 0.0;
        double imported_t = 0.0;
        double received_t = 0.0;
        double passed_on_t = 0.0;
        double exported_t = 0.0;
        double final_use_t = 0.0;
        BurdenKey key = BurdenKey::FinalUse;
        /// The factors of its energy promise more than it emits and receives; its other products carry less than
        /// nothing.
        bool overdrawn = false;
    };
    /// What a node gives out under one name.
    struct Product {
        std::size_t node = 0;
        std::string product;
        ExchangeNetwork::Kind kind = ExchangeNetwork::Kind::Goods; ///< Waste = its treatment
        double amount = 0.0;
        double embodied_t = 0.0;
        double intensity = 0.0; ///< t CO2e per unit
    };
    std::vector<Flow> flows; ///< in the order of the network's
    std::vector<Node> nodes;
    std::vector<Product> products; ///< by node, then name
    double direct_t = 0.0;
    double imported_t = 0.0;
    double exported_t = 0.0;
    double final_use_t = 0.0;
    double residual = 0.0; ///< of direct + imported = exported + final use, relative to the left side
};

/// Energy with a factor first, the rest over service, value or mass as `BurdenKey` says. Loops are allowed.
/// Errors: EMBODIED_INVALID, EMBODIED_LOOP_CLOSED, CANCELLED.
base::Result<EmbodiedCarbon> embodiedCarbon(const ExchangeNetwork& network, const base::RunContext& context = {});

} // namespace parkcarbon::engine::flows
