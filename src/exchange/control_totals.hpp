#pragma once

#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/exchange/import_report.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::exchange {

/// What the files say and what the project holds, summed by item and unit, so that a loss on the way is seen.
class ControlTotals {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;

    explicit ControlTotals(std::size_t most_groups) : most_groups_(most_groups) {}

    /// One row of a file as it is written there.
    struct Row {
        domain::Table table;
        std::size_t file; ///< index into the report's files
        std::string_view item;
        std::string_view unit;
        double quantity;
    };
    /// The row's group; `kNone` when there are too many groups already.
    std::uint32_t addRow(const Row& row);
    /// Adds a record of the project to the group of its row, in the group's unit; one of another dimension adds
    /// nothing.
    void addRecord(std::uint32_t group, const domain::Quantity& quantity);

    std::size_t fileOf(std::uint32_t group) const { return groups_[group].file; } ///< where it was first met
    bool cut() const { return cut_; }
    std::vector<ImportReport::ControlTotal> totals() const; ///< in the order of first appearance

    /// Further apart than sums of so many numbers can drift by rounding: 1e-9 of the larger.
    static bool differ(const ImportReport::ControlTotal& total);

private:
    /// Neumaier's compensated sum: the order of a million rows leaves no trace in it.
    struct Sum {
        double total = 0.0;
        double lost = 0.0;
        void add(double value);
        double value() const;
    };
    struct Group {
        domain::Table table;
        std::size_t file;
        std::string item;
        std::string unit;
        Sum in_files;
        Sum in_project;
    };

    std::size_t most_groups_;
    bool cut_ = false;
    std::vector<Group> groups_;
    std::unordered_map<std::string, std::uint32_t> index_;
    std::string key_;
};

} // namespace parkcarbon::exchange
