#pragma once

#include "xml.hpp"

#include <string>

namespace parkcarbon::report::docx {

struct Drawing {
    std::string relationship; ///< of the image part
    int number;               ///< unique in the document, from 1
    std::string title;
    std::string description; ///< for those who do not see it
    double width;            ///< design pixels of 1/96 inch
    double height;
};

/// A picture in the line of text (20.4.2.8).
void addDrawing(pugi::xml_node run, const Drawing& drawing);

} // namespace parkcarbon::report::docx
