#pragma once

#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/reference/library.hpp>

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::engine::inventory {

/// What `parkcarbon-cli methods` lists (FORMATS §6): one calculation method for one item of one category.
struct MethodDescription {
    struct Input {
        std::string name;
        std::string unit;
    };
    struct Parameter {
        std::string name; ///< as rows override it, e.g. "ncv"
        std::string unit;
        std::optional<double> default_value;
        std::optional<double> minimum;
        std::optional<double> maximum;
        std::string source;
        std::string status;
    };
    std::string category;
    std::string item;
    std::string name_zh;
    std::string name_en;
    std::string formula;
    std::vector<std::string> gases;
    std::vector<Input> inputs;
    std::vector<Parameter> parameters;
    std::string method = {}; ///< id, as in inventory::Line::method; the catalogue fills it in
};

/// Every category and item that the program computes with the given fuel set.
std::vector<MethodDescription> describeMethods(const reference::Library& library, const std::string& fuel_set);

} // namespace parkcarbon::engine::inventory
