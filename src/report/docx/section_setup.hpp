#pragma once

#include "xml.hpp"

#include <string>

namespace parkcarbon::report::docx {

/// Parts that a section's pages show at their edges, as relationship ids of the document; empty = none.
struct Edges {
    std::string header;
    std::string footer;
};

/// Page size, margins, header and footer of the document's sections: the program's own A4, or those of a template.
class SectionSetup {
public:
    SectionSetup(const Edges& portrait, const Edges& landscape);
    /// `section`: the last `w:sectPr` of a template, its references already those of the new document.
    explicit SectionSetup(pugi::xml_node section);

    /// Gives headers and footers to a template's section that has none.
    void addEdges(const Edges& edges);
    bool hasEdges() const;

    double textWidthMm(bool landscape) const;
    double textHeightMm(bool landscape) const;
    /// Appends the section's properties. `first_page_bare`: its first page is without header and footer.
    void write(pugi::xml_node parent, bool landscape, bool first_page_bare) const;

private:
    pugi::xml_node section(bool landscape) const;

    pugi::xml_document portrait_;
    pugi::xml_document landscape_;
};

} // namespace parkcarbon::report::docx
