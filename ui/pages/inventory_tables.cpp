#include "ui/pages/inventory_tables.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

namespace parkcarbon::ui {
namespace {

using engine::inventory::EnterpriseTotals;
using engine::inventory::Inventory;
using InventoryPtr = std::shared_ptr<const Inventory>;

QString translated(const char* source) {
    return QCoreApplication::translate("InventoryTables", source);
}

ValueCell wordCell(std::string_view text) {
    return textCell(text::toQString(text));
}

/// Rows that are written down one by one: a label and a number.
struct NamedValue {
    std::string label;
    double value;
    QString line_id;
    bool strong = false;
};

ResultTable namedValues(QStringList columns, std::vector<NamedValue> rows, int decimals = 1) {
    ResultTable table;
    table.columns = std::move(columns);
    table.rows = static_cast<int>(rows.size());
    table.decimals = decimals;
    table.cell = [rows = std::move(rows)](int row, int column) -> ValueCell {
        const NamedValue& named = rows[static_cast<std::size_t>(row)];
        ValueCell cell = column == 0 ? wordCell(named.label) : numberCell(named.value, named.line_id);
        cell.strong = named.strong;
        return cell;
    };
    return table;
}

QString emissions() {
    return translated(QT_TRANSLATE_NOOP("InventoryTables", "Emissions (t CO2e)"));
}

ResultTable viewsTable(const ParkResults& results, const text::Text& words) {
    const auto& park = results.inventory->park;
    const auto view = [&](const char* word, double value) {
        return NamedValue{words.term(std::string("view.") + word), value, QStringLiteral("park/") + word, true};
    };
    const auto total = [&](const char* word, double value, const char* line_id = "") {
        return NamedValue{words.term(std::string("total.") + word), value, QString::fromLatin1(line_id), false};
    };
    return namedValues(
        {translated(QT_TRANSLATE_NOOP("InventoryTables", "View")), emissions()},
        {view("territorial", park.views.territorial), view("scope_1_2_location", park.views.scope_1_2_location),
         view("scope_1_2_market", park.views.scope_1_2_market), view("china_net", park.views.china_net),
         view("consumption", park.views.consumption), total("direct", park.direct, "park/direct"),
         total("imported_energy", park.imported_energy), total("imported_energy_market", park.imported_energy_market),
         total("exported_energy", park.exported_energy),
         total("exported_energy_at_producer_factor", park.exported_energy_at_producer_factor),
         total("removals", park.removals), total("recovered_co2", park.recovered_co2),
         total("biogenic_co2", park.biogenic_co2)});
}

ResultTable categoriesTable(const ParkResults& results, const text::Text& words) {
    std::vector<NamedValue> rows;
    for (const auto& [category, co2e] : results.inventory->park.direct_by_category) {
        rows.push_back({words.choiceLabel(category), co2e, {}, true});
    }
    for (const auto& [item, co2e] : results.inventory->park.direct_by_item) {
        rows.push_back({"    " + words.choiceLabel(item), co2e, {}, false});
    }
    return namedValues({translated(QT_TRANSLATE_NOOP("InventoryTables", "Category, fuel or process")), emissions()},
                       std::move(rows));
}

ResultTable gasesTable(const ParkResults& results, const text::Text& words) {
    std::vector<NamedValue> rows;
    for (const auto& [gas, mass] : results.inventory->park.mass_by_gas) {
        rows.push_back({words.termOr("gas", gas) + " (" + gas + ")", mass, {}, false});
    }
    return namedValues({translated(QT_TRANSLATE_NOOP("InventoryTables", "Gas")),
                        translated(QT_TRANSLATE_NOOP("InventoryTables", "Mass (t)"))},
                       std::move(rows), 3);
}

ResultTable enterprisesTable(const ParkResults& results, const text::Text& words, const ReferenceDirectory& names) {
    ResultTable table;
    table.columns = {translated(QT_TRANSLATE_NOOP("InventoryTables", "Id")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Name")),
                     text::toQString(words.term("total.direct")),
                     text::toQString(words.term("total.bought_energy")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Imported energy")),
                     text::toQString(words.term("total.sold_energy")),
                     text::toQString(words.term("total.total")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Boundary"))};
    table.rows = static_cast<int>(results.inventory->enterprises.size());
    const bool chinese = words.language() == text::Language::Zh;
    const QString inside = translated(QT_TRANSLATE_NOOP("InventoryTables", "inside"));
    const QString outside = translated(QT_TRANSLATE_NOOP("InventoryTables", "outside"));
    table.cell = [inventory = results.inventory, &names, chinese, inside, outside](int row, int column) -> ValueCell {
        const EnterpriseTotals& totals = inventory->enterprises[static_cast<std::size_t>(row)];
        const QString total_line = QStringLiteral("enterprise/%1/total").arg(text::toQString(totals.enterprise_id));
        switch (column) {
        case 0:
            return wordCell(totals.enterprise_id);
        case 1:
            return {names.name(domain::Table::Enterprises, totals.enterprise_id, chinese), {}, {}, false};
        case 2:
            return numberCell(totals.direct);
        case 3:
            return numberCell(totals.bought_energy);
        case 4:
            return numberCell(totals.imported_energy);
        case 5:
            return numberCell(totals.sold_energy);
        case 6:
            return {{}, totals.total, total_line, true};
        default:
            return {totals.inside_boundary ? inside : outside, {}, {}, false};
        }
    };
    return table;
}

ResultTable suppliersTable(const ParkResults& results, const text::Text& words, const ReferenceDirectory& names) {
    ResultTable table;
    table.columns = {translated(QT_TRANSLATE_NOOP("InventoryTables", "Supplier")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Allocation")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Share of heat (%)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Electricity (t CO2e/MWh)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Heat (t CO2e/GJ)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Electricity (MWh)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Heat (GJ)"))};
    table.rows = static_cast<int>(results.inventory->suppliers.size());
    table.decimals = 4;
    table.cell = [inventory = results.inventory, &names, words](int row, int column) -> ValueCell {
        const engine::inventory::Supplier& supplier = inventory->suppliers[static_cast<std::size_t>(row)];
        const QString id = text::toQString(supplier.enterprise_id);
        const bool chinese = words.language() == text::Language::Zh;
        switch (column) {
        case 0:
            return {id + ReferenceDirectory::kSeparator +
                        names.name(domain::Table::Enterprises, supplier.enterprise_id, chinese),
                    {},
                    {},
                    false};
        case 1:
            return wordCell(words.label(supplier.allocation));
        case 2:
            return numberCell(supplier.heat_share * 100.0);
        case 3:
            return numberCell(supplier.electricity_t_per_mwh, QStringLiteral("supplier/%1/electricity").arg(id));
        case 4:
            return numberCell(supplier.heat_t_per_gj, QStringLiteral("supplier/%1/heat").arg(id));
        case 5:
            return numberCell(supplier.electricity_mwh);
        default:
            return numberCell(supplier.heat_gj);
        }
    };
    return table;
}

ResultTable eliminationTable(const ParkResults& results, const text::Text& words, const ReferenceDirectory& names) {
    ResultTable table;
    table.columns = {translated(QT_TRANSLATE_NOOP("InventoryTables", "Transfer")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "From")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "To")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Carrier")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Energy (GJ)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Factor (t CO2e/GJ)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Given by the seller (t CO2e)")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Taken by the buyer (t CO2e)"))};
    table.rows = static_cast<int>(results.inventory->park.elimination.rows.size());
    table.decimals = 4;
    const auto party = [&names, chinese = words.language() == text::Language::Zh](const std::string& id) {
        const QString name = names.name(domain::Table::Enterprises, id, chinese);
        const QString shown_id = text::toQString(id);
        return ValueCell{name.isEmpty() ? shown_id : shown_id + ReferenceDirectory::kSeparator + name, {}, {}, false};
    };
    table.cell = [inventory = results.inventory, words, party](int row, int column) -> ValueCell {
        const auto& entry = inventory->park.elimination.rows[static_cast<std::size_t>(row)];
        switch (column) {
        case 0:
            return wordCell(entry.transfer_id);
        case 1:
            return party(entry.from);
        case 2:
            return party(entry.to);
        case 3:
            return wordCell(words.label(entry.carrier));
        case 4:
            return numberCell(entry.energy_gj);
        case 5:
            return numberCell(entry.factor_t_per_gj);
        case 6:
            return numberCell(-entry.co2e);
        default:
            return numberCell(entry.co2e);
        }
    };
    return table;
}

ResultTable linesTable(const ParkResults& results, const text::Text& words) {
    ResultTable table;
    table.columns = {translated(QT_TRANSLATE_NOOP("InventoryTables", "Line")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Enterprise")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Category")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Item")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Gas")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Mass (t)")),
                     emissions(),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Counted in totals")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Status of the factor"))};
    table.rows = static_cast<int>(results.inventory->lines.size());
    table.decimals = 3;
    table.cell = [inventory = results.inventory, words](int row, int column) -> ValueCell {
        const engine::inventory::Line& line = inventory->lines[static_cast<std::size_t>(row)];
        switch (column) {
        case 0:
            return wordCell(line.line_id);
        case 1:
            return wordCell(line.enterprise_id);
        case 2:
            return wordCell(words.choiceLabel(line.category));
        case 3:
            return wordCell(words.choiceLabel(line.item));
        case 4:
            return wordCell(line.gas);
        case 5:
            return numberCell(line.mass, text::toQString(line.line_id));
        case 6:
            return numberCell(line.co2e, text::toQString(line.line_id));
        case 7:
            return wordCell(words.choiceLabel(line.biogenic ? "false" : "true"));
        default:
            return wordCell(words.termOr("status", reference::statusName(line.factor_status)));
        }
    };
    return table;
}

ResultTable factorsTable(const ParkResults& results, const text::Text& words) {
    ResultTable table;
    table.columns = {translated(QT_TRANSLATE_NOOP("InventoryTables", "Kind")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Set")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Year")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Status")),
                     translated(QT_TRANSLATE_NOOP("InventoryTables", "Source"))};
    table.rows = static_cast<int>(results.inventory->used_factors.size());
    table.cell = [inventory = results.inventory, words](int row, int column) -> ValueCell {
        const auto& used = inventory->used_factors[static_cast<std::size_t>(row)];
        switch (column) {
        case 0:
            return wordCell(words.termOr("factor_kind", used.kind));
        case 1:
            return wordCell(used.name);
        case 2:
            return wordCell(used.year);
        case 3:
            return wordCell(words.termOr("status", reference::statusName(used.status)));
        default:
            return wordCell(used.source);
        }
    };
    return table;
}

} // namespace

QString inventoryTableTitle(InventoryTable table) {
    static constexpr const char* kTitles[kInventoryTables] = {
        QT_TRANSLATE_NOOP("InventoryTables", "Views"),     QT_TRANSLATE_NOOP("InventoryTables", "Categories"),
        QT_TRANSLATE_NOOP("InventoryTables", "Gases"),     QT_TRANSLATE_NOOP("InventoryTables", "Enterprises"),
        QT_TRANSLATE_NOOP("InventoryTables", "Suppliers"), QT_TRANSLATE_NOOP("InventoryTables", "Elimination"),
        QT_TRANSLATE_NOOP("InventoryTables", "Lines"),     QT_TRANSLATE_NOOP("InventoryTables", "Factors used")};
    return translated(kTitles[static_cast<int>(table)]);
}

ResultTable inventoryTable(InventoryTable table, const ParkResults& results, const text::Text& words,
                           const ReferenceDirectory& names) {
    const auto make = [&] {
        switch (table) {
        case InventoryTable::Views:
            return viewsTable(results, words);
        case InventoryTable::Categories:
            return categoriesTable(results, words);
        case InventoryTable::Gases:
            return gasesTable(results, words);
        case InventoryTable::Enterprises:
            return enterprisesTable(results, words, names);
        case InventoryTable::Suppliers:
            return suppliersTable(results, words, names);
        case InventoryTable::Elimination:
            return eliminationTable(results, words, names);
        case InventoryTable::Lines:
            return linesTable(results, words);
        case InventoryTable::Factors:
            break;
        }
        return factorsTable(results, words);
    };
    ResultTable made = make();
    made.title = inventoryTableTitle(table);
    return made;
}

} // namespace parkcarbon::ui
