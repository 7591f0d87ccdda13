#include "activity_groups.hpp"
#include "sections.hpp"

#include <array>
#include <map>
#include <tuple>

namespace parkcarbon::report {
namespace {

void addItemAmounts(Composer& out) {
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
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.item(group.item)), Material::amount(group.quantity),
              Cell::text(material.unit(group.unit)), Cell::number(static_cast<double>(group.records), 0),
              Cell::text(evidenceClasses(material, group)), emissionsOf(material, group)}});
    }
    out.add(std::move(table));
}

/// Where a transfer lies: what crosses the boundary is counted differently from what stays inside.
enum class Route : std::uint8_t { FromGrid, FromOutside, Inside, ToOutside };

Route routeOf(const domain::EnergyTransfer& transfer) {
    if (transfer.from.kind() == domain::Party::Kind::Grid) {
        return Route::FromGrid;
    }
    if (transfer.from.kind() == domain::Party::Kind::External) {
        return Route::FromOutside;
    }
    return transfer.to.kind() == domain::Party::Kind::Enterprise ? Route::Inside : Route::ToOutside;
}

struct TransferSum {
    std::size_t records = 0;
    double quantity = 0.0;
};

void addTransferRoutes(Composer& out) {
    static constexpr std::array<std::string_view, 4> kRoutes = {"route.from_grid", "route.from_outside", "route.inside",
                                                                "route.to_outside"};
    const Material& material = out.material();
    std::map<std::tuple<Route, domain::Carrier, std::string>, TransferSum> sums;
    for (const domain::EnergyTransfer& transfer : material.snapshot().energy_transfers) {
        if (material.inventory().period.contains(transfer.period)) {
            TransferSum& sum = sums[{routeOf(transfer), transfer.carrier, transfer.quantity.unit().symbol()}];
            ++sum.records;
            sum.quantity += transfer.quantity.value();
        }
    }
    Table table = out.newTable("energy_transfers_by_route",
                               {material.textColumn("column.route"), material.textColumn("column.carrier"),
                                material.numberColumn("column.records", ""),
                                material.numberColumn("column.quantity", ""), material.textColumn("column.unit")});
    for (const auto& [key, sum] : sums) {
        const auto& [route, carrier, unit] = key;
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.words(kRoutes[static_cast<std::size_t>(route)])),
              Cell::text(material.program().label(carrier)), Cell::number(static_cast<double>(sum.records), 0),
              Material::amount(sum.quantity), Cell::text(material.unit(unit))}});
    }
    out.add(std::move(table));
}

} // namespace

void addActivities(Composer& out) {
    out.heading(1, "section.activities");
    out.paragraph("activities.lead");
    out.heading(2, "section.activities_by_item");
    addItemAmounts(out);
    out.heading(2, "section.energy_transfers");
    out.paragraph("activities.transfers");
    addTransferRoutes(out);
}

} // namespace parkcarbon::report
