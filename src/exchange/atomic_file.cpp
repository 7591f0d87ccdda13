#include "atomic_file.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace parkcarbon::exchange {
namespace {

constexpr mode_t kFileMode = 0666; // less what the user's umask takes away

tl::unexpected<base::Error> notWritten(const std::filesystem::path& path, int reason) {
    return base::failure(kFileNotWritten, {{"value", path.string()}, {"reason", std::strerror(reason)}});
}

/// A temporary file that disappears unless it is renamed in time.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : name_(target.string() + ".part" + std::to_string(::getpid())) {
        ::unlink(name_.c_str()); // left by a killed process that had our number
        descriptor_ = ::open(name_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kFileMode);
    }
    ~TemporaryFile() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
            ::unlink(name_.c_str());
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    bool isOpen() const { return descriptor_ >= 0; }
    const std::string& name() const { return name_; }

    bool moveTo(const std::filesystem::path& target) {
        if (::fsync(descriptor_) != 0 || ::rename(name_.c_str(), target.c_str()) != 0) {
            return false;
        }
        ::close(descriptor_);
        descriptor_ = -1;
        return true;
    }

private:
    std::string name_;
    int descriptor_ = -1;
};

} // namespace

base::Result<void> writeAtomically(const std::filesystem::path& path,
                                   const std::function<base::Result<void>(std::ostream&)>& write) {
    TemporaryFile temporary(path);
    if (!temporary.isOpen()) {
        return notWritten(path, errno);
    }
    std::ofstream out(temporary.name(), std::ios::binary);
    if (auto written = write(out); !written) {
        return written;
    }
    out.close();
    if (!out) {
        return notWritten(path, errno);
    }
    return temporary.moveTo(path) ? base::Result<void>{} : base::Result<void>(notWritten(path, errno));
}

} // namespace parkcarbon::exchange
