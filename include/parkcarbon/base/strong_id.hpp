#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace parkcarbon::base {

/// Text id of one kind of thing; ids of different kinds do not mix.
template <typename Tag> class StrongId {
public:
    StrongId() = default;
    explicit StrongId(std::string value) : value_(std::move(value)) {}

    const std::string& str() const { return value_; }
    bool empty() const { return value_.empty(); }
    friend auto operator<=>(const StrongId&, const StrongId&) = default;

private:
    std::string value_;
};

} // namespace parkcarbon::base

template <typename Tag> struct std::hash<parkcarbon::base::StrongId<Tag>> {
    std::size_t operator()(const parkcarbon::base::StrongId<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};
