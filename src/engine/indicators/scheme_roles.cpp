#include "scheme_roles.hpp"

#include <parkcarbon/base/number_parser.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::array<std::string_view, 5> kRoleWords = {"core", "mandatory", "one_of_group", "guiding", "reference"};

std::optional<std::size_t> countOf(std::string_view text) {
    const auto number = base::parseNumber(text);
    const bool whole = number && *number >= 1.0 && *number <= 999.0;
    return whole ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
}

/// `>=1 of ECO group` and `2 of 4`, after the word `optional`.
std::optional<StatedRole> groupRole(std::string_view text) {
    const auto digit = text.find_first_of("123456789");
    const auto of = text.find(" of ");
    if (digit == std::string_view::npos || of == std::string_view::npos || digit > of) {
        return std::nullopt;
    }
    const auto needed = countOf(text.substr(digit, of - digit));
    std::string_view rest = text.substr(of + 4);
    if (!needed || rest.empty()) {
        return std::nullopt;
    }
    StatedRole role;
    role.role = Role::OneOfGroup;
    role.needed = *needed;
    if (const auto size = countOf(rest)) {
        role.counted = size;
        return role;
    }
    constexpr std::string_view kGroupWord = " group";
    rest = rest.ends_with(kGroupWord) ? rest.substr(0, rest.size() - kGroupWord.size()) : rest;
    role.group = std::string(rest);
    return role;
}

void addCounted(Scheme& scheme, std::size_t index, const StatedRole& role) {
    const std::string& words = scheme.indicators[index].row.mandatory;
    const bool continues = !scheme.groups.empty() && index > 0 && scheme.groups.back().members.back() + 1 == index &&
                           scheme.indicators[index - 1].row.mandatory == words &&
                           scheme.groups.back().members.size() < *role.counted;
    if (!continues) {
        scheme.groups.push_back({{}, role.needed, {}});
    }
    IndicatorGroup& group = scheme.groups.back();
    group.members.push_back(index);
    const std::string& first = scheme.indicators[group.members.front()].row.id;
    const std::string& last = scheme.indicators[index].row.id;
    group.name = first == last ? first : first + "…" + last;
}

} // namespace

std::string_view roleWord(Role role) {
    return kRoleWords[static_cast<std::size_t>(role)];
}

StatedRole statedRole(std::string_view text) {
    constexpr std::string_view kOptional = "optional";
    StatedRole role;
    if (text.starts_with(kOptional)) {
        return groupRole(text.substr(kOptional.size())).value_or(role);
    }
    if (text.starts_with("core")) {
        role.role = Role::Core;
    } else if (text.starts_with("mandatory")) {
        role.role = Role::Mandatory;
    } else if (text.starts_with("guiding") || text == "performance indicator" || text == "required in plan") {
        role.role = Role::Guiding;
    }
    return role;
}

void buildGroups(Scheme& scheme) {
    for (std::size_t index = 0; index < scheme.indicators.size(); ++index) {
        IndicatorDefinition& definition = scheme.indicators[index];
        const StatedRole role = statedRole(definition.row.mandatory);
        definition.role = role.role;
        if (role.role != Role::OneOfGroup) {
            continue;
        }
        if (role.counted) {
            addCounted(scheme, index, role);
            continue;
        }
        auto group = std::find_if(scheme.groups.begin(), scheme.groups.end(),
                                  [&](const IndicatorGroup& one) { return one.name == role.group; });
        if (group == scheme.groups.end()) {
            scheme.groups.push_back({role.group, role.needed, {}});
            group = std::prev(scheme.groups.end());
        }
        group->members.push_back(index);
    }
}

} // namespace parkcarbon::engine::indicators
