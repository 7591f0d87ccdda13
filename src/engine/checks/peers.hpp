#pragma once

#include "robust.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::checks {

/// A positive number of one enterprise that may be compared with that of its peers.
struct PeerValue {
    std::uint32_t enterprise;
    double value;
    std::size_t source; ///< what the caller knows it by
};

/// A value that lies far from those of the peers.
struct PeerOutlier {
    PeerValue value;
    double typical;            ///< median of the group
    std::string_view industry; ///< the digits of GB/T 4754 that the group has in common
    std::size_t peers;         ///< how many others there are

    double ratio() const { return value.value / typical; }
};

/// Enterprises by industry code. The peers of an enterprise are those that share most of its code: the class (four
/// digits), where it has fewer than five peers the group (three), then the division (two).
class Peers {
public:
    static constexpr std::size_t kEnough = 5;

    explicit Peers(const domain::ProjectSnapshot& snapshot);

    /// Values more than 3.5 robust deviations (median absolute deviation of the logarithms; never taken for less than
    /// `least_deviation` powers of ten) from the median of their group, in the order given. Iglewicz and Hoaglin (1993)
    /// propose the 3.5.
    std::vector<PeerOutlier> outliers(const std::vector<PeerValue>& values, double least_deviation) const;

private:
    std::vector<std::string> digits_; ///< by enterprise; empty without a code
};

} // namespace parkcarbon::engine::checks
