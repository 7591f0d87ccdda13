#pragma once

#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/mapping_use_case.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace parkcarbon::cli {

inline constexpr base::Code kLeaveOutInvalid{"LEAVE_OUT_INVALID"};             ///< {value}
inline constexpr base::Code kMappingSettingInvalid{"MAPPING_SETTING_INVALID"}; ///< {value}
inline constexpr base::Code kMappingNeedsOneFile{"MAPPING_NEEDS_ONE_FILE"};
inline constexpr base::Code kMappingUnknown{"MAPPING_UNKNOWN"}; ///< {value, expected}

/// The options of `import` that say how a foreign table is read.
struct MappingOptions {
    std::string id; ///< of a remembered mapping
    std::string sheet;
    std::string table;
    std::map<std::string, std::string> constants;
    std::vector<std::string> settings; ///< `field=column:Title` or `field=text for all rows`
    bool remember = false;

    bool asked() const;
};

/// `--leave-out FILE[:SHEET[:ROW]]`, or `FILE::ROW` for a CSV file. The files are looked for among the paths and in
/// their folders, and known by their hash. Errors: LEAVE_OUT_INVALID {value}.
base::Result<services::ImportRequest> importRequest(std::vector<std::filesystem::path> paths,
                                                    const std::vector<std::string>& left_out, bool rows,
                                                    bool keep_originals);

/// Proposes a mapping for the one file, lays the options over it and imports. Errors: MAPPING_NEEDS_ONE_FILE,
/// MAPPING_UNKNOWN {value, expected}, MAPPING_SETTING_INVALID {value}; those of importMapped.
base::Result<exchange::ImportReport> importByMapping(services::ProjectSession& session, const MappingOptions& options,
                                                     const services::ImportRequest& request, services::ImportMode mode);

} // namespace parkcarbon::cli
