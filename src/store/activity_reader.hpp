#pragma once

#include "store/repositories.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace parkcarbon::store {

/// Reads activities into columns, checking every value. `enterprise_keys` are the row keys of
/// ProjectSnapshot::enterprises.
std::shared_ptr<const domain::ActivityColumns> readActivities(Repositories& repositories,
                                                              const std::vector<std::int64_t>& enterprise_keys);

/// A copy of `previous` with the rows of these keys (ascending) as they are now: changed, added or gone.
std::shared_ptr<const domain::ActivityColumns> patchActivities(Repositories& repositories,
                                                               const domain::ActivityColumns& previous,
                                                               std::span<const std::int64_t> keys,
                                                               const std::vector<std::int64_t>& enterprise_keys);

/// A copy with enterprise i renumbered `indices[i]`.
std::shared_ptr<const domain::ActivityColumns> renumberEnterprises(const domain::ActivityColumns& previous,
                                                                   const std::vector<std::uint32_t>& indices);

} // namespace parkcarbon::store
