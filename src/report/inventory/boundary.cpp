#include "sections.hpp"

#include <algorithm>
#include <unordered_map>

namespace parkcarbon::report {
namespace {

using ZonesById = std::unordered_map<std::string, const domain::Zone*>;

ZonesById zonesById(const domain::ProjectSnapshot& snapshot) {
    ZonesById zones;
    for (const domain::Zone& zone : snapshot.zones) {
        zones.emplace(zone.id.str(), &zone);
    }
    return zones;
}

std::string dateText(const Material& material, const std::optional<base::Date>& date) {
    return date ? base::formatDate(*date) : material.words("none");
}

std::string zoneName(const Material& material, const ZonesById& zones, const domain::Enterprise& enterprise) {
    const auto found = zones.find(enterprise.zone.str());
    return found == zones.end() ? enterprise.zone.str()
                                : material.named(found->second->name_zh, found->second->name_en);
}

/// Why an enterprise is outside; every reason that applies, in the order a reader would ask.
std::string reasonOutside(const Material& material, const ZonesById& zones, const domain::Enterprise& enterprise) {
    std::string reasons;
    const auto give = [&](bool applies, std::string_view key) {
        if (applies) {
            reasons += (reasons.empty() ? "" : material.words("list.separator")) + material.words(key);
        }
    };
    const auto zone = zones.find(enterprise.zone.str());
    const int year = material.inventory().period.yearNumber();
    give(!enterprise.in_boundary, "reason.excluded");
    give(zone != zones.end() && !zone->second->in_boundary, "reason.zone");
    give(!enterprise.operates_in_park, "reason.not_operating");
    give(enterprise.joined && static_cast<int>(enterprise.joined->year()) > year, "reason.joined_later");
    give(enterprise.left && static_cast<int>(enterprise.left->year()) < year, "reason.left_earlier");
    return reasons.empty() ? material.words("reason.other") : reasons;
}

void addZones(Composer& out) {
    const Material& material = out.material();
    Table table =
        out.newTable("zones", {material.textColumn("column.zone"), material.textColumn("column.kind"),
                               material.textColumn("column.in_boundary"), material.textColumn("column.note")});
    for (const domain::Zone& zone : material.snapshot().zones) {
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(material.named(zone.name_zh, zone.name_en)), Cell::text(material.program().label(zone.kind)),
              Cell::text(material.yesNo(zone.in_boundary)), Cell::text(zone.note)}});
    }
    out.add(std::move(table));
}

void addEnterprises(Composer& out, bool inside) {
    const Material& material = out.material();
    const ZonesById zones = zonesById(material.snapshot());
    std::unordered_map<std::string, bool> is_inside;
    for (const auto& totals : material.inventory().enterprises) {
        is_inside.emplace(totals.enterprise_id, totals.inside_boundary);
    }
    Table table = out.newTable(inside ? "enterprises_inside" : "enterprises_outside",
                               {material.textColumn("column.id"), material.textColumn("column.enterprise"),
                                material.textColumn("column.industry"), material.textColumn("column.role"),
                                material.textColumn("column.zone"), material.textColumn("column.registered"),
                                material.textColumn("column.joined_left"),
                                material.textColumn(inside ? "column.note" : "column.reason")});
    for (const domain::Enterprise& enterprise : material.snapshot().enterprises) {
        const auto found = is_inside.find(enterprise.id.str());
        if ((found == is_inside.end() ? enterprise.in_boundary : found->second) != inside) {
            continue;
        }
        const std::string stay = dateText(material, enterprise.joined) + " / " + dateText(material, enterprise.left);
        table.rows.push_back(
            {Row::Kind::Body,
             {Cell::text(enterprise.id.str()), Cell::text(material.enterprise(enterprise.id.str())),
              Cell::text(enterprise.industry_code ? enterprise.industry_code->str() : ""),
              Cell::text(material.program().label(enterprise.role)), Cell::text(zoneName(material, zones, enterprise)),
              Cell::text(material.yesNo(enterprise.registered_in_park) + " / " +
                         material.yesNo(enterprise.operates_in_park)),
              Cell::text(enterprise.joined || enterprise.left ? stay : ""),
              Cell::text(inside ? enterprise.note : reasonOutside(material, zones, enterprise))}});
    }
    out.add(std::move(table));
}

} // namespace

void addBoundary(Composer& out) {
    out.heading(1, "section.boundary");
    out.paragraph("boundary.lead", {{"park", out.material().parkName()}});
    out.bullet("boundary.direct");
    out.bullet("boundary.indirect");
    out.bullet("boundary.not_included");
    out.heading(2, "section.zones");
    addZones(out);
    out.heading(2, "section.enterprises_inside");
    addEnterprises(out, true);
    out.heading(2, "section.enterprises_outside");
    out.paragraph("boundary.outside");
    addEnterprises(out, false);
}

} // namespace parkcarbon::report
