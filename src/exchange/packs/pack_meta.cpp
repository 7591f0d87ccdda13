#include "pack_meta.hpp"

#include <parkcarbon/base/hash.hpp>

#include <algorithm>
#include <charconv>

namespace parkcarbon::exchange {
namespace {

/// What the hash is made of: every row but its own, cells without empty ones at the end, as the writer joins them.
std::string hashedMetaText(const PackGrid& grid) {
    std::string text;
    for (const PackRow& row : grid.rows) {
        if (row.text(0) == "hash") {
            continue;
        }
        std::size_t used = row.cells.size();
        while (used > 0 && row.cells[used - 1].empty()) {
            --used;
        }
        for (std::size_t column = 0; column < used; ++column) {
            text.append(column == 0 ? "" : "\t").append(row.cells[column].text);
        }
        text.push_back('\n');
    }
    return text;
}

PackMeta::Sheet& sheetOf(PackMeta& meta, const std::string& id) {
    const auto found = std::find_if(meta.sheets.begin(), meta.sheets.end(),
                                    [&](const PackMeta::Sheet& sheet) { return sheet.id == id; });
    return found != meta.sheets.end() ? *found : meta.sheets.emplace_back(PackMeta::Sheet{id, {}, {}, {}});
}

std::int64_t metaRowNumber(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void takeMetaRow(PackMeta& meta, const PackRow& row, std::string& hash) {
    const std::string& key = row.text(0);
    const std::pair<std::string_view, std::string*> texts[] = {
        {"schema", &meta.schema}, {"project", &meta.project},   {"enterprise", &meta.enterprise},
        {"period", &meta.period}, {"language", &meta.language}, {"created", &meta.created},
        {"hash", &hash}};
    for (const auto& [name, target] : texts) {
        if (key == name) {
            *target = row.text(1);
            return;
        }
    }
    if (key == "sheet") {
        sheetOf(meta, row.text(1)).name = row.text(2);
    } else if (key == "column") {
        sheetOf(meta, row.text(1)).columns.emplace_back(row.text(2), row.text(3));
    } else if (key == "row") {
        sheetOf(meta, row.text(1)).rows[row.text(2)] = metaRowNumber(row.text(3));
    }
}

} // namespace

const PackMeta::Sheet* PackMeta::sheet(std::string_view id) const {
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& candidate) { return candidate.id == id; });
    return found == sheets.end() ? nullptr : &*found;
}

int PackMeta::schemaVersion() const {
    const std::string prefix = std::string(kPackSchemaName) + "/";
    if (schema.rfind(prefix, 0) != 0) {
        return 0;
    }
    int version = 0;
    const char* const end = schema.data() + schema.size();
    const auto [stop, error] = std::from_chars(schema.data() + prefix.size(), end, version);
    return error == std::errc{} && stop == end ? version : 0;
}

PackMeta readPackMeta(const PackGrid& grid) {
    PackMeta meta;
    std::string hash;
    for (const PackRow& row : grid.rows) {
        takeMetaRow(meta, row, hash);
    }
    meta.altered = hash != base::sha256Hex(hashedMetaText(grid));
    return meta;
}

} // namespace parkcarbon::exchange
