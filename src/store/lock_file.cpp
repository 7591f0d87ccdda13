#include "store/lock_file.hpp"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

constexpr std::size_t kLongestText = 2000;
constexpr int kAttempts = 200;
constexpr std::chrono::milliseconds kPause{1};

std::string lockText(const LockHolder& holder) {
    return fmt::format("{}\n{}\n{}\n{}\n", holder.user, holder.host, holder.process, holder.since);
}

std::string textOf(int descriptor) {
    std::string text(kLongestText, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
    text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return text;
}

LockHolder holderFrom(std::string_view text) {
    const auto next_line = [&] {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        return line;
    };
    LockHolder holder;
    holder.user = next_line();
    holder.host = next_line();
    const std::string_view process = next_line();
    std::from_chars(process.data(), process.data() + process.size(), holder.process);
    holder.since = next_line();
    return holder;
}

/// False when the file was removed or replaced between opening and locking it.
bool isStillThere(int descriptor, const std::filesystem::path& path) {
    struct stat opened {};
    struct stat present {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &present) == 0 &&
           opened.st_ino == present.st_ino && opened.st_dev == present.st_dev;
}

bool isRunning(std::int64_t process) {
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

bool writeText(int descriptor, const std::string& text) {
    return ::ftruncate(descriptor, 0) == 0 &&
           ::pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

} // namespace

std::filesystem::path LockFile::pathFor(const std::filesystem::path& project) {
    return project.parent_path() / (".~lock." + project.filename().native() + "#");
}

LockFile::Outcome LockFile::acquire(const std::filesystem::path& project, const LockHolder& self,
                                    bool take_over_foreign) {
    const std::filesystem::path path = pathFor(project);
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0) {
            return {std::nullopt, std::nullopt, std::generic_category().message(errno)};
        }
        LockFile lock(path, descriptor);
        const bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
        const int failure = errno;
        const std::string text = textOf(descriptor);
        LockHolder holder = holderFrom(text);
        const bool busy = !locked && failure == EWOULDBLOCK;
        if ((busy && text.empty()) || !isStillThere(descriptor, path)) {
            lock.forget(); // its holder is just coming or going
            std::this_thread::sleep_for(kPause);
            continue;
        }
        // Another computer may not see flock, so there its text counts; and on file systems without flock the process.
        const bool foreign = !text.empty() && holder.host != self.host && !take_over_foreign;
        const bool unlockable = !locked && !busy && holder.host == self.host && isRunning(holder.process);
        if (busy || foreign || unlockable) {
            lock.forget();
            return {std::nullopt, std::move(holder), {}};
        }
        if (!writeText(descriptor, lockText(self))) {
            return {std::nullopt, std::nullopt, std::generic_category().message(errno)};
        }
        return {std::move(lock), std::nullopt, {}};
    }
    return {std::nullopt, LockHolder{}, {}};
}

LockFile::LockFile(LockFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

LockFile& LockFile::operator=(LockFile&& other) noexcept {
    if (this != &other) {
        release();
        path_ = std::move(other.path_);
        descriptor_ = std::exchange(other.descriptor_, -1);
    }
    return *this;
}

LockFile::~LockFile() {
    release();
}

void LockFile::release() {
    if (descriptor_ >= 0) {
        ::unlink(path_.c_str()); // while still locked, so that nobody's new lock is removed
        forget();
    }
}

void LockFile::forget() {
    ::close(std::exchange(descriptor_, -1));
}

} // namespace parkcarbon::store
