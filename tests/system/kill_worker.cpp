// Edits a project in a loop and saves now and then, until somebody kills it. Every line on stdout is a promise:
// `committed N` means that journal entry N must survive, `saved N` that the user's file must hold it.
#include <parkcarbon/store/project_file.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace {

using namespace parkcarbon;

constexpr int kEditsPerSave = 7;

/// One write per promise, so that a kill cannot tear a line that was already acted upon.
void promise(const char* what, std::int64_t number) {
    const std::string line = std::string(what) + " " + std::to_string(number) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
        std::exit(3);
    }
}

base::Result<void> addEnterprise(store::RecordWriter& writer, std::int64_t number) {
    domain::Enterprise enterprise;
    enterprise.id = domain::EnterpriseId("E" + std::to_string(number));
    enterprise.name_zh = "企业";
    enterprise.note = std::string(500, 'x'); // some pages to tear
    return writer.insert(enterprise).map([](std::int64_t) {});
}

int fail(const base::Error& error) {
    std::fprintf(stderr, "%s %s\n", std::string(error.code.name).c_str(),
                 std::string(error.argument("detail")).c_str());
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: parkcarbon_kill_worker PROJECT DATA_FOLDER\n");
        return 2;
    }
    store::StoreOptions options;
    options.data_directory = argv[2];
    options.actor = "worker";
    auto project = store::ProjectFile::open(argv[1], store::OpenMode::ReadWrite, options);
    if (!project) {
        return fail(project.error());
    }
    for (int edit = 1;; ++edit) {
        const std::int64_t next = (*project)->revision() + 1;
        const auto change = (*project)->transact(
            {"ADD_RECORDS", {}}, [&](store::RecordWriter& writer) { return addEnterprise(writer, next); });
        if (!change) {
            return fail(change.error());
        }
        promise("committed", (*project)->revision());
        if (edit % kEditsPerSave == 0) {
            if (const auto saved = (*project)->save(); !saved) {
                return fail(saved.error());
            }
            promise("saved", (*project)->revision());
        }
    }
}
