#include <parkcarbon/engine/workflow/business_models.hpp>

#include <parkcarbon/base/number_parser.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace parkcarbon::engine::workflow {
namespace {

constexpr std::array<std::string_view, 3> kFinanceStatuses = {"planned", "signed", "paid"};
constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::vector<std::string_view> partsOf(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find_first_of(separators);
        if (const auto part = trimmed(text.substr(0, end)); !part.empty()) {
            parts.push_back(part);
        }
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return parts;
}

/// A number followed by nothing but `suffix`.
std::optional<double> numberBefore(std::string_view word, char suffix) {
    if (word.empty() || word.back() != suffix) {
        return std::nullopt;
    }
    const auto value = base::parseNumber(word.substr(0, word.size() - 1));
    return value ? std::optional<double>(*value) : std::nullopt;
}

bool takeWord(FinanceSource& source, std::string_view word) {
    if (const auto status = std::find(kFinanceStatuses.begin(), kFinanceStatuses.end(), word);
        status != kFinanceStatuses.end()) {
        source.status = static_cast<FinanceSource::Status>(status - kFinanceStatuses.begin());
    } else if (const auto percent = numberBefore(word, '%'); percent && *percent >= 0.0) {
        source.rate = *percent / 100.0;
    } else if (const auto years = numberBefore(word, 'a'); years && *years >= 1.0 && *years == std::floor(*years)) {
        source.tenor_a = static_cast<int>(*years);
    } else {
        return false;
    }
    return true;
}

std::optional<FinanceSource> sourceOf(std::string_view part) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos || trimmed(part.substr(0, equals)).empty()) {
        return std::nullopt;
    }
    FinanceSource source;
    source.id = std::string(trimmed(part.substr(0, equals)));
    const auto words = partsOf(part.substr(equals + 1), kBlanks);
    if (words.empty()) {
        return std::nullopt;
    }
    const auto amount = base::parseNumber(words.front());
    if (!amount || *amount < 0.0) {
        return std::nullopt;
    }
    source.amount = *amount;
    const bool all_known =
        std::all_of(words.begin() + 1, words.end(), [&](std::string_view word) { return takeWord(source, word); });
    return all_known ? std::optional(source) : std::nullopt;
}

bool isLoan(const FinanceSource& source) {
    return source.rate && source.tenor_a;
}

} // namespace

std::string_view financeStatusWord(FinanceSource::Status status) {
    return kFinanceStatuses[static_cast<std::size_t>(status)];
}

base::Result<std::vector<FinanceSource>> parseFinance(std::string_view text) {
    std::vector<FinanceSource> sources;
    for (const std::string_view part : partsOf(text, ";")) {
        const auto source = sourceOf(part);
        if (!source) {
            return base::failure(kFinanceInvalid, {{"value", std::string(text)}, {"part", std::string(part)}});
        }
        sources.push_back(*source);
    }
    return sources;
}

std::string formatFinance(const std::vector<FinanceSource>& sources) {
    std::string text;
    for (const FinanceSource& source : sources) {
        text += fmt::format("{}{}={:.15g} {}", text.empty() ? "" : "; ", source.id, source.amount,
                            financeStatusWord(source.status));
        if (source.rate) {
            text += fmt::format(" {:.10g}%", *source.rate * 100.0);
        }
        if (source.tenor_a) {
            text += fmt::format(" {}a", *source.tenor_a);
        }
    }
    return text;
}

FinanceStack stackOf(const std::vector<FinanceSource>& sources, double capex) {
    FinanceStack stack;
    for (const FinanceSource& source : sources) {
        stack.total += source.amount;
        switch (source.status) {
        case FinanceSource::Status::Planned:
            stack.planned += source.amount;
            break;
        case FinanceSource::Status::Paid:
            stack.paid += source.amount;
            [[fallthrough]];
        case FinanceSource::Status::Signed:
            stack.signed_amount += source.amount;
        }
    }
    stack.gap = capex - stack.total;
    return stack;
}

double annuity(double amount, double rate, int tenor_a) {
    if (rate == 0.0) {
        return amount / tenor_a;
    }
    return amount * rate / -std::expm1(-tenor_a * std::log1p(rate));
}

CashFlow cashFlow(double capex, double saving_per_a, double om_per_a, int life_a,
                  const std::vector<FinanceSource>& sources) {
    CashFlow flow;
    flow.equity = capex;
    for (const FinanceSource& source : sources) {
        flow.equity -= source.amount;
    }
    for (int year = 1; year <= life_a; ++year) {
        CashYear cash;
        cash.year = year;
        cash.operating = saving_per_a - om_per_a;
        for (const FinanceSource& source : sources) {
            if (isLoan(source) && year <= *source.tenor_a) {
                cash.debt_service += annuity(source.amount, *source.rate, *source.tenor_a);
            }
        }
        cash.net = cash.operating - cash.debt_service;
        if (cash.debt_service > 0.0) {
            cash.dscr = cash.operating / cash.debt_service;
            flow.smallest_dscr = std::min(flow.smallest_dscr.value_or(*cash.dscr), *cash.dscr);
        }
        flow.years.push_back(cash);
    }
    return flow;
}

double breakEvenPrice(double virgin_price, double substitution_ratio, double treatment, double transport) {
    return virgin_price * substitution_ratio - treatment - transport;
}

} // namespace parkcarbon::engine::workflow
