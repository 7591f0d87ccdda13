#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/charts/sankey_spec.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/engine/flows/flow_book.hpp>
#include <parkcarbon/text/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A park's flows of one layer as a Sankey diagram: what the window draws and reports print, from one description.
namespace parkcarbon::report {

/// What one node of the diagram stands for. Parties outside the park always stand for themselves.
enum class FlowGrouping : std::uint8_t {
    Process,    ///< each process by itself, enterprises beside them
    Enterprise, ///< with its processes and stores; what stays inside is not drawn
    Zone,       ///< all its enterprises; what they exchange is a loop
    Role,       ///< what its enterprises do in the park
    Industry    ///< division of GB/T 4754
};

struct FlowDiagramOptions {
    std::uint32_t layer = 0; ///< index into System::layers
    /// Balanced numbers; those stated by the data where there is no balanced state.
    bool reconciled = true;
    FlowGrouping grouping = FlowGrouping::Enterprise;
    bool uncertainties = true;
    double other_below = 0.0; ///< as SankeySpec::other_below
    /// Only what reaches this node or comes from it; an id that is not in the diagram shows all.
    std::string focus = {};
    std::optional<std::size_t> focus_steps = {}; ///< links from it; nothing = to the ends
};

/// Why what goes into a node and what comes out of it agree or not.
enum class FlowBalance : std::uint8_t {
    Closed,
    OneSided,     ///< a source or a sink: nothing to compare
    Open,         ///< the data say that both sides need not agree in this layer
    Undetermined, ///< a flow has no amount
    Partial,      ///< only some of its flows are in the diagram
    Differs
};

struct FlowDiagramNode {
    double in = 0.0; ///< of the links that are determined, in the layer's unit
    double out = 0.0;
    std::optional<double> stock_change;
    std::size_t undetermined = 0; ///< links without an amount
    FlowBalance balance = FlowBalance::Closed;

    double difference() const { return in - out - stock_change.value_or(0.0); }
};

struct FlowDiagram {
    charts::SankeySpec spec;
    bool reconciled = false;                       ///< whether `spec` shows balanced numbers
    std::vector<FlowDiagramNode> nodes;            ///< one per SankeySpec::nodes
    std::vector<std::vector<std::uint32_t>> flows; ///< per link: what it sums up, indices into System::flows
    struct Party {
        std::string id;
        std::string name;
    };
    std::vector<Party> parties; ///< what can have the focus, whatever has it now: the park's own nodes by name
};

/// Outside parties that give and take are drawn twice, left and right, so that no loop runs through them. A link sums
/// up the flows of one material between two nodes; those of unknown amount make a link of their own. A sum of balanced
/// flows has an uncertainty only with `covariances`. A negative balanced flow is drawn against its direction, marked as
/// suspect. Errors: those of `covariances`.
base::Result<FlowDiagram> flowDiagram(const engine::flows::FlowAccount& account,
                                      const domain::ProjectSnapshot& snapshot, const FlowDiagramOptions& options,
                                      const text::Text& text, engine::flows::FlowBook::Covariances covariances = {});

} // namespace parkcarbon::report
