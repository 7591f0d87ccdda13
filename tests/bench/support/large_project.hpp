#pragma once

#include <parkcarbon/services/project_session.hpp>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace parkcarbon::bench {

/// A folder of its own with the synthetic park as CSV files and as a saved project, each made when first asked for and
/// removed at the end of the program.
class LargeProject {
public:
    static LargeProject& shared();
    ~LargeProject();
    LargeProject(const LargeProject&) = delete;
    LargeProject& operator=(const LargeProject&) = delete;

    const std::filesystem::path& csvFolder();
    const std::filesystem::path& savedFile();
    std::filesystem::path newFile(const char* ending);
    services::SessionOptions options() const;

    std::unique_ptr<services::ProjectSession> open();
    /// Imports the CSV folder into a new project and saves it. Throws std::runtime_error when rows are refused.
    void importAndSave(const std::filesystem::path& file);

private:
    LargeProject();

    std::filesystem::path folder_;
    std::filesystem::path csv_;
    std::filesystem::path saved_;
    int files_ = 0;
};

/// The value of a result that the benchmark relies on. Throws std::runtime_error otherwise.
template <typename T> T must(base::Result<T> result) {
    if (!result) {
        throw std::runtime_error(std::string(result.error().code.name));
    }
    return std::move(*result);
}
inline void must(const base::Result<void>& result) {
    if (!result) {
        throw std::runtime_error(std::string(result.error().code.name));
    }
}

} // namespace parkcarbon::bench
