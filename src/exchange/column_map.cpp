#include "column_map.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::exchange {
namespace {

std::string foldedName(std::string_view header) {
    return base::toLowerAscii(base::trimmed(base::toHalfWidth(header)));
}

template <typename Keep> std::string joinedNames(std::span<const ColumnName> known, Keep keep) {
    std::string names;
    for (const ColumnName& column : known) {
        if (keep(column)) {
            names.append(names.empty() ? "" : ", ").append(column.name);
        }
    }
    return names;
}

std::string joinedHeader(const std::vector<std::string>& header) {
    std::string names;
    for (const std::string& name : header) {
        names.append(names.empty() ? "" : ", ").append(name);
    }
    return names;
}

} // namespace

base::Result<ColumnMap> ColumnMap::match(std::span<const ColumnName> known, const std::vector<std::string>& header,
                                         const base::Location& where, FindingCollector& findings) {
    ColumnMap map;
    map.column_of_known_.resize(known.size());
    map.headers_.resize(known.size());
    std::set<std::string> met;
    for (std::size_t column = 0; column < header.size(); ++column) {
        const std::string name = foldedName(header[column]);
        if (name.empty()) {
            map.nameless_.push_back(column);
            continue;
        }
        map.header_length_ = column + 1;
        if (!met.insert(name).second) {
            return base::failure(kColumnDuplicate, {{"value", header[column]}});
        }
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](const ColumnName& candidate) { return candidate.name == name; });
        if (found == known.end()) {
            base::Location at = where;
            at.column = header[column];
            findings.add(
                base::Severity::Warning,
                base::Error(kColumnUnknown, {{"value", header[column]},
                                             {"expected", joinedNames(known, [](const auto&) { return true; })}}),
                std::move(at));
            continue;
        }
        const auto index = static_cast<std::size_t>(found - known.begin());
        map.column_of_known_[index] = column;
        map.headers_[index] = header[column];
    }
    const std::string missing = joinedNames(known, [&](const ColumnName& column) {
        return column.required && !map.column_of_known_[static_cast<std::size_t>(&column - known.data())];
    });
    if (!missing.empty()) {
        return base::failure(kColumnMissing, {{"value", joinedHeader(header)}, {"expected", missing}});
    }
    return map;
}

} // namespace parkcarbon::exchange
