#pragma once

#include "store/connection.hpp"

#include <parkcarbon/base/clock.hpp>

#include <filesystem>
#include <functional>
#include <string>

namespace parkcarbon::store {

/// $XDG_DATA_HOME/parkcarbon, or ~/.local/share/parkcarbon.
std::filesystem::path defaultDataDirectory();

/// The folder in the data directory where one project is edited, named by a hash of the project's canonical path. Only
/// who holds the project's lock may touch it.
class WorkingCopy {
public:
    WorkingCopy(const std::filesystem::path& data_directory, const std::filesystem::path& project);

    bool exists() const;
    const std::filesystem::path& database() const { return database_; }

    void createFrom(const std::filesystem::path& project); ///< a copy of the file's bytes
    /// A new database that `fill` sets up; it counts as a working copy only when that is done.
    void createBy(const std::function<void(Connection&)>& fill);
    void remove();
    /// Opens the database for editing: write-ahead log, commits survive the death of the process.
    Connection connect() const;

    /// Where work goes that must not be lost but is no longer the project's: `recovered/<name>-<time>.parkcarbon`.
    std::filesystem::path asideName(base::Timestamp time) const;
    /// Moves the folder there as it is, for a database that cannot be read.
    std::filesystem::path moveAside(base::Timestamp time);

private:
    std::filesystem::path createFolder();

    std::filesystem::path data_directory_;
    std::filesystem::path project_;
    std::filesystem::path folder_;
    std::filesystem::path database_;
};

} // namespace parkcarbon::store
