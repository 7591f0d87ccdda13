#pragma once

#include "package.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::exchange {

/// A relationship of a part to another part of the same package.
struct Relationship {
    std::string id;
    std::string type;   ///< the last word of the type's address: `worksheet`
    std::string target; ///< name of the part; empty for what lies outside the file, which is never followed
};

/// The relationships of a part (`xl/workbook.xml`; empty = of the package); none when the file has no list of them.
/// Errors: those of parsePart but WORKBOOK_PART_MISSING.
base::Result<std::vector<Relationship>> readRelationships(Package& package, std::string_view part,
                                                          const WorkbookLimits& limits);

/// A target as a part's relationship states it, as the name of a part: absolute (`/xl/a.xml`), relative (`../a.xml`),
/// with `\` or `%20`. Steps above the top of the package stay at its top.
std::string resolveTarget(std::string_view part, std::string_view target);

} // namespace parkcarbon::exchange
