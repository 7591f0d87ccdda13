#pragma once

#include "store/opening.hpp"

namespace parkcarbon::store {

/// What became of a working copy that was left behind.
struct Recovery {
    std::unique_ptr<ProjectDatabase> database;       ///< it goes on from the file: its unsaved work is taken up
    std::optional<std::filesystem::path> kept_aside; ///< it does not fit the file any more: its work lies here now
};

/// A working copy goes on from the file when its journal contains the file's last entry and more. It is removed when
/// the file has all its entries, and put aside when the two went different ways, the file is gone, or it cannot be
/// read.
Recovery examineWorkingCopy(WorkingCopy& copy, const std::filesystem::path& file,
                            const std::optional<FileState>& in_file, base::Timestamp now);

} // namespace parkcarbon::store
