#pragma once

#include "../source_import.hpp"
#include "../workbook/workbook.hpp"
#include "pack_columns.hpp"
#include "pack_meta.hpp"
#include "pack_statements.hpp"
#include "pack_words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// Whether a workbook says of itself that this program wrote it for an enterprise.
bool isEnterprisePack(const Workbook& workbook);

/// Reads the workbooks that enterprises have sent back, all of one import with one reader: it knows who has stated what
/// of what two of them share. Context, options and sink must outlive reader and sources, the reader its sources.
class PackReader {
public:
    PackReader(const PackContext& context, const ImportOptions& options, RecordSink& sink);

    /// One source for each sheet that is filled in, and what was found; a workbook that does not belong here, or not
    /// now, gives one entry with the reason and no rows. The bytes of one that does are handed to the sink where the
    /// project keeps originals. Errors: those of the sink.
    base::Result<std::vector<OpenedSource>> open(Workbook& workbook, const ImportSource& source,
                                                 const std::string& file, const std::string& sha256);

private:
    struct Opening; ///< the workbook at hand

    /// Why the workbook as a whole is not to be read.
    std::optional<base::Error> refusal(const PackMeta& meta) const;
    std::vector<std::optional<std::size_t>> findSheets(Opening& opening) const;
    void openSheet(Opening& opening, const domain::PackSheet& layout, std::size_t grid);
    void tellMissingColumns(Opening& opening, const domain::PackSheet& layout, const PackColumns& columns,
                            const base::Location& at, base::Findings& findings) const;
    base::Result<void> keepOriginal(const ImportSource& source);

    const PackContext& context_;
    const ImportOptions& options_;
    RecordSink& sink_;
    PackWords words_;
    PackStatements statements_;
};

} // namespace parkcarbon::exchange
