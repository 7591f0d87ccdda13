#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/domain/table.hpp>

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

class ProjectDocument;

/// What people enter about a step, brought into the project: every text passes the record parser, every change is one
/// undo step. Errors: those of the parser and the record operations; PROJECT_BUSY.
class StepRecords {
public:
    StepRecords(ProjectDocument& document, int step) : document_(document), step_(step) {}

    /// Errors: REASON_MISSING for what is not applicable without a reason.
    base::Result<void> setStatus(domain::StepStatus status, const QString& reason);
    base::Result<void> setScore(std::optional<double> score); ///< nothing takes the claim back
    /// Any other field of the step's row in workflow.csv, as `responsible` or `start`; the row is added when there is
    /// none.
    base::Result<void> setField(std::string_view field, const QString& text);
    /// One of the things that only the step asks for, as `document_no`.
    base::Result<void> setEntry(const QString& field, const QString& value);
    base::Result<void> addMeeting(const QString& day, const QString& title, const QString& resolutions);
    base::Result<void> addResponsibility(const QString& person, domain::RaciRole role);
    base::Result<void> remove(domain::Table table, const std::string& record_id);
    /// Lets a check pass though it fails, with a reason that is printed. Errors: REASON_MISSING.
    base::Result<void> overrideCheck(const std::string& check, const QString& reason);

private:
    struct Cell {
        std::string_view field;
        QString text;
    };
    base::Result<std::shared_ptr<const domain::ProjectSnapshot>> snapshot();
    base::Result<void> setCell(domain::Table table, const std::string& record_id, std::string_view field,
                               const QString& text);
    base::Result<void> addRow(domain::Table table, const std::vector<Cell>& cells);

    ProjectDocument& document_;
    int step_;
};

} // namespace parkcarbon::ui
