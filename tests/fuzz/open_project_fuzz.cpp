// libFuzzer target: opens arbitrary bytes as a project and does with it what a user would. Run it for a minute with
// `parkcarbon_open_project_fuzz -max_total_time=60 CORPUS`; a saved project is a good first corpus file.
#include <parkcarbon/store/project_file.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

using namespace parkcarbon;
namespace fs = std::filesystem;

/// A folder that is emptied after every input and removed at the end.
class Sandbox {
public:
    Sandbox() : path_(fs::temp_directory_path() / ("parkcarbon-fuzz-" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Sandbox() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void use(store::ProjectFile& project) {
    (void)project.readSnapshot();
    const auto history = project.history();
    if (history && !history->empty()) {
        (void)project.changedRows(history->back().number, 10);
    }
    (void)project.verify();
    (void)project.undo();
    (void)project.redo();
    for (const domain::TableSpec& table : domain::tables()) {
        (void)project.records().allRecords(table.table);
    }
    project.discardUnsavedChanges();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Sandbox sandbox;
    const fs::path file = sandbox.path() / "x.parkcarbon";
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    store::StoreOptions options;
    options.data_directory = sandbox.path() / "data";
    for (const store::OpenMode mode : {store::OpenMode::ReadOnly, store::OpenMode::ReadWrite}) {
        if (auto project = store::ProjectFile::open(file, mode, options)) {
            use(**project);
        }
    }
    return 0;
}
