#include "pack_book.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <xlsxwriter.h>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kLongestSheetName = 31;    // characters, of Excel
constexpr std::size_t kLongestCellText = 32'767; // characters, of Excel
constexpr std::size_t kShownOfLongText = 60;
constexpr lxw_color_t kInputFill = 0xFFF9DB;
constexpr lxw_color_t kAskedFill = 0xFFC27A;
constexpr uint16_t kCommentWidth = 280; // pixels
constexpr uint16_t kCommentHeight = 120;
constexpr lxw_color_t kLockedFill = 0xEDEDED;
constexpr lxw_color_t kPackHeadFill = 0xD6E4EE;
constexpr lxw_color_t kPackAccent = 0x005282;
constexpr lxw_color_t kPackFaint = 0x707070;
constexpr lxw_color_t kLines = 0xBFBFBF;
/// Known to Excel and WPS on Windows; others take their own in its place.
constexpr const char* kPackFont = "Microsoft YaHei";

bool startsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), startsCharacter));
}

std::string firstOf(const std::string& text, std::size_t most) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (startsCharacter(text[at]) && ++seen > most) {
            return text.substr(0, at);
        }
    }
    return text;
}

void paint(lxw_format* format, lxw_color_t fill) {
    format_set_bg_color(format, fill);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLines);
}

void asText(lxw_format* format) {
    format_set_num_format_index(format, 49); // `@`
}

void dress(lxw_format* format, PackLook look) {
    format_set_font_name(format, kPackFont);
    format_set_font_size(format, 10.0);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    switch (look) {
    case PackLook::Plain:
        break;
    case PackLook::Title:
        format_set_text_wrap(format);
        format_set_bold(format);
        format_set_font_size(format, 15.0);
        format_set_font_color(format, kPackAccent);
        break;
    case PackLook::Intro:
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case PackLook::Head:
        paint(format, kPackHeadFill);
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_CENTER);
        break;
    case PackLook::Example:
        paint(format, 0xFFFFFF);
        format_set_italic(format);
        format_set_font_color(format, kPackFaint);
        asText(format);
        break;
    case PackLook::InputText:
        paint(format, kInputFill);
        format_set_unlocked(format);
        asText(format);
        break;
    case PackLook::InputNumber:
        paint(format, kInputFill);
        format_set_unlocked(format);
        format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case PackLook::AskedText:
        paint(format, kAskedFill);
        format_set_unlocked(format);
        asText(format);
        break;
    case PackLook::AskedNumber:
        paint(format, kAskedFill);
        format_set_unlocked(format);
        format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case PackLook::Locked:
        paint(format, kLockedFill);
        asText(format);
        break;
    case PackLook::LockedNumber:
        paint(format, kLockedFill);
        break;
    case PackLook::Why:
        format_set_font_color(format, kPackFaint);
        format_set_font_size(format, 9.0);
        format_set_text_wrap(format);
        break;
    case PackLook::PlainText:
        asText(format);
        break;
    case PackLook::Link:
        format_set_font_color(format, kPackAccent);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        break;
    }
}

/// The number, if the 16 digits that a cell keeps are all of it.
bool fitsIntoCell(double number) {
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.16G", number);
    return std::strtod(digits.data(), nullptr) == number;
}

lxw_row_t rowOf(std::size_t row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

} // namespace

PackBook::PackBook(const std::filesystem::path& file, const std::string& title, base::Timestamp created, Memory memory)
    : file_(file), part_(file.string() + ".part" + std::to_string(::getpid())) {
    lxw_workbook_options options = {static_cast<uint8_t>(memory == Memory::RowByRow ? LXW_TRUE : LXW_FALSE), nullptr,
                                    LXW_FALSE};
    book_ = workbook_new_opt(part_.c_str(), &options);
    if (book_ == nullptr) {
        throw std::bad_alloc();
    }
    std::string text = title;
    std::string creator = "ParkCarbon";
    lxw_doc_properties properties = {};
    properties.title = text.data();
    properties.author = creator.data();
    properties.created = std::chrono::duration_cast<std::chrono::seconds>(created.time_since_epoch()).count();
    workbook_set_properties(book_, &properties);
}

PackBook::~PackBook() {
    if (book_ != nullptr) {
        workbook_close(book_);
        ::unlink(part_.c_str());
    }
}

lxw_worksheet* PackBook::addSheet(const std::string& wanted) {
    constexpr std::string_view kForbidden = "[]:*?/\\'";
    std::string clean = wanted;
    std::replace_if(
        clean.begin(), clean.end(), [&](char letter) { return kForbidden.find(letter) != std::string_view::npos; },
        ' ');
    std::string unique(base::trimmed(firstOf(clean, kLongestSheetName)));
    for (int copy = 2; !names_.insert(base::toLowerAscii(unique)).second; ++copy) {
        const std::string number = " " + std::to_string(copy);
        unique = firstOf(clean, kLongestSheetName - number.size()) + number;
    }
    lxw_worksheet* const sheet = workbook_add_worksheet(book_, unique.c_str());
    if (sheet == nullptr) {
        throw std::logic_error("no sheet can be called " + unique);
    }
    return sheet;
}

std::string PackBook::name(const lxw_worksheet* sheet) {
    return sheet->name;
}

lxw_format* PackBook::format(PackLook look) {
    lxw_format*& known = formats_[static_cast<std::size_t>(look)];
    if (known == nullptr) {
        known = workbook_add_format(book_);
        dress(known, look);
    }
    return known;
}

void PackBook::text(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text, PackLook look) {
    if (characters(text) > kLongestCellText) {
        too_long_ = firstOf(text, kShownOfLongText);
        return;
    }
    worksheet_write_string(sheet, rowOf(row), columnOf(column), text.c_str(), format(look)); // empty: a blank cell
}

void PackBook::value(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text,
                     PackLook number, PackLook words) {
    const auto parsed = base::parseNumber(text);
    if (parsed && base::formatNumber(*parsed) == text && fitsIntoCell(*parsed)) {
        worksheet_write_number(sheet, rowOf(row), columnOf(column), *parsed, format(number));
    } else {
        this->text(sheet, row, column, text, text.empty() ? number : words);
    }
}

void PackBook::wideText(lxw_worksheet* sheet, std::size_t row, std::size_t first, std::size_t last,
                        const std::string& text, PackLook look) {
    worksheet_merge_range(sheet, rowOf(row), columnOf(first), rowOf(row), columnOf(last), text.c_str(), format(look));
}

void PackBook::link(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& target_sheet) {
    const std::string url = "internal:'" + target_sheet + "'!B4";
    worksheet_write_url_opt(sheet, rowOf(row), columnOf(column), url.c_str(), format(PackLook::Link),
                            target_sheet.c_str(), nullptr);
}

void PackBook::cellLink(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& target_sheet,
                        const std::string& cell) {
    const std::string url = "internal:'" + target_sheet + "'!" + cell;
    worksheet_write_url_opt(sheet, rowOf(row), columnOf(column), url.c_str(), format(PackLook::Link), cell.c_str(),
                            nullptr);
}

void PackBook::comment(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& text) {
    lxw_comment_options options = {};
    options.visible = LXW_COMMENT_DISPLAY_HIDDEN;
    options.width = kCommentWidth;
    options.height = kCommentHeight;
    worksheet_write_comment_opt(sheet, rowOf(row), columnOf(column), text.c_str(), &options);
}

void PackBook::width(lxw_worksheet* sheet, std::size_t column, double width, bool hidden) {
    lxw_row_col_options options = {static_cast<uint8_t>(hidden ? LXW_TRUE : LXW_FALSE), 0, LXW_FALSE};
    worksheet_set_column_opt(sheet, columnOf(column), columnOf(column), width, nullptr, &options);
}

void PackBook::hiddenRow(lxw_worksheet* sheet, std::size_t row) {
    lxw_row_col_options options = {LXW_TRUE, 0, LXW_FALSE};
    worksheet_set_row_opt(sheet, rowOf(row), LXW_DEF_ROW_HEIGHT, nullptr, &options);
}

void PackBook::height(lxw_worksheet* sheet, std::size_t row, double points) {
    worksheet_set_row(sheet, rowOf(row), points, nullptr);
}

void PackBook::print(lxw_worksheet* sheet, std::size_t repeated_row, const std::string& footer) {
    constexpr uint8_t kA4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    if (repeated_row > 0) {
        worksheet_repeat_rows(sheet, rowOf(repeated_row), rowOf(repeated_row));
    }
    worksheet_set_footer(sheet, ("&C" + footer).c_str());
}

void PackBook::protect(lxw_worksheet* sheet) {
    lxw_protection allowed = {};
    allowed.format_cells = LXW_TRUE;
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    allowed.insert_rows = LXW_TRUE;
    allowed.sort = LXW_TRUE;
    allowed.autofilter = LXW_TRUE;
    worksheet_protect(sheet, nullptr, &allowed);
}

base::Result<void> PackBook::finish() {
    const lxw_error status = workbook_close(book_);
    book_ = nullptr;
    if (!too_long_.empty() && status == LXW_NO_ERROR) {
        ::unlink(part_.c_str());
        return base::failure(kCellTooLong, {{"value", too_long_}, {"expected", std::to_string(kLongestCellText)}});
    }
    std::error_code moved;
    if (status == LXW_NO_ERROR) {
        std::filesystem::rename(part_, file_, moved);
    }
    if (status == LXW_NO_ERROR && !moved) {
        return {};
    }
    ::unlink(part_.c_str());
    return base::failure(kFileNotWritten, {{"value", file_.string()},
                                           {"reason", moved ? moved.message() : std::string(lxw_strerror(status))}});
}

} // namespace parkcarbon::exchange
