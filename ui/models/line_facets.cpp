#include "ui/models/line_facets.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <map>
#include <unordered_map>

namespace parkcarbon::ui {
namespace {

using engine::inventory::Inventory;
using engine::inventory::Line;

struct Standing {
    std::string zone;
    std::string role;
};

std::unordered_map<std::string, Standing> standings(const domain::ProjectSnapshot& snapshot) {
    std::unordered_map<std::string, Standing> by_id;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        by_id[enterprise.id.str()] = {enterprise.zone.str(), std::string(domain::word(enterprise.role))};
    }
    return by_id;
}

template <typename WordOf> LineFacets::Column columnOf(const Inventory& inventory, const WordOf& wordOf) {
    LineFacets::Column column;
    column.codes.reserve(inventory.lines.size());
    std::unordered_map<std::string, std::uint32_t> known;
    for (const Line& line : inventory.lines) {
        const auto [entry, added] = known.try_emplace(wordOf(line), static_cast<std::uint32_t>(column.words.size()));
        if (added) {
            column.words.push_back(entry->first);
        }
        column.codes.push_back(entry->second);
    }
    return column;
}

LineFacets::Column worked(LineFacet facet, const Inventory& inventory, const domain::ProjectSnapshot& snapshot) {
    const auto by_enterprise = [&](std::string Standing::*part) {
        return columnOf(inventory, [known = standings(snapshot), part](const Line& line) {
            const auto found = known.find(line.enterprise_id);
            return found == known.end() ? std::string() : found->second.*part;
        });
    };
    switch (facet) {
    case LineFacet::Scope:
        return columnOf(inventory, [](const Line& l) { return l.biogenic ? std::string(kBiogenicScope) : l.ledger; });
    case LineFacet::Category:
        return columnOf(inventory, [](const Line& line) { return line.category; });
    case LineFacet::Enterprise:
        return columnOf(inventory, [](const Line& line) { return line.enterprise_id; });
    case LineFacet::Zone:
        return by_enterprise(&Standing::zone);
    case LineFacet::Role:
        return by_enterprise(&Standing::role);
    case LineFacet::Item:
        return columnOf(inventory, [](const Line& line) { return line.item; });
    case LineFacet::Gas:
        return columnOf(inventory, [](const Line& line) { return line.gas; });
    case LineFacet::Status:
        break;
    }
    return columnOf(inventory, [](const Line& line) { return std::string(reference::statusName(line.factor_status)); });
}

QString translated(const char* source) {
    return QCoreApplication::translate("LineFacets", source);
}

QString scopeLabel(const std::string& word, const text::Text& words) {
    static const std::map<std::string, const char*> kTerms = {{"direct", "total.direct"},
                                                              {"imported_energy", "total.imported_energy"},
                                                              {"other_indirect", "total.other_indirect"},
                                                              {"exported_energy", "total.exported_energy"},
                                                              {"removal", "total.removals"},
                                                              {"recovered", "total.recovered_co2"},
                                                              {"captured", "total.captured_co2"},
                                                              {"reemitted", "total.reemitted_co2"},
                                                              {"fixed_carbon", "total.fixed_carbon"},
                                                              {"biogenic", "total.biogenic_co2"}};
    const auto found = kTerms.find(word);
    if (found == kTerms.end()) {
        return text::toQString(words.choiceLabel(word));
    }
    const QString label = text::toQString(words.term(found->second));
    if (word == "direct") {
        return translated(QT_TRANSLATE_NOOP("LineFacets", "Scope 1 · %1")).arg(label);
    }
    if (word == "imported_energy") {
        return translated(QT_TRANSLATE_NOOP("LineFacets", "Scope 2 · %1")).arg(label);
    }
    return label;
}

QString recordLabel(domain::Table table, const std::string& id, const text::Text& words,
                    const ReferenceDirectory& names) {
    const QString name = names.name(table, id, words.language() == text::Language::Zh);
    const QString shown = text::toQString(id);
    return name.isEmpty() ? shown : shown + ReferenceDirectory::kSeparator + name;
}

} // namespace

LineFacets::LineFacets(InventoryPtr inventory, SnapshotPtr snapshot)
    : inventory_(std::move(inventory)), snapshot_(std::move(snapshot)) {}

const LineFacets::Column& LineFacets::column(LineFacet facet) const {
    Column& column = columns_[static_cast<std::size_t>(facet)];
    if (column.codes.empty() && !empty()) {
        column = worked(facet, *inventory_, *snapshot_);
    }
    return column;
}

double LineFacets::amount(std::size_t line) const {
    const Line& one = inventory_->lines[line];
    return one.biogenic ? one.mass : one.co2e;
}

QString facetValueLabel(LineFacet facet, const std::string& word, const text::Text& words,
                        const ReferenceDirectory& names) {
    if (word.empty()) {
        return translated(QT_TRANSLATE_NOOP("LineFacets", "(not stated)"));
    }
    switch (facet) {
    case LineFacet::Scope:
        return scopeLabel(word, words);
    case LineFacet::Enterprise:
        return recordLabel(domain::Table::Enterprises, word, words, names);
    case LineFacet::Zone:
        return recordLabel(domain::Table::Zones, word, words, names);
    case LineFacet::Status:
        return text::toQString(words.termOr("status", word));
    case LineFacet::Gas:
        return text::toQString(word);
    case LineFacet::Category:
    case LineFacet::Role:
    case LineFacet::Item:
        break;
    }
    return text::toQString(words.choiceLabel(word));
}

QString facetTitle(LineFacet facet) {
    static constexpr const char* kTitles[kLineFacets] = {QT_TRANSLATE_NOOP("LineFacets", "Scope or account"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Category"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Enterprise"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Zone"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Role in the park"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Fuel, process or carrier"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Gas"),
                                                         QT_TRANSLATE_NOOP("LineFacets", "Status of the factor")};
    return translated(kTitles[static_cast<int>(facet)]);
}

} // namespace parkcarbon::ui
