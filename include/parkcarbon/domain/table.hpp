#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

/// The tables of a project and their fields: one description that the CSV files, the project file, the grids on screen
/// and the journal all follow, so that a field has one name everywhere (FORMATS §1).
namespace parkcarbon::domain {

enum class Table : std::uint8_t {
    Park,
    Zones,
    Enterprises,
    Activities,
    EnergyTransfers,
    Facts,
    Processes,
    Flows,
    Compositions,
    TransferCoefficients,
    Streams,
    OwnFactors,
    Decisions,
    Dismissals,
    Measures,
    Targets,
    Scenarios,
    FocusAreas,
    CorrectiveActions,
    Workflow,
    WorkflowSteps,
    StepEntries,
    Team,
    Responsibilities,
    Meetings,
    Evidence,
    Cycles,
    CycleResults,
    ReportTexts,
    OwnIndicators,
    Peers,
    PackRequests,
    PackAnswers,
    PackQuestions,
    ImportMappings,
    Parts
};
inline constexpr std::size_t kTableCount = 36;

enum class FieldKind : std::uint8_t {
    Text,
    Number,
    Integer,
    Boolean, ///< `true` / `false`; reading also takes 1/0, yes/no, 是/否
    Choice,  ///< one of `choices`
    Period,
    Date,
    Unit,
    Parameters,
    Party,
    FlowParty,   ///< an enterprise's or a process's id; in flows also `env:<name>`, `ext:<name>`, `stock:<id>`
    IntegerList, ///< `2021;2025`
    Reference    ///< id of a record in `target`
};

struct FieldSpec {
    std::string_view name;
    FieldKind kind;
    bool required = false;
    std::span<const std::string_view> choices = {};
    std::optional<Table> target = std::nullopt;
    double minimum = std::numeric_limits<double>::lowest(); ///< of a number
    double maximum = std::numeric_limits<double>::max();
};

struct TableSpec {
    Table table;
    std::string_view name; ///< "activities"; the CSV file is this name + ".csv"
    std::span<const FieldSpec> fields;
    /// Number of leading identifying fields: 1 where the first field is the id; facts have 3 (subject, variable,
    /// period), compositions 2, targets 2; 0 for the park, which is one record.
    std::size_t key_fields = 1;

    std::optional<std::size_t> fieldIndex(std::string_view field_name) const;
};

/// Tables in the order in which they must be read: what is referred to comes first.
std::span<const TableSpec> tables();
const TableSpec& spec(Table table);
std::optional<Table> tableByName(std::string_view name);

} // namespace parkcarbon::domain
