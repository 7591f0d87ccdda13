#pragma once

#include <parkcarbon/engine/flows/project_system.hpp>
#include <parkcarbon/text/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace parkcarbon::report {

/// What the parts of a park's flow system are called in one language. Both arguments must outlive it.
class FlowNames {
public:
    FlowNames(const text::Text& text, const engine::flows::ProjectSystem& project) : text_(text), project_(project) {}

    std::string node(std::uint32_t node) const;
    std::string material(std::uint32_t flow) const;
    std::string layer(std::uint32_t layer) const;
    std::string unit(std::uint32_t layer) const;
    /// The one of the language, or the other where it is empty.
    std::string either(const std::string& zh, const std::string& en) const;

private:
    const text::Text& text_;
    const engine::flows::ProjectSystem& project_;
};

} // namespace parkcarbon::report
