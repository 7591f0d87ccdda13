#include "name_table.hpp"

#include <parkcarbon/exchange/flow_system_file.hpp>

#include <algorithm>

namespace parkcarbon::exchange {

base::Result<std::string> NameTable::add(const JsonValue& name) {
    auto text = name.text();
    if (!text) {
        return text;
    }
    if (index_.contains(*text)) {
        return base::failure(kFlowNameRepeated, {{"where", name.where()}, {"value", *text}});
    }
    addText(*text);
    return text;
}

std::uint32_t NameTable::addText(std::string name) {
    const auto [entry, added] = index_.emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (added) {
        names_.push_back(std::move(name));
    }
    return entry->second;
}

base::Result<std::uint32_t> NameTable::find(const JsonValue& name) const {
    const auto text = name.text();
    if (!text) {
        return base::failure(text.error());
    }
    const auto index = indexOf(*text);
    if (!index) {
        return base::failure(kFlowNameUnknown, {{"where", name.where()}, {"value", *text}, {"expected", list()}});
    }
    return *index;
}

std::optional<std::uint32_t> NameTable::indexOf(std::string_view name) const {
    const auto found = index_.find(std::string(name));
    return found == index_.end() ? std::nullopt : std::optional(found->second);
}

std::string NameTable::list() const {
    constexpr std::size_t kListed = 12;
    std::string text;
    for (std::size_t index = 0; index < std::min(kListed, names_.size()); ++index) {
        text += (index == 0 ? "" : ", ") + names_[index];
    }
    if (names_.empty()) {
        return "–";
    }
    return names_.size() > kListed ? text + ", …" : text;
}

} // namespace parkcarbon::exchange
