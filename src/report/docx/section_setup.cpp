#include "section_setup.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::report::docx {
namespace {

constexpr int kShortTwips = 11906; // A4
constexpr int kLongTwips = 16838;
constexpr double kLeastTextMm = 40.0; // a template whose margins leave less is not meant so

std::string twips(double mm) {
    return std::to_string(static_cast<long>(std::lround(mm * kTwipsPerMm)));
}

void refer(pugi::xml_node section, const char* name, const std::string& id) {
    if (!id.empty()) {
        add(section, name, {{"w:type", "default"}, {"r:id", id}});
    }
}

/// The margins are those of the PDF's pages.
void buildOwnSection(pugi::xml_document& document, const Edges& edges, bool landscape) {
    const pugi::xml_node section = add(document, "w:sectPr");
    refer(section, "w:headerReference", edges.header);
    refer(section, "w:footerReference", edges.footer);
    pugi::xml_node size = add(section, "w:pgSz",
                              {{"w:w", std::to_string(landscape ? kLongTwips : kShortTwips)},
                               {"w:h", std::to_string(landscape ? kShortTwips : kLongTwips)}});
    if (landscape) {
        size.append_attribute("w:orient").set_value("landscape");
    }
    add(section, "w:pgMar",
        {{"w:top", twips(24.0)},
         {"w:right", twips(20.0)},
         {"w:bottom", twips(20.0)},
         {"w:left", twips(20.0)},
         {"w:header", twips(12.0)},
         {"w:footer", twips(9.0)},
         {"w:gutter", "0"}});
}

void turn(pugi::xml_node section, bool landscape) {
    pugi::xml_node size = section.child("w:pgSz");
    const int width = size.attribute("w:w").as_int(kShortTwips);
    const int height = size.attribute("w:h").as_int(kLongTwips);
    size.attribute("w:w").set_value(landscape ? std::max(width, height) : std::min(width, height));
    size.attribute("w:h").set_value(landscape ? std::min(width, height) : std::max(width, height));
    size.remove_attribute("w:orient");
    if (landscape) {
        size.append_attribute("w:orient").set_value("landscape");
    }
}

/// CT_SectPr puts these after `w:titlePg`.
bool comesAfterTitlePage(pugi::xml_node node) {
    constexpr std::array<std::string_view, 6> kLater = {
        "w:textDirection", "w:bidi", "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange"};
    return std::find(kLater.begin(), kLater.end(), std::string_view(node.name())) != kLater.end();
}

} // namespace

SectionSetup::SectionSetup(const Edges& portrait, const Edges& landscape) {
    buildOwnSection(portrait_, portrait, false);
    buildOwnSection(landscape_, landscape, true);
}

SectionSetup::SectionSetup(pugi::xml_node section) {
    for (pugi::xml_document* const document : {&portrait_, &landscape_}) {
        pugi::xml_node copy = document->append_copy(section);
        copy.remove_child("w:type"); // sections begin on a new page
        copy.remove_child("w:sectPrChange");
        copy.remove_child("w:printerSettings");
        copy.remove_attributes();
        if (!copy.child("w:pgSz") || !copy.child("w:pgMar")) {
            pugi::xml_document own;
            buildOwnSection(own, {}, false);
            copy.remove_child("w:pgSz");
            copy.remove_child("w:pgMar");
            pugi::xml_node before = copy.find_child([](pugi::xml_node node) {
                return std::string_view(node.name()).find("Reference") == std::string::npos;
            });
            for (const pugi::xml_node child : own.first_child().children()) {
                before ? copy.insert_copy_before(child, before) : copy.append_copy(child);
            }
        }
        turn(copy, document == &landscape_);
    }
}

void SectionSetup::addEdges(const Edges& edges) {
    for (pugi::xml_document* const document : {&portrait_, &landscape_}) {
        pugi::xml_node root = document->first_child();
        for (const auto& [name, id] :
             {std::pair{"w:footerReference", edges.footer}, {"w:headerReference", edges.header}}) {
            pugi::xml_node reference = root.prepend_child(name);
            reference.append_attribute("w:type").set_value("default");
            reference.append_attribute("r:id").set_value(id.c_str());
        }
    }
}

bool SectionSetup::hasEdges() const {
    return portrait_.first_child().child("w:headerReference") || portrait_.first_child().child("w:footerReference");
}

pugi::xml_node SectionSetup::section(bool landscape) const {
    return (landscape ? landscape_ : portrait_).first_child();
}

double SectionSetup::textWidthMm(bool landscape) const {
    const pugi::xml_node margins = section(landscape).child("w:pgMar");
    const double twips = section(landscape).child("w:pgSz").attribute("w:w").as_double() -
                         margins.attribute("w:left").as_double() - margins.attribute("w:right").as_double() -
                         margins.attribute("w:gutter").as_double();
    return std::max(kLeastTextMm, twips / kTwipsPerMm);
}

double SectionSetup::textHeightMm(bool landscape) const {
    const pugi::xml_node margins = section(landscape).child("w:pgMar");
    const double twips = section(landscape).child("w:pgSz").attribute("w:h").as_double() -
                         std::abs(margins.attribute("w:top").as_double()) -
                         std::abs(margins.attribute("w:bottom").as_double());
    return std::max(kLeastTextMm, twips / kTwipsPerMm);
}

void SectionSetup::write(pugi::xml_node parent, bool landscape, bool first_page_bare) const {
    pugi::xml_node copy = parent.append_copy(section(landscape));
    copy.remove_child("w:titlePg");
    if (first_page_bare) {
        const pugi::xml_node later = copy.find_child(comesAfterTitlePage);
        later ? copy.insert_child_before("w:titlePg", later) : copy.append_child("w:titlePg");
    }
}

} // namespace parkcarbon::report::docx
