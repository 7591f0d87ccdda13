#include "services/factor_update/compared_lines.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace parkcarbon::services {
namespace {

using engine::inventory::Line;

/// Sums in another order differ in the last digits; factors never by so little.
constexpr double kRelativeRounding = 1e-12;

bool differs(double a, double b) {
    return std::abs(a - b) > kRelativeRounding * std::max(std::abs(a), std::abs(b));
}

bool isDifferent(const ComparedLine& line) {
    return line.before == nullptr || line.after == nullptr || differs(line.before->co2e, line.after->co2e) ||
           differs(line.before->mass, line.after->mass);
}

bool sameOrder(const std::vector<Line>& before, const std::vector<Line>& after) {
    return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                      [](const Line& a, const Line& b) { return a.line_id == b.line_id; });
}

/// Lines by id; the second line of an id is paired with the second, and so on.
std::vector<ComparedLine> pairedById(const std::vector<Line>& before, const std::vector<Line>& after) {
    std::unordered_map<std::string, std::vector<const Line*>> waiting; // the next one of an id is at the back
    for (auto line = after.rbegin(); line != after.rend(); ++line) {
        waiting[line->line_id].push_back(&*line);
    }
    std::vector<ComparedLine> pairs;
    for (const Line& line : before) {
        auto& left = waiting[line.line_id];
        pairs.push_back({&line, left.empty() ? nullptr : left.back()});
        if (!left.empty()) {
            left.pop_back();
        }
    }
    for (const Line& line : after) {
        const auto& left = waiting[line.line_id];
        if (std::find(left.begin(), left.end(), &line) != left.end()) {
            pairs.push_back({nullptr, &line});
        }
    }
    return pairs;
}

} // namespace

std::vector<ComparedLine> differentLines(const std::vector<Line>& before, const std::vector<Line>& after) {
    std::vector<ComparedLine> different;
    const auto keep = [&](const ComparedLine& line) {
        if (isDifferent(line)) {
            different.push_back(line);
        }
    };
    if (sameOrder(before, after)) {
        for (std::size_t index = 0; index < before.size(); ++index) {
            keep({&before[index], &after[index]});
        }
        return different;
    }
    for (const ComparedLine& line : pairedById(before, after)) {
        keep(line);
    }
    return different;
}

} // namespace parkcarbon::services
