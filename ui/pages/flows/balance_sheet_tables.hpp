#pragma once

#include "ui/models/result_table.hpp"
#include "ui/pages/flows/flow_balances.hpp"

#include <parkcarbon/text/text.hpp>

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace parkcarbon::ui {

/// Every balance sheet, of one layer where asked, the worst first: open ones by their gap, then undetermined, closed
/// and one-sided ones. The line ids are those of `sheetLine`.
ResultTable balanceOverview(const std::shared_ptr<const FlowBalances>& balances, std::optional<std::uint32_t> layer,
                            const text::Text& words);

/// One sheet as stated and reconciled, and the flows behind it.
ResultTable balanceSheetTable(const FlowBalances& balances, const engine::flows::BalanceSheet& sheet,
                              const text::Text& words);
ResultTable flowsBehind(const FlowBalances& balances, const engine::flows::BalanceSheet& sheet,
                        const text::Text& words);
/// `E07, water: not closed; 12.3 % of the larger side, limit 10 %` and what is not determined.
QString balanceVerdict(const FlowBalances& balances, const engine::flows::BalanceSheet& sheet, const text::Text& words);

QString sheetLine(const engine::flows::BalanceSheet& sheet); ///< names a sheet among those of a review
const engine::flows::BalanceSheet* findSheet(const FlowBalances& balances, const QString& line);
const engine::flows::BalanceSheet* findSheet(const FlowBalances& balances, std::uint32_t party, std::uint32_t layer);
/// The sheet to show first: the one with the largest gap among the open ones; nullptr without any sheet.
const engine::flows::BalanceSheet* worstSheet(const FlowBalances& balances, std::optional<std::uint32_t> layer);

} // namespace parkcarbon::ui
