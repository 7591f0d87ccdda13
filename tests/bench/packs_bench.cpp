#include "support/measurement.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/exchange/enterprise_pack.hpp>
#include <parkcarbon/reference/pack_layout.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/pack_use_case.hpp>
#include <parkcarbon/services/project_creation.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <benchmark/benchmark.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// Workbooks for 400 enterprises with 200 filled cells each (docs/enterprise-packs.md).
namespace parkcarbon::bench {
namespace {

constexpr int kEnterprises = 400;
constexpr double kCreateBarMs = 20'000.0;
constexpr double kDryRunBarMs = 10'000.0;
constexpr std::size_t kFilledCells = 200;

domain::Record recordOf(domain::Table table, const std::vector<std::string>& texts) {
    domain::Cells cells(texts.begin(), texts.end());
    cells.resize(domain::spec(table).fields.size());
    return domain::parseRecord(table, cells).value();
}

/// A producer that burns, drives, buys and hands on: about thirty records, half of them of the year before.
exchange::PackSubject subjectOf(int number) {
    exchange::PackSubject subject;
    subject.enterprise = fmt::format("E{:03}", number);
    subject.name = {fmt::format("企业{}有限公司", number), fmt::format("Enterprise {}", number)};
    subject.role = "producer";
    subject.industry = "C2022";
    subject.points = {subject.enterprise};
    subject.period = base::Period::year(2025);
    subject.previous = base::Period::year(2024);
    subject.records.push_back(
        recordOf(domain::Table::Enterprises, {subject.enterprise, subject.name.zh, subject.name.en, "", "C2022"}));
    for (const char* year : {"2024", "2025"}) {
        for (const char* fuel : {"烟煤", "天然气", "柴油", "焦炭", "燃料油", "液化石油气"}) {
            subject.records.push_back(recordOf(domain::Table::Activities,
                                               {fmt::format("A{}-{}-{}", number, year, fuel), subject.enterprise, year,
                                                "stationary_combustion", fuel, fmt::format("{}.5", 1000 + number), "t",
                                                "5", "measured", "台账", "ncv=23.05 GJ/t", "备注"}));
        }
        for (int seller = 1; seller <= 4; ++seller) {
            const std::string from = seller == 1 ? "grid" : fmt::format("E{:03}", (number + seller) % kEnterprises);
            const std::string to = subject.enterprise;
            subject.records.push_back(recordOf(domain::Table::EnergyTransfers,
                                               {fmt::format("T{}-{}-{}", number, year, seller), year, "electricity",
                                                from, to, "1234.5", "MWh", "0.5", "measured", "电费单", "none"}));
        }
        for (const char* material : {"木片", "胶", "板材", "边角料"}) {
            subject.records.push_back(recordOf(domain::Table::Flows, {fmt::format("F{}-{}-{}", number, year, material),
                                                                      year, "ext:市场", subject.enterprise, material,
                                                                      "goods", "5600", "t", "5", "measured", "磅单"}));
        }
        for (const char* variable : {"IAV", "GIO", "EMP", "SW_gen"}) {
            subject.records.push_back(
                recordOf(domain::Table::Facts, {subject.enterprise, variable, year, "320",
                                                std::string(variable) == "EMP" ? "persons" : "t", "reported", "年报"}));
        }
    }
    return subject;
}

domain::PackLayout benchLayout() {
    domain::PackLayout layout = **reference::shippedPackLayout();
    domain::PackList parties{"parties", domain::PackList::Kind::Parties, {{"grid", {"电网", "public grid"}}}};
    for (int number = 0; number < kEnterprises; ++number) {
        parties.choices.push_back({fmt::format("E{:03}", number), {fmt::format("企业{}有限公司", number), ""}});
    }
    domain::PackList flow_parties = parties;
    flow_parties.id = "flow_parties";
    layout.lists.push_back(std::move(parties));
    layout.lists.push_back(std::move(flow_parties));
    return layout;
}

std::size_t filledCells(const std::vector<exchange::PrefilledSheet>& sheets) {
    std::size_t filled = 0;
    for (const exchange::PrefilledSheet& sheet : sheets) {
        for (const exchange::PrefilledRow& row : sheet.rows) {
            for (const std::string& cell : row.cells) {
                filled += cell.empty() ? 0 : 1;
            }
        }
    }
    return filled;
}

void packsCreate(benchmark::State& state) {
    const domain::PackLayout layout = benchLayout();
    std::vector<exchange::PackSubject> subjects;
    for (int number = 0; number < kEnterprises; ++number) {
        subjects.push_back(subjectOf(number));
    }
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "parkcarbon-packs-bench";
    std::filesystem::create_directories(folder);
    std::size_t least = filledCells(exchange::prefillPack(layout, subjects.front(), domain::PackLanguage::Both));
    if (least < kFilledCells) {
        state.SkipWithError("fewer filled cells than the bar is for");
        return;
    }
    exchange::PackCover cover;
    cover.project_id = "bench";
    cover.park = {"测试园区", "Bench"};
    report(state, kCreateBarMs, {}, [&] {
        for (const exchange::PackSubject& subject : subjects) {
            const auto sheets = exchange::prefillPack(layout, subject, cover.language);
            const auto written = exchange::writeEnterprisePack(folder / packFileName(subject, cover.language), layout,
                                                               subject, cover, sheets);
            if (!written) {
                state.SkipWithError(written.error().code.name.data());
                return;
            }
        }
    });
    state.counters["filled_cells"] = static_cast<double>(least);
    std::filesystem::remove_all(folder);
}
BENCHMARK(packsCreate)->Unit(benchmark::kMillisecond)->Iterations(1);

/// A project of the 400 enterprises, every record once.
std::unique_ptr<services::ProjectSession> projectOf400(const std::filesystem::path& folder) {
    services::SessionOptions options;
    options.data_directory = folder / "data";
    options.actor = "bench";
    auto session = services::createProject(folder / "park.parkcarbon", "测试园区", options).value();
    std::map<domain::Table, std::vector<domain::Record>> records;
    for (int number = 0; number < kEnterprises; ++number) {
        for (domain::Record& record : subjectOf(number).records) {
            records[domain::tableOf(record)].push_back(std::move(record));
        }
    }
    for (auto& [table, rows] : records) {
        if (!session->execute(services::AddRecords(table, std::move(rows)))) {
            return nullptr;
        }
    }
    return session;
}

/// All 400 workbooks come back at once.
void packsDryRun(benchmark::State& state) {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "parkcarbon-packs-back-bench";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const auto session = projectOf400(folder);
    services::PackOrder order;
    order.period = base::Period::year(2025);
    if (session == nullptr || !services::issuePacks(*session, order, folder / "packs")) {
        state.SkipWithError("the workbooks cannot be written");
        return;
    }
    std::int64_t read = 0;
    report(state, kDryRunBarMs, {}, [&] {
        const auto done =
            services::importFiles(*session, {{folder / "packs"}, {}, false, false}, services::ImportMode::DryRun);
        read = 0;
        for (const auto& file : done ? done->files : std::vector<exchange::ImportReport::File>{}) {
            read += file.read;
        }
    });
    if (read < kEnterprises * 10) {
        state.SkipWithError("fewer rows than the bar is for");
    }
    state.counters["rows"] = static_cast<double>(read);
    std::filesystem::remove_all(folder);
}
BENCHMARK(packsDryRun)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace
} // namespace parkcarbon::bench

BENCHMARK_MAIN();
