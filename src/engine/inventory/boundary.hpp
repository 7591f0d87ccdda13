#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::inventory {

/// Who belongs to the park, and when. An enterprise is inside when it is marked so and its zone is; it counts for a
/// period when its membership (`joined` … `left`, both days included) overlaps that period.
class Boundary {
public:
    enum class Standing : std::uint8_t {
        Outside, ///< not inside the park's boundary
        Member,  ///< a member through the whole of every year
        Dated    ///< has a `joined` or `left` date: ask `isMember` for each row's period
    };

    explicit Boundary(const domain::ProjectSnapshot& snapshot);

    Standing standing(std::size_t enterprise) const { return standings_[enterprise]; }
    bool isInside(std::size_t enterprise) const { return standings_[enterprise] != Standing::Outside; }
    bool isMember(std::size_t enterprise, base::Period period) const;
    std::optional<std::size_t> find(std::string_view enterprise_id) const;

private:
    const std::vector<domain::Enterprise>& enterprises_;
    std::vector<Standing> standings_;
    std::unordered_map<std::string_view, std::size_t> index_;
};

} // namespace parkcarbon::engine::inventory
