#pragma once

#include "enterprise_index.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::checks {

/// One row of a series. Quantities of a series are in the unit of its first row; a row whose unit does not convert to
/// that keeps its own quantity and is not comparable.
struct Amount {
    std::int32_t period;   ///< base::Period::encoded()
    std::uint32_t variant; ///< rows of different variants (contracts) stand side by side, e.g. green power and the rest
    double quantity;
    std::uint32_t record; ///< row of the activity columns, or number of the transfer
    bool comparable;

    int year() const { return period / 100; }
    bool isYear() const { return period % 100 == 0; }
    bool isMonth() const { return period % 100 >= 1 && period % 100 <= 12; }
    std::uint32_t months() const; ///< bit m−1 for every month of the period
};

/// All rows of one source: the same enterprise, category and item of activities, or the same carrier and parties of
/// transfers; ordered by year, variant, period, quantity.
struct Series {
    enum class Kind : std::uint8_t { Activity, Transfer };
    Kind kind;
    std::string_view item;           ///< item, or carrier
    std::uint32_t first_enterprise;  ///< kNone when not an enterprise of the project
    std::uint32_t second_enterprise; ///< receiver of a transfer
    std::span<const Amount> amounts;
};

/// A project's activities and transfers arranged by source: the base of every comparison over time.
class SeriesSet {
public:
    SeriesSet(const domain::ProjectSnapshot& snapshot, const EnterpriseIndex& enterprises);
    SeriesSet(const SeriesSet&) = delete;
    SeriesSet& operator=(const SeriesSet&) = delete;

    const std::vector<Series>& all() const { return series_; }
    std::string_view table(const Series& series) const;
    std::string_view recordId(const Series& series, const Amount& amount) const;
    /// The unit that the amount's own row is written in.
    const domain::Unit& unit(const Series& series, const Amount& amount) const;
    /// Were all enterprises of the series in the park through the whole year?
    bool membersThroughout(const Series& series, int year) const;

private:
    void addActivities();
    void addTransfers(const EnterpriseIndex& enterprises);
    void close(Series series, std::size_t begin);

    const domain::ProjectSnapshot& snapshot_;
    std::vector<Amount> amounts_; ///< reserved for all rows at once: the spans stay valid
    std::vector<Series> series_;
};

/// The parts of a series with the same year and variant, in order.
template <typename Visit> void forEachYear(const Series& series, Visit visit) {
    std::size_t begin = 0;
    const auto& amounts = series.amounts;
    for (std::size_t end = 1; end <= amounts.size(); ++end) {
        if (end == amounts.size() || amounts[end].year() != amounts[begin].year() ||
            amounts[end].variant != amounts[begin].variant) {
            visit(amounts.subspan(begin, end - begin));
            begin = end;
        }
    }
}

} // namespace parkcarbon::engine::checks
