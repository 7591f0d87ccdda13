#pragma once

#include <parkcarbon/domain/table.hpp>

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

/// The tables whose records a field's text may name, the first one first.
std::vector<domain::Table> tablesNamedBy(const domain::FieldSpec& field);

/// Names of the zones, enterprises, processes and flows that records refer to.
class ReferenceDirectory {
public:
    struct Entry {
        std::string id;
        std::string name_zh;
        std::string name_en;
    };

    void set(domain::Table table, std::vector<Entry> entries);
    void clear() { tables_.clear(); }

    /// Name in the language, or in the other one when it has none; empty for an unknown id.
    QString name(domain::Table table, std::string_view id, bool chinese) const;
    QStringList suggestions(domain::Table table, bool chinese) const; ///< `E07 · 名称`, in order of id
    /// The id meant by a text: an id, `id · name`, or a name that only one record has.
    std::optional<std::string> idOf(domain::Table table, std::string_view text) const;
    const std::vector<Entry>& entries(domain::Table table) const;

    static constexpr const char* kSeparator = " · ";

private:
    struct Names {
        std::vector<Entry> entries;                                 ///< ordered by id
        std::map<std::string, std::string, std::less<>> id_by_name; ///< empty id where a name is not unique
    };
    const Entry* find(domain::Table table, std::string_view id) const;

    std::map<domain::Table, Names> tables_;
};

} // namespace parkcarbon::ui
