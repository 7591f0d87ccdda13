#pragma once

#include "../pdf/paginator.hpp"
#include "paragraph_writer.hpp"
#include "section_setup.hpp"
#include "table_writer.hpp"

#include <parkcarbon/report/document.hpp>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace parkcarbon::report::docx {

/// What the body is written with.
struct BodyTools {
    const StyleSheet& styles;
    const SectionSetup& sections;
    const pdf::Typesetter& type;                              ///< measures the columns as those of the PDF
    const std::vector<pdf::OutlineEntry>& outline;            ///< one entry per heading, with its page in the PDF
    std::string bullet_numbering;                             ///< numId of the list of bullets
    std::function<std::string(const std::string&)> add_image; ///< bytes of a PNG → its relationship
};

/// Writes the blocks of a document into `w:body`.
class BodyWriter {
public:
    BodyWriter(const Document& document, const BodyTools& tools, pugi::xml_node body);
    void write();

private:
    void write(const Cover& cover);
    void writeSignatures(const Cover& cover);
    void write(const Contents& contents);
    void write(const Heading& heading);
    void write(const Paragraph& paragraph);
    void write(const Table& table);
    void write(const Figure& figure);
    void write(const PageBreak& page_break);

    /// Every paragraph of the text itself: takes the pending page break.
    pugi::xml_node paragraph(ParagraphLook look);
    void caption(const std::string& id, const std::string& number, const std::string& title, bool above);
    void addNumber(pugi::xml_node node, const std::string& number);
    void endSection(bool next_landscape);
    double textWidth() const { return tools_.sections.textWidthMm(landscape_); }

    const Document& document_;
    const BodyTools& tools_;
    pugi::xml_node body_;
    Bookmarks bookmarks_;
    std::map<std::string, int> last_numbers_; ///< of each sequence of captions
    bool break_before_next_ = false;
    bool introduces_ = false; ///< the block being written introduces the next one
    bool landscape_ = false;
    bool has_cover_ = false;
    bool first_section_ = true;
    std::size_t headings_ = 0;
    int pictures_ = 0;
};

} // namespace parkcarbon::report::docx
