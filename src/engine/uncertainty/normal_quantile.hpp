#pragma once

namespace parkcarbon::engine::uncertainty {

double normalDensity(double deviate);
double normalProbability(double deviate); ///< Φ, with full relative precision in the lower tail

/// Φ⁻¹ for 0 < probability < 1, relative error about 1e-16: algorithm AS 241 (PPND16), Wichura, Applied Statistics 37
/// (1988) 477–484.
double normalQuantile(double probability);

/// One block (philox.hpp) of Φ⁻¹(0.5 + centred), centred in (−0.5, 0.5): the same function, many at a time.
/// The two must not overlap.
void normalDeviates(const double* centred, double* deviates);

} // namespace parkcarbon::engine::uncertainty
