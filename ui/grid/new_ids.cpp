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
    case domain::Table::Processes:
    case domain::Table::Team:
        return "P";
    case domain::Table::Streams:
        return "S";
    case domain::Table::Flows:
    case domain::Table::OwnFactors:
        return "F";
    case domain::Table::Decisions:
        return "D";
    case domain::Table::Measures:
        return "PR";
    case domain::Table::FocusAreas:
        return "FA";
    case domain::Table::CorrectiveActions:
        return "CA";
    case domain::Table::Meetings:
        return "G";
    case domain::Table::Evidence:
        return "V";
    case domain::Table::Cycles:
        return "C";
    case domain::Table::Workflow:
    case domain::Table::WorkflowSteps: // known by their numbers
        return "";
    default:
        return "A";
    }
}

constexpr std::size_t kLongestNumber = 15;

std::string lastId(const RowSource& source) {
    const bool has_ids = domain::spec(source.table()).key_fields == 1;
    return has_ids && source.size() > 0 ? source.recordId(source.size() - 1) : std::string();
}

} // namespace

NewIds::NewIds(const RowSource& source)
    : NewIds(source.table(), lastId(source), [&source](std::string_view id) { return source.find(id).has_value(); }) {}

NewIds::NewIds(domain::Table table, std::string_view last_id, Taken taken)
    : taken_(std::move(taken)), usable_(domain::spec(table).key_fields == 1), prefix_(defaultPrefix(table)) {
    if (!usable_ || last_id.empty()) {
        return;
    }
    const std::string last(last_id);
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
    } while (taken_(id));
    return id;
}

} // namespace parkcarbon::ui
