#include "body_writer.hpp"

#include "../picture.hpp"
#include "drawing.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace parkcarbon::report::docx {
namespace {

constexpr double kShortTableOfPage = 0.35; // as in the PDF
/// How much wider than the font measured with one may be that stands in where a document is opened.
constexpr double kWidestFont = 1.25;
constexpr double kDesignPixelMm = 25.4 / 96.0;
constexpr double kPictureDensity = 3.0;       // pixels per design pixel
constexpr double kHeadingAndCaptionMm = 30.0; // that a figure leaves on its page
constexpr std::array<std::string_view, 3> kHeadingStyles = {"Heading1", "Heading2", "Heading3"};

std::string headingAnchor(std::size_t index) {
    std::string digits = std::to_string(index);
    return "_Toc" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
}

/// A paragraph introduces the table or heading after it and stays with it, as in the PDF.
bool isIntroduced(const Block& block) {
    return std::holds_alternative<Table>(block) || std::holds_alternative<Heading>(block);
}

std::string headingWords(const Heading& heading) {
    return heading.number.empty() ? heading.text : heading.number + "  " + heading.text;
}

/// Gives columns of numbers what they need in the widest font, at the cost of the texts, as long as these can spare it.
void widenNumbers(const Table& table, std::vector<double>& widths_mm) {
    double numbers = 0.0;
    double texts = 0.0;
    for (std::size_t column = 0; column < widths_mm.size(); ++column) {
        (table.columns[column].align == Align::Right ? numbers : texts) += widths_mm[column];
    }
    const double wanted = numbers * (kWidestFont - 1.0);
    if (texts < 3.0 * wanted) {
        return;
    }
    for (std::size_t column = 0; column < widths_mm.size(); ++column) {
        widths_mm[column] *= table.columns[column].align == Align::Right ? kWidestFont : (texts - wanted) / texts;
    }
}

} // namespace

BodyWriter::BodyWriter(const Document& document, const BodyTools& tools, pugi::xml_node body)
    : document_(document), tools_(tools), body_(body) {}

void BodyWriter::write() {
    for (std::size_t index = 0; index < document_.blocks.size(); ++index) {
        introduces_ = index + 1 < document_.blocks.size() && isIntroduced(document_.blocks[index + 1]);
        std::visit([this](const auto& content) { write(content); }, document_.blocks[index]);
    }
    tools_.sections.write(body_, landscape_, first_section_ && has_cover_);
}

pugi::xml_node BodyWriter::paragraph(ParagraphLook look) {
    look.page_break_before = break_before_next_;
    break_before_next_ = false;
    return addParagraph(body_, tools_.styles, look);
}

void BodyWriter::write(const Cover& cover) {
    has_cover_ = true;
    const StyleSheet& styles = tools_.styles;
    addRun(paragraph({.style = "Subtitle", .space_before = 1134}), cover.subtitle, styles);
    addRun(paragraph({.style = "Title"}), cover.title, styles);
    if (!cover.mark.empty()) {
        addRun(paragraph({.style = "ReportMark"}), cover.mark, styles);
    }
    paragraph({.style = "ReportGap", .space_before = 1700});
    const std::vector<double> columns = {0.3 * textWidth(), 0.6 * textWidth()};
    const pugi::xml_node facts = addPlainTable(body_, columns, styles);
    for (const auto& [label, value] : cover.facts) {
        const pugi::xml_node row = add(facts, "w:tr");
        addRun(addParagraph(addPlainCell(row, columns[0], false), styles, {.style = "ReportCover"}), label, styles);
        addRun(addParagraph(addPlainCell(row, columns[1], false), styles, {.style = "ReportCover"}), value, styles);
    }
    paragraph({.style = "ReportGap", .space_before = 1134});
    writeSignatures(cover);
    break_before_next_ = true;
}

/// Name and date of each signature have a line to write on; the seal has its place beside them.
void BodyWriter::writeSignatures(const Cover& cover) {
    const StyleSheet& styles = tools_.styles;
    const std::vector<double> columns = {24.0, 38.0, 24.0, 38.0, 36.0};
    const pugi::xml_node table = addPlainTable(body_, columns, styles);
    for (std::size_t index = 0; index < cover.signatures.size(); ++index) {
        const pugi::xml_node row = add(table, "w:tr");
        add(add(row, "w:trPr"), "w:trHeight", {{"w:val", "640"}, {"w:hRule", "atLeast"}});
        const std::array<std::string, 5> texts = {cover.signatures[index], "", cover.signed_on, "",
                                                  index == 0 ? cover.seal : ""};
        for (std::size_t column = 0; column < texts.size(); ++column) {
            const pugi::xml_node cell = addPlainCell(row, columns[column], column == 1 || column == 3);
            const ParagraphLook look{.style = "ReportCover", .align = column == 4 ? "center" : "left"};
            addRun(addParagraph(cell, styles, look), texts[column], styles);
        }
    }
    paragraph({.style = "ReportGap"});
}

/// A field that Word updates on demand (F9); what it shows until then is filled in already.
void BodyWriter::write(const Contents& contents) {
    const pugi::xml_node block = add(body_, "w:sdt");
    const pugi::xml_node gallery = add(add(block, "w:sdtPr"), "w:docPartObj");
    addValue(gallery, "w:docPartGallery", "Table of Contents");
    add(gallery, "w:docPartUnique");
    const pugi::xml_node list = add(block, "w:sdtContent");
    const pugi::xml_node title =
        addParagraph(list, tools_.styles, {.style = "TOCHeading", .page_break_before = break_before_next_});
    addRun(title, contents.title, tools_.styles);
    pugi::xml_node last;
    std::size_t index = 0;
    for (const Block& content : document_.blocks) {
        const auto* heading = std::get_if<Heading>(&content);
        if (heading == nullptr || ++index == 0 || heading->level > 2) {
            continue;
        }
        const bool is_first = !last;
        last =
            addParagraph(list, tools_.styles, {.style = heading->level == 1 ? "TOC1" : "TOC2", .tab_mm = textWidth()});
        if (is_first) {
            beginField(last, "TOC \\o \"1-2\" \\h \\z \\u");
        }
        const std::string anchor = headingAnchor(index);
        const pugi::xml_node link = add(last, "w:hyperlink", {{"w:anchor", anchor}, {"w:history", "1"}});
        addRun(link, headingWords(*heading) + "\t", tools_.styles);
        const std::size_t page = index <= tools_.outline.size() ? tools_.outline[index - 1].page + 1 : 0;
        addField(link, "PAGEREF " + anchor + " \\h", std::to_string(page), tools_.styles);
    }
    if (last) {
        endField(last);
    }
    break_before_next_ = true;
}

void BodyWriter::write(const Heading& heading) {
    const std::string_view style = kHeadingStyles[static_cast<std::size_t>(std::clamp(heading.level, 1, 3) - 1)];
    ParagraphLook look{.style = style};
    if (tools_.styles.isNumbered(style)) {
        look.numbering = "0"; // the report brings its own numbers
    }
    const pugi::xml_node node = paragraph(look);
    bookmarks_.begin(node, headingAnchor(++headings_));
    addRun(node, headingWords(heading), tools_.styles);
    bookmarks_.end(node);
}

void BodyWriter::write(const Paragraph& content) {
    switch (content.kind) {
    case Paragraph::Kind::Body:
        addRun(paragraph({.style = "ReportBody", .keep_next = introduces_}), content.text, tools_.styles);
        break;
    case Paragraph::Kind::Bullet:
        addRun(paragraph({.style = "ListBullet", .keep_next = introduces_, .numbering = tools_.bullet_numbering}),
               content.text, tools_.styles);
        break;
    case Paragraph::Kind::Note:
        addRun(paragraph({.style = "ReportNote", .keep_next = introduces_}), content.text, tools_.styles);
        break;
    case Paragraph::Kind::Warning:
        addRun(paragraph({.style = "ReportWarning", .keep_next = introduces_}), "▲ " + content.text, tools_.styles);
        break;
    }
}

/// "Table 3" as words and a sequence field that counts on when others are inserted. A number that is not the next of
/// its sequence sets the field to itself, so that an update leaves it as it is.
void BodyWriter::addNumber(pugi::xml_node node, const std::string& number) {
    std::size_t digits = number.size();
    while (digits > 0 && std::isdigit(static_cast<unsigned char>(number[digits - 1])) != 0) {
        --digits;
    }
    const std::string prefix = number.substr(0, digits);
    std::string sequence = prefix.substr(0, prefix.find_last_not_of(' ') + 1);
    std::replace(sequence.begin(), sequence.end(), ' ', '_');
    if (digits == number.size() || number.size() - digits > 6 || sequence.empty()) {
        addRun(node, number, tools_.styles);
        return;
    }
    const int value = std::stoi(number.substr(digits));
    int& last = last_numbers_[sequence];
    const std::string reset = value == last + 1 ? "" : " \\r " + std::to_string(value);
    last = value;
    addRun(node, prefix, tools_.styles);
    addField(node, "SEQ " + sequence + " \\* ARABIC" + reset, number.substr(digits), tools_.styles);
}

void BodyWriter::caption(const std::string& id, const std::string& number, const std::string& title, bool above) {
    const pugi::xml_node node = paragraph({.style = "Caption", .keep_next = above});
    bookmarks_.begin(node, (above ? "table_" : "figure_") + id);
    addNumber(node, number);
    bookmarks_.end(node);
    addRun(node, "  " + title, tools_.styles);
}

void BodyWriter::write(const Table& table) {
    caption(table.id, table.number, table.title, true);
    const double room = textWidth();
    const pdf::TableLayout layout(table, tools_.type, tools_.type.mm(room));
    TableShape shape;
    for (const double width : layout.columnWidths()) {
        shape.widths_mm.push_back(width / tools_.type.mm(1.0));
    }
    widenNumbers(table, shape.widths_mm);
    double height = layout.headHeight();
    for (std::size_t row = 0; row < layout.rowCount(); ++row) {
        height += layout.rowHeight(row);
    }
    shape.whole = height / tools_.type.mm(1.0) < kShortTableOfPage * tools_.sections.textHeightMm(landscape_);
    writeTable(body_, table, shape, tools_.styles);
    for (const std::string& note : table.notes) {
        addRun(paragraph({.style = "TableNote"}), note, tools_.styles);
    }
    paragraph({.style = "ReportGap"});
}

void BodyWriter::write(const Figure& figure) {
    const double width = textWidth() / kDesignPixelMm;
    const double most = (tools_.sections.textHeightMm(landscape_) - kHeadingAndCaptionMm) / kDesignPixelMm;
    const double height = std::min(preferredPictureHeight(figure.picture, width), most);
    const PngPicture png = pngPicture(figure.picture, width, kPictureDensity, height);
    const std::string relationship = tools_.add_image(png.bytes);
    const pugi::xml_node run = add(paragraph({.style = "ReportFigure"}), "w:r");
    addDrawing(run, {relationship, ++pictures_, figure.number + "  " + figure.title(),
                     charts::toTsv(pictureTable(figure.picture)), width, height});
    caption(figure.id, figure.number, figure.title(), false);
}

void BodyWriter::write(const PageBreak& page_break) {
    if (page_break.landscape == landscape_) {
        break_before_next_ = body_.first_child() != pugi::xml_node();
        return;
    }
    if (body_.first_child()) {
        endSection(page_break.landscape);
    }
    landscape_ = page_break.landscape;
    break_before_next_ = false;
}

/// A section ends in the properties of its last paragraph. After a table that is a gap, so that no page stays empty.
void BodyWriter::endSection(bool next_landscape) {
    if (next_landscape == landscape_) {
        return;
    }
    pugi::xml_node last = body_.last_child();
    if (std::string_view(last.name()) != "w:p") {
        last = addParagraph(body_, tools_.styles, {.style = "ReportGap"});
    }
    tools_.sections.write(last.child("w:pPr"), landscape_, first_section_ && has_cover_);
    first_section_ = false;
}

} // namespace parkcarbon::report::docx
