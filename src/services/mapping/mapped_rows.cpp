#include "services/mapping/mapped_rows.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

/// The fields that say what a row without id is about.
constexpr std::array<std::string_view, 13> kIdFields = {
    "period", "enterprise_id", "subject_id", "category", "carrier", "layer",   "from_id",
    "to_id",  "item",          "material",   "name_zh",  "name_en", "variable"};

bool holdsEnterprise(const domain::FieldSpec& field) {
    return field.kind == domain::FieldKind::Party || field.kind == domain::FieldKind::FlowParty ||
           field.target == domain::Table::Enterprises || field.name == "subject_id";
}

bool needsMadeId(const domain::TableSpec& table) {
    return table.key_fields == 1 && table.fields.front().name.ends_with("_id") && !table.fields.front().target;
}

} // namespace

PlacedMapping placeMapping(const exchange::ForeignGrid& grid, const domain::ImportMapping& mapping) {
    PlacedMapping placed{mapping, {}, exchange::textsOfJson(mapping.constants), {}, 0};
    std::size_t row = 0;
    while (row < grid.rows() && grid.rowNumber(row) < mapping.header_row) {
        ++row;
    }
    placed.first_row = row + 1;
    const auto wanted = exchange::textsOfJson(mapping.columns);
    for (const ForeignHeader& header : headersAt(grid, row)) {
        for (const auto& [field, title] : wanted) {
            const auto found = std::find(header.titles.begin(), header.titles.end(), title);
            if (!title.empty() && found != header.titles.end()) {
                const auto column = static_cast<std::size_t>(found - header.titles.begin());
                placed.columns.emplace(field, column);
                if (std::string unit = titleParts(title).unit; !unit.empty()) {
                    placed.title_units.emplace(field, std::move(unit));
                }
            }
        }
    }
    return placed;
}

EnterpriseNames::EnterpriseNames(const domain::ProjectSnapshot& project) {
    const auto add = [&](const std::string& name, const std::string& id) {
        if (!name.empty()) {
            id_by_name_.emplace(titleParts(name).name, id);
        }
    };
    for (const domain::Enterprise& enterprise : project.enterprises) {
        add(enterprise.id.str(), enterprise.id.str());
    }
    for (const domain::Enterprise& enterprise : project.enterprises) {
        add(enterprise.name_zh, enterprise.id.str());
        add(enterprise.name_en, enterprise.id.str());
        add(enterprise.credit_code ? enterprise.credit_code->str() : std::string{}, enterprise.id.str());
    }
}

std::string EnterpriseNames::idOf(std::string_view text) const {
    const auto found = id_by_name_.find(titleParts(text).name);
    return found == id_by_name_.end() ? std::string(text) : found->second;
}

std::string MappedIds::next(const std::string& wanted) {
    const int number = ++used_[wanted];
    return number == 1 ? wanted : wanted + "#" + std::to_string(number);
}

exchange::MappedTable mappedRows(const exchange::ForeignGrid& grid, const PlacedMapping& placed, domain::Table table,
                                 const EnterpriseNames& enterprises, std::size_t most) {
    const domain::TableSpec& spec = domain::spec(table);
    exchange::MappedTable mapped;
    mapped.table = table;
    mapped.header_row = placed.mapping.header_row;
    MappedIds ids;
    const bool makes_ids = needsMadeId(spec) && !placed.columns.contains(std::string(spec.fields.front().name));
    std::vector<const domain::FieldSpec*> fields;
    for (std::size_t index = 0; index < spec.fields.size(); ++index) {
        const std::string name(spec.fields[index].name);
        const auto column = placed.columns.find(name);
        const bool from_title = name == "unit" && !placed.title_units.empty();
        if (column == placed.columns.end() && !placed.constants.contains(name) && !from_title &&
            !(makes_ids && index == 0)) {
            continue;
        }
        fields.push_back(&spec.fields[index]);
        mapped.fields.push_back(name);
        mapped.columns.push_back(column == placed.columns.end() ? std::nullopt : std::optional(column->second));
    }
    for (std::size_t row = placed.first_row; row < grid.rows() && mapped.rows.size() < most; ++row) {
        exchange::MappedTable::Row& added = mapped.rows.emplace_back();
        added.row = row;
        std::map<std::string, std::string> texts;
        for (std::size_t index = 0; index < fields.size(); ++index) {
            const std::string& name = mapped.fields[index];
            const auto constant = placed.constants.find(name);
            exchange::MappedCell cell{mapped.columns[index], {}};
            std::string text = cell.column ? std::string(grid.text(row, *cell.column)) : std::string{};
            if (text.empty() && constant != placed.constants.end()) {
                text = constant->second;
                cell = {std::nullopt, text};
            } else if (text.empty() && name == "unit" && !placed.title_units.empty()) {
                text = placed.title_units.begin()->second;
                cell = {std::nullopt, text};
            }
            if (holdsEnterprise(*fields[index])) {
                text = enterprises.idOf(text);
                cell = {std::nullopt, text};
            }
            texts[name] = text;
            added.cells.push_back(std::move(cell));
        }
        if (makes_ids) {
            std::string id;
            for (const std::string_view part : kIdFields) {
                const auto text = texts.find(std::string(part));
                if (text != texts.end() && !text->second.empty()) {
                    id.append(id.empty() ? "" : ":").append(text->second);
                }
            }
            added.cells.front() = {std::nullopt, ids.next(id)};
        }
    }
    return mapped;
}

} // namespace parkcarbon::services
