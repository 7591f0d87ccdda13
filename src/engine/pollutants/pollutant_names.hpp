#pragma once

#include <parkcarbon/reference/library.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::engine::pollutants {

/// The pollutants of the library by their names: symbol, Chinese and English name, aliases.
class PollutantNames {
public:
    explicit PollutantNames(const reference::Library& library);

    /// What an item such as `air:SO2`, `废水：化学需氧量` or `SO2` names.
    struct Found {
        std::optional<std::size_t> pollutant; ///< index into Library::pollutantEquivalents()
        std::vector<std::string> media;       ///< where more than one medium has a pollutant of that name
    };
    Found find(std::string_view item) const;
    std::optional<std::size_t> bySymbol(std::string_view medium, std::string_view symbol) const;

    const reference::PollutantEquivalent& at(std::size_t index) const { return pollutants_[index]; }
    std::size_t size() const { return pollutants_.size(); }
    /// `air:SO2`, as line ids and messages name it.
    std::string keyOf(std::size_t index) const { return at(index).medium + ":" + at(index).symbol; }
    /// The sum that the pollutant is a part of (smoke dust of particulates).
    std::optional<std::size_t> wholeOf(std::size_t index) const {
        return bySymbol(at(index).medium, at(index).part_of);
    }

private:
    const std::vector<reference::PollutantEquivalent>& pollutants_;
    std::unordered_map<std::string, std::size_t> by_name_; ///< `medium:folded name`
};

} // namespace parkcarbon::engine::pollutants
