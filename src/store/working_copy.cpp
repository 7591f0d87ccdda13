#include "store/working_copy.hpp"

#include <parkcarbon/base/hash.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <pwd.h>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

void createPrivateFolder(const fs::path& folder) {
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all); // a park's data are confidential
}

} // namespace

fs::path defaultDataDirectory() {
    if (const char* const data = std::getenv("XDG_DATA_HOME"); data != nullptr && data[0] == '/') {
        return fs::path(data) / "parkcarbon";
    }
    const char* home = std::getenv("HOME");
    if (home == nullptr || home[0] == '\0') {
        const passwd* const user = ::getpwuid(::getuid());
        home = user != nullptr ? user->pw_dir : "/";
    }
    return fs::path(home) / ".local" / "share" / "parkcarbon";
}

WorkingCopy::WorkingCopy(const fs::path& data_directory, const fs::path& project)
    : data_directory_(data_directory), project_(project),
      folder_(data_directory / "working" / base::sha256Hex(project.native()).substr(0, 24)),
      database_(folder_ / "project.db") {}

bool WorkingCopy::exists() const {
    return fs::exists(database_);
}

/// The empty folder; returns where the database is put together before it gets its name.
fs::path WorkingCopy::createFolder() {
    remove();
    createPrivateFolder(folder_);
    std::ofstream(folder_ / "origin.txt", std::ios::binary) << project_.native() << '\n'; // for people who look here
    return folder_ / "project.db.part";
}

void WorkingCopy::createFrom(const fs::path& project) {
    const fs::path part = createFolder();
    fs::copy_file(project, part);
    fs::permissions(part, fs::perms::owner_read | fs::perms::owner_write);
    fs::rename(part, database_);
}

void WorkingCopy::createBy(const std::function<void(Connection&)>& fill) {
    const fs::path part = createFolder();
    {
        Connection connection(part, Connection::Access::Create);
        fill(connection);
    }
    fs::rename(part, database_);
}

void WorkingCopy::remove() {
    fs::remove(database_); // first, so that a half removed folder is no working copy
    fs::remove_all(folder_);
}

Connection WorkingCopy::connect() const {
    Connection connection(database_, Connection::Access::Create);
    connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    return connection;
}

fs::path WorkingCopy::asideName(base::Timestamp time) const {
    std::string stamp = base::formatTimestamp(time);
    std::erase_if(stamp, [](char letter) { return letter == ':' || letter == '-' || letter == '.'; });
    const fs::path folder = data_directory_ / "recovered";
    createPrivateFolder(folder);
    const std::string stem = project_.stem().native() + "-" + stamp;
    fs::path name = folder / (stem + ".parkcarbon");
    for (int number = 2; fs::exists(name); ++number) {
        name = folder / (stem + "-" + std::to_string(number) + ".parkcarbon");
    }
    return name;
}

fs::path WorkingCopy::moveAside(base::Timestamp time) {
    const fs::path aside = asideName(time).replace_extension(".unreadable");
    fs::rename(folder_, aside);
    return aside;
}

} // namespace parkcarbon::store
