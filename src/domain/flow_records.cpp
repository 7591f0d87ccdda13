#include "flow_records.hpp"

namespace parkcarbon::domain {
namespace {

constexpr double kMaximumTolerancePct = 1000.0;

} // namespace

Process readProcess(FieldParser& fields) {
    Process process;
    process.id = ProcessId(fields.id("process_id"));
    const std::string enterprise = fields.id("enterprise_id");
    process.enterprise = enterprise.empty() ? std::nullopt : std::optional(EnterpriseId(enterprise));
    process.name_zh = fields.text("name_zh");
    process.name_en = fields.text("name_en");
    process.balance = fields.boolean("balance", process.balance);
    process.tolerance_pct = fields.number("tolerance_pct", 0.0, kMaximumTolerancePct);
    return process;
}

std::optional<Flow> readFlow(FieldParser& fields) {
    const std::string id = fields.id("flow_id");
    const auto period = fields.parsed<base::Period>("period");
    const auto from = fields.parsed<FlowParty>("from_id");
    const auto to = fields.parsed<FlowParty>("to_id");
    if (from && to && *from == *to) {
        fields.reject("to_id", base::Error(kFlowToItself, {{"value", to->str()}}));
    }
    const std::string layer = fields.id("layer");
    const auto quantity = fields.number("quantity");
    const auto unit = fields.parsed<Unit>("unit");
    const auto uncertainty = fields.uncertainty();
    const auto evidence = fields.choice("evidence_class", EvidenceClass::Reported);
    if (fields.failed()) {
        return std::nullopt;
    }
    return Flow{FlowId(id),
                *period,
                *from,
                *to,
                fields.text("material"),
                layer,
                quantity,
                *unit,
                uncertainty,
                evidence,
                fields.text("evidence_ref"),
                fields.text("note"),
                fields.text("code"),
                {}};
}

std::optional<Composition> readComposition(FieldParser& fields) {
    const std::string flow = fields.id("flow_id");
    const std::string substance = fields.id("substance");
    const auto fraction = fields.number("fraction", 0.0);
    const auto unit = fields.parsed<Unit>("unit");
    const auto uncertainty = fields.uncertainty();
    const auto evidence = fields.choice("evidence_class", EvidenceClass::Reported);
    if (fields.failed()) {
        return std::nullopt;
    }
    return Composition{FlowId(flow), substance, *fraction, *unit, uncertainty, evidence, {}};
}

std::optional<TransferCoefficient> readTransferCoefficient(FieldParser& fields) {
    const std::string process = fields.id("process_id");
    const std::string layer = fields.id("layer");
    const std::string flow = fields.id("flow_id");
    const auto value = fields.number("value", 0.0, 1.0);
    const auto uncertainty = fields.uncertainty();
    if (fields.failed()) {
        return std::nullopt;
    }
    return TransferCoefficient{process, layer, FlowId(flow), *value, uncertainty, {}};
}

std::optional<Stream> readStream(FieldParser& fields) {
    const std::string id = fields.id("stream_id");
    const std::string enterprise = fields.id("enterprise_id");
    const auto side = fields.choice("side", StreamSide::Offer);
    const auto quantity = fields.quantity("quantity");
    const auto price = fields.number("price");
    const auto x_km = fields.number("x_km");
    const auto y_km = fields.number("y_km");
    if (fields.failed()) {
        return std::nullopt;
    }
    return Stream{StreamId(id),
                  EnterpriseId(enterprise),
                  side,
                  fields.text("code"),
                  fields.text("name_zh"),
                  fields.text("name_en"),
                  *quantity,
                  fields.text("composition"),
                  fields.text("quality"),
                  price,
                  fields.text("price_unit"),
                  x_km,
                  y_km,
                  fields.text("note"),
                  {}};
}

} // namespace parkcarbon::domain
