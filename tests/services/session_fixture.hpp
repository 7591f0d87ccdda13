#pragma once

#include <parkcarbon/services/project_creation.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace parkcarbon::services {

/// A folder that vanishes with the test, and projects in it.
class SessionTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    SessionOptions options() const;
    std::filesystem::path file(const std::string& name = "park.parkcarbon") const { return directory_ / name; }
    /// A new project with zone Z1 and the enterprises E1 (energy supply), E2 and E3.
    std::unique_ptr<ProjectSession> newSession(const std::string& name = "park.parkcarbon") const;

    const std::filesystem::path& directory() const { return directory_; }

private:
    std::filesystem::path directory_;
};

/// Every record of the project as texts, by table and id: what undo must bring back.
std::map<std::string, domain::Cells> contentOf(const ProjectSession& session);

/// A record from texts that are known to be valid.
domain::Record record(domain::Table table, std::vector<std::string> texts);

} // namespace parkcarbon::services
