#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How a project earns its money and who pays for it (data/reference/business_models.csv; docs/methods/finance.md).
namespace parkcarbon::engine::workflow {

inline constexpr base::Code kFinanceInvalid{"FINANCE_INVALID"};

struct FinanceSource {
    enum class Status { Planned, Signed, Paid };
    std::string id;      ///< "FM06"
    double amount = 0.0; ///< in the project's currency
    Status status = Status::Planned;
    std::optional<double> rate; ///< per year, as a fraction: 0.042
    std::optional<int> tenor_a; ///< years
};
std::string_view financeStatusWord(FinanceSource::Status status); ///< "planned", "signed", "paid"

/// `FM06=18000000 signed 4.2% 10a; FM01=6000000 planned`; words after the amount in any order. Empty text = no sources.
/// Errors: FINANCE_INVALID {value, part}.
base::Result<std::vector<FinanceSource>> parseFinance(std::string_view text);
std::string formatFinance(const std::vector<FinanceSource>& sources);

struct FinanceStack {
    double planned = 0.0;
    double signed_amount = 0.0; ///< signed and paid
    double paid = 0.0;
    double total = 0.0;
    double gap = 0.0; ///< capex − total; negative = more sources than needed
};
FinanceStack stackOf(const std::vector<FinanceSource>& sources, double capex);

/// Level payments: amount·r / (1 − (1 + r)^−n); amount / n at a rate of 0.
double annuity(double amount, double rate, int tenor_a);
/// One year of a project in the project's currency.
struct CashYear {
    int year = 0;           ///< 1 = first of operation
    double operating = 0.0; ///< savings and revenue less operation
    double debt_service = 0.0;
    double net = 0.0;
    std::optional<double> dscr; ///< operating / debt service; nothing without debt
};
struct CashFlow {
    double equity = 0.0; ///< what the owner brings: capex less loans and grants
    std::vector<CashYear> years;
    std::optional<double> smallest_dscr;
};
/// Sources with a rate and a tenor are loans, paid back in level payments; all others bring money that is not paid
/// back.
CashFlow cashFlow(double capex, double saving_per_a, double om_per_a, int life_a,
                  const std::vector<FinanceSource>& sources);

/// Highest price that a buyer can pay for a by-product: virgin price × substitution ratio − treatment − transport.
double breakEvenPrice(double virgin_price, double substitution_ratio, double treatment, double transport);

} // namespace parkcarbon::engine::workflow
