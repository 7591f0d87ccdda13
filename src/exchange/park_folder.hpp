#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// One file of a park folder, recognised by its name whatever its case: `activities.csv`, also `.tsv` and `.txt`, and
/// with `-` for `_`.
struct ParkFile {
    ImportSource source;
    std::string name; ///< as findings and provenance show it: without folders, or with the last of them
    domain::Table table;
};

/// A source that is no file of a park folder, and why.
struct StrayFile {
    std::string name;
    base::Finding finding;
};

/// A file of the folder `evidence` beside the tables.
struct EvidenceFile {
    ImportSource source;
    std::string name; ///< without folders
};

/// A file of several tables, whatever is in it.
struct BookFile {
    ImportSource source;
    std::string name; ///< as ParkFile
};

struct ParkFolder {
    std::vector<BookFile> workbooks; ///< by name where they come from one folder
    std::vector<BookFile> documents; ///< JSON, likewise
    std::vector<ParkFile> files;     ///< what is referred to first
    std::vector<EvidenceFile> evidence;
    std::vector<StrayFile> strays;
};

/// Looks into folders (not into folders inside them; there, files that are not CSV are none of our business) and sorts.
ParkFolder collectFiles(std::span<const ImportSource> sources);

} // namespace parkcarbon::exchange
