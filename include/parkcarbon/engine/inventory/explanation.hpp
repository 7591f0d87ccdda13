#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/reference/library.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::engine::inventory {

inline constexpr base::Code kLineUnknown{"LINE_UNKNOWN"};

/// One step of a derivation, ready to be read by a person.
struct ExplanationStep {
    enum class Origin : std::uint8_t { Input, Factor, Constant, Computed };
    std::string symbol; ///< as in the formula, e.g. "NCV"
    std::string name;   ///< key of the name's text, e.g. "ncv"
    double value = 0.0;
    std::string unit;
    Origin origin = Origin::Computed;
    std::string source;                      ///< document and table of a factor; evidence reference of an input
    std::string status;                      ///< status word of a factor, evidence class of an input
    std::optional<domain::Provenance> where; ///< the cell the input came from
    std::string column;                      ///< column of that cell
};

/// "input", "factor", "constant", "computed": the words of FORMATS §6 and of the terms `origin.<word>`.
std::string_view originWord(ExplanationStep::Origin origin);

struct Explanation {
    std::string line_id;
    double value = 0.0;
    std::string unit;
    std::string formula;
    std::vector<ExplanationStep> steps; ///< in the order of calculation
};

/// The derivation of one number. `line_id` is an inventory line (`A12/CO2`, `T3/CO2`), an import in the market view
/// (`T3/CO2_market`), an export at the seller's own factor (`T4/CO2_producer`), or a total: `park/direct`,
/// `park/<view>`, `enterprise/<id>/total`, `supplier/<id>/electricity`, `supplier/<id>/heat`.
/// `records` gives the full records (with provenance) of the ids asked for. Errors: LINE_UNKNOWN {value}.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    virtual std::optional<domain::Activity> activity(std::string_view id) const = 0;
    virtual std::optional<domain::EnergyTransfer> transfer(std::string_view id) const = 0;
};
base::Result<Explanation> explain(std::string_view line_id, const domain::ProjectSnapshot& snapshot,
                                  const reference::Library& library, base::Period period, const RecordSource& records);

/// The same with reconciled amounts: behind the stated amount of a record stands the step `k` that it is multiplied by.
base::Result<Explanation> explainReconciled(std::string_view line_id, const domain::ProjectSnapshot& snapshot,
                                            const reference::Library& library, base::Period period,
                                            const RecordSource& records, const ReconciledAmounts& amounts);

} // namespace parkcarbon::engine::inventory
