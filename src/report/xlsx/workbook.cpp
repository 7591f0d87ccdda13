#include "workbook.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <xlsxwriter.h>

namespace parkcarbon::report::xlsx {
namespace {

constexpr std::size_t kLongestName = 31;     // characters, of Excel
constexpr std::size_t kLongestText = 32'000; // bytes; Excel's limit is 32,767 characters
constexpr int kAsText = -1;
constexpr lxw_color_t kAccent = 0x005282;
constexpr lxw_color_t kWarningInk = 0x9E3600;
constexpr lxw_color_t kFaintInk = 0x606060;
constexpr lxw_color_t kHeadFill = 0xE5EEF4;
constexpr lxw_color_t kGroupFill = 0xF3F3F3;

bool beginsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The first `most` characters.
std::string firstCharacters(const std::string& text, std::size_t most) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (beginsCharacter(text[at]) && ++characters > most) {
            return text.substr(0, at);
        }
    }
    return text;
}

std::string shortText(std::string_view text) {
    std::size_t end = std::min(text.size(), kLongestText);
    while (end < text.size() && end > 0 && !beginsCharacter(text[end])) {
        --end;
    }
    return std::string(text.substr(0, end));
}

void decorate(lxw_format* format, Look look) {
    switch (look) {
    case Look::Plain:
        break;
    case Look::Strong:
        format_set_bold(format);
        break;
    case Look::Warning:
        format_set_bold(format);
        format_set_font_color(format, kWarningInk);
        break;
    case Look::Title:
        format_set_bold(format);
        format_set_font_size(format, 14.0);
        format_set_font_color(format, kAccent);
        break;
    case Look::Head:
        format_set_bold(format);
        format_set_bg_color(format, kHeadFill);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        break;
    case Look::Group:
        format_set_bold(format);
        format_set_bg_color(format, kGroupFill);
        break;
    case Look::Total:
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
        break;
    case Look::Note:
        format_set_font_color(format, kFaintInk);
        break;
    case Look::Link:
        format_set_font_color(format, kAccent);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        break;
    }
}

uint8_t alignment(Align align) {
    return align == Align::Left ? LXW_ALIGN_LEFT : align == Align::Center ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT;
}

Look lookOf(const Cell& cell, Row::Kind kind) {
    if (cell.emphasis == Emphasis::Warning) {
        return Look::Warning;
    }
    if (kind != Row::Kind::Body) {
        return kind == Row::Kind::Group ? Look::Group : Look::Total;
    }
    return cell.emphasis == Emphasis::Strong ? Look::Strong : Look::Plain;
}

} // namespace

Workbook::Workbook(const Document& document)
    : folder_path_(folder_.path().toStdString()), file_(folder_path_ + "/report.xlsx") {
    lxw_workbook_options options = {LXW_FALSE, folder_path_.data(), LXW_FALSE};
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (book_ == nullptr) {
        throw std::runtime_error("cannot make a workbook");
    }
    std::string title = document.title;
    std::string author = document.author.empty() ? document.creator : document.author;
    std::string comments = document.creator;
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.author = author.data();
    properties.comments = comments.data();
    properties.created = std::chrono::duration_cast<std::chrono::seconds>(document.created.time_since_epoch()).count();
    workbook_set_properties(book_, &properties);
}

Workbook::~Workbook() {
    if (book_ != nullptr) {
        workbook_close(book_); // frees it, too
    }
}

std::size_t Workbook::addSheet(const std::string& name) {
    constexpr std::string_view kForbidden = "[]:*?/\\'";
    std::string allowed = name;
    std::replace_if(
        allowed.begin(), allowed.end(), [&](char c) { return kForbidden.find(c) != std::string_view::npos; }, ' ');
    allowed = base::trimmed(allowed).empty() ? "Sheet" : std::string(base::trimmed(allowed));
    std::string unique = std::string(base::trimmed(firstCharacters(allowed, kLongestName)));
    const auto isTaken = [this](const std::string& wish) {
        return std::any_of(names_.begin(), names_.end(), [&wish](const std::string& other) {
            return base::toLowerAscii(other) == base::toLowerAscii(wish);
        });
    };
    for (int copy = 2; isTaken(unique); ++copy) {
        const std::string number = " " + std::to_string(copy);
        unique = firstCharacters(allowed, kLongestName - number.size()) + number;
    }
    sheets_.push_back(workbook_add_worksheet(book_, unique.c_str()));
    if (sheets_.back() == nullptr) {
        throw std::runtime_error("cannot add the sheet " + unique);
    }
    names_.push_back(std::move(unique));
    return sheets_.size() - 1;
}

lxw_format* Workbook::format(Look look, Align align, int decimals) {
    lxw_format*& known = formats_[{look, align, decimals}];
    if (known == nullptr) {
        known = workbook_add_format(book_);
        format_set_align(known, alignment(align));
        if (look != Look::Head) {
            format_set_align(known, LXW_ALIGN_VERTICAL_TOP);
        }
        decorate(known, look);
        if (decimals != kAsText) {
            const std::string zeros = decimals > 0 ? "." + std::string(static_cast<std::size_t>(decimals), '0') : "";
            format_set_num_format(known, ("#,##0" + zeros).c_str());
        }
    }
    return known;
}

void Workbook::text(std::size_t sheet, int row, int column, std::string_view text, Look look, Align align) {
    worksheet_write_string(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                           shortText(text).c_str(), format(look, align, kAsText));
}

void Workbook::cell(std::size_t sheet, int row, int column, const Cell& cell, Row::Kind kind, Align align) {
    const Look look = lookOf(cell, kind);
    const auto* const number = std::get_if<double>(&cell.value);
    if (number != nullptr && std::isfinite(*number)) {
        worksheet_write_number(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), *number,
                               format(look, align, std::clamp(cell.decimals, 0, 15)));
        return;
    }
    const auto* const words = std::get_if<std::string>(&cell.value);
    text(sheet, row, column, words == nullptr ? (number == nullptr ? "" : cell.shown()) : *words, look, align);
}

void Workbook::link(std::size_t sheet, int row, int column, std::size_t target, std::string_view text) {
    const std::string url = "internal:'" + names_[target] + "'!A1";
    worksheet_write_url_opt(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), url.c_str(),
                            format(Look::Link, Align::Left, kAsText), shortText(text).c_str(), nullptr);
}

void Workbook::width(std::size_t sheet, int column, double characters) {
    const auto index = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheets_[sheet], index, index, characters, nullptr);
}

void Workbook::freezeAbove(std::size_t sheet, int row) {
    worksheet_freeze_panes(sheets_[sheet], static_cast<lxw_row_t>(row), 0);
}

void Workbook::picture(std::size_t sheet, int row, int column, const std::string& png, double density) {
    lxw_image_options options = {};
    options.x_scale = 1.0 / density;
    options.y_scale = 1.0 / density;
    worksheet_insert_image_buffer_opt(sheets_[sheet], static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                      reinterpret_cast<const unsigned char*>(png.data()), png.size(), &options);
}

std::string Workbook::finish() {
    const lxw_error status = workbook_close(book_);
    book_ = nullptr;
    if (status != LXW_NO_ERROR) {
        return {};
    }
    std::ifstream file(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace parkcarbon::report::xlsx
