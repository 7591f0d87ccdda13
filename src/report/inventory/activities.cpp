#include "activity_groups.hpp"
#include "sections.hpp"

namespace parkcarbon::report {
namespace {

void addByItem(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("activities_by_item",
                               {material.textColumn("column.item"), material.numberColumn("column.quantity", ""),
                                material.textColumn("column.unit"), material.numberColumn("column.records", ""),
                                material.textColumn("column.evidence"), material.tonnesColumn("column.emissions")});
    std::optional<domain::ActivityCategory> category;
    for (const ActivityGroup& group : activityGroups(material, false)) {
        if (group.category != category) {
            category = group.category;
            table.rows.push_back({Row::Kind::Group, {Cell::text(material.program().label(group.category))}});
        }
        table.rows.push_back({Row::Kind::Body,
                              {Cell::text(material.item(group.item)), Material::amount(group.quantity),
                               Cell::text(group.unit), Cell::number(static_cast<double>(group.records), 0),
                               Cell::text(evidenceClasses(material, group)), material.tonnes(group.co2e)}});
    }
    out.add(std::move(table));
}

void addTransfers(Composer& out) {
    const Material& material = out.material();
    Table table = out.newTable("energy_transfers",
                               {material.textColumn("column.id"), material.textColumn("column.carrier"),
                                material.textColumn("column.from"), material.textColumn("column.to"),
                                material.numberColumn("column.quantity", ""), material.textColumn("column.unit"),
                                material.textColumn("column.contract"), material.textColumn("column.evidence"),
                                material.textColumn("column.evidence_ref")});
    for (const domain::EnergyTransfer& transfer : material.snapshot().energy_transfers) {
        if (!material.inventory().period.contains(transfer.period)) {
            continue;
        }
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(transfer.id.str()), Cell::text(material.program().label(transfer.carrier)),
              Cell::text(material.party(transfer.from)), Cell::text(material.party(transfer.to)),
              Material::amount(transfer.quantity.value()), Cell::text(transfer.quantity.unit().symbol()),
              Cell::text(material.program().label(transfer.contract)),
              Cell::text(material.program().label(transfer.evidence_class)), Cell::text(transfer.evidence_ref)}});
    }
    out.addLong(std::move(table), 4);
}

} // namespace

void addActivities(Composer& out) {
    out.heading(1, "section.activities");
    out.paragraph("activities.lead");
    out.heading(2, "section.activities_by_item");
    addByItem(out);
    out.heading(2, "section.energy_transfers");
    out.paragraph("activities.transfers");
    addTransfers(out);
}

} // namespace parkcarbon::report
