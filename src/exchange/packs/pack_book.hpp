#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/error.hpp>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace parkcarbon::exchange {

/// How a cell looks and whether it may be filled in.
enum class PackLook : std::uint8_t {
    Plain,
    Title,
    Intro,
    Head,
    Example,
    InputText,
    InputNumber,
    Locked,
    LockedNumber,
    Why,
    Link,
    PlainText,
    AskedText, ///< about which there is a question
    AskedNumber
};
inline constexpr std::size_t kPackLooks = 14;

/// A workbook being written with libxlsxwriter: under another name until `finish`, so that nobody finds half of it.
/// Rows and columns count from 0. The same calls give the same bytes.
class PackBook {
public:
    /// RowByRow: cells of a sheet come in the order of its rows, and are on disk as soon as the row is done.
    enum class Memory : bool { Whole, RowByRow };
    PackBook(const std::filesystem::path& file, const std::string& title, base::Timestamp created,
             Memory memory = Memory::Whole);
    ~PackBook();
    PackBook(const PackBook&) = delete;
    PackBook& operator=(const PackBook&) = delete;

    /// A sheet of that name, made short, clean and unique as Excel wants it; `name()` tells how it came out.
    lxw_worksheet* addSheet(const std::string& wanted);
    static std::string name(const lxw_worksheet* sheet);

    void text(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text, PackLook look);
    /// A number if the cell can hold it with all its digits; else, and where it is none, the text.
    void value(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text, PackLook number,
               PackLook words);
    /// A text across several columns of one row.
    void wideText(lxw_worksheet* sheet, std::size_t row, std::size_t first, std::size_t last, const std::string& text,
                  PackLook look);
    void link(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& target_sheet);
    void cellLink(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& target_sheet,
                  const std::string& cell);
    void comment(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text);
    void width(lxw_worksheet* sheet, std::size_t column, double characters, bool hidden = false);
    void hiddenRow(lxw_worksheet* sheet, std::size_t row);
    void height(lxw_worksheet* sheet, std::size_t row, double points);
    /// A4 across, one page wide, the row repeated on each page; protected without a password, rows may be added.
    void print(lxw_worksheet* sheet, std::size_t repeated_row, const std::string& footer);
    void protect(lxw_worksheet* sheet);

    /// Errors: FILE_NOT_WRITTEN {value, reason}; CELL_TOO_LONG {value, expected} for a text that no workbook holds.
    base::Result<void> finish();

private:
    lxw_format* format(PackLook look);

    std::filesystem::path file_;
    std::string part_; ///< name of the file while it is written
    lxw_workbook* book_;
    std::array<lxw_format*, kPackLooks> formats_{};
    std::set<std::string> names_; ///< of sheets, in lower case
    std::string too_long_;        ///< beginning of a text that did not fit
};

} // namespace parkcarbon::exchange
