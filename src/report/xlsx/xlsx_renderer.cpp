#include "xlsx_renderer.hpp"

#include "../file_output.hpp"
#include "../picture.hpp"
#include "workbook.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/report/inventory_report.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace parkcarbon::report {
namespace {

using xlsx::Look;

constexpr int kHeadRow = 2; // below the title and an empty row
constexpr double kNarrowest = 8.0;
constexpr double kWidest = 60.0;
constexpr double kTextColumn = 110.0;
constexpr double kPictureWidth = 720.0; // design pixels
constexpr double kPictureDensity = 2.0;

/// In widths of a digit; Chinese characters take two.
double shownWidth(std::string_view text) {
    double width = 0.0;
    double widest = 0.0;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        width = character == '\n' ? 0.0 : width + (byte < 0x80 ? 1.0 : byte >= 0xE0 ? 2.0 : byte >= 0xC0 ? 1.0 : 0.0);
        widest = std::max(widest, width);
    }
    return widest;
}

std::string captionOf(const std::string& number, const std::string& title) {
    return number + "  " + title;
}

class WorkbookWriter {
public:
    explicit WorkbookWriter(const Document& document) : document_(document), book_(document) {}

    std::string bytes() {
        contents_ = book_.addSheet(contentsName());
        texts_ = book_.addSheet(document_.furniture.running_left.empty() ? document_.title
                                                                         : document_.furniture.running_left);
        book_.width(contents_, 0, kTextColumn);
        book_.width(texts_, 0, kTextColumn);
        listed(document_.title, Look::Title);
        book_.link(contents_, contents_row_++, 0, texts_, book_.sheetName(texts_));
        for (const Block& block : document_.blocks) {
            std::visit([this](const auto& content) { write(content); }, block);
        }
        return book_.finish();
    }

private:
    std::string contentsName() const {
        for (const Block& block : document_.blocks) {
            if (const auto* contents = std::get_if<Contents>(&block)) {
                return contents->title;
            }
        }
        return document_.title;
    }
    void listed(std::string_view words, Look look) { book_.text(contents_, contents_row_++, 0, words, look); }
    void said(std::string_view words, Look look) { book_.text(texts_, text_row_++, 0, words, look); }

    void write(const Cover& cover) {
        said(cover.title, Look::Title);
        said(cover.subtitle, Look::Strong);
        if (!cover.mark.empty()) {
            said(cover.mark, Look::Warning);
        }
        for (const auto& [label, value] : cover.facts) {
            book_.text(texts_, text_row_, 1, value, Look::Plain);
            said(label, Look::Plain);
        }
        book_.width(texts_, 1, kWidest);
    }
    void write(const Contents& /*contents*/) {}
    void write(const PageBreak& /*page_break*/) {}
    void write(const Heading& heading) {
        const std::string words = heading.number.empty() ? heading.text : captionOf(heading.number, heading.text);
        listed(words, Look::Strong);
        ++text_row_;
        said(words, heading.level == 1 ? Look::Title : Look::Strong);
    }
    void write(const Paragraph& paragraph) {
        switch (paragraph.kind) {
        case Paragraph::Kind::Body:
            said(paragraph.text, Look::Plain);
            break;
        case Paragraph::Kind::Bullet:
            said("• " + paragraph.text, Look::Plain);
            break;
        case Paragraph::Kind::Note:
            said(paragraph.text, Look::Note);
            break;
        case Paragraph::Kind::Warning:
            said("▲ " + paragraph.text, Look::Warning);
            break;
        }
    }

    /// A sheet with its title, linked from the contents, from the text, and back.
    std::size_t addSheet(const std::string& number, const std::string& title) {
        const std::size_t sheet = book_.addSheet(number);
        const std::string caption = captionOf(number, title);
        book_.link(contents_, contents_row_++, 0, sheet, caption);
        book_.link(texts_, text_row_++, 0, sheet, caption);
        book_.text(sheet, 0, 0, caption, Look::Title);
        book_.link(sheet, 1, 0, contents_, book_.sheetName(contents_));
        return sheet;
    }

    void write(const Table& table) {
        const std::size_t sheet = addSheet(table.number, table.title);
        std::vector<double> widths;
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const Column& head = table.columns[column];
            const std::string words = head.unit.empty() ? head.title : head.title + "\n(" + head.unit + ")";
            book_.text(sheet, kHeadRow, static_cast<int>(column), words, Look::Head, head.align);
            widths.push_back(shownWidth(words));
        }
        int row = kHeadRow + 1;
        for (const Row& content : table.rows) {
            for (std::size_t column = 0; column < table.columns.size(); ++column) {
                const bool is_there = column < content.cells.size(); // group rows hold one cell
                const Cell cell = is_there ? content.cells[column] : Cell::none();
                const Align align = content.kind == Row::Kind::Group ? Align::Left : table.columns[column].align;
                book_.cell(sheet, row, static_cast<int>(column), cell, content.kind, align);
                if (content.kind != Row::Kind::Group) {
                    widths[column] = std::max(widths[column], shownWidth(cell.shown()));
                }
            }
            ++row;
        }
        for (const std::string& note : table.notes) {
            book_.text(sheet, row++, 0, note, Look::Note);
        }
        setWidths(sheet, widths);
        book_.freezeAbove(sheet, kHeadRow + 1);
    }

    void write(const Figure& figure) {
        const std::size_t sheet = addSheet(figure.number, figure.title());
        const charts::ChartTable listed_numbers = pictureTable(figure.picture);
        std::vector<double> widths;
        for (const std::string& title : listed_numbers.header) {
            book_.text(sheet, kHeadRow, static_cast<int>(widths.size()), title, Look::Head);
            widths.push_back(shownWidth(title));
        }
        int row = kHeadRow + 1;
        for (const std::vector<std::string>& texts : listed_numbers.rows) {
            for (std::size_t column = 0; column < texts.size(); ++column) {
                book_.cell(sheet, row, static_cast<int>(column), cellOf(texts[column]), Row::Kind::Body, Align::Left);
                if (column < widths.size()) {
                    widths[column] = std::max(widths[column], shownWidth(texts[column]));
                }
            }
            ++row;
        }
        setWidths(sheet, widths);
        book_.freezeAbove(sheet, kHeadRow + 1);
        book_.picture(sheet, kHeadRow, static_cast<int>(widths.size()) + 1,
                      pngPicture(figure.picture, kPictureWidth, kPictureDensity).bytes, kPictureDensity);
    }

    /// Tables of figures write numbers as texts, with the decimals that they are shown with.
    static Cell cellOf(const std::string& text) {
        const auto number = base::parseNumber(text);
        if (!number) {
            return Cell::text(text);
        }
        const std::size_t point = text.find('.');
        return Cell::number(*number, point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1));
    }

    void setWidths(std::size_t sheet, const std::vector<double>& widths) {
        for (std::size_t column = 0; column < widths.size(); ++column) {
            book_.width(sheet, static_cast<int>(column), std::clamp(widths[column] + 2.0, kNarrowest, kWidest));
        }
    }

    const Document& document_;
    xlsx::Workbook book_;
    std::size_t contents_ = 0;
    std::size_t texts_ = 0;
    int contents_row_ = 0;
    int text_row_ = 0;
};

} // namespace

base::Result<std::vector<std::filesystem::path>> XlsxRenderer::render(const Document& document,
                                                                      const std::filesystem::path& path) const {
    const std::string bytes = WorkbookWriter(document).bytes();
    if (bytes.empty()) {
        return base::failure(kReportPathUnwritable, {{"path", path.string()}});
    }
    if (const auto written = writeFile(path, bytes); !written) {
        return base::failure(written.error());
    }
    return std::vector{path};
}

} // namespace parkcarbon::report
