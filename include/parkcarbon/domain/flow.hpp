#pragma once

#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace parkcarbon::domain {

inline constexpr base::Code kFlowPartyInvalid{"FLOW_PARTY_INVALID"};

/// One end of a material flow: an enterprise or a process by its id, `env:<name>` (nature), `ext:<name>` (the economy
/// outside the park), or `stock:<enterprise or process id>` (its store).
class FlowParty {
public:
    enum class Kind : std::uint8_t { Node, Environment, External, Stock };

    /// Errors: FLOW_PARTY_INVALID {value} for empty text or a prefix without a name.
    static base::Result<FlowParty> parse(std::string_view text);

    Kind kind() const { return kind_; }
    const std::string& name() const { return name_; } ///< the id of a node or of a stock's owner; else the name
    std::string str() const;
    friend bool operator==(const FlowParty&, const FlowParty&) = default;

private:
    FlowParty(Kind kind, std::string name) : kind_(kind), name_(std::move(name)) {}
    Kind kind_;
    std::string name_;
};

/// What went from one party to another in one layer of the flow analysis (flows.csv).
struct Flow {
    FlowId id;
    base::Period period;
    FlowParty from;
    FlowParty to;
    std::string material;
    std::string layer;              ///< `goods`, `water`, `energy`, `carbon`, `value`, or the name of a substance
    std::optional<double> quantity; ///< in `unit`; nothing = not measured
    Unit unit;
    std::optional<double> uncertainty_pct; ///< half of the 95 % interval in % of the value, 0…1000; 0 = exact
    EvidenceClass evidence_class = EvidenceClass::Reported;
    std::string evidence_ref;
    std::string note;
    std::string
        code; ///< of the waste by the national catalogues: `SW17`, `900-041-49`; empty = no waste, or not stated
    Provenance origin;
    friend bool operator==(const Flow&, const Flow&) = default;
};

/// How much of a substance a flow holds (compositions.csv); identified by flow and substance together.
struct Composition {
    FlowId flow;
    std::string substance; ///< a substance, `carbon`, `water` or `energy`
    double fraction = 0.0; ///< in `unit`, of the flow's quantity
    Unit unit;             ///< `%`, `t/t`, `kg/m3`, `GJ/t` …
    std::optional<double> uncertainty_pct;
    EvidenceClass evidence_class = EvidenceClass::Reported;
    Provenance origin;
    friend bool operator==(const Composition&, const Composition&) = default;
};

/// The part of what a process takes in that leaves with one of its flows (transfer_coefficients.csv); identified by
/// process, layer and flow together.
struct TransferCoefficient {
    std::string process; ///< an enterprise or a process id
    std::string layer;
    FlowId flow;
    double value = 0.0; ///< 0…1
    std::optional<double> uncertainty_pct;
    Provenance origin;
    friend bool operator==(const TransferCoefficient&, const TransferCoefficient&) = default;
};

} // namespace parkcarbon::domain
