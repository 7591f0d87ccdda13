#include <parkcarbon/domain/record.hpp>

#include "listed_records.hpp"

#include <parkcarbon/base/number_parser.hpp>

#include <fmt/format.h>

namespace parkcarbon::domain {
namespace {

std::string booleanText(bool value) {
    return value ? "true" : "false";
}

std::string optionalNumber(const std::optional<double>& value) {
    return value ? base::formatNumber(*value) : std::string{};
}

std::string optionalDate(const std::optional<base::Date>& value) {
    return value ? base::formatDate(*value) : std::string{};
}

template <typename Enum> std::string wordText(Enum value) {
    return std::string(word(value));
}

Cells cellsOf(const Park& park) {
    return {park.name_zh,
            park.name_en,
            park.province,
            park.park_type,
            park.base_year ? std::to_string(*park.base_year) : std::string{},
            fmt::format("{}", fmt::join(park.report_years, ";")),
            wordText(park.gwp_set),
            park.fuel_set,
            park.grid_factor.str(),
            wordText(park.chp_allocation),
            base::formatNumber(park.chp_efficiency_heat),
            base::formatNumber(park.chp_efficiency_power),
            optionalNumber(park.discount_rate),
            park.currency};
}

Cells cellsOf(const Zone& zone) {
    return {zone.id.str(), zone.name_zh, zone.name_en, wordText(zone.kind), booleanText(zone.in_boundary), zone.note};
}

Cells cellsOf(const Enterprise& enterprise) {
    return {enterprise.id.str(),
            enterprise.name_zh,
            enterprise.name_en,
            enterprise.credit_code ? enterprise.credit_code->str() : std::string{},
            enterprise.industry_code ? enterprise.industry_code->str() : std::string{},
            enterprise.zone.str(),
            wordText(enterprise.role),
            booleanText(enterprise.in_boundary),
            booleanText(enterprise.registered_in_park),
            booleanText(enterprise.operates_in_park),
            optionalDate(enterprise.joined),
            optionalDate(enterprise.left),
            enterprise.note};
}

Cells cellsOf(const Activity& activity) {
    return {activity.id.str(),
            activity.enterprise.str(),
            activity.period.str(),
            wordText(activity.category),
            activity.item,
            base::formatNumber(activity.quantity.value()),
            activity.quantity.unit().symbol(),
            optionalNumber(activity.uncertainty_pct),
            wordText(activity.evidence_class),
            activity.evidence_ref,
            activity.parameters.str(),
            activity.note};
}

Cells cellsOf(const EnergyTransfer& transfer) {
    return {transfer.id.str(),
            transfer.period.str(),
            wordText(transfer.carrier),
            transfer.from.str(),
            transfer.to.str(),
            base::formatNumber(transfer.quantity.value()),
            transfer.quantity.unit().symbol(),
            optionalNumber(transfer.uncertainty_pct),
            wordText(transfer.evidence_class),
            transfer.evidence_ref,
            wordText(transfer.contract),
            transfer.parameters.str(),
            transfer.note};
}

Cells cellsOf(const Fact& fact) {
    return {fact.subject,
            fact.variable,
            fact.period.str(),
            base::formatNumber(fact.value.value()),
            fact.value.unit().symbol(),
            wordText(fact.evidence_class),
            fact.evidence_ref};
}

Cells cellsOf(const Process& process) {
    return {process.id.str(),
            process.enterprise ? process.enterprise->str() : std::string{},
            process.name_zh,
            process.name_en,
            booleanText(process.balance),
            optionalNumber(process.tolerance_pct)};
}

Cells cellsOf(const Flow& flow) {
    return {flow.id.str(),
            flow.period.str(),
            flow.from.str(),
            flow.to.str(),
            flow.material,
            flow.layer,
            optionalNumber(flow.quantity),
            flow.unit.symbol(),
            optionalNumber(flow.uncertainty_pct),
            wordText(flow.evidence_class),
            flow.evidence_ref,
            flow.note,
            flow.code};
}

Cells cellsOf(const Composition& composition) {
    return {composition.flow.str(),
            composition.substance,
            base::formatNumber(composition.fraction),
            composition.unit.symbol(),
            optionalNumber(composition.uncertainty_pct),
            wordText(composition.evidence_class)};
}

Cells cellsOf(const TransferCoefficient& coefficient) {
    return {coefficient.process, coefficient.layer, coefficient.flow.str(), base::formatNumber(coefficient.value),
            optionalNumber(coefficient.uncertainty_pct)};
}

Cells cellsOf(const Stream& stream) {
    return {stream.id.str(),
            stream.enterprise.str(),
            wordText(stream.side),
            stream.code,
            stream.name_zh,
            stream.name_en,
            base::formatNumber(stream.quantity.value()),
            stream.quantity.unit().symbol(),
            stream.composition,
            stream.quality,
            optionalNumber(stream.price),
            stream.price_unit,
            optionalNumber(stream.x_km),
            optionalNumber(stream.y_km),
            stream.note};
}

Cells cellsOf(const OwnFactor& factor) {
    return {factor.id.str(),
            wordText(factor.category),
            factor.item,
            factor.parameter,
            factor.gas,
            base::formatNumber(factor.value),
            factor.unit ? factor.unit->symbol() : std::string{},
            optionalNumber(factor.uncertainty_pct),
            factor.name_zh,
            factor.name_en,
            factor.source,
            factor.licence,
            factor.evidence_ref,
            factor.note};
}

Cells cellsOf(const Decision& decision) {
    return {decision.id.str(),
            decision.code,
            decision.subject,
            decision.choice,
            decision.reason,
            decision.decided_by,
            optionalDate(decision.decided_on)};
}

Cells cellsOf(const Dismissal& dismissal) {
    return {dismissal.id.str(),  dismissal.code,         dismissal.table_name,
            dismissal.record_id, dismissal.field,        dismissal.evidence,
            dismissal.reason,    dismissal.dismissed_by, optionalDate(dismissal.dismissed_on)};
}

using listed::cellsOf;
using listed::idOf;

std::string idOf(const Park&) {
    return "park";
}
std::string idOf(const Fact& fact) {
    return fact.subject + "|" + fact.variable + "|" + fact.period.str();
}
std::string idOf(const Composition& composition) {
    return composition.flow.str() + "|" + composition.substance;
}
std::string idOf(const TransferCoefficient& coefficient) {
    return coefficient.process + "|" + coefficient.layer + "|" + coefficient.flow.str();
}
template <typename T>
requires(!ListedRecord<T>) std::string idOf(const T& record) {
    return record.id.str();
}

} // namespace

Cells toCells(const Record& record) {
    return std::visit([](const auto& value) { return cellsOf(value); }, record);
}

Table tableOf(const Record& record) {
    return static_cast<Table>(record.index());
}

std::string recordId(const Record& record) {
    return std::visit([](const auto& value) { return idOf(value); }, record);
}

const Provenance* origin(const Record& record) {
    return std::visit(
        [](const auto& value) -> const Provenance* {
            if constexpr (requires { value.origin; }) {
                return &value.origin;
            } else {
                return nullptr;
            }
        },
        record);
}

void setOrigin(Record& record, Provenance provenance) {
    std::visit(
        [&](auto& value) {
            if constexpr (requires { value.origin; }) {
                value.origin = std::move(provenance);
            }
        },
        record);
}

} // namespace parkcarbon::domain
