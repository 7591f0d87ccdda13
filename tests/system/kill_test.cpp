// Kills a working program at random moments and looks whether everything it promised is there: nothing committed is
// lost, and the user's file opens. 15 rounds by default; PARKCARBON_KILL_ROUNDS=200 or `parkcarbon_kill_test
// --rounds=200` for more.
#include <parkcarbon/store/project_file.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace parkcarbon {
namespace {

namespace fs = std::filesystem;

int rounds = 15;

struct Promises {
    std::int64_t committed = 0;
    std::int64_t saved = 0;
    int status = 0; ///< of waitpid
};

std::string readAll(int descriptor) {
    std::string text;
    char buffer[4096];
    for (ssize_t size = 0; (size = ::read(descriptor, buffer, sizeof buffer)) > 0;) {
        text.append(buffer, static_cast<std::size_t>(size));
    }
    return text;
}

Promises promisesIn(const std::string& output) {
    Promises promises;
    std::istringstream lines(output.substr(0, output.rfind('\n') + 1));
    std::string what;
    std::int64_t number = 0;
    while (lines >> what >> number) {
        (what == "saved" ? promises.saved : promises.committed) = number;
    }
    return promises;
}

/// Runs the worker and kills it after so long, counted from its first promise.
Promises runAndKill(const fs::path& project, const fs::path& data, std::chrono::microseconds after) {
    int pipe_ends[2];
    if (::pipe(pipe_ends) != 0) {
        throw std::runtime_error("no pipe");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe_ends[1], STDOUT_FILENO);
        ::close(pipe_ends[0]);
        ::close(pipe_ends[1]);
        ::execl(PARKCARBON_KILL_WORKER, PARKCARBON_KILL_WORKER, project.c_str(), data.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipe_ends[1]);
    std::string output(1, '\0');
    const ssize_t first = ::read(pipe_ends[0], output.data(), 1);
    output.resize(first > 0 ? 1 : 0);
    std::thread killer([&] {
        std::this_thread::sleep_for(after);
        ::kill(child, SIGKILL);
    });
    output += readAll(pipe_ends[0]);
    killer.join();
    ::close(pipe_ends[0]);
    Promises promises = promisesIn(output);
    ::waitpid(child, &promises.status, 0);
    return promises;
}

store::StoreOptions workerOptions(const fs::path& data) {
    store::StoreOptions options;
    options.data_directory = data;
    return options;
}

TEST(Kill, NothingCommittedIsLostAndTheFileOpens) {
    std::string name = (fs::temp_directory_path() / "parkcarbon-kill-XXXXXX").native();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    const fs::path folder = name;
    const fs::path file = folder / "park.parkcarbon";
    const fs::path data = folder / "data";
    ASSERT_TRUE(store::ProjectFile::create(file, workerOptions(data)));
    std::mt19937 random(std::random_device{}());
    Promises last;
    for (int round = 0; round < rounds; ++round) {
        const std::chrono::microseconds after(std::uniform_int_distribution<int>(0, 400'000)(random));
        SCOPED_TRACE(testing::Message() << "round " << round << ", killed after " << after.count() << " µs");
        const Promises promises = runAndKill(file, data, after);
        ASSERT_TRUE(WIFSIGNALED(promises.status)) << "the worker must run until it is killed";
        last.committed = std::max(last.committed, promises.committed);
        last.saved = std::max(last.saved, promises.saved);

        // The user's file as any other computer sees it.
        const auto elsewhere =
            store::ProjectFile::open(file, store::OpenMode::ReadOnly, workerOptions(folder / "other"));
        ASSERT_TRUE(elsewhere) << elsewhere.error().code.name;
        ASSERT_GE((*elsewhere)->revision(), last.saved);
        ASSERT_EQ((*elsewhere)->records().count(domain::Table::Enterprises).value(), (*elsewhere)->revision());

        // The project as the next session sees it.
        const auto project = store::ProjectFile::open(file, store::OpenMode::ReadWrite, workerOptions(data));
        ASSERT_TRUE(project) << project.error().code.name;
        ASSERT_FALSE((*project)->readOnly());
        ASSERT_GE((*project)->revision(), last.committed);
        ASSERT_EQ((*project)->records().count(domain::Table::Enterprises).value(), (*project)->revision());
        for (const base::Finding& finding : (*project)->openReport().findings) {
            ASSERT_EQ(finding.code, store::kProjectRecovered) << finding.code.name;
        }
        if (round % 5 == 4) {
            ASSERT_TRUE((*project)->verify().value().empty());
        }
    }
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

} // namespace
} // namespace parkcarbon

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    const char* const wanted = std::getenv("PARKCARBON_KILL_ROUNDS");
    const std::string_view argument = argc > 1 ? argv[1] : "";
    constexpr std::string_view kRounds = "--rounds=";
    if (argument.starts_with(kRounds)) {
        parkcarbon::rounds = std::atoi(argument.substr(kRounds.size()).data());
    } else if (wanted != nullptr) {
        parkcarbon::rounds = std::atoi(wanted);
    }
    return RUN_ALL_TESTS();
}
