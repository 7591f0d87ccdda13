// Benchmarks of the project file with 10^6 activities. Each figure stands beside a plain loop over the same arrays and
// the same question put to SQLite, where there is one.
#include <parkcarbon/store/project_file.hpp>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <unistd.h>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kActivities = 1'000'000;
constexpr int kEnterprises = 400;
constexpr int kItems = 20;

domain::Enterprise enterprise(int number) {
    domain::Enterprise result;
    result.id = domain::EnterpriseId("E" + std::to_string(number));
    result.name_zh = "企业 " + std::to_string(number);
    return result;
}

domain::Activity activity(std::int64_t number) {
    static const domain::Unit tonne = domain::Unit::parse("t").value();
    return {domain::ActivityId("A" + std::to_string(number)),
            domain::EnterpriseId("E" + std::to_string(number % kEnterprises)),
            base::Period::month(2025, 1 + static_cast<int>(number % 12)),
            domain::ActivityCategory::StationaryCombustion,
            "item " + std::to_string(number % kItems),
            domain::Quantity::create(1.37 * static_cast<double>(number % 977), tonne).value(),
            5.0,
            domain::EvidenceClass::Reported,
            "INV-" + std::to_string(number),
            {},
            {},
            {"activities.csv", "", number + 2}};
}

template <typename T> T must(base::Result<T> result) {
    if (!result) {
        throw std::runtime_error(std::string(result.error().code.name) + " " +
                                 std::string(result.error().argument("detail")));
    }
    return std::move(*result);
}

/// One project with 10^6 activities, built once per run of the program.
class LargeProject {
public:
    LargeProject() : folder_(fs::temp_directory_path() / ("parkcarbon-bench-" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
        options_.data_directory = folder_ / "data";
    }
    ~LargeProject() { fs::remove_all(folder_); }
    LargeProject(const LargeProject&) = delete;
    LargeProject& operator=(const LargeProject&) = delete;

    static LargeProject& shared() {
        static LargeProject project;
        return project;
    }

    static Change fill(ProjectFile& project) {
        return must(project.transact({"IMPORT", {}}, [](RecordWriter& writer) -> base::Result<void> {
            for (int number = 0; number < kEnterprises; ++number) {
                must(writer.insert(enterprise(number)));
            }
            for (std::int64_t number = 0; number < kActivities; ++number) {
                const domain::Record record = activity(number);
                if (writer.exists(domain::Table::Activities, domain::recordId(record))) {
                    throw std::logic_error("ids repeat");
                }
                must(writer.insert(record));
            }
            return {};
        }));
    }

    fs::path newFile() { return folder_ / ("bench-" + std::to_string(files_++) + ".parkcarbon"); }
    std::unique_ptr<ProjectFile> create() { return must(ProjectFile::create(newFile(), options_)); }

    const fs::path& saved() {
        if (saved_.empty()) {
            const auto project = create();
            fill(*project);
            if (!project->save()) {
                throw std::runtime_error("the benchmark's project cannot be saved");
            }
            saved_ = project->file();
        }
        return saved_;
    }

    std::unique_ptr<ProjectFile> open(OpenMode mode) { return must(ProjectFile::open(saved(), mode, options_)); }

private:
    fs::path folder_;
    StoreOptions options_;
    fs::path saved_;
    int files_ = 0;
};

void insertMillion(benchmark::State& state) {
    for (auto _ : state) {
        const auto project = LargeProject::shared().create();
        LargeProject::fill(*project);
        project->discardUnsavedChanges();
    }
}

void plainSqliteInsertMillion(benchmark::State& state) {
    for (auto _ : state) {
        SQLite::Database database(LargeProject::shared().newFile().native(),
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE a (key INTEGER PRIMARY KEY, id TEXT, "
            "enterprise INTEGER, period INTEGER, quantity REAL, ref TEXT); CREATE INDEX i ON a (id); BEGIN");
        SQLite::Statement insert(database,
                                 "INSERT INTO a (id, enterprise, period, quantity, ref) VALUES (?, ?, ?, ?, ?)");
        for (std::int64_t number = 0; number < kActivities; ++number) {
            const domain::Activity row = activity(number);
            insert.bind(1, row.id.str());
            insert.bind(2, number % kEnterprises);
            insert.bind(3, row.period.encoded());
            insert.bind(4, row.quantity.value());
            insert.bind(5, row.evidence_ref);
            insert.exec();
            insert.reset();
        }
        database.exec("COMMIT");
    }
}

void openForEditing(benchmark::State& state) {
    LargeProject::shared().saved();
    for (auto _ : state) {
        benchmark::DoNotOptimize(LargeProject::shared().open(OpenMode::ReadWrite));
    }
}

void openForReading(benchmark::State& state) {
    LargeProject::shared().saved();
    for (auto _ : state) {
        benchmark::DoNotOptimize(LargeProject::shared().open(OpenMode::ReadOnly));
    }
}

void readWholeSnapshot(benchmark::State& state) {
    const auto project = LargeProject::shared().open(OpenMode::ReadWrite);
    for (auto _ : state) {
        benchmark::DoNotOptimize(must(project->readSnapshot()));
    }
}

void plainSqliteReadColumns(benchmark::State& state) {
    SQLite::Database database(LargeProject::shared().saved().native(), SQLite::OPEN_READONLY);
    for (auto _ : state) {
        SQLite::Statement sum(database, "SELECT sum(quantity), sum(period), max(length(activity_id)) FROM activities");
        sum.executeStep();
        benchmark::DoNotOptimize(sum.getColumn(0).getDouble());
    }
}

void plainLoopOverColumns(benchmark::State& state) {
    const auto project = LargeProject::shared().open(OpenMode::ReadOnly);
    const auto snapshot = must(project->readSnapshot());
    for (auto _ : state) {
        double sum = 0.0;
        for (const double quantity : snapshot.activities->quantity) {
            sum += quantity;
        }
        benchmark::DoNotOptimize(sum);
    }
}

void editOneRowAndRefresh(benchmark::State& state) {
    const auto project = LargeProject::shared().open(OpenMode::ReadWrite);
    auto snapshot = must(project->readSnapshot());
    std::int64_t round = 0;
    for (auto _ : state) {
        domain::Activity row = activity(kActivities / 2);
        row.quantity = domain::Quantity::create(static_cast<double>(++round), row.quantity.unit()).value();
        const Change change = must(project->transact(
            {"EDIT", {}}, [&](RecordWriter& writer) { return writer.update(kActivities / 2 + 1, row); }));
        snapshot = must(project->refreshSnapshot(snapshot, change));
    }
    project->discardUnsavedChanges();
}

void saveMillion(benchmark::State& state) {
    const auto project = LargeProject::shared().open(OpenMode::ReadWrite);
    const fs::path target = LargeProject::shared().newFile();
    for (auto _ : state) {
        if (!project->saveAs(target)) {
            state.SkipWithError("saving failed");
        }
    }
}

void undoAndRedoMillion(benchmark::State& state) {
    const auto project = LargeProject::shared().open(OpenMode::ReadWrite);
    for (auto _ : state) {
        must(project->undo());
        must(project->redo());
    }
    project->discardUnsavedChanges();
}

BENCHMARK(insertMillion)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(plainSqliteInsertMillion)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(openForEditing)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(openForReading)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(readWholeSnapshot)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(plainSqliteReadColumns)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(plainLoopOverColumns)->Unit(benchmark::kMillisecond);
BENCHMARK(editOneRowAndRefresh)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(saveMillion)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(undoAndRedoMillion)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
} // namespace parkcarbon::store

BENCHMARK_MAIN();
