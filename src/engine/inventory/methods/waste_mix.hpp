#pragma once

#include "../method_draft.hpp"

#include <span>
#include <string>

namespace parkcarbon::engine::inventory {

/// One fraction of mixed waste (2006 IPCC Guidelines Vol. 5, Table 2.4): the parameter that states its share, and the
/// products of waste_factors.csv that hold its carbon; empty where the table has none.
struct WasteFraction {
    const char* parameter;
    const char* incineration_key;
    const char* landfill_key;
};

std::span<const WasteFraction> wasteFractions();

/// The shares as parameters, fractions of the wet weight.
ParameterSpecs shareParameters();
bool statesShares(const domain::ParameterSet& parameters);
/// Whether the shares stated add up to 1 (within rounding, ±0.5 %); SHARES_NOT_WHOLE {value} when not.
bool sharesAreWhole(MethodDraft& draft);

} // namespace parkcarbon::engine::inventory
