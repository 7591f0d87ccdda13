#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/activity.hpp>
#include <parkcarbon/domain/decision.hpp>
#include <parkcarbon/domain/dismissal.hpp>
#include <parkcarbon/domain/energy_transfer.hpp>
#include <parkcarbon/domain/enterprise.hpp>
#include <parkcarbon/domain/fact.hpp>
#include <parkcarbon/domain/flow.hpp>
#include <parkcarbon/domain/measure.hpp>
#include <parkcarbon/domain/own_factor.hpp>
#include <parkcarbon/domain/own_indicator.hpp>
#include <parkcarbon/domain/pack.hpp>
#include <parkcarbon/domain/park.hpp>
#include <parkcarbon/domain/process.hpp>
#include <parkcarbon/domain/stream.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/target.hpp>
#include <parkcarbon/domain/workbench.hpp>

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace parkcarbon::domain {

inline constexpr base::Code kFieldRequired{"FIELD_REQUIRED"};
inline constexpr base::Code kChoiceUnknown{"CHOICE_UNKNOWN"};
inline constexpr base::Code kBooleanInvalid{"BOOLEAN_INVALID"};
inline constexpr base::Code kIntegerInvalid{"INTEGER_INVALID"};
inline constexpr base::Code kIdInvalid{"ID_INVALID"};
inline constexpr base::Code kValueOutOfRange{"VALUE_OUT_OF_RANGE"};
inline constexpr base::Code kLeftBeforeJoined{"LEFT_BEFORE_JOINED"};
inline constexpr base::Code kTransferToItself{"TRANSFER_TO_ITSELF"};
inline constexpr base::Code kFlowToItself{"FLOW_TO_ITSELF"};
inline constexpr base::Code kNameMissing{"NAME_MISSING"};

using Record = std::variant<Park, Zone, Enterprise, Activity, EnergyTransfer, Fact, Process, Flow, Composition,
                            TransferCoefficient, Stream, OwnFactor, Decision, Dismissal, Measure, Target,
                            ScenarioDriver, FocusArea, CorrectiveAction, WorkflowEntry, OwnStep, StepEntry, TeamMember,
                            Responsibility, Meeting, Evidence, Cycle, CycleResult, ReportText, OwnIndicator, PeerValue,
                            PackRequest, PackAnswer, PackQuestion, ImportMapping, ProjectPart>;

/// A record whose type lists its members in the order of its table's fields: parser, cells and project file follow that
/// list, so that such a table has no code of its own anywhere.
template <typename T>
concept ListedRecord = requires {
    T::kTable;
    T::members();
};

/// The texts of one record in the order of its table's fields; nothing = the source does not hold that field.
using Cells = std::vector<std::optional<std::string>>;

/// What is wrong with one field of a record.
struct FieldError {
    std::size_t field; ///< index into the table's fields
    base::Error error;
};

/// The one parser behind CSV, clipboard, workbooks and the grids: texts to a valid record, or every field that is
/// wrong. An absent or empty optional field takes the default of its type's declaration. Every error carries the
/// argument `value`; errors of range and choice also carry `expected`.
tl::expected<Record, std::vector<FieldError>> parseRecord(Table table,
                                                          std::span<const std::optional<std::string>> cells);

/// Canonical texts of a record, one per field of its table, empty for nothing; `parseRecord` gives back an equal record
/// (except for `origin`).
Cells toCells(const Record& record);

Table tableOf(const Record& record);
/// The record's identity as one text: its id, for the park `park`, for tables with several key fields their texts with
/// `|` between, e.g. `subject|variable|period` of a fact.
std::string recordId(const Record& record);

const Provenance* origin(const Record& record); ///< nullptr for the park
void setOrigin(Record& record, Provenance provenance);

} // namespace parkcarbon::domain
