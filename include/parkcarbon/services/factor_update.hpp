#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/reference/pin_diff.hpp>
#include <parkcarbon/services/calculations.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::services {

/// What taking the shipped reference sets would do to a project, without doing it (TakeReferenceSets does).
struct FactorUpdate {
    /// A row of `sets`.
    struct RowRef {
        std::size_t set = 0; ///< index into `sets`
        std::size_t row = 0; ///< index into the rows of that set
        friend auto operator<=>(const RowRef&, const RowRef&) = default;
    };
    /// A line of the inventory of a year whose amount would change. Masses in t, `co2e` in t CO2e; nothing where the
    /// line does not exist.
    struct LineChange {
        base::Period year = base::Period::year(2025);
        std::string line_id;
        std::string source_id;
        std::string enterprise_id;
        std::string category;
        std::string item;
        std::string gas;
        std::optional<double> mass_before;
        std::optional<double> mass_after;
        std::optional<double> co2e_before;
        std::optional<double> co2e_after;
        /// The changed rows that it depends on, found by trying them: the line changes when they are taken alone. Rows
        /// that act only together, or are too many to be tried one by one, are named together.
        std::vector<RowRef> because;

        double difference() const { return co2e_after.value_or(0.0) - co2e_before.value_or(0.0); }
    };
    struct TotalChange {
        base::Period year = base::Period::year(2025);
        std::string total; ///< "direct", "scope_1_2_location", …, "uncertainty_pct/direct"
        std::string unit;  ///< "tCO2e" or "%"
        double before = 0.0;
        double after = 0.0;
    };

    std::vector<reference::PinChange> sets; ///< that differ from the shipped ones, or are not pinned yet
    std::vector<LineChange> lines;          ///< by year, in the order of the inventory
    std::vector<TotalChange> totals;        ///< every total of every year, changed or not
    base::Findings new_findings;            ///< of the inventories, that the present sets do not give

    bool empty() const { return sets.empty(); }
};

/// Compares the project's pinned sets with the shipped ones and computes every year that holds data with both.
/// Changes nothing. Errors: FUEL_SET_UNKNOWN {value, expected} when the park's own fuel set no longer ships; those of
/// the inventory; CANCELLED.
base::Result<FactorUpdate> previewFactorUpdate(Calculations& calculations, const base::RunContext& context = {});

} // namespace parkcarbon::services
