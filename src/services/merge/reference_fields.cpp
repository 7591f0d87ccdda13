#include "services/merge/reference_fields.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::services {
namespace {

using domain::FieldKind;
using domain::Table;

constexpr std::array kZones = {Table::Zones};
constexpr std::array kEnterprises = {Table::Enterprises};
constexpr std::array kFlows = {Table::Flows};
constexpr std::array kFlowParties = {Table::Enterprises, Table::Processes}; // in the order in which they are sought

std::span<const Table> targetsOf(Table table, std::size_t field) {
    const domain::FieldSpec& spec = domain::spec(table).fields[field];
    switch (spec.kind) {
    case FieldKind::Reference:
        return *spec.target == Table::Zones   ? std::span<const Table>(kZones)
               : *spec.target == Table::Flows ? std::span<const Table>(kFlows)
                                              : std::span<const Table>(kEnterprises);
    case FieldKind::Party:
        return kEnterprises;
    case FieldKind::FlowParty:
        return kFlowParties;
    default:
        return table == Table::Facts && spec.name == "subject_id" ? std::span<const Table>(kEnterprises)
                                                                  : std::span<const Table>{};
    }
}

bool namesNoRecord(FieldKind kind, std::string_view text) {
    switch (kind) {
    case FieldKind::Party:
        return text == "grid" || text.starts_with("ext:");
    case FieldKind::FlowParty:
        return text.starts_with("env:") || text.starts_with("ext:");
    case FieldKind::Text:
        return text == "park"; // of a fact's subject
    default:
        return false;
    }
}

} // namespace

ReferenceText readReference(Table table, std::size_t field, std::string_view text) {
    constexpr std::string_view kStockOf = "stock:";
    const auto targets = targetsOf(table, field);
    const FieldKind kind = domain::spec(table).fields[field].kind;
    if (text.empty() || targets.empty() || namesNoRecord(kind, text)) {
        return {{}, text, {}};
    }
    if (kind == FieldKind::FlowParty && text.starts_with(kStockOf)) {
        return {text.substr(0, kStockOf.size()), text.substr(kStockOf.size()), targets};
    }
    return {{}, text, targets};
}

std::vector<ReferenceField> fieldsNaming(Table target) {
    std::vector<ReferenceField> found;
    for (const domain::TableSpec& table : domain::tables()) {
        for (std::size_t field = 0; field < table.fields.size(); ++field) {
            const auto targets = targetsOf(table.table, field);
            if (std::find(targets.begin(), targets.end(), target) != targets.end()) {
                found.push_back({table.table, field, table.table == Table::Flows});
            }
        }
    }
    return found;
}

} // namespace parkcarbon::services
