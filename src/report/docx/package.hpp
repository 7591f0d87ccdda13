#pragma once

#include "../office/zip_archive.hpp"

#include <string>
#include <vector>

namespace parkcarbon::report::docx {

/// The parts of an office file and how they refer to each other (ECMA-376, part 2: open packaging conventions).
class Package {
public:
    /// `name`: "word/document.xml". An empty content type stands for the one of the name's ending.
    void addPart(std::string name, std::string bytes, std::string content_type = {});
    /// From one part (empty = from the package itself) to another, relative to the first one's folder. `type` is the
    /// last word of the relationship's type. Returns the id, "rId3".
    std::string relate(const std::string& from, const std::string& type, const std::string& target);
    std::vector<office::ZipEntry> entries() const;

private:
    struct Part {
        std::string name;
        std::string bytes;
        std::string content_type;
    };
    struct Relationship {
        std::string from;
        std::string type;
        std::string target;
        std::string id;
    };
    std::string contentTypes() const;
    std::string relationshipsOf(const std::string& part) const;

    std::vector<Part> parts_;
    std::vector<Relationship> relationships_;
};

} // namespace parkcarbon::report::docx
