#pragma once

#include <parkcarbon/reference/catalogue.hpp>
#include <parkcarbon/reference/pin_diff.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::domain {
struct OwnFactor;
}

namespace parkcarbon::ui {

/// A factor as the open project computes with it.
struct ProjectFactor {
    enum class State : std::uint8_t {
        Shipped,  ///< the project's set holds the shipped row
        Older,    ///< the project's set holds other values than the shipped one; the values are the project's
        NotTaken, ///< ships, but the project's set does not hold it
        Gone,     ///< the project's set holds it, but it no longer ships
        Own       ///< of the project itself
    };
    reference::FactorHit hit;
    State state = State::Shipped;
};

/// Every factor whose words contain those of the query: the shipped ones with the values of the project's pinned sets,
/// those that no longer ship, and the project's own, which come first. `changes` leads from the project's sets to the
/// shipped ones.
std::vector<ProjectFactor> findFactors(const reference::Catalogue& catalogue, std::string_view query,
                                       const std::vector<reference::PinChange>& changes,
                                       const std::vector<domain::OwnFactor>& own);

} // namespace parkcarbon::ui
