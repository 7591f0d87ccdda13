#include <parkcarbon/domain/table.hpp>

#include <parkcarbon/domain/vocabulary.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::domain {
namespace {

using enum FieldKind;

constexpr std::array kParkFields = {
    FieldSpec{"name_zh", Text},
    FieldSpec{"name_en", Text},
    FieldSpec{"province", Text},
    FieldSpec{"park_type", Text},
    FieldSpec{"base_year", Integer},
    FieldSpec{"report_years", IntegerList},
    FieldSpec{"gwp_set", Choice, false, Words<GwpSet>::kAll},
    FieldSpec{"fuel_set", Text},
    FieldSpec{"grid_factor", Text},
    FieldSpec{"chp_allocation", Choice, false, Words<ChpAllocation>::kAll},
    FieldSpec{"chp_efficiency_heat", Number},
    FieldSpec{"chp_efficiency_power", Number},
    FieldSpec{"discount_rate", Number},
    FieldSpec{"currency", Text},
};

constexpr std::array kZoneFields = {
    FieldSpec{"zone_id", Text, true},
    FieldSpec{"name_zh", Text},
    FieldSpec{"name_en", Text},
    FieldSpec{"kind", Choice, false, Words<ZoneKind>::kAll},
    FieldSpec{"in_boundary", Boolean},
    FieldSpec{"note", Text},
};

constexpr std::array kEnterpriseFields = {
    FieldSpec{"enterprise_id", Text, true},
    FieldSpec{"name_zh", Text},
    FieldSpec{"name_en", Text},
    FieldSpec{"credit_code", Text},
    FieldSpec{"industry_code", Text},
    FieldSpec{"zone_id", Reference, false, {}, Table::Zones},
    FieldSpec{"role", Choice, false, Words<EnterpriseRole>::kAll},
    FieldSpec{"in_boundary", Boolean},
    FieldSpec{"registered_in_park", Boolean},
    FieldSpec{"operates_in_park", Boolean},
    FieldSpec{"joined", Date},
    FieldSpec{"left", Date},
    FieldSpec{"note", Text},
};

constexpr std::array kActivityFields = {
    FieldSpec{"activity_id", Text, true},
    FieldSpec{"enterprise_id", Reference, true, {}, Table::Enterprises},
    FieldSpec{"period", Period, true},
    FieldSpec{"category", Choice, true, Words<ActivityCategory>::kAll},
    FieldSpec{"item", Text, true},
    FieldSpec{"quantity", Number, true},
    FieldSpec{"unit", Unit, true},
    FieldSpec{"uncertainty_pct", Number},
    FieldSpec{"evidence_class", Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", Text},
    FieldSpec{"parameters", Parameters},
    FieldSpec{"note", Text},
};

constexpr std::array kTransferFields = {
    FieldSpec{"transfer_id", Text, true},
    FieldSpec{"period", Period, true},
    FieldSpec{"carrier", Choice, true, Words<Carrier>::kAll},
    FieldSpec{"from_id", Party, true, {}, Table::Enterprises},
    FieldSpec{"to_id", Party, true, {}, Table::Enterprises},
    FieldSpec{"quantity", Number, true},
    FieldSpec{"unit", Unit, true},
    FieldSpec{"uncertainty_pct", Number},
    FieldSpec{"evidence_class", Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", Text},
    FieldSpec{"contract", Choice, false, Words<Contract>::kAll},
    FieldSpec{"parameters", Parameters},
    FieldSpec{"note", Text},
};

constexpr std::array kFactFields = {
    FieldSpec{"subject_id", Text, true},
    FieldSpec{"variable", Text, true},
    FieldSpec{"period", Period, true},
    FieldSpec{"value", Number, true},
    FieldSpec{"unit", Unit, true},
    FieldSpec{"evidence_class", Choice, false, Words<EvidenceClass>::kAll},
    FieldSpec{"evidence_ref", Text},
};

constexpr std::array kTables = {
    TableSpec{Table::Park, "park", kParkFields, 0},
    TableSpec{Table::Zones, "zones", kZoneFields},
    TableSpec{Table::Enterprises, "enterprises", kEnterpriseFields},
    TableSpec{Table::Activities, "activities", kActivityFields},
    TableSpec{Table::EnergyTransfers, "energy_transfers", kTransferFields},
    TableSpec{Table::Facts, "facts", kFactFields, 3},
};

} // namespace

std::optional<std::size_t> TableSpec::fieldIndex(std::string_view field_name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& field) { return field.name == field_name; });
    return found == fields.end() ? std::nullopt : std::optional<std::size_t>(found - fields.begin());
}

std::span<const TableSpec> tables() {
    return kTables;
}

const TableSpec& spec(Table table) {
    return kTables[static_cast<std::size_t>(table)];
}

std::optional<Table> tableByName(std::string_view name) {
    const auto found = std::find_if(kTables.begin(), kTables.end(), [&](const TableSpec& t) { return t.name == name; });
    return found == kTables.end() ? std::nullopt : std::optional<Table>(found->table);
}

} // namespace parkcarbon::domain
