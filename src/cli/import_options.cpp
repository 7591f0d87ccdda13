#include "cli/import_options.hpp"

#include <parkcarbon/base/hash.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

namespace fs = std::filesystem;

std::string hashOfFile(const fs::path& file) {
    constexpr std::size_t kBlock = std::size_t{1} << 18;
    std::ifstream stream(file, std::ios::binary);
    base::Sha256 hash;
    std::string block(kBlock, '\0');
    while (stream) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        hash.add(std::string_view(block.data(), static_cast<std::size_t>(stream.gcount())));
    }
    return hash.hex();
}

/// The files of that name among the paths and directly in the folders among them.
std::vector<fs::path> filesNamed(const std::vector<fs::path>& paths, const std::string& name) {
    std::vector<fs::path> found;
    for (const fs::path& path : paths) {
        const fs::path candidate = fs::is_directory(path) ? path / name : path;
        if (fs::is_regular_file(candidate) && (candidate.filename() == name || candidate == name)) {
            found.push_back(candidate);
        }
    }
    return found;
}

using Texts = std::map<std::string, std::string>;

Texts textsOf(const std::string& json) {
    const auto object = nlohmann::json::parse(json, nullptr, false);
    return object.is_object() ? object.get<Texts>() : Texts{};
}

} // namespace

bool MappingOptions::asked() const {
    return !id.empty() || !table.empty();
}

base::Result<services::ImportRequest>
importRequest(std::vector<fs::path> paths, const std::vector<std::string>& left_out, bool rows, bool keep_originals) {
    services::ImportRequest request;
    request.tell_rows = rows;
    request.keep_originals = keep_originals;
    for (const std::string& text : left_out) {
        const std::size_t first = text.find(':');
        const std::size_t second = first == std::string::npos ? first : text.rfind(':');
        const std::string sheet =
            first == std::string::npos
                ? ""
                : text.substr(first + 1, second == first ? std::string::npos : second - first - 1);
        services::ImportRefusal refusal{{}, sheet, std::nullopt};
        if (second != first) {
            std::int64_t row = 0;
            const char* const end = text.data() + text.size();
            const auto read = std::from_chars(text.data() + second + 1, end, row);
            if (read.ec != std::errc{} || read.ptr != end || row < 1) {
                return base::failure(kLeaveOutInvalid, {{"value", text}});
            }
            refusal.row = row;
        }
        const auto files = filesNamed(paths, text.substr(0, first));
        if (files.empty()) {
            return base::failure(kLeaveOutInvalid, {{"value", text}});
        }
        for (const fs::path& file : files) {
            refusal.sha256 = hashOfFile(file);
            request.refusals.push_back(refusal);
        }
    }
    request.paths = std::move(paths);
    return request;
}

base::Result<exchange::ImportReport> importByMapping(services::ProjectSession& session, const MappingOptions& options,
                                                     const services::ImportRequest& request,
                                                     services::ImportMode mode) {
    if (request.paths.size() != 1 || !fs::is_regular_file(request.paths.front())) {
        return base::failure(kMappingNeedsOneFile);
    }
    const services::ForeignTable table{request.paths.front(), {}, options.sheet};
    domain::ImportMapping mapping;
    if (!options.id.empty()) {
        const auto snapshot = session.snapshot();
        if (!snapshot) {
            return base::failure(snapshot.error());
        }
        std::string known;
        for (const domain::ImportMapping& each : (*snapshot)->import_mappings) {
            known.append(known.empty() ? "" : ", ").append(each.id);
            mapping = each.id == options.id ? each : mapping;
        }
        if (mapping.id.empty()) {
            return base::failure(kMappingUnknown, {{"value", options.id}, {"expected", known}});
        }
    } else {
        auto proposal = services::proposeMapping(session, table, options.table);
        if (!proposal) {
            return base::failure(proposal.error());
        }
        mapping = std::move(proposal->mapping);
    }
    Texts columns = textsOf(mapping.columns);
    Texts constants = textsOf(mapping.constants);
    for (const auto& [field, text] : options.constants) {
        if (!text.empty()) {
            constants[field] = text;
        }
    }
    for (const std::string& setting : options.settings) {
        constexpr std::string_view kColumn = "column:";
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0) {
            return base::failure(kMappingSettingInvalid, {{"value", setting}});
        }
        const std::string field = setting.substr(0, equals);
        const std::string text = setting.substr(equals + 1);
        if (text.starts_with(kColumn)) {
            columns[field] = text.substr(kColumn.size());
        } else {
            constants[field] = text;
            columns.erase(field);
        }
    }
    mapping.columns = nlohmann::json(columns).dump();
    mapping.constants = nlohmann::json(constants).dump();
    return services::importMapped(session, table, mapping, options.remember, request, mode);
}

} // namespace parkcarbon::cli
