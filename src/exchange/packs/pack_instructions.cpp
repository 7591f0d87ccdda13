#include "pack_page.hpp"

#include <array>
#include <utility>
#include <xlsxwriter.h>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kFirstTextColumn = 1;
constexpr std::size_t kLastTextColumn = 3;
constexpr double kLineHeight = 15.0;
constexpr double kLettersInLine = 105.0; ///< half-width letters across the three columns

std::string withName(std::string text, std::string_view name, const std::string& value) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
        text.replace(at, mark.size(), value);
    }
    return text;
}

/// How many half-width letters the text is wide: three bytes of UTF-8 are one character of double width.
double widthOf(std::string_view text) {
    double width = 0.0;
    for (const char byte : text) {
        const auto bits = static_cast<unsigned char>(byte);
        width += bits < 0x80U ? 1.0 : bits >= 0xC0U ? 2.0 : 0.0;
    }
    return width;
}

class Instructions {
public:
    Instructions(const PackPage& page, lxw_worksheet* sheet) : page_(page), sheet_(sheet) {}

    void heading(const std::string& text) {
        page_.book.text(sheet_, ++row_, kFirstTextColumn, text, PackLook::Title);
        page_.book.height(sheet_, row_, 26.0);
    }
    /// Both languages under each other.
    void paragraph(const std::string& id) {
        const std::string text = filled(page_.words(id, "\n"));
        double lines = 0.0;
        for (std::size_t at = 0; at != std::string::npos;) {
            const std::size_t end = text.find('\n', at);
            lines += 1.0 + static_cast<int>(widthOf(std::string_view(text).substr(at, end - at)) / kLettersInLine);
            at = end == std::string::npos ? end : end + 1;
        }
        page_.book.wideText(sheet_, ++row_, kFirstTextColumn, kLastTextColumn, text, PackLook::Intro);
        page_.book.height(sheet_, row_, kLineHeight * lines + 3.0);
    }
    void legend(const std::string& id, PackLook look) {
        page_.book.text(sheet_, ++row_, kFirstTextColumn, page_.words(id), look);
    }
    void contents(const std::vector<WrittenPackSheet>& sheets) {
        row_ += 2;
        page_.book.text(sheet_, row_, 1, page_.words("contents_sheet", "\n"), PackLook::Head);
        page_.book.text(sheet_, row_, 2, page_.words("contents_why", "\n"), PackLook::Head);
        page_.book.text(sheet_, row_, 3, page_.words("contents_rows", "\n"), PackLook::Head);
        page_.book.height(sheet_, row_, 32.0);
        for (const WrittenPackSheet& written : sheets) {
            page_.book.link(sheet_, ++row_, 1, PackBook::name(written.sheet));
            page_.book.text(sheet_, row_, 2, page_.words(written.content->sheet->why, "\n"), PackLook::Why);
            page_.book.value(sheet_, row_, 3, std::to_string(written.content->rows.size()), PackLook::LockedNumber,
                             PackLook::Locked);
            page_.book.height(sheet_, row_, page_.cover.language == domain::PackLanguage::Both ? 27.0 : 18.0);
        }
    }
    std::string filled(std::string text) const {
        const PackSubject& subject = page_.subject;
        text = withName(std::move(text), "park", page_.words(page_.cover.park));
        text = withName(std::move(text), "enterprise", subject.enterprise + " " + page_.words(subject.name));
        text = withName(std::move(text), "period", subject.period ? subject.period->str() : std::string{});
        text = withName(std::move(text), "due", page_.cover.due_on ? base::formatDate(*page_.cover.due_on) : "");
        return withName(std::move(text), "contact", page_.cover.contact);
    }

private:
    const PackPage& page_;
    lxw_worksheet* sheet_;
    std::size_t row_ = 0;
};

} // namespace

void writePackInstructions(const PackPage& page, lxw_worksheet* sheet, const std::vector<WrittenPackSheet>& sheets) {
    Instructions text(page, sheet);
    page.book.width(sheet, 0, 2.0);
    page.book.width(sheet, 1, 34.0);
    page.book.width(sheet, 2, 62.0);
    page.book.width(sheet, 3, 12.0);
    const bool blank = page.subject.enterprise.empty();
    text.heading(text.filled(page.words(blank ? "title_blank" : "title")));
    if (!blank) {
        text.paragraph("enterprise");
        text.paragraph("who");
    }
    if (page.cover.due_on) {
        text.paragraph("due");
    }
    if (!page.cover.contact.empty()) {
        text.paragraph("contact");
    }
    text.heading(page.words("how"));
    for (const char* id : {"how_1", "how_2", "how_3", "how_4", "how_5", "how_6"}) {
        text.paragraph(id);
    }
    text.legend("legend_input", PackLook::InputText);
    text.legend("legend_locked", PackLook::Locked);
    text.legend("legend_required", PackLook::Plain);
    text.heading(page.words("return"));
    text.paragraph("return_1");
    text.paragraph("confidential");
    text.contents(sheets);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    page.book.print(sheet, 0, page.words("page", " "));
    page.book.protect(sheet);
}

} // namespace parkcarbon::exchange
