#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/domain/record.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The workbooks that enterprises are sent (docs/enterprise-packs.md): what is filled in before, and how it is written.
namespace parkcarbon::exchange {

/// Whose workbook it is, and what the project knows.
struct PackSubject {
    std::string enterprise; ///< id; empty in a blank form
    domain::BilingualText name;
    std::string role;                ///< word; empty = every sheet that roles get
    std::string industry;            ///< code; empty = every sheet that industries get
    std::vector<std::string> points; ///< ids at which its flows begin and end: its own and those of its processes
    std::optional<base::Period> period;
    std::optional<base::Period> previous; ///< of the rows that are shown to compare with
    /// Records that concern it, of both periods and of tables without period, in the order of the project; others are
    /// passed over.
    std::vector<domain::Record> records;
};

/// A row that the workbook holds when it is sent.
struct PrefilledRow {
    enum class Kind {
        Stored,   ///< a record of the period: every value
        Previous, ///< one of the period before: all but the amount, which is shown beside
        Usual     ///< an item that such enterprises usually have
    };
    Kind kind = Kind::Stored;
    std::string id;                 ///< of the record; what contentRowId makes where there is none yet
    std::vector<std::string> cells; ///< stored texts, one per column of the sheet
    domain::BilingualText why;
};
struct PrefilledSheet {
    const domain::PackSheet* sheet = nullptr; ///< of the layout that was given
    std::vector<PrefilledRow> rows;
};

/// The sheets that the enterprise gets, in the order of the layout, with their rows: a sheet of its role and industry,
/// and any for which there is a record. Every record of `subject` lands on exactly one sheet.
std::vector<PrefilledSheet> prefillPack(const domain::PackLayout& layout, const PackSubject& subject,
                                        domain::PackLanguage language);

/// A question about a cell of the workbook, or about a row, a sheet, or nothing that it still holds.
struct PackMark {
    std::string sheet; ///< id
    std::string row_id;
    std::string field; ///< of the table, or id of the column; empty = the row as a whole
    std::string place; ///< where it stood in the workbook that came back; shown where the row is no longer there
    std::string text;  ///< the question, final
};

/// What stands on the first sheet and in the hidden one.
struct PackCover {
    std::string project_id; ///< empty in a blank form
    domain::BilingualText park;
    domain::PackLanguage language = domain::PackLanguage::Both;
    std::optional<base::Date> due_on;
    std::string contact;
    base::Timestamp created;
    /// Choices of a drop-down in place of the layout's: the fuels in one language, the enterprise's own points.
    std::map<std::string, std::vector<domain::PackChoice>> drop_downs;
    /// Questions, each a comment on its cell, which is coloured, and a row of a sheet of their own with a link.
    std::vector<PackMark> marks = {};
};

/// Writes the workbook, as a whole or not at all; the same input gives the same bytes.
/// Errors: FILE_NOT_WRITTEN {value, reason}.
base::Result<void> writeEnterprisePack(const std::filesystem::path& file, const domain::PackLayout& layout,
                                       const PackSubject& subject, const PackCover& cover,
                                       const std::vector<PrefilledSheet>& sheets);

/// `2025_E07_皖江纤维板有限公司.xlsx`: without what file systems do not take.
std::string packFileName(const PackSubject& subject, domain::PackLanguage language);

} // namespace parkcarbon::exchange
