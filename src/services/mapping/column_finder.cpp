#include "services/mapping/column_finder.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace parkcarbon::services {
namespace {

constexpr std::size_t kRowsSearched = 25;

std::string comparable(std::string_view text) {
    std::string folded = base::toLowerAscii(base::toHalfWidth(text));
    std::erase_if(folded, [](char letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '_' || letter == '*' ||
               letter == ':' || letter == '#';
    });
    for (const std::string_view mark : {"、", "：", "－"}) {
        for (std::size_t at = folded.find(mark); at != std::string::npos; at = folded.find(mark)) {
            folded.erase(at, mark.size());
        }
    }
    return folded;
}

struct Synonyms {
    std::string field;
    std::vector<std::string> names;
};

void addNames(std::vector<std::string>& names, std::string_view list) {
    while (!list.empty()) {
        const std::string_view name = list.substr(0, list.find(';'));
        names.push_back(comparable(name));
        list.remove_prefix(std::min(list.size(), name.size() + 1));
    }
}

std::vector<Synonyms> synonymsOf(std::string_view table) {
    std::vector<Synonyms> all;
    const auto known = domain::tableByName(table);
    const auto catalogue = reference::Catalogue::shipped();
    const reference::CatalogueTable* words = catalogue ? (*catalogue)->table("column_synonyms") : nullptr;
    if (words == nullptr) {
        return all;
    }
    const auto add = [&](std::string_view owner) {
        for (const reference::CatalogueRow& row : words->rows()) {
            const std::string_view field = words->field(row, "field");
            const bool has = !known || domain::spec(*known).fieldIndex(field).has_value();
            if (words->field(row, "table") != owner || !has) {
                continue;
            }
            Synonyms& synonyms = all.emplace_back(Synonyms{std::string(field), {comparable(field)}});
            addNames(synonyms.names, row.name_zh);
            addNames(synonyms.names, row.name_en);
        }
    };
    add(table);
    if (known) {
        add("any");
        for (const domain::FieldSpec& field : domain::spec(*known).fields) {
            all.push_back({std::string(field.name), {comparable(field.name)}});
        }
    }
    return all;
}

/// 3 = the very word, 2 = the title ends or begins with it, 0 = nothing of the kind.
int likeness(const std::string& title, const std::string& name) {
    if (title == name) {
        return 3;
    }
    constexpr std::size_t kLeastPart = 6; // two Chinese characters
    const bool part = name.size() >= kLeastPart && (title.ends_with(name) || title.starts_with(name));
    return part ? 2 : 0;
}

std::string cellText(const exchange::ForeignGrid& grid, std::size_t row, std::size_t column) {
    return std::string(grid.text(row, column));
}

ForeignHeader singleRow(const exchange::ForeignGrid& grid, std::size_t row) {
    ForeignHeader header{row, {}};
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        header.titles.push_back(cellText(grid, row, column));
    }
    return header;
}

/// Each title with the one above it, which stands over all the columns up to the next.
ForeignHeader joinedRows(const exchange::ForeignGrid& grid, std::size_t row) {
    ForeignHeader header{row, {}};
    std::string above;
    for (std::size_t column = 0; column < grid.columns(); ++column) {
        const std::string upper = cellText(grid, row - 1, column);
        const std::string lower = cellText(grid, row, column);
        above = upper.empty() ? above : upper;
        if (lower.empty()) {
            above.clear();
        }
        const std::string& over = lower.empty() ? upper : above;
        header.titles.push_back(over == lower || lower.empty() ? over : over.empty() ? lower : over + " " + lower);
    }
    return header;
}

} // namespace

TitleParts titleParts(std::string_view title) {
    std::string text = base::toHalfWidth(base::trimmed(title));
    constexpr std::array<std::pair<char, char>, 2> kBrackets = {std::pair{'(', ')'}, std::pair{'[', ']'}};
    TitleParts parts;
    for (const auto& [open, close] : kBrackets) {
        const std::size_t begin = text.rfind(open);
        const std::size_t end = begin == std::string::npos ? begin : text.find(close, begin);
        if (end == std::string::npos) {
            continue;
        }
        std::string_view inside = base::trimmed(std::string_view(text).substr(begin + 1, end - begin - 1));
        for (const std::string_view word : {"单位:", "单位", "unit:", "in "}) {
            inside = inside.starts_with(word) ? base::trimmed(inside.substr(word.size())) : inside;
        }
        if (!inside.empty() && domain::Unit::parse(inside)) {
            parts.unit = std::string(inside);
            text.erase(begin, end - begin + 1);
            break;
        }
    }
    parts.name = comparable(text);
    return parts;
}

std::map<std::string, std::size_t> columnsByName(const std::vector<std::string>& titles, std::string_view table) {
    struct Match {
        int likeness;
        std::size_t synonym;
        std::size_t column;
    };
    const std::vector<Synonyms> synonyms = synonymsOf(table);
    std::vector<Match> matches;
    for (std::size_t column = 0; column < titles.size(); ++column) {
        const std::string title = titleParts(titles[column]).name;
        for (std::size_t index = 0; index < synonyms.size() && !title.empty(); ++index) {
            int best = 0;
            for (const std::string& name : synonyms[index].names) {
                best = std::max(best, likeness(title, name));
            }
            if (best > 0) {
                matches.push_back({best, index, column});
            }
        }
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.likeness > b.likeness; });
    std::map<std::string, std::size_t> columns;
    std::set<std::size_t> used;
    for (const Match& match : matches) {
        if (!used.contains(match.column) && columns.emplace(synonyms[match.synonym].field, match.column).second) {
            used.insert(match.column);
        }
    }
    return columns;
}

std::vector<ForeignHeader> headersAt(const exchange::ForeignGrid& grid, std::size_t row) {
    std::vector<ForeignHeader> headers;
    if (row < grid.rows()) {
        headers.push_back(singleRow(grid, row));
        if (row > 0) {
            headers.push_back(joinedRows(grid, row));
        }
    }
    return headers;
}

ForeignHeader findHeader(const exchange::ForeignGrid& grid, std::string_view table) {
    ForeignHeader best;
    std::size_t most = 0;
    for (std::size_t row = 0; row < std::min(grid.rows(), kRowsSearched); ++row) {
        for (ForeignHeader& header : headersAt(grid, row)) {
            const std::size_t found = columnsByName(header.titles, table).size();
            if (found > most) {
                most = found;
                best = std::move(header);
            }
        }
    }
    if (most == 0 && grid.rows() > 0) {
        best = singleRow(grid, 0);
    }
    return best;
}

std::string signatureOf(const std::vector<std::string>& titles) {
    std::string text;
    for (const std::string& title : titles) {
        text.append(comparable(title)).append(1, '\x1F');
    }
    return base::sha256Hex(text);
}

} // namespace parkcarbon::services
