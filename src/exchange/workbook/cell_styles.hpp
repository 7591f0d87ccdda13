#pragma once

#include "number_format.hpp"
#include "package.hpp"

#include <vector>

namespace parkcarbon::exchange {

/// What the numbers of cells mean, by the number of their style.
class CellStyles {
public:
    CellStyles() = default;
    explicit CellStyles(std::vector<NumberMeaning> meanings) : meanings_(std::move(meanings)) {}

    NumberMeaning meaning(std::size_t style) const {
        return style < meanings_.size() ? meanings_[style] : NumberMeaning::Number;
    }

private:
    std::vector<NumberMeaning> meanings_;
};

/// Errors: those of parsePart.
base::Result<CellStyles> readCellStyles(Package& package, std::string_view part, const WorkbookLimits& limits);

} // namespace parkcarbon::exchange
