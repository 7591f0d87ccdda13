#pragma once

#include "ui/document/results_keeper.hpp"

#include <parkcarbon/reference/library.hpp>

#include <string>
#include <vector>

namespace parkcarbon::ui {

/// A year whose factor is not published, so that another year's stands in, and nobody has decided on it.
struct OpenSubstitute {
    std::string code;    ///< of the finding
    std::string subject; ///< of the decision, "grid_factor/2025"
    std::string area_zh; ///< that the factor stands for, e.g. a province
    std::string area_en;
    int year = 0;
    int stands_in = 0;
    std::vector<int> published; ///< years that can be chosen, the newest first
};

/// Of the inventories of all years, in the order of years; each subject once.
std::vector<OpenSubstitute> openSubstitutes(const ParkResults& results, const reference::Library& library);

} // namespace parkcarbon::ui
