#pragma once

#include <parkcarbon/base/code.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/pinned_sets.hpp>
#include <parkcarbon/domain/record.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::services {

inline constexpr base::Code kRecordNotFound{"RECORD_NOT_FOUND"};
inline constexpr base::Code kIdDuplicate{"ID_DUPLICATE"};
inline constexpr base::Code kReferenceBroken{"REFERENCE_BROKEN"};
inline constexpr base::Code kRecordInUse{"RECORD_IN_USE"};

class ProjectWriter;

/// One change to a project, as the user thinks of it. `apply` runs inside a savepoint; an error takes everything back.
class Operation {
public:
    virtual ~Operation() = default;
    virtual base::Code code() const = 0;            ///< its sentence in history: resources/messages/messages.csv
    virtual base::Arguments arguments() const = 0;  ///< for that sentence
    virtual base::Result<void> apply(ProjectWriter& writer, const base::RunContext& context) const = 0;
};

/// Change fields of existing records; all texts pass the record parser, or nothing changes.
class EditRecords final : public Operation {
public:
    struct Edit {
        std::string record_id;
        std::size_t field;
        std::string text;
    };
    EditRecords(domain::Table table, std::vector<Edit> edits);
    base::Code code() const override;
    base::Arguments arguments() const override;
    base::Result<void> apply(ProjectWriter& writer, const base::RunContext& context) const override;

private:
    domain::Table table_;
    std::vector<Edit> edits_;
};

/// Add records; an id that exists already is an error.
class AddRecords final : public Operation {
public:
    explicit AddRecords(std::vector<domain::Record> records);
    base::Code code() const override;
    base::Arguments arguments() const override;
    base::Result<void> apply(ProjectWriter& writer, const base::RunContext& context) const override;

private:
    std::vector<domain::Record> records_;
};

/// Remove records; a zone or enterprise that others refer to is refused (RECORD_IN_USE).
class RemoveRecords final : public Operation {
public:
    RemoveRecords(domain::Table table, std::vector<std::string> record_ids);
    base::Code code() const override;
    base::Arguments arguments() const override;
    base::Result<void> apply(ProjectWriter& writer, const base::RunContext& context) const override;

private:
    domain::Table table_;
    std::vector<std::string> record_ids_;
};

} // namespace parkcarbon::services
