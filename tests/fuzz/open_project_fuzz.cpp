// libFuzzer target: opens arbitrary bytes as a project and does with it what a user would. Run it for a minute with
// `parkcarbon_open_project_fuzz -max_total_time=60 CORPUS`; a project in the present format is put into CORPUS as the
// seed.
#include <parkcarbon/store/project_file.hpp>

#include <cstdint>
#include <cstdlib>
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

void writeSeed(const fs::path& folder) {
    const fs::path seed = folder / "seed.parkcarbon";
    fs::remove(seed);
    store::StoreOptions options;
    options.data_directory = fs::temp_directory_path() / ("parkcarbon-fuzz-seed-" + std::to_string(::getpid()));
    auto project = store::ProjectFile::create(seed, options);
    if (!project) {
        std::abort();
    }
    domain::Enterprise enterprise;
    enterprise.id = domain::EnterpriseId("E1");
    enterprise.name_zh = "企业";
    const domain::Fact fact{"E1",
                            "IAV",
                            base::Period::year(2025),
                            domain::Quantity::create(1.0, domain::Unit::dimensionless()).value(),
                            domain::EvidenceClass::Reported,
                            {},
                            {}};
    for (const domain::Record& record : {domain::Record(enterprise), domain::Record(fact)}) {
        (void)(*project)->transact({"ADD_RECORDS", {}}, [&](store::RecordWriter& writer) {
            return writer.insert(record).map([](std::int64_t) {});
        });
    }
    (void)(*project)->undo();
    (void)(*project)->save();
    project->reset();
    fs::remove(seed.native() + ".bak");
    fs::remove_all(options.data_directory);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    for (int index = 1; index < *argc; ++index) {
        if (fs::is_directory((*argv)[index])) {
            writeSeed((*argv)[index]);
            break;
        }
    }
    return 0;
}

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
