#pragma once

#include "../support/temporary_folder.hpp"

#include "report/office/zip_archive.hpp"

#include <parkcarbon/report/document.hpp>

#include <filesystem>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

/// A Word document read back, as a test sees it.
namespace parkcarbon::report {

class DocxFile {
public:
    /// Throws when the file is no ZIP or a part is not well-formed.
    explicit DocxFile(const std::filesystem::path& path);

    const std::map<std::string, std::string, std::less<>>& parts() const { return parts_; }
    const pugi::xml_document& part(const std::string& name) const { return documents_.at(name); }
    pugi::xml_node body() const;
    /// Every `w:p` of the body itself, those of the contents included, that has the style.
    std::vector<std::string> paragraphs(const std::string& style) const;
    /// Texts of the cells, row by row, of the table after the caption that ends in `title`.
    std::vector<std::vector<std::string>> table(const std::string& title) const;

    /// What the node shows: runs, tabs, line breaks; field instructions are not shown.
    static std::string shown(pugi::xml_node node);

private:
    std::map<std::string, std::string, std::less<>> parts_;
    std::map<std::string, pugi::xml_document> documents_;
};

/// Children that stand before others which the schema wants before them (ECMA-376, part 1, annex A), as "w:pPr: w:jc
/// before w:spacing". Word calls a file with one of these damaged.
std::vector<std::string> misplacedElements(const pugi::xml_document& part);

} // namespace parkcarbon::report
