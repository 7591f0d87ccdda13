#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

constexpr std::uint32_t kNoSynonym = 0xFFFFFFFFU;

/// By item that names a fuel which another item names, too (烟煤 and Bituminous coal are two series and one fuel): the
/// first of those items.
std::vector<std::uint32_t> firstSynonyms(const CheckInput& input) {
    const auto items = static_cast<std::uint32_t>(input.snapshot.activities->items.size());
    std::unordered_map<const reference::Fuel*, std::vector<std::uint32_t>> items_of;
    for (std::uint32_t item = 0; item < items; ++item) {
        items_of[input.fuels.fuel(item)].push_back(item);
    }
    std::vector<std::uint32_t> first(items, kNoSynonym);
    for (const auto& [fuel, of_fuel] : items_of) {
        for (const std::uint32_t item : of_fuel) {
            first[item] = fuel != nullptr && of_fuel.size() > 1 ? of_fuel.front() : kNoSynonym;
        }
    }
    return first;
}

void tellSynonyms(const CheckInput& input, FindingWriter& findings) {
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    const std::vector<std::uint32_t> first_synonym = firstSynonyms(input);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < activities.size(); ++row) {
        if (first_synonym[activities.item[row]] != kNoSynonym && isCombustion(activities.category[row]) &&
            activities.quantity[row] != 0.0) {
            rows.push_back(row);
        }
    }
    const auto source = [&](std::uint32_t row) {
        return std::tuple(activities.enterprise[row], activities.period[row], activities.category[row],
                          first_synonym[activities.item[row]], activities.quantity[row], activities.unit[row]);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return source(a) < source(b); });
    for (std::size_t index = 1; index < rows.size(); ++index) {
        const std::uint32_t first = rows[index - 1];
        const std::uint32_t second = rows[index];
        // of one item they are one series, which is compared below
        if (activities.item[first] != activities.item[second] && source(first) == source(second)) {
            findings.addLazily(
                kDuplicateActivity, base::Severity::Warning, [&] { return atActivity(activities, second, "quantity"); },
                [&] {
                    return base::Arguments{{"value", shown(activities.quantity[second])},
                                           {"item", activities.items[activities.item[second]]},
                                           {"other", std::string(activities.id->at(first))}};
                });
        }
    }
}

} // namespace

void checkDuplicates(const CheckInput& input, FindingWriter& findings) {
    tellSynonyms(input, findings);
    for (const Series& series : input.series.all()) {
        const bool is_activity = series.kind == Series::Kind::Activity;
        const base::Code code = is_activity ? kDuplicateActivity : kDuplicateTransfer;
        for (std::size_t index = 1; index < series.amounts.size(); ++index) {
            const Amount& first = series.amounts[index - 1];
            const Amount& second = series.amounts[index];
            if (first.period != second.period || first.variant != second.variant || first.quantity != second.quantity ||
                first.quantity == 0.0) {
                continue;
            }
            findings.addLazily(
                code, base::Severity::Warning,
                [&] { return at(input.series.table(series), input.series.recordId(series, second), "quantity"); },
                [&] {
                    return base::Arguments{{"value", shown(second.quantity)},
                                           {"item", std::string(series.item)},
                                           {"other", std::string(input.series.recordId(series, first))}};
                });
        }
    }
}

} // namespace parkcarbon::engine::checks
