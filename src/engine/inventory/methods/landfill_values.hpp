#pragma once

#include "../factor_product.hpp"
#include "../method_draft.hpp"

namespace parkcarbon::engine::inventory {

/// What every landfill method takes: kinds of landfill with their MCF, the degradable carbon of the waste, DOCf, F and
/// OX (2006 IPCC Guidelines Vol. 5, Ch. 3).
inline constexpr const char* kUsualLandfill = "managed-anaerobic";

std::vector<FactorProduct> landfillKinds(const reference::Library& library);

/// `doc`, the shares of the waste's fractions, `docf`, `mcf`, `f`, `ox`; `doc` and `kind` may be null.
ParameterSpecs landfillParameters(const reference::Library& library, const reference::ListedFactor* doc,
                                  const FactorProduct* kind);

/// Methane that one tonne of waste can make, t: MCF × DOC × DOCf × F × 16/12. DOC is the row's own, that of the shares
/// it states, or the default.
double methanePotential(MethodDraft& draft);

} // namespace parkcarbon::engine::inventory
