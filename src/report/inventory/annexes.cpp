#include "activity_groups.hpp"
#include "sections.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace parkcarbon::report {
namespace {

void addActivityAnnex(Composer& out) {
    const Material& material = out.material();
    const bool references = material.input().records != nullptr;
    std::vector<Column> columns{material.textColumn("column.enterprise"),  material.textColumn("column.category"),
                                material.textColumn("column.item"),        material.numberColumn("column.quantity", ""),
                                material.textColumn("column.unit"),        material.numberColumn("column.records", ""),
                                material.tonnesColumn("column.emissions"), material.textColumn("column.evidence")};
    if (references) {
        columns.push_back(material.textColumn("column.evidence_ref"));
    }
    Table table = out.newTable("activities_by_enterprise", std::move(columns));
    std::vector<ActivityGroup> groups = activityGroups(material, true);
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto& a, const auto& b) { return a.enterprise < b.enterprise; });
    for (const ActivityGroup& group : groups) {
        Row row{Row::Kind::Body,
                {Cell::text(group.enterprise.empty() ? material.words("none") : material.enterprise(group.enterprise)),
                 Cell::text(material.program().label(group.category)), Cell::text(material.item(group.item)),
                 Material::amount(group.quantity), Cell::text(material.unit(group.unit)),
                 Cell::number(static_cast<double>(group.records), 0), emissionsOf(material, group),
                 Cell::text(evidenceClasses(material, group))}};
        if (references) {
            row.cells.push_back(Cell::text(evidenceReferences(material, group)));
        }
        table.rows.push_back(std::move(row));
    }
    out.addLong(std::move(table), 6);
}

std::vector<const domain::EnergyTransfer*> transfersInPeriod(const Material& material) {
    std::vector<const domain::EnergyTransfer*> transfers;
    for (const domain::EnergyTransfer& transfer : material.snapshot().energy_transfers) {
        if (material.inventory().period.contains(transfer.period)) {
            transfers.push_back(&transfer);
        }
    }
    return transfers;
}

/// Every transfer, for data files.
void addTransfers(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("energy_transfers",
                               {material.textColumn("column.id"), material.textColumn("column.carrier"),
                                material.textColumn("column.from"), material.textColumn("column.to"),
                                material.numberColumn("column.quantity", ""), material.textColumn("column.unit"),
                                material.textColumn("column.contract"), material.textColumn("column.evidence"),
                                material.textColumn("column.evidence_ref")});
    for (const domain::EnergyTransfer* transfer : transfersInPeriod(material)) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(transfer->id.str()), Cell::text(material.program().label(transfer->carrier)),
              Cell::text(material.party(transfer->from)), Cell::text(material.party(transfer->to)),
              Material::amount(transfer->quantity.value()),
              Cell::text(material.unit(transfer->quantity.unit().symbol())),
              Cell::text(material.program().label(transfer->contract)),
              Cell::text(material.program().label(transfer->evidence_class)), Cell::text(transfer->evidence_ref)}});
    }
    out.addForFiles(std::move(table));
}

/// The transfers of a year between the same parties, which are often twelve, in one row.
void addTransferGroups(Composer& out) {
    const Material& material = out.material();
    struct Group {
        const domain::EnergyTransfer* first = nullptr;
        double quantity = 0.0;
        std::size_t records = 0;
        std::set<std::string> references;
    };
    std::map<std::tuple<domain::Carrier, std::string, std::string, std::string, domain::Contract>, Group> groups;
    for (const domain::EnergyTransfer* transfer : transfersInPeriod(material)) {
        Group& group = groups[{transfer->carrier, transfer->from.str(), transfer->to.str(),
                               transfer->quantity.unit().symbol(), transfer->contract}];
        group.first = group.first == nullptr ? transfer : group.first;
        group.quantity += transfer->quantity.value();
        ++group.records;
        if (!transfer->evidence_ref.empty()) {
            group.references.insert(transfer->evidence_ref);
        }
    }
    Table table = out.newTable("energy_transfers_by_pair",
                               {material.textColumn("column.carrier"), material.textColumn("column.from"),
                                material.textColumn("column.to"), material.numberColumn("column.quantity", ""),
                                material.textColumn("column.unit"), material.numberColumn("column.records", ""),
                                material.textColumn("column.contract"), material.textColumn("column.evidence_ref")});
    for (const auto& [key, group] : groups) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.program().label(group.first->carrier)), Cell::text(material.party(group.first->from)),
              Cell::text(material.party(group.first->to)), Material::amount(group.quantity),
              Cell::text(material.unit(group.first->quantity.unit().symbol())),
              Cell::number(static_cast<double>(group.records), 0),
              Cell::text(material.program().label(group.first->contract)),
              Cell::text(shortenedList(material, group.references))}});
    }
    out.addLong(std::move(table));
}

void addLedgerAnnex(Composer& out) {
    const Material& material = out.material();
    Table table =
        out.newTable("elimination_ledger", {material.textColumn("column.id"), material.textColumn("column.carrier"),
                                            material.textColumn("column.seller"), material.textColumn("column.buyer"),
                                            material.numberColumn("column.energy", "GJ"),
                                            material.numberColumn("column.factor", material.words("unit.co2e") + "/GJ"),
                                            material.tonnesColumn("column.emissions")});
    for (const auto& row : material.totals().elimination.rows) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(row.transfer_id), Cell::text(material.program().label(row.carrier)),
              Cell::text(material.enterprise(row.from)), Cell::text(material.enterprise(row.to)),
              Material::amount(row.energy_gj), Cell::number(row.factor_t_per_gj, 5), material.tonnes(row.co2e)}});
    }
    out.addForFiles(std::move(table));
}

void addCategoryAnnex(Composer& out) {
    const Material& material = out.material();
    std::vector<Column> columns{material.textColumn("column.enterprise")};
    std::vector<std::string> categories;
    for (const std::string_view category : domain::Words<domain::ActivityCategory>::kAll) {
        if (material.totals().direct_by_category.contains(std::string(category))) {
            categories.emplace_back(category);
            columns.push_back({material.category(category), material.words("unit.co2e"), Align::Right});
        }
    }
    columns.push_back(material.tonnesColumn("column.direct"));
    Table table = out.newTable("enterprises_by_category", std::move(columns));
    for (const auto& enterprise : material.inventory().enterprises) {
        if (!enterprise.inside_boundary) {
            continue;
        }
        Row row{Row::Kind::Body, {Cell::text(material.enterprise(enterprise.enterprise_id))}};
        for (const std::string& category : categories) {
            const auto found = enterprise.direct_by_category.find(category);
            row.cells.push_back(found == enterprise.direct_by_category.end() ? Cell::none()
                                                                             : material.tonnes(found->second));
        }
        row.cells.push_back(material.tonnes(enterprise.direct));
        table.rows.push_back(std::move(row));
    }
    const std::size_t last = table.columns.size() - 1;
    out.addLong(std::move(table), last);
}

void addLineAnnex(Composer& out) {
    const Material& material = out.material();
    Table table =
        out.newTable("lines", {material.textColumn("column.id"), material.textColumn("column.enterprise"),
                               material.textColumn("column.category"), material.textColumn("column.item"),
                               material.textColumn("column.gas"), material.textColumn("column.method"),
                               material.numberColumn("column.mass", "t"), material.tonnesColumn("column.emissions"),
                               material.textColumn("column.factor_set"), material.textColumn("column.status")});
    table.rows.reserve(material.inventory().lines.size());
    for (const auto& line : material.inventory().lines) {
        const std::string gas = line.biogenic ? material.words("line.biogenic", {{"gas", line.gas}}) : line.gas;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(line.source_id), Cell::text(material.enterprise(line.enterprise_id)),
              Cell::text(material.category(line.category)), Cell::text(material.item(line.item)), Cell::text(gas),
              Cell::text(material.method(line.method)), Material::amount(line.mass), material.tonnes(line.co2e),
              Cell::text(line.factor_set), material.status(line.factor_status)}});
    }
    table.notes.push_back(material.words("line.note"));
    out.addForFiles(std::move(table));
}

Cell optionalAmount(const std::optional<double>& value) {
    return value ? Material::amount(*value) : Cell::none();
}

void addFuelAnnex(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable(
        "fuels", {material.textColumn("column.fuel"), material.textColumn("column.unit"),
                  material.numberColumn("column.ncv", material.words("unit.ncv")),
                  material.numberColumn("column.carbon", "tC/GJ"), material.numberColumn("column.oxidation", "%"),
                  material.numberColumn("column.ch4", "kg/TJ"), material.numberColumn("column.n2o", "kg/TJ"),
                  material.textColumn("column.status"), material.textColumn("column.source")});
    if (const reference::FuelSet* set = material.input().library.fuelSet(material.inventory().fuel_set)) {
        for (const reference::Fuel& fuel : set->fuels()) {
            std::string name = material.named(fuel.name_zh, fuel.name_en);
            if (fuel.biogenic) {
                name += material.words("in_brackets", {{"text", material.words("fuel.biogenic")}});
            }
            table.rows.push_back(
                {Row::Kind::Body,
                 {Cell::text(std::move(name)), Cell::text(material.unit(fuel.unit.symbol())),
                  optionalAmount(fuel.ncv_gj_per_unit), Cell::number(fuel.carbon_tc_per_gj, 5),
                  Cell::number(fuel.oxidation * 100.0, 1), optionalAmount(fuel.ch4_manufacturing_kg_per_tj),
                  optionalAmount(fuel.n2o_manufacturing_kg_per_tj), material.status(fuel.status),
                  Cell::text(fuel.source)}});
        }
    }
    out.add(std::move(table));
}

} // namespace

void addAnnexes(Composer& out) {
    out.startAnnexes();
    out.pageBreak(true);
    out.heading(1, "annex.activities");
    addActivityAnnex(out);
    out.heading(1, "annex.transfers");
    addTransferGroups(out);
    addTransfers(out);
    out.heading(1, "annex.ledger");
    addLedgerAnnex(out);
    out.heading(1, "annex.enterprises");
    addCategoryAnnex(out);
    out.heading(1, "annex.fuels");
    addFuelAnnex(out);
    out.heading(1, "annex.lines");
    addLineAnnex(out);
}

} // namespace parkcarbon::report
