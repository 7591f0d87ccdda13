#include "store/delivery.hpp"

#include "store/sqlite.hpp"

#include <SQLiteCpp/Exception.h>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

/// Removes the temporary file unless the delivery got as far as renaming it.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target)
        : path_(target.parent_path() / fmt::format(".{}.{}.tmp", target.filename().native(), ::getpid())) {
        fs::remove(path_);
    }
    ~TemporaryFile() {
        std::error_code ignored;
        fs::remove(path_, ignored);
        fs::remove(path_.native() + "-journal", ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// A second name for a file, replacing what had that name, so that the first name is never missing.
void keepUnder(const fs::path& file, const fs::path& name) {
    const fs::path step = name.native() + ".tmp";
    fs::remove(step);
    std::error_code no_links;
    fs::create_hard_link(file, step, no_links);
    if (no_links) {
        fs::copy_file(file, step); // file systems without hard links
    }
    fs::rename(step, name);
}

} // namespace

fs::path backupPath(const fs::path& file) {
    return file.native() + ".bak";
}

void syncToDisk(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced =
        descriptor >= 0 && (::fsync(descriptor) == 0 || errno == EINVAL); // EINVAL: folders of some systems
    const int failure = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        throw fs::filesystem_error("fsync", path, std::error_code(failure, std::generic_category()));
    }
}

void deliver(Connection& connection, const fs::path& target, const fs::path& kept_as) {
    const TemporaryFile temporary(target);
    connection.query("VACUUM INTO ?").bind(1, std::string_view(temporary.path().native())).run();
    syncToDisk(temporary.path());
    if (fs::exists(target)) {
        fs::permissions(temporary.path(), fs::status(target).permissions());
        keepUnder(target, backupPath(target));
        if (!kept_as.empty()) {
            keepUnder(target, kept_as);
        }
    }
    fs::rename(temporary.path(), target);
    syncToDisk(target.parent_path());
}

} // namespace parkcarbon::store
