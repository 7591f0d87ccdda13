#include "finding_writer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace parkcarbon::engine::checks {

base::Findings FindingWriter::take() {
    base::Findings findings = collector_.take();
    std::stable_sort(findings.begin(), findings.end(), [](const base::Finding& a, const base::Finding& b) {
        return static_cast<int>(a.severity) > static_cast<int>(b.severity);
    });
    return findings;
}

base::Location at(std::string_view table, std::string_view record_id, std::string_view field) {
    base::Location where;
    where.table = table;
    where.record_id = record_id;
    where.field = field;
    return where;
}

base::Location atActivity(const domain::ActivityColumns& activities, std::size_t row, std::string_view field) {
    return at("activities", activities.id->at(row), field);
}

base::Location atTransfer(const domain::EnergyTransfer& transfer, std::string_view field) {
    base::Location where = at("energy_transfers", transfer.id.str(), field);
    where.file = transfer.origin.file;
    where.sheet = transfer.origin.sheet;
    where.row = transfer.origin.row;
    return where;
}

std::string shown(double value) {
    constexpr double kSixDigits = 1e6;
    constexpr double kWholeNumbers = 1e15; // beyond, not every whole number is a double
    const bool is_large = std::abs(value) >= kSixDigits && std::abs(value) < kWholeNumbers;
    return is_large ? fmt::format("{:.0f}", value) : fmt::format("{:.6g}", value);
}

} // namespace parkcarbon::engine::checks
