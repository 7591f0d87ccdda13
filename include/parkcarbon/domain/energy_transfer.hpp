#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::domain {

inline constexpr base::Code kPartyInvalid{"PARTY_INVALID"};

/// One end of an energy transfer: an enterprise, the public `grid`, or `ext:<name>` outside the park.
class Party {
public:
    enum class Kind : std::uint8_t { Enterprise, Grid, External };

    /// Errors: PARTY_INVALID {value} for empty text or `ext:` without a name.
    static base::Result<Party> parse(std::string_view text);

    Kind kind() const { return kind_; }
    const std::string& name() const { return name_; } ///< enterprise id, or external name; empty for the grid
    std::string str() const;
    friend bool operator==(const Party&, const Party&) = default;

private:
    Party(Kind kind, std::string name) : kind_(kind), name_(std::move(name)) {}
    Kind kind_;
    std::string name_;
};

/// Energy that went from one named party to another (energy_transfers.csv).
struct EnergyTransfer {
    TransferId id;
    base::Period period;
    Carrier carrier;
    Party from;
    Party to;
    Quantity quantity;
    std::optional<double> uncertainty_pct; ///< half of the 95 % interval in % of the value, 0…1000
    EvidenceClass evidence_class = EvidenceClass::Reported;
    std::string evidence_ref;
    Contract contract = Contract::None;
    ParameterSet parameters;
    std::string note;
    Provenance origin;
    friend bool operator==(const EnergyTransfer&, const EnergyTransfer&) = default;
};

} // namespace parkcarbon::domain
