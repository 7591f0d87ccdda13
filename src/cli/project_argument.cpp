#include "cli/project_argument.hpp"

#include <CLI/App.hpp>

namespace parkcarbon::cli {
namespace {

base::Error lockedError(const services::ProjectSession& session) {
    const auto& holder = session.openReport().holder;
    if (!holder) {
        return base::Error(store::kProjectReadOnly, {{"file", session.file().string()}});
    }
    return base::Error(
        store::kProjectLocked,
        {{"file", session.file().string()}, {"user", holder->user}, {"host", holder->host}, {"time", holder->since}});
}

} // namespace

void ProjectArgument::configure(CLI::App& app, const text::Text& text) {
    app.add_option("PROJECT", path_, text.term("cli.option.project"))->required();
}

base::Result<std::unique_ptr<services::ProjectSession>> openProject(const std::string& path, services::OpenMode mode,
                                                                    Console& console) {
    auto session = services::ProjectSession::open(path, mode, {});
    if (!session) {
        return session;
    }
    if (mode == services::OpenMode::ReadWrite && (*session)->readOnly()) {
        return base::failure(lockedError(**session));
    }
    console.print((*session)->openReport().findings);
    return session;
}

} // namespace parkcarbon::cli
