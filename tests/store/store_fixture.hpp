#pragma once

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/project_file.hpp>

#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace parkcarbon::store {

/// A folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

std::string bytesOf(const std::filesystem::path& file);
void writeBytes(const std::filesystem::path& file, const std::string& bytes);
/// Runs SQL on a database file as a stranger with a SQLite browser would.
void tamper(const std::filesystem::path& file, const std::string& sql);
std::string askSqlite(const std::filesystem::path& file, const std::string& sql); ///< first cell of the first row

domain::Record record(domain::Table table, const std::vector<std::string>& cells);
domain::Record zoneRecord(const std::string& id);
domain::Record enterpriseRecord(const std::string& id, const std::string& zone = {});
domain::Record activityRecord(const std::string& id, const std::string& enterprise, double quantity = 12.5);
domain::Record transferRecord(const std::string& id, const std::string& from, const std::string& to);
domain::Record factRecord(const std::string& subject, const std::string& variable, double value = 7.0);
domain::Record ownFactorRecord(const std::string& id, double value = 0.53, const std::string& unit = "tCO2/t");
domain::Record processRecord(const std::string& id, const std::string& enterprise = {});
domain::Record flowRecord(const std::string& id, const std::string& from, const std::string& to,
                          const std::string& quantity = "12.5");
domain::Record compositionRecord(const std::string& flow, const std::string& substance = "Cd");
domain::Record coefficientRecord(const std::string& process, const std::string& flow);
domain::Record streamRecord(const std::string& id, const std::string& enterprise);
domain::Record decisionRecord(const std::string& id, const std::string& choice = "2023");
domain::Record dismissalRecord(const std::string& id, const std::string& reason = "checked");

/// Everything in the tracked tables, through the public face.
std::string dump(const ProjectFile& project);

/// A data folder, a fixed clock and a project path.
class StoreTest : public testing::Test {
protected:
    StoreOptions options() const;
    std::unique_ptr<ProjectFile> create() const;
    std::unique_ptr<ProjectFile> open(OpenMode mode = OpenMode::ReadWrite) const;
    /// Inserts records as one undo step; expects success.
    static Change insert(ProjectFile& project, const std::vector<domain::Record>& records);
    static std::int64_t keyOf(const ProjectFile& project, domain::Table table, const std::string& id);
    std::filesystem::path workingFolder() const { return folder_.path() / "data" / "working"; }
    std::size_t workingCopies() const;

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_.path() / "园区 park.parkcarbon";
};

} // namespace parkcarbon::store
