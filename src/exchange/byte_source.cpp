#include "byte_source.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <vector>

namespace parkcarbon::exchange {
namespace {

class MemoryBytes final : public ByteSource {
public:
    explicit MemoryBytes(std::string_view bytes) : bytes_(bytes) {}
    std::int64_t size() const override { return static_cast<std::int64_t>(bytes_.size()); }
    void rewind() override { position_ = 0; }
    base::Result<std::size_t> read(char* buffer, std::size_t capacity) override {
        const std::size_t count = std::min(capacity, bytes_.size() - position_);
        if (count > 0) {
            std::memcpy(buffer, bytes_.data() + position_, count);
        }
        position_ += count;
        return count;
    }

private:
    std::string_view bytes_;
    std::size_t position_ = 0;
};

class FileBytes final : public ByteSource {
public:
    FileBytes(std::ifstream stream, std::string name, std::int64_t size)
        : stream_(std::move(stream)), name_(std::move(name)), size_(size) {}
    std::int64_t size() const override { return size_; }
    void rewind() override {
        stream_.clear();
        stream_.seekg(0);
    }
    base::Result<std::size_t> read(char* buffer, std::size_t capacity) override {
        stream_.read(buffer, static_cast<std::streamsize>(capacity));
        if (stream_.bad()) {
            return base::failure(kFileUnreadable, {{"value", name_}});
        }
        return static_cast<std::size_t>(stream_.gcount());
    }

private:
    std::ifstream stream_;
    std::string name_;
    std::int64_t size_;
};

base::Result<std::unique_ptr<ByteSource>> openFile(const std::filesystem::path& path) {
    std::error_code status;
    const bool regular = std::filesystem::is_regular_file(path, status);
    const auto size = regular ? std::filesystem::file_size(path, status) : 0;
    std::ifstream stream;
    if (regular && !status) {
        stream.open(path, std::ios::binary);
    }
    if (!stream.is_open()) {
        return base::failure(kFileUnreadable, {{"value", path.string()}});
    }
    return std::make_unique<FileBytes>(std::move(stream), path.string(), static_cast<std::int64_t>(size));
}

} // namespace

std::size_t blockFor(const ByteSource& bytes, std::size_t largest) {
    constexpr std::int64_t kSmallestBlock = 256;
    // Twice the bytes: text may grow on its way to UTF-8.
    return std::min(largest, static_cast<std::size_t>(std::max(kSmallestBlock, 2 * bytes.size())));
}

base::Result<std::string> sha256Of(ByteSource& bytes) {
    constexpr std::size_t kLargestBlock = std::size_t{1} << 18;
    base::Sha256 hash;
    std::vector<char> block(blockFor(bytes, kLargestBlock));
    bytes.rewind();
    for (;;) {
        const auto count = bytes.read(block.data(), block.size());
        if (!count) {
            return tl::unexpected(count.error());
        }
        if (*count == 0) {
            return hash.hex();
        }
        hash.add(std::string_view(block.data(), *count));
    }
}

base::Result<std::unique_ptr<ByteSource>> openBytes(const ImportSource& source) {
    if (const auto* path = std::get_if<std::filesystem::path>(&source)) {
        return openFile(*path);
    }
    return std::make_unique<MemoryBytes>(std::get<base::EmbeddedFile>(source).bytes);
}

} // namespace parkcarbon::exchange
