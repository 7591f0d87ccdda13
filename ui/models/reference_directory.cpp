#include "ui/models/reference_directory.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/text/qt.hpp>

#include <algorithm>

namespace parkcarbon::ui {

std::vector<domain::Table> tablesNamedBy(const domain::FieldSpec& field) {
    if (field.kind == domain::FieldKind::FlowParty) {
        return {domain::Table::Enterprises, domain::Table::Processes};
    }
    return field.target ? std::vector<domain::Table>{*field.target} : std::vector<domain::Table>{};
}

void ReferenceDirectory::set(domain::Table table, std::vector<Entry> entries) {
    Names names;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
    for (const Entry& entry : entries) {
        for (const std::string* name : {&entry.name_zh, &entry.name_en}) {
            if (name->empty()) {
                continue;
            }
            const auto [position, inserted] = names.id_by_name.emplace(*name, entry.id);
            if (!inserted && position->second != entry.id) {
                position->second.clear();
            }
        }
    }
    names.entries = std::move(entries);
    tables_[table] = std::move(names);
}

const ReferenceDirectory::Entry* ReferenceDirectory::find(domain::Table table, std::string_view id) const {
    const std::vector<Entry>& all = entries(table);
    const auto found =
        std::lower_bound(all.begin(), all.end(), id, [](const Entry& e, std::string_view key) { return e.id < key; });
    return found != all.end() && found->id == id ? &*found : nullptr;
}

const std::vector<ReferenceDirectory::Entry>& ReferenceDirectory::entries(domain::Table table) const {
    static const std::vector<Entry> kNone;
    const auto names = tables_.find(table);
    return names == tables_.end() ? kNone : names->second.entries;
}

QString ReferenceDirectory::name(domain::Table table, std::string_view id, bool chinese) const {
    const Entry* entry = find(table, id);
    if (entry == nullptr) {
        return {};
    }
    const std::string& wanted = chinese ? entry->name_zh : entry->name_en;
    const std::string& other = chinese ? entry->name_en : entry->name_zh;
    return text::toQString(wanted.empty() ? other : wanted);
}

QStringList ReferenceDirectory::suggestions(domain::Table table, bool chinese) const {
    QStringList list;
    for (const Entry& entry : entries(table)) {
        list.append(text::toQString(entry.id) + kSeparator + name(table, entry.id, chinese));
    }
    return list;
}

std::optional<std::string> ReferenceDirectory::idOf(domain::Table table, std::string_view text) const {
    text = base::trimmed(text);
    if (find(table, text) != nullptr) {
        return std::string(text);
    }
    if (const auto cut = text.find(kSeparator); cut != std::string_view::npos) {
        const std::string_view head = text.substr(0, cut);
        if (find(table, head) != nullptr) {
            return std::string(head);
        }
    }
    const auto names = tables_.find(table);
    if (names == tables_.end()) {
        return std::nullopt;
    }
    const auto by_name = names->second.id_by_name.find(text);
    if (by_name == names->second.id_by_name.end() || by_name->second.empty()) {
        return std::nullopt;
    }
    return by_name->second;
}

} // namespace parkcarbon::ui
