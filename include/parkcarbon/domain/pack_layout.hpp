#pragma once

#include <parkcarbon/domain/table.hpp>

#include <cstdint>
#include <map>
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

/// An entry of a drop-down list: what the project stores and what the workbook shows for it.
struct PackChoice {
    std::string value;
    BilingualText text;
};

/// A drop-down list. Those of the program's own words are shipped; those of a project (its parties, fuels, …) are added
/// when its workbooks are written or read, see exchange/enterprise_pack.hpp.
struct PackList {
    enum class Kind : std::uint8_t {
        Words,  ///< a closed list: the text stands for the value (`实测` for `measured`)
        Codes,  ///< value, blank, text (`E07 皖江纤维板有限公司`); other texts are taken as they are
        Texts,  ///< the value itself; other texts are taken as they are
        Parties ///< as Codes; a text that is no choice is a party outside the park: `ext:` is put before it
    };
    std::string id;
    Kind kind = Kind::Texts;
    std::vector<PackChoice> choices;
};

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

/// What a field of a record must hold: one of the texts (the empty one: nothing), or anything when there are none.
struct PackCondition {
    std::string field;
    std::vector<std::string> texts;
};

/// A sheet: rows of one table, of one kind. A record lands on the first sheet of its table that takes it: whose
/// enterprise field names the enterprise or a process of it, and whose constants and conditions it meets.
struct PackSheet {
    std::string id; ///< `fuels`
    Table table = Table::Activities;
    BilingualText title;
    BilingualText intro;
    BilingualText why; ///< why we ask, for rows whose item says nothing of its own
    /// The field that holds the enterprise itself: `enterprise_id`, `subject_id`, `from_id` …; empty when `table` is
    /// that of enterprises.
    std::string enterprise_field;
    std::vector<std::pair<std::string, std::string>> constants; ///< field and text of every row: `category` …
    std::vector<PackCondition> conditions; ///< which of the records it takes, besides its constants
    bool only_with_records = false;        ///< nobody gets the sheet who has no record for it
    std::vector<std::string> roles;        ///< EnterpriseRole words that get the sheet; empty = all
    std::vector<std::string> industries;   ///< beginnings of industry codes (`C30`) that get it; empty = all
    std::vector<PackColumn> columns;
    int blank_rows = 10; ///< empty rows below the prefilled ones

    const PackColumn* column(std::string_view column_id) const; ///< nullptr when there is none
};

/// An item that enterprises of a role or industry usually have: prefilled where no row names it.
struct PackItem {
    std::string sheet;
    std::vector<std::string> roles;
    std::vector<std::string> industries;
    std::vector<std::pair<std::string, BilingualText>> cells; ///< column id and stored text
    BilingualText why;                                        ///< empty = that of the sheet
};

struct PackLayout {
    std::string schema; ///< `parkcarbon.pack/1`
    std::vector<PackSheet> sheets;
    std::vector<PackItem> items;
    std::vector<PackList> lists;
    std::map<std::string, BilingualText> texts; ///< of the instructions and messages: `how_1`; `{park}` stands for one

    const PackSheet* sheet(std::string_view id) const;      ///< nullptr when there is none
    const PackList* list(std::string_view id) const;        ///< nullptr when there is none
    const BilingualText& text(const std::string& id) const; ///< throws std::out_of_range: the layout has to have it
};

} // namespace parkcarbon::domain
