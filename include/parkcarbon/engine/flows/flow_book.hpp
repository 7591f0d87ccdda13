#pragma once

#include <parkcarbon/engine/flows/project_system.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// The numbers of a park's flows as indicators, balance sheets and official tables read them: raw as stated, or
/// reconciled. What is not determined stays empty and is named; it is never taken as zero.
namespace parkcarbon::engine::flows {

/// A number of a flow system, or a weighted sum of them, in the unit of its layer.
struct Amount {
    std::optional<double> value; ///< nothing when a term is not determined
    std::optional<double> sd;    ///< nothing without a value, or when the covariance of the terms is not known
    double known = 0.0;          ///< the sum of the terms that are determined
    std::vector<VariableRef> terms;
    std::vector<VariableRef> undetermined;
};

/// An enterprise with its processes and stores, or one node that belongs to no enterprise.
struct Party {
    std::string id;      ///< of the enterprise, else of the node
    std::string name_zh; ///< empty where the data give none
    std::string name_en;
    bool inside = false; ///< of the park
    NodeKind kind = NodeKind::Process;
    bool is_enterprise = false; ///< with the processes and stores that belong to it
    std::vector<std::uint32_t> nodes;
};

class FlowBook {
public:
    /// `totalsCovariance` of the same system and options, or nothing: then reconciled sums of several flows have no sd.
    using Covariances = std::function<base::Result<TotalsCovariance>(const std::vector<Total>&)>;

    /// Reads the raw measurements where there is no reconciliation. Keeps references to both; a system without
    /// `ProjectSystem::nodes` and `flows` is read by the kinds of its nodes alone.
    explicit FlowBook(const ProjectSystem& project, const Reconciliation* reconciliation = nullptr,
                      Covariances covariances = {});

    const System& system() const { return project_.system; }
    bool reconciled() const { return reconciliation_ != nullptr; }

    const std::vector<Party>& parties() const { return parties_; }
    std::uint32_t partyOf(std::uint32_t node) const { return party_of_node_[node]; } ///< index into parties()
    const Party& sender(const Flow& flow) const { return parties_[partyOf(flow.from)]; }
    const Party& receiver(const Flow& flow) const { return parties_[partyOf(flow.to)]; }

    std::string_view material(std::uint32_t flow) const; ///< empty where the project says nothing of the flow
    FlowOrigin origin(std::uint32_t flow) const;         ///< FlowRow where the project says nothing of the flow

    bool isFuel(std::uint32_t flow) const;              ///< false where the project says nothing of the flow
    const FuelMass* fuelMass(std::uint32_t flow) const; ///< nullptr where it is not known

    std::optional<std::uint32_t> layer(LayerKind kind) const; ///< the first of that kind
    bool carries(std::uint32_t flow, std::uint32_t layer) const;

    Amount mass(std::uint32_t flow, std::uint32_t layer) const;
    Amount amount(const VariableRef& variable) const;
    /// One amount per total. A raw sum has the sd of its measurements and their stated correlations, to first order.
    /// Errors: those of the function of covariances.
    base::Result<std::vector<Amount>> amounts(const std::vector<Total>& totals) const;

    struct Ratio {
        Total numerator;
        Total denominator;
    };
    /// Numerators by denominators, with the covariance of both to first order; nothing where the denominator is zero.
    base::Result<std::vector<Amount>> ratios(const std::vector<Ratio>& ratios) const;

private:
    /// Derivatives of a raw number by the measurements behind it.
    struct RawNumber {
        std::optional<double> value;
        std::vector<std::pair<VariableRef, double>> derivatives;
    };
    void findParties();
    Datum datum(const VariableRef& variable) const;
    RawNumber raw(const VariableRef& variable) const;
    RawNumber rawMass(const VariableRef& variable) const;
    RawNumber rawStockChange(const VariableRef& variable) const;
    Amount rawTotal(const Total& total) const;
    Amount reconciledTotal(const Total& total) const;

    const ProjectSystem& project_;
    const Reconciliation* reconciliation_;
    Covariances covariances_;
    std::vector<Party> parties_;
    std::vector<std::uint32_t> party_of_node_;
    std::unordered_map<std::uint64_t, std::size_t> reconciled_index_;
};

} // namespace parkcarbon::engine::flows
