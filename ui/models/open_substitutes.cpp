#include "ui/models/open_substitutes.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <map>

namespace parkcarbon::ui {
namespace {

using engine::inventory::kGridFactorYearSubstituted;
using engine::inventory::kResidualFactorYearSubstituted;

constexpr int kFirstYear = 2005; ///< before the first of the series

int yearOf(std::string_view text) {
    const auto period = base::Period::parse(std::string(text));
    return period ? period->yearNumber() : 0;
}

std::string englishName(std::string_view area_zh, const reference::GridFactorTable& factors) {
    const auto& rows = factors.rows();
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const reference::GridFactor& factor) { return factor.name_zh == area_zh; });
    return found == rows.end() ? std::string() : found->name_en;
}

std::vector<int> publishedYears(const OpenSubstitute& open, const domain::GridChoice& grid,
                                const reference::GridFactorTable& factors) {
    std::vector<int> years;
    for (int year = open.year; year >= kFirstYear; --year) {
        const auto choice =
            open.code == kGridFactorYearSubstituted.name ? factors.average(grid, year) : factors.residual(year);
        if (choice && choice->exact) {
            years.push_back(year);
        }
    }
    return years;
}

} // namespace

std::vector<OpenSubstitute> openSubstitutes(const ParkResults& results, const reference::Library& library) {
    std::map<std::string, OpenSubstitute> by_subject;
    const auto look = [&](const engine::inventory::Inventory& inventory) {
        for (const base::Finding& finding : inventory.findings) {
            if (finding.code != kGridFactorYearSubstituted && finding.code != kResidualFactorYearSubstituted) {
                continue;
            }
            OpenSubstitute open;
            open.code = finding.code.name;
            open.subject = finding.argument("subject");
            open.area_zh = finding.argument("series");
            open.year = yearOf(finding.argument("value"));
            open.stands_in = yearOf(finding.argument("expected"));
            open.area_en = englishName(open.area_zh, library.gridFactors());
            open.published = publishedYears(open, results.snapshot->park.grid_factor, library.gridFactors());
            by_subject.emplace(open.subject, std::move(open));
        }
    };
    for (const auto& [year, inventory] : results.by_year) {
        look(*inventory);
    }
    look(*results.inventory);
    std::vector<OpenSubstitute> all;
    for (auto& [subject, open] : by_subject) {
        all.push_back(std::move(open));
    }
    return all;
}

} // namespace parkcarbon::ui
