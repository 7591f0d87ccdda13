#include "check.hpp"

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <array>

namespace parkcarbon::engine::checks {
namespace {

/// The first row of each month and quarter of a year.
class FirstRows {
public:
    explicit FirstRows(std::span<const Amount> amounts) {
        for (const Amount& amount : amounts) {
            const Amount*& first = first_[static_cast<std::size_t>(amount.period % 100)];
            first = first == nullptr ? &amount : first;
        }
    }

    /// A row whose period lies within the year or quarter of `coarse` and is shorter; nullptr when there is none.
    const Amount* within(const Amount& coarse) const {
        for (const Amount* const row : first_) {
            const bool is_shorter = row != nullptr && (row->isMonth() || (coarse.isYear() && !row->isYear()));
            if (is_shorter && (row->months() & coarse.months()) != 0) {
                return row;
            }
        }
        return nullptr;
    }

private:
    std::array<const Amount*, 25> first_ = {}; ///< by the last two digits of base::Period::encoded()
};

} // namespace

void checkOverlappingPeriods(const CheckInput& input, FindingWriter& findings) {
    for (const Series& series : input.series.all()) {
        forEachYear(series, [&](std::span<const Amount> amounts) {
            const FirstRows rows(amounts);
            for (const Amount& coarse : amounts) {
                const Amount* const finer = coarse.isMonth() ? nullptr : rows.within(coarse);
                if (finer == nullptr) {
                    continue;
                }
                findings.addLazily(
                    kPeriodsOverlap, base::Severity::Warning,
                    [&] { return at(input.series.table(series), input.series.recordId(series, coarse), "period"); },
                    [&] {
                        return base::Arguments{{"value", base::Period::fromEncoded(coarse.period)->str()},
                                               {"item", std::string(series.item)},
                                               {"other", std::string(input.series.recordId(series, *finer))}};
                    });
            }
        });
    }
}

} // namespace parkcarbon::engine::checks
