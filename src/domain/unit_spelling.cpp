#include "unit_spelling.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::domain {
namespace {

struct Spelling {
    std::string_view written;
    std::string_view database;
};

/// Words that the library would misread: trailing digits as exponents (tCO2), `kt` as knots, `a` as the area unit.
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
};

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
    for (const ChineseScale& scale : kChineseScales) {
        const std::string_view rest = word.starts_with(scale.character) ? word.substr(scale.character.size()) : "";
        if (startsWithLetter(rest)) {
            return "(" + std::string(scale.factor) + " " + databaseWord(rest) + ")";
        }
    }
    return std::string(word);
}

} // namespace

std::string spelledForDatabase(std::string_view symbol) {
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
