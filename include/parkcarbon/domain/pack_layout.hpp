#pragma once

#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the workbook sent to an enterprise looks like (docs/enterprise-packs.md); its content is
/// data/reference/pack_*.csv.
namespace parkcarbon::domain {

/// A text in both languages of the program.
struct BilingualText {
    std::string zh;
    std::string en;
};

enum class PackLanguage : std::uint8_t { Zh, En, Both };
/// "zh", "en", "both"
std::string_view packLanguageWord(PackLanguage language);
std::optional<PackLanguage> packLanguage(std::string_view word);

/// A column of a sheet. Its id is written into the workbook and never changes; titles may.
struct PackColumn {
    std::string id;
    /// The field of the sheet's table that it fills: `quantity`; `parameters.ncv` for one entry of a parameter set;
    /// empty for a column that only shows something.
    std::string field;
    BilingualText title;
    BilingualText why;     ///< why we ask
    std::string list;      ///< id of the list for its drop-down; empty = none
    BilingualText example; ///< what the example row shows
    bool required = false; ///< of a row that is filled in at all
    bool input = true;     ///< false = shown only, locked
    double width = 12.0;   ///< in characters
};

/// A sheet: rows of one table, of one kind.
struct PackSheet {
    std::string id; ///< `fuels`
    Table table = Table::Activities;
    BilingualText title;
    BilingualText intro;
    /// The field that holds the enterprise itself: `enterprise_id`, `subject_id`, `from_id` …; empty when `table` is
    /// that of enterprises.
    std::string enterprise_field;
    std::vector<std::pair<std::string, std::string>> constants; ///< field and text of every row: `category` …
    std::vector<std::string> roles;      ///< EnterpriseRole words that get the sheet; empty = all
    std::vector<std::string> industries; ///< beginnings of industry codes (`C30`) that get it; empty = all
    std::vector<PackColumn> columns;
    int blank_rows = 10; ///< empty rows below the prefilled ones
};

/// An item that enterprises of a role or industry usually have: prefilled where no row names it.
struct PackItem {
    std::string sheet;
    std::vector<std::string> roles;
    std::vector<std::string> industries;
    std::vector<std::pair<std::string, std::string>> cells; ///< column id and text
};

struct PackLayout {
    std::string schema; ///< `parkcarbon.pack/1`
    std::vector<PackSheet> sheets;
    std::vector<PackItem> items;

    const PackSheet* sheet(std::string_view id) const;
};

} // namespace parkcarbon::domain
