#include "services/packs/pack_context.hpp"

#include "services/packs/pack_project.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/pack_records.hpp>

#include <algorithm>
#include <map>
#include <system_error>

namespace parkcarbon::services {
namespace {

bool isWorkbookName(const std::filesystem::path& file) {
    const std::string extension = base::toLowerAscii(file.extension().string());
    return extension == ".xlsx" || extension == ".xlsm";
}

bool folderHoldsWorkbook(const std::filesystem::path& folder) {
    std::error_code ignored;
    const std::filesystem::directory_iterator entries(folder, ignored);
    return std::any_of(begin(entries), end(entries), [](const auto& entry) { return isWorkbookName(entry.path()); });
}

/// The records of everybody who was asked, by what they say.
base::Result<void> addContents(exchange::PackContext& context, const ProjectSession& session,
                               const domain::ProjectSnapshot& snapshot) {
    std::map<base::Period, std::vector<const domain::Enterprise*>> asked;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        for (const auto& [id, period] : context.asked) {
            if (id == enterprise.id.str()) {
                asked[period].push_back(&enterprise);
            }
        }
    }
    for (const auto& [period, enterprises] : asked) {
        const auto subjects = packSubjects(snapshot, session.records(), enterprises, period);
        if (!subjects) {
            return base::failure(subjects.error());
        }
        for (const exchange::PackSubject& subject : *subjects) {
            context.records_by_content.merge(exchange::recordsByContent(context.layout, subject));
        }
    }
    return {};
}

} // namespace

bool mayHoldWorkbooks(const std::vector<exchange::ImportSource>& sources) {
    return std::any_of(sources.begin(), sources.end(), [](const exchange::ImportSource& source) {
        const auto* const path = std::get_if<std::filesystem::path>(&source);
        std::error_code ignored;
        return path != nullptr &&
               (std::filesystem::is_directory(*path, ignored) ? folderHoldsWorkbook(*path) : isWorkbookName(*path));
    });
}

base::Result<exchange::PackContext> packContext(ProjectSession& session, bool keep_originals) {
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    auto layout = packLayoutOf(**snapshot);
    if (!layout) {
        return base::failure(std::move(layout.error()));
    }
    exchange::PackContext context;
    context.layout = std::move(*layout);
    context.project_id = session.projectId();
    context.keep_originals = keep_originals;
    for (const domain::Enterprise& enterprise : (*snapshot)->enterprises) {
        context.enterprises.push_back({enterprise.id.str(), {enterprise.name_zh, enterprise.name_en}, {}});
    }
    for (const domain::Process& process : (*snapshot)->processes) {
        context.processes.push_back({process.id.str(),
                                     {process.name_zh, process.name_en},
                                     process.enterprise ? process.enterprise->str() : std::string{}});
    }
    for (const domain::PackRequest& request : (*snapshot)->pack_requests) {
        if (request.enterprise) {
            context.asked.emplace(request.enterprise->str(), request.period);
        }
    }
    for (const domain::PackAnswer& answer : (*snapshot)->pack_answers) {
        if (answer.enterprise) {
            context.answered_by[answer.sha256] = answer.enterprise->str();
        }
    }
    for (const domain::Cycle& cycle : (*snapshot)->cycles) {
        if (cycle.report_year && cycle.closed) {
            context.closed_years.insert(*cycle.report_year);
        }
    }
    for (const domain::Cycle& cycle : (*snapshot)->cycles) {
        if (cycle.report_year && !cycle.closed) {
            context.closed_years.erase(*cycle.report_year); // opened again
        }
    }
    return addContents(context, session, **snapshot).map([&] { return std::move(context); });
}

} // namespace parkcarbon::services
