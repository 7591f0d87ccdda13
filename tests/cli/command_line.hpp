#pragma once

#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace parkcarbon::cli {

/// What one call of the program left behind.
struct Outcome {
    int status;
    std::string out;
    std::string err;
    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// Calls the program in its own folder, with its own data folder.
class CommandLineTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    Outcome run(std::vector<std::string> arguments) const;
    std::string path(const std::string& name) const { return (directory_ / name).string(); }
    void write(const std::string& name, const std::string& content) const;
    /// A project filled with the small park of `writeSmallPark`, imported through the program.
    std::string smallProject() const;
    /// A park folder: a CHP plant that sells power and steam inside and outside, a buyer, grid power.
    std::string writeSmallPark() const;

private:
    std::filesystem::path directory_;
};

} // namespace parkcarbon::cli
