#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::checks {

/// Enterprises by id, and the parties of every transfer as indices.
class EnterpriseIndex {
public:
    static constexpr std::uint32_t kNone = domain::ActivityColumns::kNoEnterprise;

    explicit EnterpriseIndex(const domain::ProjectSnapshot& snapshot);

    std::uint32_t find(std::string_view id) const;
    /// By transfer number; kNone for the grid, external parties and ids that do not exist.
    const std::vector<std::uint32_t>& from() const { return from_; }
    const std::vector<std::uint32_t>& to() const { return to_; }

private:
    std::uint32_t find(const domain::Party& party) const;

    std::unordered_map<std::string_view, std::uint32_t> by_id_;
    std::vector<std::uint32_t> from_;
    std::vector<std::uint32_t> to_;
};

/// Is any day, or every day, of the period within the enterprise's time in the park?
bool isMemberAtAll(const domain::Enterprise& enterprise, base::Period period);
bool isMemberThroughout(const domain::Enterprise& enterprise, base::Period period);

} // namespace parkcarbon::engine::checks
