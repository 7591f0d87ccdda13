#pragma once

#include <parkcarbon/store/project_file.hpp>

#include <filesystem>
#include <optional>

namespace parkcarbon::store {

/// The lock beside a project: `.~lock.<name>#` with user, host, process and time, one per line. The truth on one
/// computer is an advisory lock (flock) on that file, which dies with its process, so a crash leaves nothing to clean
/// up; computers that share a folder see the text.
class LockFile {
public:
    struct Outcome;
    /// Takes the lock, or tells who has it, or why the folder allows none.
    static Outcome acquire(const std::filesystem::path& project, const LockHolder& self, bool take_over_foreign);
    static std::filesystem::path pathFor(const std::filesystem::path& project);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    ~LockFile(); ///< removes the file

private:
    LockFile(std::filesystem::path path, int descriptor) : path_(std::move(path)), descriptor_(descriptor) {}
    void release();
    void forget(); ///< closes without removing: the lock is somebody else's

    std::filesystem::path path_;
    int descriptor_ = -1;
};

struct LockFile::Outcome {
    std::optional<LockFile> lock;
    std::optional<LockHolder> holder; ///< without lock: who has it; nothing when the folder cannot be written
    std::string reason;               ///< without lock and holder: what the system said
};

} // namespace parkcarbon::store
