#include "store/store_fixture.hpp"

#include "store/sqlite.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace parkcarbon::store {
namespace {

namespace fs = std::filesystem;

int firstCell(void* context, int columns, char** values, char**) {
    auto& text = *static_cast<std::string*>(context);
    if (text.empty() && columns > 0 && values[0] != nullptr) {
        text = values[0];
    }
    return 0;
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "parkcarbon-store-XXXXXX").native();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

std::string askSqlite(const fs::path& file, const std::string& sql) {
    sqlite3* database = nullptr;
    std::string answer;
    char* message = nullptr;
    const int opened = sqlite3_open(file.c_str(), &database);
    const int status =
        opened == SQLITE_OK ? sqlite3_exec(database, sql.c_str(), &firstCell, &answer, &message) : opened;
    const std::string reason = message == nullptr ? "" : message;
    sqlite3_free(message);
    sqlite3_close(database);
    if (status != SQLITE_OK) {
        throw std::runtime_error(reason);
    }
    return answer;
}

void tamper(const fs::path& file, const std::string& sql) {
    askSqlite(file, sql);
}

domain::Record record(domain::Table table, const std::vector<std::string>& cells) {
    domain::Cells texts(cells.begin(), cells.end());
    texts.resize(domain::spec(table).fields.size());
    auto parsed = domain::parseRecord(table, texts);
    if (!parsed) {
        throw std::logic_error("the test's record is invalid: " + std::string(parsed.error().front().error.code.name));
    }
    return std::move(*parsed);
}

domain::Record zoneRecord(const std::string& id) {
    return record(domain::Table::Zones, {id, "核心区", "Core", "core", "true", "note"});
}

domain::Record enterpriseRecord(const std::string& id, const std::string& zone) {
    return record(domain::Table::Enterprises, {id, "某板材厂 " + id, "Mill", "914403001922038216", "C2021", zone,
                                               "producer", "true", "true", "false", "2020-05-01", "", "n"});
}

domain::Record activityRecord(const std::string& id, const std::string& enterprise, double quantity) {
    auto activity = record(domain::Table::Activities,
                           {id, enterprise, "2025-07", "stationary_combustion", "烟煤", std::to_string(quantity), "t",
                            "5", "measured", "INV-7", "ncv=23.2 GJ/t; oxidation=0.95", "boiler 2"});
    domain::setOrigin(activity, {"activities.csv", "", 17});
    return activity;
}

domain::Record transferRecord(const std::string& id, const std::string& from, const std::string& to) {
    return record(domain::Table::EnergyTransfers, {id, "2025", "steam", from, to, "100", "t", "2.5", "reported", "ref",
                                                   "none", "pressure=0.8 MPa", "x"});
}

domain::Record factRecord(const std::string& subject, const std::string& variable, double value) {
    return record(domain::Table::Facts,
                  {subject, variable, "2025", std::to_string(value), "万元", "reported", "yearbook"});
}

domain::Record ownFactorRecord(const std::string& id, double value, const std::string& unit) {
    auto factor =
        record(domain::Table::OwnFactors, {id, "process", "cement_clinker", "ef", "", std::to_string(value), unit, "2",
                                           "熟料", "Clinker", "own test 2024", "internal", "LAB-3", "kiln 2"});
    domain::setOrigin(factor, {"own_factors.csv", "", 3});
    return factor;
}

domain::Record processRecord(const std::string& id, const std::string& enterprise) {
    return record(domain::Table::Processes, {id, enterprise, "锅炉", "Boiler", "false", "2.5"});
}

domain::Record flowRecord(const std::string& id, const std::string& from, const std::string& to,
                          const std::string& quantity) {
    auto flow = record(domain::Table::Flows, {id, "2025-07", from, to, "粉煤灰", "goods", quantity, "t", "8",
                                              "measured", "weighbridge", "wet", "SW02"});
    domain::setOrigin(flow, {"flows.csv", "", 9});
    return flow;
}

domain::Record compositionRecord(const std::string& flow, const std::string& substance) {
    return record(domain::Table::Compositions, {flow, substance, "0.5", "%", "10", "estimated"});
}

domain::Record coefficientRecord(const std::string& process, const std::string& flow) {
    return record(domain::Table::TransferCoefficients, {process, "Cd", flow, "0.55", "9"});
}

domain::Record streamRecord(const std::string& id, const std::string& enterprise) {
    return record(domain::Table::Streams, {id, enterprise, "offer", "SW02", "粉煤灰", "fly ash", "60000", "t/a",
                                           "SiO2 50 %", "Class II", "35.5", "CNY/t", "1.25", "-0.5", "dry"});
}

domain::Record decisionRecord(const std::string& id, const std::string& choice) {
    return record(domain::Table::Decisions, {id, "GRID_FACTOR_YEAR_SUBSTITUTED", "grid_factor/2025", choice,
                                             "the newest published", "Li", "2026-03-01"});
}

domain::Record dismissalRecord(const std::string& id, const std::string& reason) {
    return record(domain::Table::Dismissals,
                  {id, "QUANTITY_OUTLIER", "activities", "A1", "quantity", std::string(64, 'a'), reason, "Li"});
}

std::string dump(const ProjectFile& project) {
    std::string text;
    for (const domain::TableSpec& table : domain::tables()) {
        const auto records = project.records().allRecords(table.table).value();
        for (const StoredRecord& stored : records) {
            text += std::string(table.name) + " " + std::to_string(stored.key);
            for (const auto& cell : domain::toCells(stored.record)) {
                text += " | " + cell.value_or("");
            }
            if (const auto* const origin = domain::origin(stored.record)) {
                text += " @ " + origin->file + " " + origin->sheet + " " + std::to_string(origin->row);
            }
            text += "\n";
        }
    }
    const auto pins = project.records().pins().value();
    for (const domain::PinnedSet& pin : pins) {
        text += "pin " + pin.kind + " " + pin.set_id + " " + pin.sha256 + " " + pin.content + "\n";
    }
    const auto superseded = project.records().supersededSets().value();
    for (const domain::SupersededSet& old : superseded) {
        text += "superseded " + old.set.kind + " " + old.set.set_id + " " + old.set.sha256 + " " + old.set.content +
                " " + base::formatDate(old.superseded_on) + " " + old.reason + "\n";
    }
    return text;
}

StoreOptions StoreTest::options() const {
    StoreOptions result;
    result.data_directory = folder_.path() / "data";
    result.actor = "王工";
    result.host = "office-1";
    result.clock = std::make_shared<base::FixedClock>(base::Timestamp(std::chrono::milliseconds(1753948800123)));
    return result;
}

std::unique_ptr<ProjectFile> StoreTest::create() const {
    auto project = ProjectFile::create(file_, options());
    if (!project) {
        throw std::runtime_error(std::string(project.error().code.name) + " " +
                                 std::string(project.error().argument("detail")));
    }
    return std::move(*project);
}

std::unique_ptr<ProjectFile> StoreTest::open(OpenMode mode) const {
    auto project = ProjectFile::open(file_, mode, options());
    if (!project) {
        throw std::runtime_error(std::string(project.error().code.name) + " " +
                                 std::string(project.error().argument("detail")));
    }
    return std::move(*project);
}

Change StoreTest::insert(ProjectFile& project, const std::vector<domain::Record>& records) {
    auto change = project.transact({"ADD_RECORDS", {{"count", std::to_string(records.size())}}},
                                   [&](RecordWriter& writer) -> base::Result<void> {
                                       for (const domain::Record& record : records) {
                                           if (auto key = writer.insert(record); !key) {
                                               return tl::unexpected(key.error());
                                           }
                                       }
                                       return {};
                                   });
    if (!change) {
        throw std::runtime_error(std::string(change.error().code.name) + " " +
                                 std::string(change.error().argument("value")) +
                                 std::string(change.error().argument("detail")));
    }
    return std::move(*change);
}

std::int64_t StoreTest::keyOf(const ProjectFile& project, domain::Table table, const std::string& id) {
    return project.records().find(table, id).value().value().key;
}

std::size_t StoreTest::workingCopies() const {
    if (!fs::exists(workingFolder())) {
        return 0;
    }
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(workingFolder()), {}));
}

} // namespace parkcarbon::store
