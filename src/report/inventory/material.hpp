#pragma once

#include "method_names.hpp"

#include <parkcarbon/report/inventory_report.hpp>
#include <parkcarbon/text/text.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parkcarbon::report {

/// What the sections of an inventory report are written from: the input, the words in the report's language, and the
/// names behind ids.
class Material {
public:
    using Values = base::Arguments;

    Material(const ReportRequest& request, const ReportInput& input);

    const ReportRequest& request() const { return request_; }
    const ReportInput& input() const { return input_; }
    const engine::inventory::Inventory& inventory() const { return input_.inventory; }
    const engine::inventory::ParkTotals& totals() const { return input_.inventory.park; }
    const domain::ProjectSnapshot& snapshot() const { return input_.snapshot; }
    const text::Text& program() const { return program_; } ///< labels and sentences that the whole program shares

    /// The report's own words (resources/report/inventory.csv), `{name}` filled in.
    std::string words(std::string_view key, const Values& values = {}) const;
    bool hasWords(std::string_view key) const { return own_.hasTerm(key); }

    /// What the user has written in place of a generated passage, in the report's language; null = nothing.
    const domain::ReportText* reportText(std::string_view block) const;
    const std::string& named(const std::string& name_zh, const std::string& name_en) const;
    std::string parkName() const;
    std::string enterprise(std::string_view id) const; ///< its name; the id itself when it is unknown or has no name
    std::string party(const domain::Party& party) const;
    std::string
    item(std::string_view as_entered) const; ///< of a fuel, process, pollutant or carrier, in the report's language
    /// "Sulphur dioxide SO2 (to air)"; the symbol alone where the table of equivalents does not know it.
    std::string pollutant(std::string_view medium, std::string_view symbol) const;
    std::string method(std::string_view id) const; ///< name of a calculation method
    const MethodNames& methods() const { return methods_; }
    std::string joined(const std::vector<std::string>& parts) const; ///< with the list separator
    std::string category(std::string_view word) const { return program_.choiceLabel(word); }
    std::string gas(std::string_view gas) const;
    std::string unit(std::string_view symbol) const { return own_.termOr("unit", symbol); }
    std::string factorKind(std::string_view kind) const { return own_.termOr("factor_kind", kind); }
    std::string yesNo(bool value) const { return program_.choiceLabel(value ? "true" : "false"); }

    /// Emissions in t CO2e with the decimals that suit the size of the park.
    Cell tonnes(double co2e) const { return Cell::number(co2e, tonnes_decimals_); }
    std::string tonnesText(double co2e) const { return tonnes(co2e).shown(); }
    int tonnesDecimals() const { return tonnes_decimals_; }
    /// A share of a whole in %, one decimal; nothing when the whole is 0.
    static Cell percent(double part, double whole);
    /// A number with about four significant digits.
    static Cell amount(double value);
    Cell status(reference::Status status) const; ///< `unconfirmed` marked

    Column textColumn(std::string_view key) const { return {words(key), "", Align::Left}; }
    Column numberColumn(std::string_view key, std::string unit) const {
        return {words(key), std::move(unit), Align::Right};
    }
    Column tonnesColumn(std::string_view key) const { return numberColumn(key, words("unit.co2e")); }

private:
    /// Of the inventory's set, else of any other.
    const reference::Fuel* fuel(std::string_view as_entered) const;

    const ReportRequest& request_;
    const ReportInput& input_;
    text::Text program_;
    text::Text own_;
    MethodNames methods_;
    std::map<std::string, std::string, std::less<>> enterprises_;
    int tonnes_decimals_;
};

} // namespace parkcarbon::report
