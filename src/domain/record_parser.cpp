#include <parkcarbon/domain/record.hpp>

#include "field_parser.hpp"
#include "flow_records.hpp"
#include "listed_records.hpp"

namespace parkcarbon::domain {
namespace {

Park readPark(FieldParser& fields) {
    Park park;
    park.name_zh = fields.text("name_zh");
    park.name_en = fields.text("name_en");
    park.province = fields.text("province");
    park.park_type = fields.text("park_type");
    park.base_year = fields.year("base_year");
    park.report_years = fields.years("report_years");
    park.gwp_set = fields.choice("gwp_set", park.gwp_set);
    park.fuel_set = fields.text("fuel_set");
    park.grid_factor = fields.parsed<GridChoice>("grid_factor").value_or(park.grid_factor);
    park.chp_allocation = fields.choice("chp_allocation", park.chp_allocation);
    park.chp_efficiency_heat = fields.number("chp_efficiency_heat", 0.01, 1.2).value_or(park.chp_efficiency_heat);
    park.chp_efficiency_power = fields.number("chp_efficiency_power", 0.01, 1.0).value_or(park.chp_efficiency_power);
    park.discount_rate = fields.number("discount_rate", 0.0, 1.0);
    park.currency = fields.text("currency");
    return park;
}

Zone readZone(FieldParser& fields) {
    Zone zone;
    zone.id = ZoneId(fields.id("zone_id"));
    zone.name_zh = fields.text("name_zh");
    zone.name_en = fields.text("name_en");
    zone.kind = fields.choice("kind", zone.kind);
    zone.in_boundary = fields.boolean("in_boundary", zone.in_boundary);
    zone.note = fields.text("note");
    return zone;
}

Enterprise readEnterprise(FieldParser& fields) {
    Enterprise enterprise;
    enterprise.id = EnterpriseId(fields.id("enterprise_id"));
    enterprise.name_zh = fields.text("name_zh");
    enterprise.name_en = fields.text("name_en");
    if (enterprise.name_zh.empty() && enterprise.name_en.empty()) {
        fields.reject("name_zh", base::Error(kNameMissing));
    }
    enterprise.credit_code = fields.parsed<CreditCode>("credit_code");
    enterprise.industry_code = fields.parsed<IndustryCode>("industry_code");
    enterprise.zone = ZoneId(fields.text("zone_id"));
    enterprise.role = fields.choice("role", enterprise.role);
    enterprise.in_boundary = fields.boolean("in_boundary", enterprise.in_boundary);
    enterprise.registered_in_park = fields.boolean("registered_in_park", enterprise.registered_in_park);
    enterprise.operates_in_park = fields.boolean("operates_in_park", enterprise.operates_in_park);
    enterprise.joined = fields.date("joined");
    enterprise.left = fields.date("left");
    if (enterprise.joined && enterprise.left && *enterprise.left < *enterprise.joined) {
        fields.reject("left", base::Error(kLeftBeforeJoined, {{"value", fields.text("left")},
                                                              {"expected", "≥ " + fields.text("joined")}}));
    }
    enterprise.note = fields.text("note");
    return enterprise;
}

std::optional<Activity> readActivity(FieldParser& fields) {
    const std::string id = fields.id("activity_id");
    const std::string enterprise = fields.id("enterprise_id");
    const auto period = fields.parsed<base::Period>("period");
    const auto category = fields.choice("category", ActivityCategory::StationaryCombustion);
    const std::string item = fields.id("item");
    const auto quantity = fields.quantity("quantity");
    const auto uncertainty = fields.uncertainty();
    const auto evidence = fields.choice("evidence_class", EvidenceClass::Reported);
    auto parameters = fields.parsed<ParameterSet>("parameters");
    if (fields.failed()) {
        return std::nullopt;
    }
    return Activity{ActivityId(id),
                    EnterpriseId(enterprise),
                    *period,
                    category,
                    item,
                    *quantity,
                    uncertainty,
                    evidence,
                    fields.text("evidence_ref"),
                    std::move(parameters).value_or(ParameterSet{}),
                    fields.text("note"),
                    {}};
}

std::optional<EnergyTransfer> readTransfer(FieldParser& fields) {
    const std::string id = fields.id("transfer_id");
    const auto period = fields.parsed<base::Period>("period");
    const auto carrier = fields.choice("carrier", Carrier::Electricity);
    const auto from = fields.parsed<Party>("from_id");
    const auto to = fields.parsed<Party>("to_id");
    if (from && to && *from == *to) {
        fields.reject("to_id", base::Error(kTransferToItself, {{"value", to->str()}}));
    }
    const auto quantity = fields.quantity("quantity");
    const auto uncertainty = fields.uncertainty();
    const auto evidence = fields.choice("evidence_class", EvidenceClass::Reported);
    const auto contract = fields.choice("contract", Contract::None);
    auto parameters = fields.parsed<ParameterSet>("parameters");
    if (fields.failed()) {
        return std::nullopt;
    }
    return EnergyTransfer{TransferId(id),
                          *period,
                          carrier,
                          *from,
                          *to,
                          *quantity,
                          uncertainty,
                          evidence,
                          fields.text("evidence_ref"),
                          contract,
                          std::move(parameters).value_or(ParameterSet{}),
                          fields.text("note"),
                          {}};
}

std::optional<Fact> readFact(FieldParser& fields) {
    const std::string subject = fields.id("subject_id");
    const std::string variable = fields.id("variable");
    const auto period = fields.parsed<base::Period>("period");
    const auto value = fields.quantity("value");
    const auto evidence = fields.choice("evidence_class", EvidenceClass::Reported);
    if (fields.failed()) {
        return std::nullopt;
    }
    return Fact{subject, variable, *period, *value, evidence, fields.text("evidence_ref"), {}};
}

std::optional<OwnFactor> readOwnFactor(FieldParser& fields) {
    const std::string id = fields.id("factor_id");
    const auto category = fields.choice("category", ActivityCategory::StationaryCombustion);
    const std::string item = fields.id("item");
    const std::string parameter = base::toLowerAscii(fields.id("parameter"));
    const auto value = fields.number("value");
    const auto unit = fields.parsed<Unit>("unit");
    const auto uncertainty = fields.uncertainty();
    const std::string source = fields.requiredText("source");
    if (fields.failed()) {
        return std::nullopt;
    }
    return OwnFactor{OwnFactorId(id),
                     category,
                     item,
                     parameter,
                     fields.text("gas"),
                     *value,
                     unit,
                     uncertainty,
                     fields.text("name_zh"),
                     fields.text("name_en"),
                     source,
                     fields.text("licence"),
                     fields.text("evidence_ref"),
                     fields.text("note"),
                     {}};
}

Decision readDecision(FieldParser& fields) {
    Decision decision;
    decision.id = DecisionId(fields.id("decision_id"));
    decision.code = fields.id("code");
    decision.subject = fields.requiredText("subject");
    decision.choice = fields.requiredText("choice");
    decision.reason = fields.requiredText("reason");
    decision.decided_by = fields.text("decided_by");
    decision.decided_on = fields.date("decided_on");
    return decision;
}

Dismissal readDismissal(FieldParser& fields) {
    Dismissal dismissal;
    dismissal.id = DismissalId(fields.id("dismissal_id"));
    dismissal.code = fields.id("code");
    dismissal.table_name = fields.text("table_name");
    dismissal.record_id = fields.text("record_id");
    dismissal.field = fields.text("field");
    dismissal.evidence = fields.id("evidence");
    dismissal.reason = fields.requiredText("reason");
    dismissal.dismissed_by = fields.text("dismissed_by");
    dismissal.dismissed_on = fields.date("dismissed_on");
    return dismissal;
}

/// The reader of one of the types from `Index` on in the list of records.
template <std::size_t Index = 0> std::optional<Record> readListed(Table table, FieldParser& fields) {
    if constexpr (Index < std::variant_size_v<Record>) {
        using T = std::variant_alternative_t<Index, Record>;
        if constexpr (ListedRecord<T>) {
            if (T::kTable == table) {
                return listed::readRecord<T>(fields);
            }
        }
        return readListed<Index + 1>(table, fields);
    } else {
        return std::nullopt;
    }
}

std::optional<Record> readRecord(Table table, FieldParser& fields) {
    switch (table) {
    case Table::Park:
        return readPark(fields);
    case Table::Zones:
        return readZone(fields);
    case Table::Enterprises:
        return readEnterprise(fields);
    case Table::Activities:
        return readActivity(fields);
    case Table::EnergyTransfers:
        return readTransfer(fields);
    case Table::Facts:
        return readFact(fields);
    case Table::Processes:
        return readProcess(fields);
    case Table::Flows:
        return readFlow(fields);
    case Table::Compositions:
        return readComposition(fields);
    case Table::TransferCoefficients:
        return readTransferCoefficient(fields);
    case Table::Streams:
        return readStream(fields);
    case Table::OwnFactors:
        return readOwnFactor(fields);
    case Table::Decisions:
        return readDecision(fields);
    case Table::Dismissals:
        return readDismissal(fields);
    default:
        return readListed(table, fields);
    }
}

} // namespace

tl::expected<Record, std::vector<FieldError>> parseRecord(Table table,
                                                          std::span<const std::optional<std::string>> cells) {
    FieldParser fields(table, cells);
    auto record = readRecord(table, fields);
    if (fields.failed() || !record) {
        return tl::unexpected(fields.takeErrors());
    }
    return std::move(*record);
}

} // namespace parkcarbon::domain
