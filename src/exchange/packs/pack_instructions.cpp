#include "pack_page.hpp"

#include <parkcarbon/base/pattern.hpp>

#include <string>
#include <utility>
#include <xlsxwriter.h>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kFirstTextColumn = 1;
constexpr std::size_t kLastTextColumn = 3;
constexpr double kLineHeight = 15.0;
constexpr double kLettersInLine = 112.0; ///< half-width letters across the three columns
constexpr double kLettersInWhy = 66.0;   ///< in the column of reasons
constexpr double kHeadingHeight = 21.0;
constexpr double kLettersInHeading = 72.0;

class Instructions {
public:
    Instructions(const PackPage& page, lxw_worksheet* sheet) : page_(page), sheet_(sheet) {}

    /// Both languages under each other, in headings and paragraphs.
    void heading(const std::string& id) {
        const std::string text = filled(id);
        page_.book.wideText(sheet_, ++row_, kFirstTextColumn, kLastTextColumn, text, PackLook::Title);
        page_.book.height(sheet_, row_, kHeadingHeight * linesOfText(text, kLettersInHeading) + 4.0);
    }
    void paragraph(const std::string& id) {
        const std::string text = filled(id);
        page_.book.wideText(sheet_, ++row_, kFirstTextColumn, kLastTextColumn, text, PackLook::Intro);
        page_.book.height(sheet_, row_, kLineHeight * linesOfText(text, kLettersInLine) + 3.0);
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
            const std::string why = page_.words(written.content->sheet->why, "\n");
            page_.book.text(sheet_, row_, 2, why, PackLook::Why);
            page_.book.value(sheet_, row_, 3, std::to_string(written.content->rows.size()), PackLook::LockedNumber,
                             PackLook::Locked);
            page_.book.height(sheet_, row_, kLineHeight * linesOfText(why, kLettersInWhy));
        }
    }

private:
    /// The text with its names, each language with those of its own.
    std::string filled(const std::string& id) const {
        const domain::BilingualText& text = page_.layout.text(id);
        const auto in = [&](const std::string& words, domain::PackLanguage language) {
            const PackSubject& subject = page_.subject;
            return base::filledPattern(
                words, {{"park", inLanguage(page_.cover.park, language)},
                        {"enterprise", subject.enterprise + " " + inLanguage(subject.name, language)},
                        {"period", subject.period ? subject.period->str() : std::string{}},
                        {"due", page_.cover.due_on ? base::formatDate(*page_.cover.due_on) : std::string{}},
                        {"contact", page_.cover.contact}});
        };
        return page_.words(
            domain::BilingualText{in(text.zh, domain::PackLanguage::Zh), in(text.en, domain::PackLanguage::En)}, "\n");
    }

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
    text.heading(blank ? "title_blank" : "title");
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
    text.heading("how");
    for (const char* id : {"how_1", "how_2", "how_3", "how_4", "how_5", "how_6"}) {
        text.paragraph(id);
    }
    text.legend("legend_input", PackLook::InputText);
    text.legend("legend_locked", PackLook::Locked);
    text.legend("legend_required", PackLook::Plain);
    text.heading("return");
    text.paragraph("return_1");
    text.paragraph("confidential");
    text.contents(sheets);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    page.book.print(sheet, 0, page.words("page", " "));
    worksheet_set_portrait(sheet);
    worksheet_fit_to_pages(sheet, 1, 1);
    page.book.protect(sheet);
}

} // namespace parkcarbon::exchange
