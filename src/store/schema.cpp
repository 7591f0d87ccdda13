#include "store/schema.hpp"

#include "store/guarded.hpp"

#include <parkcarbon/base/embedded_file.hpp>
#include <parkcarbon/store/errors.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <set>
#include <vector>

namespace parkcarbon::store {

std::span<const base::EmbeddedFile> embeddedFiles();

namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kPageSizeOffset = 16;
constexpr std::size_t kPageCountOffset = 28;
constexpr std::size_t kVersionOffset = 60; // sqlite.org/fileformat2.html, 1.3
constexpr std::size_t kApplicationIdOffset = 68;

std::int32_t bigEndian(std::string_view bytes, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t index = 0; index < 4; ++index) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[offset + index]);
    }
    return static_cast<std::int32_t>(value);
}

/// Bytes that the header promises; the page size 1 stands for 65536.
std::uint64_t promisedSize(std::string_view bytes) {
    const auto stored = static_cast<std::uint32_t>(bigEndian(bytes, kPageSizeOffset)) >> 16U;
    const auto pages = static_cast<std::uint32_t>(bigEndian(bytes, kPageCountOffset));
    return std::uint64_t{stored == 1 ? 65536U : stored} * pages;
}

/// Name → kind and statement of everything a schema holds, SQLite's own indices aside.
using SchemaObjects = std::map<std::string, std::string>;

SchemaObjects objectsOf(Connection& connection) {
    SchemaObjects objects;
    Query rows = connection.query("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_autoindex%' "
                                  "ESCAPE '\\'");
    while (rows.step()) {
        objects[std::string(rows.text(0)) + " " + std::string(rows.text(1))] = std::string(rows.text(2));
    }
    return objects;
}

SchemaObjects objectsAtVersion(std::span<const std::string_view> scripts) {
    Connection fresh = Connection::inMemory();
    migrate(fresh, scripts);
    return objectsOf(fresh);
}

/// Name of the first object that the two do not share, or nothing.
std::optional<std::string> firstDifference(const SchemaObjects& found, const SchemaObjects& expected) {
    for (const auto& [name, sql] : found) {
        const auto known = expected.find(name);
        if (known == expected.end() || known->second != sql) {
            return name;
        }
    }
    for (const auto& [name, sql] : expected) {
        if (!found.contains(name)) {
            return name;
        }
    }
    return std::nullopt;
}

/// A newer file may hold more tables and columns, but nothing that acts by itself.
std::optional<std::string> firstActiveObject(const SchemaObjects& found, const SchemaObjects& expected) {
    for (const auto& [name, sql] : found) {
        if (name.starts_with("trigger ") || name.starts_with("view ") || sql.starts_with("CREATE VIRTUAL")) {
            return name;
        }
    }
    for (const auto& [name, sql] : expected) {
        if (name.starts_with("table ") && !found.contains(name)) {
            return name;
        }
    }
    return std::nullopt;
}

bool newerSaysReadable(Connection& connection, std::int64_t our_version) {
    const std::string oldest_reader = connection.text("SELECT value FROM meta WHERE name = 'oldest_reader'");
    return !oldest_reader.empty() && oldest_reader.size() <= 6 &&
           oldest_reader.find_first_not_of("0123456789") == std::string::npos &&
           std::stoll(oldest_reader) <= our_version;
}

base::Result<void> checkPages(Connection& connection, const std::filesystem::path& file) {
    const std::string answer = connection.text("PRAGMA quick_check(1)");
    if (answer != "ok") {
        return base::failure(kProjectDamaged, {{"file", file.native()}, {"detail", answer}});
    }
    return {};
}

} // namespace

std::span<const std::string_view> migrations() {
    static const std::vector<std::string_view> scripts = [] {
        std::vector<std::string_view> texts;
        for (const base::EmbeddedFile& file : embeddedFiles()) {
            texts.push_back(file.bytes);
        }
        return texts;
    }();
    return scripts;
}

base::Result<FileHeader> readHeader(const std::filesystem::path& file) {
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (!std::filesystem::exists(status)) {
        return base::failure(kProjectFileNotFound, {{"file", file.native()}});
    }
    if (!std::filesystem::is_regular_file(status)) {
        return base::failure(kNotAProject, {{"file", file.native()}});
    }
    std::string bytes(kHeaderSize, '\0');
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return base::failure(kProjectFileUnreadable,
                             {{"file", file.native()}, {"detail", std::generic_category().message(errno)}});
    }
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    const bool is_database = stream.gcount() == static_cast<std::streamsize>(kHeaderSize) && bytes.starts_with(kMagic);
    const FileHeader header{bigEndian(bytes, kApplicationIdOffset), bigEndian(bytes, kVersionOffset)};
    if (!is_database || header.application_id != kApplicationId) {
        return base::failure(kNotAProject, {{"file", file.native()}});
    }
    const auto size = std::filesystem::file_size(file);
    if (size < promisedSize(bytes)) {
        return base::failure(kProjectDamaged, {{"file", file.native()},
                                               {"detail", fmt::format("{} of {} bytes", size, promisedSize(bytes))}});
    }
    return header;
}

void migrate(Connection& connection, std::span<const std::string_view> scripts) {
    const auto present = static_cast<std::size_t>(connection.integer("PRAGMA user_version"));
    for (std::size_t version = present; version < scripts.size(); ++version) {
        connection.execute("BEGIN IMMEDIATE");
        try {
            connection.execute(std::string(scripts[version]));
            connection.execute(
                fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version + 1));
            if (connection.query("PRAGMA foreign_key_check").step()) {
                throw DamagedContent(fmt::format("broken reference after migration {}", version + 1));
            }
            connection.execute("COMMIT");
        } catch (...) {
            connection.execute("ROLLBACK");
            throw;
        }
    }
}

base::Result<FormatStatus> verifyFormat(Connection& connection, const std::filesystem::path& file,
                                        std::span<const std::string_view> scripts) {
    if (connection.integer("PRAGMA application_id") != kApplicationId) {
        return base::failure(kNotAProject, {{"file", file.native()}});
    }
    const std::int64_t version = connection.integer("PRAGMA user_version");
    const auto ours = static_cast<std::int64_t>(scripts.size());
    if (version < 1) {
        return base::failure(kProjectDamaged,
                             {{"file", file.native()}, {"detail", fmt::format("user_version {}", version)}});
    }
    const bool newer = version > ours;
    const auto expected = objectsAtVersion(newer ? scripts : scripts.first(static_cast<std::size_t>(version)));
    const auto found = objectsOf(connection);
    const auto difference = newer ? firstActiveObject(found, expected) : firstDifference(found, expected);
    if (newer && (difference || !newerSaysReadable(connection, ours))) {
        return base::failure(
            kProjectNewer,
            {{"file", file.native()}, {"value", std::to_string(version)}, {"expected", std::to_string(ours)}});
    }
    if (difference) {
        return base::failure(kProjectSchemaForeign, {{"file", file.native()}, {"value", *difference}});
    }
    return checkPages(connection, file).map([&] {
        return newer ? FormatStatus::NewerReadable : version < ours ? FormatStatus::Older : FormatStatus::UpToDate;
    });
}

} // namespace parkcarbon::store
