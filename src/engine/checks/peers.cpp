#include "peers.hpp"

#include <algorithm>
#include <map>

namespace parkcarbon::engine::checks {
namespace {

constexpr double kFar = 3.5;
constexpr std::size_t kClassDigits = 4;
constexpr std::size_t kDivisionDigits = 2;

using PlacesByIndustry = std::map<std::string_view, std::vector<std::size_t>>;

LogSpread spreadOf(const std::vector<PeerValue>& values, const std::vector<std::size_t>& places) {
    std::vector<double> of_group;
    of_group.reserve(places.size());
    for (const std::size_t place : places) {
        of_group.push_back(values[place].value);
    }
    return logSpreadOf(of_group);
}

} // namespace

Peers::Peers(const domain::ProjectSnapshot& snapshot) {
    digits_.reserve(snapshot.enterprises.size());
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        std::string code = enterprise.industry_code ? enterprise.industry_code->str() : std::string();
        if (!code.empty() && code.front() >= 'A') {
            code.erase(0, 1);
        }
        digits_.push_back(std::move(code));
    }
}

std::vector<PeerOutlier> Peers::outliers(const std::vector<PeerValue>& values, double least_deviation) const {
    std::vector<bool> is_judged(values.size(), false);
    std::map<std::size_t, PeerOutlier> found; // by place, to keep the order given
    for (std::size_t digits = kClassDigits; digits >= kDivisionDigits; --digits) {
        PlacesByIndustry groups;
        for (std::size_t place = 0; place < values.size(); ++place) {
            const std::string_view code = digits_[values[place].enterprise];
            if (code.size() >= digits) {
                groups[code.substr(0, digits)].push_back(place);
            }
        }
        for (const auto& [industry, places] : groups) {
            if (places.size() <= kEnough) {
                continue;
            }
            const LogSpread spread = spreadOf(values, places);
            for (const std::size_t place : places) {
                if (!is_judged[place] && spread.distance(values[place].value, least_deviation) > kFar) {
                    found.emplace(place, PeerOutlier{values[place], spread.typical(), industry, places.size() - 1});
                }
                is_judged[place] = true;
            }
        }
    }
    std::vector<PeerOutlier> outliers;
    outliers.reserve(found.size());
    for (const auto& [place, outlier] : found) {
        outliers.push_back(outlier);
    }
    return outliers;
}

} // namespace parkcarbon::engine::checks
