#include "zip_archive.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <zip.h>

namespace parkcarbon::report::office {
namespace {

constexpr zip_uint16_t kFirstDate = (1U << 5U) | 1U; // 1980-01-01 in DOS form
constexpr std::size_t kChunk = std::size_t{64} << 10U;

struct CloseSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using OpenEntry = std::unique_ptr<zip_file_t, CloseEntry>;

void addEntry(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* bytes = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0 || zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstDate, 0) != 0) {
        throw std::runtime_error("cannot add to the archive: " + entry.name);
    }
}

std::string contentsOf(zip_source_t* source) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_source_open(source) != 0 || zip_source_stat(source, &status) != 0) {
        throw std::runtime_error("cannot read the archive back");
    }
    std::string bytes(status.size, '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read < 0 || static_cast<zip_uint64_t>(read) != status.size) {
        throw std::runtime_error("cannot read the archive back");
    }
    return bytes;
}

tl::unexpected<base::Error> unreadable(const char* detail) {
    return base::failure(kTemplateUnreadable, {{"detail", detail}});
}

tl::unexpected<base::Error> tooLarge(std::size_t limit) {
    return base::failure(kTemplateTooLarge, {{"limit", std::to_string(limit)}});
}

/// Reads at most one byte more than allowed, so that a bomb is known by what it gives, not by what it claims.
base::Result<std::string> unpacked(zip_t* archive, zip_uint64_t index, std::size_t most) {
    const OpenEntry entry(zip_fopen_index(archive, index, 0));
    if (!entry) {
        return unreadable(zip_strerror(archive));
    }
    std::string bytes;
    std::string chunk(kChunk, '\0');
    for (;;) {
        const zip_int64_t read = zip_fread(entry.get(), chunk.data(), chunk.size());
        if (read < 0) {
            return unreadable(zip_file_strerror(entry.get()));
        }
        if (read == 0) {
            return bytes;
        }
        bytes.append(chunk, 0, static_cast<std::size_t>(read));
        if (bytes.size() > most) {
            return tooLarge(most);
        }
    }
}

} // namespace

std::string zipped(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_t* archive = target ? zip_open_from_source(target.get(), ZIP_TRUNCATE, &error) : nullptr;
    if (archive == nullptr) {
        throw std::runtime_error("cannot make an archive");
    }
    zip_source_keep(target.get()); // the archive frees its own share when it is closed
    for (const ZipEntry& entry : entries) {
        addEntry(archive, entry);
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        throw std::runtime_error("cannot write the archive");
    }
    return contentsOf(target.get());
}

base::Result<std::map<std::string, std::string, std::less<>>> unzipped(std::string_view file, const ZipLimits& limits) {
    if (file.empty()) {
        return unreadable("0 bytes"); // which libzip takes for an archive without entries
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
    const Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        return unreadable(zip_error_strerror(&error));
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (static_cast<std::size_t>(count) > limits.entries) {
        return tooLarge(limits.entries);
    }
    std::map<std::string, std::string, std::less<>> contents;
    std::size_t left = limits.all_bytes;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        const char* name = zip_get_name(archive.get(), index, 0);
        auto bytes = unpacked(archive.get(), index, std::min(left, limits.entry_bytes));
        if (name == nullptr || !bytes) {
            return name == nullptr ? unreadable(zip_strerror(archive.get())) : base::failure(bytes.error());
        }
        left -= bytes->size();
        contents.emplace(name, std::move(*bytes));
    }
    return contents;
}

} // namespace parkcarbon::report::office
