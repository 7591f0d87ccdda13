#include "sample_reader.hpp"

#include "csv_reader.hpp"

#include <map>
#include <utility>

namespace parkcarbon::reference {

namespace sample_files {
std::span<const base::EmbeddedFile> embeddedFiles();
}

namespace {

constexpr std::string_view kIndexFile = "index.csv";
constexpr std::string_view kDescriptionFile = "sample.csv";

/// First cells of a table below its header.
std::vector<std::string> firstColumn(std::string_view csv) {
    std::vector<std::string> cells;
    const auto rows = readCsv(csv);
    for (std::size_t line = 1; rows && line < rows->size(); ++line) {
        cells.push_back((*rows)[line].front());
    }
    return cells;
}

void describe(Sample& sample, std::string_view csv) {
    const std::map<std::string_view, std::string*> keys = {{"name_zh", &sample.name_zh},
                                                           {"name_en", &sample.name_en},
                                                           {"description_zh", &sample.description_zh},
                                                           {"description_en", &sample.description_en}};
    const auto rows = readCsv(csv);
    for (std::size_t line = 1; rows && line < rows->size(); ++line) {
        const CsvRow& row = (*rows)[line];
        if (const auto key = keys.find(row.front()); key != keys.end() && row.size() > 1) {
            *key->second = row[1];
        }
    }
}

} // namespace

std::vector<Sample> readSamples(std::span<const base::EmbeddedFile> files) {
    std::map<std::string, Sample> by_id;
    std::vector<std::string> order;
    for (const base::EmbeddedFile& file : files) {
        const std::size_t slash = file.path.find('/');
        if (file.path == kIndexFile) {
            order = firstColumn(file.bytes);
        }
        if (slash == std::string_view::npos) {
            continue;
        }
        Sample& sample = by_id[std::string(file.path.substr(0, slash))];
        const std::string_view name = file.path.substr(slash + 1);
        if (name == kDescriptionFile) {
            sample.id = file.path.substr(0, slash);
            describe(sample, file.bytes);
        } else {
            sample.files.push_back({name, file.bytes});
        }
    }
    std::vector<Sample> result;
    for (const std::string& id : order) {
        if (const auto found = by_id.find(id); found != by_id.end() && !found->second.id.empty()) {
            result.push_back(std::move(found->second));
            by_id.erase(found);
        }
    }
    for (auto& [id, sample] : by_id) {
        if (!sample.id.empty()) {
            result.push_back(std::move(sample));
        }
    }
    return result;
}

const std::vector<Sample>& samples() {
    static const std::vector<Sample> shipped = readSamples(sample_files::embeddedFiles());
    return shipped;
}

base::Result<Sample> sample(std::string_view id) {
    std::string known;
    for (const Sample& candidate : samples()) {
        if (candidate.id == id) {
            return candidate;
        }
        known += (known.empty() ? "" : " | ") + candidate.id;
    }
    return base::failure(kSampleUnknown, {{"value", std::string(id)}, {"expected", known}});
}

} // namespace parkcarbon::reference
