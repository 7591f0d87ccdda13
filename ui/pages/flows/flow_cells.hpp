#pragma once

#include "ui/models/flow_words.hpp"
#include "ui/models/result_table.hpp"

#include <parkcarbon/engine/flows/flow_book.hpp>

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::ui {

/// Cells and names that the tables of a park's balances share. Amounts of different layers stand in one column, so
/// numbers show five significant digits instead of fixed decimals; copies keep all digits.
class FlowCells {
public:
    FlowCells(const text::Text& words, const engine::flows::ProjectSystem& project,
              const std::vector<engine::flows::Party>& parties);

    const FlowWords& words() const { return words_; }
    const text::Text& text() const { return words_.text(); }
    QString party(std::uint32_t index) const; ///< `E07 · name`; of parties without a record as FlowWords names them
    QString partyOfId(std::string_view id) const;
    QString unit(std::string_view unit) const; ///< as people write it; empty for "1"

    /// A number, or that it is not determined; with the derivation of its flow where it is a single one.
    ValueCell amount(const engine::flows::Amount& amount, bool strong = false) const;
    ValueCell missing() const; ///< a number that the data do not determine
    QString lineOf(const engine::flows::Amount& amount) const;
    QString lineOf(const engine::flows::VariableRef& variable) const; ///< `flow/<id>/<layer>`, empty for stocks

    /// `not determined: F1, F2 and 3 more`; empty without any.
    QString undetermined(const std::vector<std::uint32_t>& flows) const;

private:
    FlowWords words_;
    const std::vector<engine::flows::Party>& parties_;
    std::unordered_map<std::string_view, std::uint32_t> party_of_id_;
};

ValueCell significantCell(double value, const QString& line_id = {}, bool strong = false);
ValueCell significantOrEmpty(const std::optional<double>& value);
ValueCell intervalCell(const std::optional<double>& sd);      ///< half of the 95 % interval
ValueCell percentCell(const std::optional<double>& fraction); ///< in %
QString withUnit(const QString& title, const QString& unit);  ///< `title (unit)`
QString intervalTitle();                                      ///< heading of a column of `intervalCell`

} // namespace parkcarbon::ui
