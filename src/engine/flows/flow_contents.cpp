#include "flow_contents.hpp"

#include "../inventory/parameter_reader.hpp"
#include "flow_uncertainty.hpp"

#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kOverlapDigits = 1e-12;

base::Location compositionField(const domain::Composition& row, const char* field) {
    base::Location where = fieldOfRecord("compositions", row, field);
    where.record_id = row.flow.str() + "|" + row.substance;
    return where;
}

base::Location coefficientField(const domain::TransferCoefficient& row, const char* field) {
    base::Location where = fieldOfRecord("transfer_coefficients", row, field);
    where.record_id = row.process + "|" + row.layer + "|" + row.flow.str();
    return where;
}

/// One flow's statements of what it holds of one layer; rows of a year in months may each state their own.
struct Content {
    std::vector<std::pair<const domain::Composition*, double>> rows; ///< with the fraction in the layers' units
};

class CompositionReader {
public:
    CompositionReader(SystemDraft& draft, const FlowOfRow& rows) : draft_(draft), flow_of_row_(rows) {
        for (const domain::Flow& row : draft.run().snapshot.flows) {
            records_.emplace(row.id.str(), &row);
        }
    }

    void read() {
        std::map<std::pair<std::uint32_t, std::uint32_t>, Content> contents;
        for (const domain::Composition& row : draft_.run().snapshot.compositions) {
            const auto flow = flow_of_row_.find(row.flow.str());
            if (flow == flow_of_row_.end()) {
                reportUnknown(row);
                continue;
            }
            const std::uint32_t layer = draft_.layer(row.substance);
            if (const auto fraction = inLayerUnits(row, flow->second, layer)) {
                contents[{flow->second, layer}].rows.emplace_back(&row, *fraction);
            }
        }
        for (const auto& [key, content] : contents) {
            write(key.first, key.second, content);
        }
    }

private:
    /// Rows of other periods and rows that a finding has already refused are none of this system's business.
    void reportUnknown(const domain::Composition& row) {
        if (!records_.contains(row.flow.str())) {
            draft_.report(kFlowReferenceUnknown, base::Severity::Error, {{"value", row.flow.str()}},
                          compositionField(row, "flow_id"));
        }
    }

    std::optional<double> inLayerUnits(const domain::Composition& row, std::uint32_t flow, std::uint32_t layer) {
        const std::uint32_t amount_layer = draft_.project().flows[flow].amount_layer;
        const Layer& of = draft_.system().layers[layer];
        const Layer& per = draft_.system().layers[amount_layer];
        const std::string wanted = of.unit + "/" + per.unit;
        const auto refuse = [&]() -> std::optional<double> {
            draft_.report(kFlowCompositionUnusable, base::Severity::Warning,
                          {{"value", row.unit.symbol()}, {"expected", wanted}, {"substance", row.substance}},
                          compositionField(row, "unit"));
            return std::nullopt;
        };
        if (layer == amount_layer) {
            return refuse();
        }
        const auto value = domain::Unit::parse(wanted).and_then(
            [&](const domain::Unit& target) { return row.unit.convert(row.fraction, target); });
        if (value) {
            return *value;
        }
        const auto share = row.unit.convert(row.fraction, domain::Unit::dimensionless());
        return share && isMass(of.kind) && isMass(per.kind) ? std::optional(*share) : refuse();
    }

    /// Layers of which a plain fraction by mass makes sense: carbon is tonnes of carbon, a cubic metre of water a
    /// tonne.
    static bool isMass(LayerKind kind) { return kind != LayerKind::Energy && kind != LayerKind::Value; }

    void write(std::uint32_t flow, std::uint32_t layer, const Content& content) {
        const Measurement fraction = meanOf(content);
        const std::uint32_t amount_layer = draft_.project().flows[flow].amount_layer;
        FlowQuantity& quantity = draft_.quantity(flow, layer);
        if (draft_.system().layers[amount_layer].kind == LayerKind::Goods) {
            quantity.concentration = fraction;
            return;
        }
        if (const FlowQuantity* const stated = draft_.findQuantity(flow, amount_layer); stated->mass) {
            const Measurement& amount = *stated->mass;
            quantity.mass = Measurement{amount.value * fraction.value,
                                        std::hypot(amount.value * fraction.sd, amount.sd * fraction.value)};
        }
    }

    /// Weighted by what each row moved; the laboratory's error is the same in all of them.
    Measurement meanOf(const Content& content) {
        Measurement mean;
        double weights = 0.0;
        for (const auto& [row, fraction] : content.rows) {
            const auto quantity = records_.at(row->flow.str())->quantity;
            const double weight = content.rows.size() == 1 ? 1.0 : quantity.value_or(0.0);
            weights += weight;
            mean.value += weight * fraction;
            mean.sd += weight * sdOf(fraction, draft_.halfWidthPct(row->uncertainty_pct, row->evidence_class));
        }
        if (weights > 0.0) {
            return {mean.value / weights, mean.sd / weights};
        }
        const auto& [row, fraction] = content.rows.front();
        return {fraction, sdOf(fraction, draft_.halfWidthPct(row->uncertainty_pct, row->evidence_class))};
    }

    SystemDraft& draft_;
    const FlowOfRow& flow_of_row_;
    std::unordered_map<std::string, const domain::Flow*> records_;
};

class CoefficientReader {
public:
    CoefficientReader(SystemDraft& draft, const FlowOfRow& rows) : draft_(draft), flow_of_row_(rows) {}

    void read() {
        for (const domain::TransferCoefficient& row : draft_.run().snapshot.transfer_coefficients) {
            const auto flow = flow_of_row_.find(row.flow.str());
            if (flow != flow_of_row_.end()) {
                take(row, flow->second);
            } else if (!exists(row.flow)) {
                draft_.report(kFlowReferenceUnknown, base::Severity::Error, {{"value", row.flow.str()}},
                              coefficientField(row, "flow_id"));
            }
        }
    }

private:
    bool exists(const domain::FlowId& id) const {
        const auto& rows = draft_.run().snapshot.flows;
        return std::any_of(rows.begin(), rows.end(), [&](const domain::Flow& row) { return row.id == id; });
    }

    void take(const domain::TransferCoefficient& row, std::uint32_t flow) {
        const auto node = draft_.findNode(row.process);
        const auto layer = draft_.findLayer(row.layer);
        const bool leaves = node && draft_.system().flows[flow].from == *node;
        if (!leaves || !layer || !isNew(*node, *layer, flow, row.value)) {
            draft_.report(kFlowCoefficientUnusable, base::Severity::Warning,
                          {{"value", row.process}, {"flow", row.flow.str()}, {"layer", row.layer}},
                          coefficientField(row, leaves ? "layer" : "flow_id"));
            return;
        }
        if (known_) {
            return; // the same coefficient, stated again with another month of the flow
        }
        draft_.quantity(flow, *layer);
        const double pct = draft_.halfWidthPct(row.uncertainty_pct, domain::EvidenceClass::Reported);
        draft_.system().transfer_coefficients.push_back(
            {*node, *layer, flow, Measurement{row.value, sdOf(row.value, pct)}});
    }

    bool isNew(std::uint32_t node, std::uint32_t layer, std::uint32_t flow, double value) {
        known_ = false;
        for (const auto& one : draft_.system().transfer_coefficients) {
            if (one.node == node && one.layer == layer && one.flow == flow) {
                known_ = true;
                return std::abs(one.value->value - value) <= kOverlapDigits;
            }
        }
        return true;
    }

    SystemDraft& draft_;
    const FlowOfRow& flow_of_row_;
    bool known_ = false;
};

} // namespace

void addCompositions(SystemDraft& draft, const FlowOfRow& rows) {
    CompositionReader(draft, rows).read();
}

void addTransferCoefficients(SystemDraft& draft, const FlowOfRow& rows) {
    CoefficientReader(draft, rows).read();
}

} // namespace parkcarbon::engine::flows
