#include "park_folder.hpp"

#include "evidence_files.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/project_json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

namespace parkcarbon::exchange {
namespace {

namespace fs = std::filesystem;

/// Describes a sample park that ships with the program; no data of the park.
constexpr std::string_view kSampleDescription = "sample";
/// Old workbooks are taken, too: their reader says what is to be done with them.
constexpr std::array<std::string_view, 6> kWorkbookExtensions = {".xlsx", ".xlsm", ".xltx", ".xls", ".et", ".ods"};
constexpr std::array<std::string_view, 3> kExtensions = {".csv", ".tsv", ".txt"};

std::string pathText(const ImportSource& source) {
    const auto* path = std::get_if<fs::path>(&source);
    return path != nullptr ? path->string() : std::string(std::get<base::EmbeddedFile>(source).path);
}

bool isMissing(const ImportSource& source) {
    const auto* path = std::get_if<fs::path>(&source);
    std::error_code status;
    return path != nullptr && !fs::exists(*path, status);
}

std::string leafName(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

bool isWorkbookName(std::string_view name) {
    const std::string lower = base::toLowerAscii(name);
    return std::any_of(kWorkbookExtensions.begin(), kWorkbookExtensions.end(),
                       [&](std::string_view extension) { return lower.ends_with(extension); });
}

bool isJsonName(std::string_view name) {
    return base::toLowerAscii(name).ends_with(".json");
}

/// Says at its beginning that it is a project; others that lie in a folder are none of our business.
bool isProjectJson(const fs::path& path) {
    std::array<char, 256> beginning{};
    std::ifstream(path, std::ios::binary).read(beginning.data(), beginning.size());
    return isJsonName(path.string()) &&
           std::string_view(beginning.data(), beginning.size()).find(kProjectJsonSchema) != std::string_view::npos;
}

/// What spreadsheet programs put beside a workbook while they have it open, and what other systems leave behind.
bool isLeftoverName(std::string_view name) {
    return name.starts_with("~$") || name.starts_with(".~") || name.starts_with("._") || name.starts_with(".");
}

/// The table's name in a file's name: in lower case, without extension, `workflow-steps` as `workflow_steps`; empty
/// when the extension is another.
std::string tableStem(std::string_view name) {
    std::string lower = base::toLowerAscii(name);
    for (const std::string_view extension : kExtensions) {
        if (lower.ends_with(extension)) {
            lower.resize(lower.size() - extension.size());
            std::replace(lower.begin(), lower.end(), '-', '_');
            return lower;
        }
    }
    return {};
}

/// A file that is in memory already has the path that it has below the park folder.
bool isInEvidenceFolder(const ImportSource& source) {
    const auto* file = std::get_if<base::EmbeddedFile>(&source);
    return file != nullptr && fs::path(file->path).parent_path() == kEvidenceFolder;
}

std::string knownFileNames() {
    std::string names;
    for (const domain::TableSpec& table : domain::tables()) {
        names.append(table.name).append(".csv ");
    }
    names.pop_back();
    return names;
}

class Collector {
public:
    void addSource(const ImportSource& source) {
        const auto* path = std::get_if<fs::path>(&source);
        std::error_code status;
        if (path != nullptr && fs::is_directory(*path, status)) {
            addFolder(*path);
        } else if (isInEvidenceFolder(source)) {
            folder_.evidence.push_back({source, leafName(pathText(source))});
        } else {
            addFile(source, leafName(pathText(source)), base::Severity::Error);
        }
    }

    ParkFolder sorted() {
        tellApart();
        std::stable_sort(folder_.files.begin(), folder_.files.end(),
                         [](const ParkFile& a, const ParkFile& b) { return a.table < b.table; });
        return std::move(folder_);
    }

private:
    void addFolder(const fs::path& path) {
        std::vector<fs::path> entries;
        std::error_code status;
        for (fs::directory_iterator entry(path, status), end; !status && entry != end; entry.increment(status)) {
            const std::string name = entry->path().filename().string();
            const std::string stem = tableStem(name);
            const bool table = !stem.empty() && stem != kSampleDescription;
            if ((table || isWorkbookName(name) || isProjectJson(entry->path())) && !isLeftoverName(name)) {
                entries.push_back(entry->path());
            }
        }
        std::sort(entries.begin(), entries.end());
        const std::size_t before = found();
        for (const fs::path& entry : entries) {
            addFile(entry, entry.filename().string(), base::Severity::Warning);
        }
        if (found() == before) {
            addStray(kFolderEmpty, path.string(), base::Severity::Error);
        }
        addEvidence(path / kEvidenceFolder);
    }

    std::size_t found() const { return folder_.files.size() + folder_.workbooks.size() + folder_.documents.size(); }

    void addEvidence(const fs::path& path) {
        std::vector<fs::path> entries;
        std::error_code status;
        for (fs::directory_iterator entry(path, status), end; !status && entry != end; entry.increment(status)) {
            if (entry->is_regular_file(status)) {
                entries.push_back(entry->path());
            }
        }
        std::sort(entries.begin(), entries.end());
        for (const fs::path& entry : entries) {
            folder_.evidence.push_back({entry, entry.filename().string()});
        }
    }

    void addFile(const ImportSource& source, std::string name, base::Severity severity_of_stray) {
        const std::string stem = tableStem(name);
        const auto table = domain::tableByName(stem);
        if (isWorkbookName(name)) {
            folder_.workbooks.push_back({source, std::move(name)});
        } else if (isJsonName(name) && !isMissing(source)) {
            folder_.documents.push_back({source, std::move(name)});
        } else if (table) {
            folder_.files.push_back({source, std::move(name), *table});
        } else {
            addStray(isMissing(source) ? kFileUnreadable : kFileNotRecognised, name, severity_of_stray);
        }
    }

    /// Files of one name from several folders are known by folder and name.
    void tellApart() {
        tellApart(folder_.files);
        tellApart(folder_.workbooks);
        tellApart(folder_.documents);
    }

    template <typename File> static void tellApart(std::vector<File>& files) {
        std::map<std::string, int> count_by_name;
        for (const File& file : files) {
            ++count_by_name[base::toLowerAscii(file.name)];
        }
        for (File& file : files) {
            const fs::path path(pathText(file.source));
            if (count_by_name[base::toLowerAscii(file.name)] > 1 && path.parent_path().has_filename()) {
                file.name = path.parent_path().filename().string() + "/" + file.name;
            }
        }
    }

    void addStray(base::Code code, const std::string& name, base::Severity severity) {
        base::Location where;
        where.file = name;
        folder_.strays.push_back(
            {name, {code, severity, {{"value", name}, {"expected", knownFileNames()}}, std::move(where)}});
    }

    ParkFolder folder_;
};

} // namespace

ParkFolder collectFiles(std::span<const ImportSource> sources) {
    Collector collector;
    for (const ImportSource& source : sources) {
        collector.addSource(source);
    }
    return collector.sorted();
}

} // namespace parkcarbon::exchange
