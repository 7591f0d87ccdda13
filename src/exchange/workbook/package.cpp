#include "package.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <algorithm>
#include <utility>
#include <zip.h>

namespace parkcarbon::exchange {
namespace {

zip_source_t* zipSourceOf(const ImportSource& source, zip_error_t& error) {
    if (const auto* path = std::get_if<std::filesystem::path>(&source)) {
        return zip_source_file_create(path->c_str(), 0, -1, &error);
    }
    const std::string_view bytes = std::get<base::EmbeddedFile>(source).bytes;
    return zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
}

bool isReadError(const zip_error_t& error) {
    const int code = zip_error_code_zip(&error);
    return code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_SEEK || code == ZIP_ER_NOENT;
}

} // namespace

std::string normalPartName(std::string_view name) {
    std::string normal = base::toLowerAscii(name);
    std::replace(normal.begin(), normal.end(), '\\', '/');
    normal.erase(0, std::min(normal.find_first_not_of('/'), normal.size()));
    return normal;
}

void Package::CloseArchive::operator()(zip* archive) const {
    zip_discard(archive);
}

base::Result<Package> Package::open(const ImportSource& source, std::string file, const WorkbookLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* bytes = zipSourceOf(source, error);
    Package package(std::move(file), limits);
    package.archive_.reset(bytes == nullptr ? nullptr : zip_open_from_source(bytes, ZIP_RDONLY, &error));
    const bool unreadable = !package.archive_ && isReadError(error);
    zip_error_fini(&error);
    if (!package.archive_) {
        zip_source_free(bytes);
        return base::failure(unreadable ? kFileUnreadable : kWorkbookCut, {{"value", package.file_}});
    }
    if (auto listed = package.listParts(); !listed) {
        return tl::unexpected(listed.error());
    }
    return package;
}

base::Result<void> Package::listParts() {
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    if (static_cast<std::size_t>(count) > limits_.parts) {
        return base::failure(kWorkbookTooManyParts,
                             {{"value", std::to_string(count)}, {"expected", std::to_string(limits_.parts)}});
    }
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        const char* name = zip_get_name(archive_.get(), index, ZIP_FL_ENC_RAW);
        if (name == nullptr) {
            continue; // a name that cannot be read names no part that is asked for
        }
        const auto [entry, added] = entries_.try_emplace(normalPartName(name), Entry{index});
        entry->second.repeated = !added;
    }
    return {};
}

bool Package::has(std::string_view name) const {
    return entries_.contains(normalPartName(name));
}

bool Package::hasFolder(std::string_view name) const {
    const std::string folder = normalPartName(name);
    const auto first = entries_.lower_bound(folder);
    return first != entries_.end() && first->first.starts_with(folder);
}

base::Result<PartStream> Package::openPart(std::string_view name) {
    const auto entry = entries_.find(normalPartName(name));
    if (entry == entries_.end() || entry->second.repeated) {
        return base::failure(entry == entries_.end() ? kWorkbookPartMissing : kWorkbookPartRepeated,
                             {{"value", std::string(name)}});
    }
    zip_stat_t status;
    zip_stat_init(&status);
    PartStream::Entry opened(zip_stat_index(archive_.get(), entry->second.index, 0, &status) == 0
                                 ? zip_fopen_index(archive_.get(), entry->second.index, 0)
                                 : nullptr);
    if (!opened) {
        if (zip_error_code_zip(zip_get_error(archive_.get())) == ZIP_ER_NOPASSWD) {
            return base::failure(kWorkbookHasPassword, {{"value", file_}});
        }
        return base::failure(kWorkbookPartDamaged,
                             {{"value", std::string(name)}, {"detail", zip_strerror(archive_.get())}});
    }
    const std::int64_t left = limits_.all_bytes - unpacked_ + entry->second.unpacked;
    return PartStream(std::move(opened), std::string(name),
                      {.packed = static_cast<std::int64_t>(status.comp_size),
                       .claimed = static_cast<std::int64_t>(status.size),
                       .most = std::min(limits_.part_bytes, left)},
                      limits_);
}

void Package::noteRead(const PartStream& part) {
    Entry& entry = entries_.find(normalPartName(part.name()))->second;
    const std::int64_t more = std::max<std::int64_t>(0, part.bytesRead() - entry.unpacked);
    entry.unpacked += more;
    unpacked_ += more;
}

} // namespace parkcarbon::exchange
