#include "ui/grid/paste_plan.hpp"

#include <fmt/format.h>

#include <charconv>

namespace parkcarbon::ui {
namespace {

std::string defaultPrefix(domain::Table table) {
    switch (table) {
    case domain::Table::Zones:
        return "Z";
    case domain::Table::Enterprises:
        return "E";
    case domain::Table::EnergyTransfers:
        return "T";
    case domain::Table::OwnFactors:
        return "F";
    case domain::Table::Decisions:
        return "D";
    default:
        return "A";
    }
}

constexpr std::size_t kLongestNumber = 15;

} // namespace

NewIds::NewIds(const RowSource& source)
    : source_(source), usable_(domain::spec(source.table()).key_fields == 1), prefix_(defaultPrefix(source.table())) {
    if (!usable_ || source.size() == 0) {
        return;
    }
    const std::string last = source.recordId(source.size() - 1);
    const std::size_t digits = last.size() - (last.find_last_not_of("0123456789") + 1);
    if (digits > kLongestNumber) {
        return;
    }
    prefix_ = last.substr(0, last.size() - digits);
    if (digits > 0) {
        width_ = digits;
        std::from_chars(last.data() + prefix_.size(), last.data() + last.size(), number_);
    } else {
        prefix_ += '-';
    }
}

std::string NewIds::next() {
    if (!usable_) {
        return {};
    }
    std::string id;
    do {
        id = fmt::format("{}{:0{}}", prefix_, ++number_, width_);
    } while (source_.find(id));
    return id;
}

} // namespace parkcarbon::ui
