#pragma once

#include "pack_grid.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::exchange {

inline constexpr std::string_view kPackMetaSheet = "_meta";
inline constexpr std::string_view kPackSchemaName = "parkcarbon.pack";
inline constexpr int kPackSchemaVersion = 1;

/// What the hidden sheet of an enterprise's workbook says (docs/enterprise-packs.md).
struct PackMeta {
    struct Sheet {
        std::string id;
        std::string name;                                         ///< as the workbook was written
        std::vector<std::pair<std::string, std::string>> columns; ///< id and letter
        std::map<std::string, std::int64_t> rows;                 ///< id of a prefilled row → its number
    };
    std::string schema;
    std::string project;
    std::string enterprise;
    std::string period;
    std::string language;
    std::string created;
    bool altered = false; ///< the rest of the sheet is not what `hash` was made of
    std::vector<Sheet> sheets;

    const Sheet* sheet(std::string_view id) const;
    /// The number behind the name of the schema; 0 when it is not one of this program.
    int schemaVersion() const;
};

/// Rows it does not know are passed over: a newer program may write more.
PackMeta readPackMeta(const PackGrid& grid);

} // namespace parkcarbon::exchange
