#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/unit.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::reference {

/// One row of a shipped table as text; `cells` follow the table's columns.
struct CatalogueRow {
    std::string id;
    std::string name_zh;
    std::string name_en;
    std::string status; ///< "transcribed", "computed", "unconfirmed"; "definition" for the project's own terms
    std::string source;
    std::vector<std::string> cells;
};

/// A table of data/reference with every cell already checked against its description.
class CatalogueTable {
public:
    CatalogueTable(std::string id, std::string title_zh, std::string title_en, std::vector<std::string> columns,
                   std::vector<CatalogueRow> rows);
    const std::string& id() const { return id_; } ///< file name without `.csv`, e.g. "process_factors"
    const std::string& titleZh() const { return title_zh_; }
    const std::string& titleEn() const { return title_en_; }
    const std::vector<std::string>& columns() const { return columns_; }
    const std::vector<CatalogueRow>& rows() const { return rows_; }

    const CatalogueRow* find(std::string_view id) const; ///< nullptr when there is none
    /// Rows of that Chinese or English name; case, width and spaces do not matter. Names may repeat, ids may not.
    std::vector<const CatalogueRow*> findByName(std::string_view name) const;
    /// Text of a cell, empty when the table has no such column.
    std::string_view field(const CatalogueRow& row, std::string_view column) const;
    std::optional<double> number(const CatalogueRow& row, std::string_view column) const;
    std::optional<domain::Unit> unit(const CatalogueRow& row, std::string_view column = "unit") const;

private:
    std::string id_;
    std::string title_zh_;
    std::string title_en_;
    std::vector<std::string> columns_;
    std::vector<CatalogueRow> rows_;
    std::unordered_map<std::string, std::size_t> by_id_;
};

/// What a fact may state about the park or an enterprise (data/reference/park_variables.csv).
struct ParkVariable {
    enum class PeriodKind : std::uint8_t {
        Yearly,
        Base,      ///< value of the base year
        State,     ///< at the end of the period
        Cumulative ///< since the start of the plan
    };
    std::string id; ///< "IAV"
    std::string name_zh;
    std::string name_en;
    domain::Unit unit;
    bool constant_prices = false; ///< money at constant prices
    PeriodKind period = PeriodKind::Yearly;
    std::string note;
};

/// One of the eighteen steps of circularization (data/reference/workflow_steps.csv), in six stages.
struct WorkflowStep {
    int step = 0;  ///< 1–18
    int stage = 0; ///< 1–6
    std::string stage_zh;
    std::string stage_en;
    std::string name_zh;
    std::string name_en;
    std::string provenance; ///< where the step is published, or what it was reconstructed from
    bool published = false; ///< false = reconstructed
    std::string purpose;    ///< this and the next: English; the Chinese text beside each
    std::string purpose_zh;
    std::string user_inputs;
    std::string user_inputs_zh;
    std::string software_checks;
    std::string software_checks_zh;
    std::string deliverables; ///< Chinese: the names of the official documents
    std::string deliverables_en;
    std::string criterion;
    std::string criterion_zh;
    std::string responsible;
    std::string responsible_zh;
    std::vector<int> needs_steps;    ///< steps that must be done before
    double weight = 1.0;             ///< in the score of its stage
    std::vector<std::string> checks; ///< codes of its automatic checks
    std::vector<std::string> pages;  ///< where its work is done: tables of the project or pages
};

/// One value of a found factor.
struct FactorValue {
    std::string name; ///< column it stands in, e.g. "ncv_gj_per_unit"
    double value = 0.0;
    std::string unit;
};

/// One factor as the command `factors` lists it.
struct FactorHit {
    std::string kind; ///< table: "fuels", "grid_factors", "gwp", "process_factors", …
    std::string set;  ///< fuel set, series or category; empty where a table has none
    std::string id;
    std::string name_zh;
    std::string name_en;
    std::vector<FactorValue> values;
    std::optional<int> year; ///< year of the data, grid factors only
    std::string status;
    std::string source;
};

/// Every table that ships, by id and by name. Immutable; share it.
class Catalogue {
public:
    /// Parsed once per program. Errors: REFERENCE_DATA_INVALID {file, row, column, value, expected}.
    static base::Result<std::shared_ptr<const Catalogue>> shipped();

    const std::vector<CatalogueTable>& tables() const { return tables_; }
    const CatalogueTable* table(std::string_view id) const; ///< nullptr when there is none

    const std::vector<ParkVariable>& parkVariables() const { return park_variables_; }
    const ParkVariable* parkVariable(std::string_view id) const;
    const std::vector<WorkflowStep>& workflowSteps() const { return workflow_steps_; } ///< steps 1–18 in order

    /// Factors whose id, set, names or other words contain every word of the query, in the order of the tables; all of
    /// them for an empty query. Steam enthalpies and uncertainties are tables of their own and not listed.
    std::vector<FactorHit> search(std::string_view query) const;

private:
    Catalogue() = default;
    std::vector<CatalogueTable> tables_;
    std::vector<ParkVariable> park_variables_;
    std::vector<WorkflowStep> workflow_steps_;
};

} // namespace parkcarbon::reference
