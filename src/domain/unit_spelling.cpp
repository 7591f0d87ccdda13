#include "unit_spelling.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::domain {
namespace {

struct Spelling {
    std::string_view written;
    std::string_view database;
};

/// Words that the library would misread: trailing digits as exponents (tCO2), `kt` as knots, `a` as the area unit,
/// `ton` as 907 kg, `T` as tesla, `nm3` as nanometres. In park data a ton is a tonne.
constexpr std::array kSpellings = {
    Spelling{"tCO2", "tonne_carbon_dioxide"},
    Spelling{"kgCO2", "(0.001 tonne_carbon_dioxide)"},
    Spelling{"gCO2", "(1e-6 tonne_carbon_dioxide)"},
    Spelling{"tCO2e", "tonne_carbon_dioxide_equivalent"},
    Spelling{"kgCO2e", "(0.001 tonne_carbon_dioxide_equivalent)"},
    Spelling{"gCO2e", "(1e-6 tonne_carbon_dioxide_equivalent)"},
    Spelling{"kgC", "(0.001 tC)"},
    Spelling{"Nm3", "normal_cubic_metre"},
    Spelling{"Nm³", "normal_cubic_metre"},
    Spelling{"Nm^3", "normal_cubic_metre"},
    Spelling{"kNm3", "(1e3 normal_cubic_metre)"},
    Spelling{"kt", "(1e6 kg)"},
    Spelling{"a", "年"},
    Spelling{"T", "t"},
    Spelling{"ton", "t"},
    Spelling{"tons", "t"},
    Spelling{"gC", "(1e-6 tC)"},
    Spelling{"MWH", "MWh"},
};

/// Symbols that are often typed in the wrong case and mean nothing else in any case (unlike mJ and MJ): lower case
/// here.
constexpr std::array kCaseFree = {
    Spelling{"kg", "kg"},     Spelling{"kwh", "kWh"},     Spelling{"gwh", "GWh"}, Spelling{"gj", "GJ"},
    Spelling{"tj", "TJ"},     Spelling{"tce", "tce"},     Spelling{"m3", "m3"},   Spelling{"nm3", "normal_cubic_metre"},
    Spelling{"kgce", "kgce"}, Spelling{"mmbtu", "MMBtu"},
};

/// 10⁴ as the library writes it: 10^4.
std::string withPlainExponents(std::string_view symbol) {
    constexpr std::array<std::string_view, 10> kSuperscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string plain(symbol);
    for (std::size_t digit = 0; digit < kSuperscripts.size(); ++digit) {
        const std::string written = "10" + std::string(kSuperscripts[digit]);
        for (auto at = plain.find(written); at != std::string::npos; at = plain.find(written, at)) {
            plain.replace(at, written.size(), "10^" + std::to_string(digit));
        }
    }
    return plain;
}

/// A remark on prices says what an amount of money means, not its unit: 10^4 CNY (constant price), 万元（不变价）.
std::string_view withoutPriceRemark(std::string_view symbol) {
    constexpr std::array<std::string_view, 8> kRemarks = {
        "(constant price)", "(constant prices)", "(current price)", "(current prices)",
        "(不变价)",         "(可比价)",          "(当年价)",        "(现价)"};
    for (const std::string_view remark : kRemarks) {
        if (symbol.size() > remark.size() && symbol.ends_with(remark)) {
            return base::trimmed(symbol.substr(0, symbol.size() - remark.size()));
        }
    }
    return symbol;
}

bool isSeparator(char letter) {
    return letter == ' ' || letter == '*' || letter == '/' || letter == '(' || letter == ')';
}

/// Length of a number such as `1e4`, `10^4` or `0.5` at the front of a word; 0 when there is none.
std::size_t numberLength(std::string_view word) {
    const auto digits = [&](std::size_t position) {
        while (position < word.size() && ((word[position] >= '0' && word[position] <= '9') || word[position] == '.')) {
            ++position;
        }
        return position;
    };
    const std::size_t mantissa = digits(0);
    if (mantissa > 0 && mantissa < word.size() && (word[mantissa] == 'e' || word[mantissa] == '^')) {
        const std::size_t sign = mantissa + 1 < word.size() && word[mantissa + 1] == '-' ? 1 : 0;
        const std::size_t exponent = digits(mantissa + 1 + sign);
        return exponent > mantissa + 1 + sign ? exponent : mantissa;
    }
    return mantissa;
}

/// 万 and 亿 before a unit in Latin letters: 万kWh, 亿m3. Words such as 万千瓦时 are in the database themselves.
struct ChineseScale {
    std::string_view character;
    std::string_view factor;
};
constexpr std::array kChineseScales = {ChineseScale{"万", "1e4"}, ChineseScale{"亿", "1e8"}};

bool startsWithLetter(std::string_view word) {
    return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || (word[0] >= 'a' && word[0] <= 'z'));
}

std::string databaseWord(std::string_view word) {
    const auto known = std::find_if(kSpellings.begin(), kSpellings.end(),
                                    [&](const Spelling& spelling) { return spelling.written == word; });
    if (known != kSpellings.end()) {
        return std::string(known->database);
    }
    const std::string lower = base::toLowerAscii(word);
    const auto in_any_case = std::find_if(kCaseFree.begin(), kCaseFree.end(),
                                          [&](const Spelling& spelling) { return spelling.written == lower; });
    if (in_any_case != kCaseFree.end()) {
        return std::string(in_any_case->database);
    }
    for (const ChineseScale& scale : kChineseScales) {
        const std::string_view rest = word.starts_with(scale.character) ? word.substr(scale.character.size()) : "";
        if (startsWithLetter(rest)) {
            return "(" + std::string(scale.factor) + " " + databaseWord(rest) + ")";
        }
    }
    return std::string(word);
}

} // namespace

std::string spelledForDatabase(std::string_view written) {
    const std::string plain = withPlainExponents(withoutPriceRemark(written));
    const std::string_view symbol = plain;
    std::string spelled;
    std::size_t position = 0;
    while (position < symbol.size()) {
        if (isSeparator(symbol[position])) {
            spelled += symbol[position++];
            continue;
        }
        const std::size_t number = numberLength(symbol.substr(position));
        const std::string_view scale = symbol.substr(position, number);
        position += number;
        if (number > 0) {
            position = std::min(symbol.find_first_not_of(' ', position), symbol.size());
        }
        const auto end =
            std::find_if(symbol.begin() + static_cast<std::ptrdiff_t>(position), symbol.end(), isSeparator);
        const std::string_view word =
            symbol.substr(position, static_cast<std::size_t>(end - symbol.begin()) - position);
        position += word.size();
        // A number belongs to the word after it: GJ/1e4Nm3 is GJ per (1e4 Nm3).
        if (number > 0 && !word.empty()) {
            spelled.append("(").append(scale).append(" ").append(databaseWord(word)).append(")");
        } else {
            spelled.append(scale).append(databaseWord(word));
        }
    }
    return spelled;
}

} // namespace parkcarbon::domain
