#include "network_roles.hpp"

#include <parkcarbon/engine/flows/footprint.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>

namespace parkcarbon::engine::flows {
namespace {

constexpr std::uint32_t kNoMaker = std::numeric_limits<std::uint32_t>::max();
constexpr std::string_view kNoAllocation = "none";
constexpr std::string_view kSubstitution = "substitution";
constexpr std::array<std::string_view, 2> kPhysicalKeys = {"mass", "energy"}; // never negative

std::optional<double> keyOf(const NetworkProcess::Output& output, std::string_view name) {
    for (const auto& [key, value] : output.key) {
        if (key == name) {
            return value;
        }
    }
    return std::nullopt;
}

class RoleFinder {
public:
    RoleFinder(const domain::flows::ProcessNetwork& network, const ResolvedNetwork& resolved)
        : network_(network), resolved_(resolved) {
        roles_.maker_of.assign(resolved.products.size(), {kNoMaker, 1.0});
        roles_.direction.assign(resolved.products.size(), 1.0);
        roles_.handed_over.assign(resolved.outputs.all.size(), false);
    }

    base::Result<NetworkRoles> find() {
        markHandedOver();
        auto done = findTreatments();
        done = done ? findMakers() : done;
        done = done ? findMainProducts() : done;
        done = done ? checkEveryProduct() : done;
        if (!done) {
            return base::failure(done.error());
        }
        return std::move(roles_);
    }

private:
    using Positions = std::vector<std::size_t>; // among the outputs of a process

    const NetworkProcess& process(std::size_t index) const { return network_.processes[index]; }
    std::string_view productName(std::uint32_t product) const { return resolved_.products[product].name; }
    static bool isSubstitution(const NetworkProcess& process) { return process.allocation == kSubstitution; }
    static bool isByKey(const NetworkProcess& process) {
        return process.allocation != kNoAllocation && !isSubstitution(process);
    }

    /// A negative price says that the taker is paid.
    void markHandedOver() {
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            const NetworkProcess& maker = process(index);
            if (!isByKey(maker) || isPhysical(maker.allocation)) {
                continue;
            }
            for (std::size_t at = 0; at < maker.outputs.size(); ++at) {
                const auto key = keyOf(maker.outputs[at], maker.allocation);
                roles_.handed_over[resolved_.outputs.start[index] + at] = key && *key < 0.0;
            }
        }
    }

    static bool isPhysical(std::string_view key) {
        return std::find(kPhysicalKeys.begin(), kPhysicalKeys.end(), key) != kPhysicalKeys.end();
    }

    Positions productsOf(std::size_t index) const {
        Positions products;
        const auto outputs = resolved_.outputs.of(index);
        for (std::size_t at = 0; at < outputs.size(); ++at) {
            if (outputs[at].amount > 0.0 && roles_.direction[outputs[at].item] > 0.0 &&
                !roles_.handed_over[resolved_.outputs.start[index] + at]) {
                products.push_back(at);
            }
        }
        return products;
    }

    /// What some process makes as its only output or gives a key cannot be a waste of the network.
    std::vector<bool> certainProducts() const {
        std::vector<bool> certain(resolved_.products.size(), false);
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            const Positions products = productsOf(index);
            for (const std::size_t at : products) {
                const bool keyed =
                    isByKey(process(index)) && keyOf(process(index).outputs[at], process(index).allocation);
                if (products.size() == 1 || keyed) {
                    certain[resolved_.outputs.of(index)[at].item] = true;
                }
            }
        }
        return certain;
    }

    /// Processes without a positive output treat a waste that others give out.
    base::Result<void> findTreatments() {
        std::vector<std::size_t> takers;
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            const auto outputs = resolved_.outputs.of(index);
            if (std::none_of(outputs.begin(), outputs.end(), [](const auto& output) { return output.amount > 0.0; })) {
                takers.push_back(index);
            }
        }
        if (takers.empty()) {
            return {};
        }
        const std::vector<bool> certain = certainProducts();
        std::vector<bool> given_out(resolved_.products.size(), false);
        for (const auto& output : resolved_.outputs.all) {
            given_out[output.item] = given_out[output.item] || output.amount > 0.0;
        }
        for (const auto& input : resolved_.inputs.all) {
            given_out[input.item] = given_out[input.item] || input.amount < 0.0;
        }
        for (const std::size_t taker : takers) {
            if (auto done = enterTreatment(taker, certain, given_out); !done) {
                return done;
            }
        }
        return {};
    }

    base::Result<void> enterTreatment(std::size_t taker, const std::vector<bool>& certain,
                                      const std::vector<bool>& given_out) {
        std::vector<std::uint32_t> wastes;
        for (const auto& input : resolved_.inputs.of(taker)) {
            if (input.amount > 0.0 && given_out[input.item] && !certain[input.item]) {
                wastes.push_back(input.item);
            }
        }
        if (wastes.empty()) { // the reference product of a treatment as databases write it: an output below zero
            for (const auto& output : resolved_.outputs.of(taker)) {
                if (!certain[output.item]) {
                    wastes.push_back(output.item);
                }
            }
        }
        if (wastes.size() > 1) { // a process is there for what it names first
            std::erase_if(wastes, [this](std::uint32_t product) { return isNamedFirst(product); });
        }
        if (wastes.size() != 1) {
            return base::failure(kProcessMakesNothing, {{"process", process(taker).id}});
        }
        roles_.direction[wastes.front()] = -1.0;
        return enter(wastes.front(), taker, 1.0);
    }

    bool isNamedFirst(std::uint32_t product) const {
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            const auto outputs = resolved_.outputs.of(index);
            if (!outputs.empty() && outputs.front().item == product && outputs.front().amount > 0.0) {
                return true;
            }
        }
        return false;
    }

    base::Result<void> findMakers() {
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            const Positions products = productsOf(index);
            const bool treats = std::none_of(resolved_.outputs.of(index).begin(), resolved_.outputs.of(index).end(),
                                             [](const auto& output) { return output.amount > 0.0; });
            if (treats || (isSubstitution(process(index)) && products.size() > 1)) {
                continue;
            }
            if (auto done = enterProducts(index, products); !done) {
                return done;
            }
        }
        return {};
    }

    base::Result<void> enterProducts(std::size_t index, const Positions& products) {
        const auto outputs = resolved_.outputs.of(index);
        if (products.empty()) {
            return base::failure(kProcessMakesNothing, {{"process", process(index).id}});
        }
        if (products.size() == 1) {
            return enter(outputs[products.front()].item, index, 1.0);
        }
        const auto shares = sharesOf(index, products);
        if (!shares) {
            return base::failure(shares.error());
        }
        for (std::size_t at = 0; at < products.size(); ++at) {
            if (auto done = enter(outputs[products[at]].item, index, (*shares)[at]); !done) {
                return done;
            }
        }
        return {};
    }

    base::Result<std::vector<double>> sharesOf(std::size_t index, const Positions& products) const {
        const NetworkProcess& maker = process(index);
        if (!isByKey(maker)) {
            std::vector<std::string_view> names;
            for (const std::size_t at : products) {
                names.push_back(maker.outputs[at].product);
            }
            return base::failure(kAllocationMissing, {{"process", maker.id}, {"products", nameList(names)}});
        }
        std::vector<double> shares;
        double sum = 0.0;
        for (const std::size_t at : products) {
            const auto key = keyOf(maker.outputs[at], maker.allocation);
            if (!key) {
                return base::failure(
                    kAllocationKeyMissing,
                    {{"process", maker.id}, {"product", maker.outputs[at].product}, {"key", maker.allocation}});
            }
            sum += shares.emplace_back(*key);
        }
        const bool negative = std::any_of(shares.begin(), shares.end(), [](double share) { return share < 0.0; });
        if (negative || !std::isfinite(sum) || sum <= 0.0) {
            return base::failure(kAllocationKeyInvalid, {{"process", maker.id}, {"key", maker.allocation}});
        }
        for (double& share : shares) {
            share /= sum;
        }
        return shares;
    }

    /// The main product of a process with avoided processes is the first that nobody else is the maker of.
    base::Result<void> findMainProducts() {
        std::vector<std::size_t> with_credits;
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            if (!isSubstitution(process(index))) {
                continue;
            }
            const Positions products = productsOf(index);
            if (products.size() < 2) {
                continue;
            }
            const auto outputs = resolved_.outputs.of(index);
            const auto main = std::find_if(products.begin(), products.end(), [&](std::size_t at) {
                return roles_.maker_of[outputs[at].item].process == kNoMaker;
            });
            const std::uint32_t product = outputs[main == products.end() ? products.front() : *main].item;
            if (auto done = enter(product, index, 1.0); !done) {
                return done;
            }
            with_credits.push_back(index);
        }
        for (const std::size_t index : with_credits) {
            for (const std::size_t at : productsOf(index)) {
                const std::uint32_t product = resolved_.outputs.of(index)[at].item;
                if (roles_.maker_of[product].process == kNoMaker) {
                    return base::failure(kAvoidedProcessMissing, {{"process", process(index).id},
                                                                  {"product", std::string(productName(product))}});
                }
            }
        }
        return {};
    }

    base::Result<void> checkEveryProduct() const {
        for (std::size_t index = 0; index < network_.processes.size(); ++index) {
            for (const auto* mentions : {&resolved_.inputs, &resolved_.outputs}) {
                for (const auto& mention : mentions->of(index)) {
                    if (roles_.maker_of[mention.item].process == kNoMaker) {
                        return base::failure(kProductNotMade, {{"product", std::string(productName(mention.item))},
                                                               {"process", process(index).id}});
                    }
                }
            }
        }
        return {};
    }

    base::Result<void> enter(std::uint32_t product, std::size_t index, double share) {
        NetworkRoles::Maker& maker = roles_.maker_of[product];
        if (maker.process != kNoMaker) {
            return base::failure(kProductMadeTwice,
                                 {{"product", std::string(productName(product))},
                                  {"processes", fmt::format("{}, {}", process(maker.process).id, process(index).id)}});
        }
        maker = {static_cast<std::uint32_t>(index), share};
        return {};
    }

    const domain::flows::ProcessNetwork& network_;
    const ResolvedNetwork& resolved_;
    NetworkRoles roles_;
};

} // namespace

base::Result<NetworkRoles> networkRoles(const domain::flows::ProcessNetwork& network, const ResolvedNetwork& resolved) {
    return RoleFinder(network, resolved).find();
}

} // namespace parkcarbon::engine::flows
