#pragma once

#include "cli/console.hpp"

#include <parkcarbon/services/project_session.hpp>

#include <memory>
#include <string>
#include <utility>

namespace CLI {
class App;
}

namespace parkcarbon::cli {

/// Opens the project and tells what the user must know of it (recovered work, somebody else's lock). Somebody who wants
/// to write and finds the file held by somebody else gets PROJECT_LOCKED.
base::Result<std::unique_ptr<services::ProjectSession>> openProject(const std::string& path, services::OpenMode mode,
                                                                    Console& console);

/// The PROJECT argument that most commands begin with.
class ProjectArgument {
public:
    ProjectArgument() = default;
    explicit ProjectArgument(std::string path) : path_(std::move(path)) {}
    void configure(CLI::App& app, const text::Text& text);
    base::Result<std::unique_ptr<services::ProjectSession>> open(services::OpenMode mode, Console& console) const {
        return openProject(path_, mode, console);
    }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

} // namespace parkcarbon::cli
