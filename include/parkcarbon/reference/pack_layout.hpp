#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/pack_layout.hpp>

#include <memory>

namespace parkcarbon::reference {

/// What the workbooks of enterprises look like (data/reference/pack_*.csv), parsed once per program. Its lists are the
/// program's own words, the waste codes (`waste_codes`), the variables of facts (`variables`) and the business models
/// (`business_models`); those of a project come from whoever writes or reads its workbooks. Errors:
/// REFERENCE_DATA_INVALID {file, row, column, value, expected}.
base::Result<std::shared_ptr<const domain::PackLayout>> shippedPackLayout();

} // namespace parkcarbon::reference
