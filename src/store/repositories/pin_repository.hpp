#pragma once

#include "store/connection.hpp"

#include <parkcarbon/domain/pinned_sets.hpp>

namespace parkcarbon::store {

/// The reference sets that a project is pinned to, and those that it once was.
class PinRepository {
public:
    explicit PinRepository(Connection& connection) : connection_(connection) {}

    domain::PinnedSets read();
    void replace(const domain::PinnedSets& pins);
    domain::SupersededSets readSuperseded(); ///< oldest first
    void addSuperseded(const domain::SupersededSet& superseded);

private:
    Connection& connection_;
};

} // namespace parkcarbon::store
