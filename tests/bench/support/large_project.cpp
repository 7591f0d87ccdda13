#include "large_project.hpp"

#include "synthetic_folder.hpp"

#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/project_creation.hpp>
#include <parkcarbon/services/result_stamps.hpp>

#include <unistd.h>

namespace parkcarbon::bench {

namespace fs = std::filesystem;

LargeProject::LargeProject() : folder_(fs::temp_directory_path() / ("parkcarbon-bench-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
}

LargeProject::~LargeProject() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

LargeProject& LargeProject::shared() {
    static LargeProject project;
    return project;
}

const fs::path& LargeProject::csvFolder() {
    if (csv_.empty()) {
        csv_ = folder_ / "csv";
        writeSyntheticFolder(csv_, {});
    }
    return csv_;
}

const fs::path& LargeProject::savedFile() {
    if (saved_.empty()) {
        const fs::path file = newFile(".parkcarbon");
        importAndSave(file);
        saved_ = file;
    }
    return saved_;
}

fs::path LargeProject::newFile(const char* ending) {
    return folder_ / ("bench-" + std::to_string(files_++) + ending);
}

services::SessionOptions LargeProject::options() const {
    services::SessionOptions options;
    options.data_directory = folder_ / "data";
    options.actor = "bench";
    return options;
}

std::unique_ptr<services::ProjectSession> LargeProject::open() {
    return must(services::ProjectSession::open(savedFile(), services::OpenMode::ReadWrite, options()));
}

void LargeProject::importAndSave(const fs::path& file) {
    const auto session = must(services::createProject(file, "bench", options()));
    const auto report = must(services::importPaths(*session, {csvFolder()}, services::ImportMode::Commit));
    for (const exchange::ImportReport::File& imported : report.files) {
        if (imported.refused != 0) {
            throw std::runtime_error(imported.file + ": rows were refused");
        }
    }
    services::Calculations calculations(*session);
    must(services::saveWithResults(*session, calculations));
}

} // namespace parkcarbon::bench
