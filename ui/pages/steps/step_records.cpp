#include "ui/pages/steps/step_records.hpp"

#include "ui/document/project_document.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/services/workflow_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using domain::Table;

/// `M4` for a project with three meetings, or the next number that is free.
std::string freeMeetingId(const std::vector<domain::Meeting>& meetings) {
    for (std::size_t number = meetings.size() + 1;; ++number) {
        const std::string id = "M" + std::to_string(number);
        if (std::none_of(meetings.begin(), meetings.end(), [&](const auto& row) { return row.id.str() == id; })) {
            return id;
        }
    }
}

} // namespace

base::Result<std::shared_ptr<const domain::ProjectSnapshot>> StepRecords::snapshot() {
    if (!document_.takeBack()) {
        return base::failure(kProjectBusy);
    }
    return document_.session()->snapshot();
}

base::Result<void> StepRecords::setCell(Table table, const std::string& record_id, std::string_view field,
                                        const QString& text) {
    const std::size_t index = domain::spec(table).fieldIndex(field).value();
    return document_.execute(services::EditRecords(table, {{record_id, index, text::toUtf8(text.trimmed())}}));
}

base::Result<void> StepRecords::addRow(Table table, const std::vector<Cell>& cells) {
    domain::Cells texts(domain::spec(table).fields.size());
    for (const Cell& cell : cells) {
        texts[domain::spec(table).fieldIndex(cell.field).value()] = text::toUtf8(cell.text.trimmed());
    }
    auto record = domain::parseRecord(table, texts);
    if (!record) {
        base::Error error = record.error().front().error;
        error.arguments.push_back({"table", std::string(domain::spec(table).name)});
        error.arguments.push_back(
            {"field", std::string(domain::spec(table).fields[record.error().front().field].name)});
        return base::failure(std::move(error));
    }
    return document_.execute(services::AddRecords(table, {std::move(*record)}));
}

base::Result<void> StepRecords::setField(std::string_view field, const QString& text) {
    const auto project = snapshot();
    if (!project) {
        return base::failure(project.error());
    }
    const auto& rows = (*project)->workflow;
    const QString step = QString::number(step_);
    return std::any_of(rows.begin(), rows.end(), [this](const auto& row) { return row.step == step_; })
               ? setCell(Table::Workflow, text::toUtf8(step), field, text)
               : addRow(Table::Workflow, {{"step", step}, {field, text}});
}

base::Result<void> StepRecords::setEntry(const QString& field, const QString& value) {
    const auto project = snapshot();
    if (!project) {
        return base::failure(project.error());
    }
    const std::string name = text::toUtf8(field.trimmed());
    for (const domain::StepEntry& row : (*project)->step_entries) {
        if (row.step == step_ && row.field == name) {
            return setCell(Table::StepEntries, domain::recordId(row), "value", value);
        }
    }
    return addRow(Table::StepEntries, {{"step", QString::number(step_)}, {"field", field}, {"value", value}});
}

base::Result<void> StepRecords::addMeeting(const QString& day, const QString& title, const QString& resolutions) {
    const auto project = snapshot();
    if (!project) {
        return base::failure(project.error());
    }
    return addRow(Table::Meetings, {{"meeting_id", text::toQString(freeMeetingId((*project)->meetings))},
                                    {"step", QString::number(step_)},
                                    {"held_on", day},
                                    {"title", title},
                                    {"resolutions", resolutions}});
}

base::Result<void> StepRecords::addResponsibility(const QString& person, domain::RaciRole role) {
    return addRow(
        Table::Responsibilities,
        {{"step", QString::number(step_)}, {"person_id", person}, {"role", text::toQString(domain::word(role))}});
}

base::Result<void> StepRecords::remove(Table table, const std::string& record_id) {
    return document_.execute(services::RemoveRecords(table, {record_id}));
}

base::Result<void> StepRecords::setStatus(domain::StepStatus status, const QString& reason) {
    return document_.execute(services::SetStepState(step_, status, text::toUtf8(reason.trimmed())));
}

base::Result<void> StepRecords::setScore(std::optional<double> score) {
    return document_.execute(services::ScoreStep(step_, score));
}

base::Result<void> StepRecords::overrideCheck(const std::string& check, const QString& reason) {
    return document_.execute(services::OverrideStepCheck(step_, check, text::toUtf8(reason.trimmed())));
}

} // namespace parkcarbon::ui
