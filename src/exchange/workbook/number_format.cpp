#include "number_format.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <array>
#include <string>

namespace parkcarbon::exchange {
namespace {

/// What one section of a format code shows.
struct Shown {
    bool digits = false; ///< 0 # ?
    bool percent = false;
    bool year = false;
    bool month = false;
    bool day = false;
    bool time = false;
    bool elapsed = false; ///< [h]
    bool general = false;

    bool date() const { return year || month || day; }
    bool anything() const { return digits || percent || date() || time || elapsed || general; }
};

/// Reads one section, token by token.
class FormatSection {
public:
    explicit FormatSection(std::string_view code) : code_(code) {}

    /// What the section shows; `rest` is what stands behind it.
    Shown read(std::string_view& rest) {
        std::size_t at = 0;
        while (at < code_.size() && code_[at] != ';') {
            at += std::max<std::size_t>(1, takeToken(at));
        }
        settleMonth(false);
        rest = at < code_.size() ? code_.substr(at + 1) : std::string_view();
        return shown_;
    }

private:
    /// Bytes of the token.
    std::size_t takeToken(std::size_t at) {
        const std::string_view rest = code_.substr(at);
        switch (rest.front()) {
        case '"':
            return lengthUpTo(rest, '"');
        case '[':
            takeBracket(rest.substr(1, lengthUpTo(rest, ']') - 1));
            return lengthUpTo(rest, ']');
        case '\\':
        case '_':
        case '*':
            return 2;
        case '%':
            shown_.percent = true;
            return 1;
        case '0':
        case '#':
        case '?':
            shown_.digits = true;
            return 1;
        default:
            return takeWord(rest);
        }
    }

    static std::size_t lengthUpTo(std::string_view text, char end) {
        const std::size_t found = text.find(end, 1);
        return found == std::string_view::npos ? text.size() : found + 1;
    }

    /// `[h]`, `[mm]`; colours, conditions and languages say nothing.
    void takeBracket(std::string_view inside) {
        if (!inside.empty() && inside.back() == ']') {
            inside.remove_suffix(1);
        }
        const bool elapsed = !inside.empty() && (inside.find_first_not_of("hH") == std::string_view::npos ||
                                                 inside.find_first_not_of("mM") == std::string_view::npos ||
                                                 inside.find_first_not_of("sS") == std::string_view::npos);
        shown_.elapsed = shown_.elapsed || elapsed;
    }

    std::size_t takeWord(std::string_view rest) {
        constexpr std::array<std::string_view, 5> kWords = {"general", "g/通用格式", "am/pm", "a/p", "上午/下午"};
        const std::string small = base::toLowerAscii(rest.substr(0, 16));
        for (const std::string_view word : kWords) {
            if (small.starts_with(word)) {
                (word.front() == 'g' ? shown_.general : shown_.time) = true;
                return word.size();
            }
        }
        const char letter = small.front();
        const std::size_t length = std::min(small.find_first_not_of(letter), small.size());
        takeLetter(letter, length, small.substr(length));
        return length;
    }

    void takeLetter(char letter, std::size_t length, std::string_view behind) {
        const bool exponent = letter == 'e' && (behind.starts_with('+') || behind.starts_with('-'));
        if (letter == 'm') {
            const bool minutes = after_hours_;
            settleMonth(false);
            pending_month_ = !minutes;
            return;
        }
        if (letter == 'h' || letter == 's') {
            settleMonth(letter == 's');
            shown_.time = true;
            after_hours_ = letter == 'h';
        } else if (letter == 'y' || letter == 'b' || letter == 'g' || (letter == 'e' && !exponent)) {
            settleMonth(false);
            shown_.year = true;
        } else if (letter == 'd' || (letter == 'a' && length >= 3)) {
            settleMonth(false);
            shown_.day = true;
        }
    }

    /// An `m` means minutes behind hours and before seconds, else months.
    void settleMonth(bool before_seconds) {
        if (pending_month_) {
            (before_seconds ? shown_.time : shown_.month) = true;
        }
        pending_month_ = false;
        after_hours_ = false;
    }

    std::string_view code_;
    Shown shown_;
    bool after_hours_ = false;
    bool pending_month_ = false;
};

NumberMeaning meaningOf(const Shown& shown) {
    if (shown.elapsed) {
        return NumberMeaning::Duration;
    }
    if (shown.date()) {
        return shown.day || !shown.year ? NumberMeaning::Day : shown.month ? NumberMeaning::Month : NumberMeaning::Year;
    }
    if (shown.time) {
        return NumberMeaning::Time;
    }
    return shown.percent ? NumberMeaning::Percent : NumberMeaning::Number;
}

/// `0.0 kWh` without quotes, as careless programs write it: digits first make a number.
bool digitsFirst(std::string_view code) {
    bool quoted = false;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char letter = code[at];
        if (letter == '"') {
            quoted = !quoted;
        } else if (letter == '[' && !quoted) {
            at = std::min(code.find(']', at), code.size());
        } else if ((letter == '\\' || letter == '_' || letter == '*') && !quoted) {
            ++at;
        } else if (!quoted && std::string_view("0#?").find(letter) != std::string_view::npos) {
            return true;
        } else if (!quoted && std::string_view("yYmMdDhHsSeEaAbBgG;").find(letter) != std::string_view::npos) {
            return false;
        }
    }
    return false;
}

} // namespace

NumberMeaning meaningOfFormat(std::string_view code) {
    while (!code.empty()) {
        const bool number = digitsFirst(code);
        std::string_view rest;
        const Shown shown = FormatSection(code).read(rest);
        if (shown.anything()) {
            return !number ? meaningOf(shown) : shown.percent ? NumberMeaning::Percent : NumberMeaning::Number;
        }
        code = rest;
    }
    return NumberMeaning::Number;
}

NumberMeaning meaningOfBuiltIn(std::uint32_t id) {
    switch (id) {
    case 9:
    case 10:
        return NumberMeaning::Percent;
    case 14:
    case 15:
    case 16: // d-mmm
    case 22:
    case 28: // m"月"d"日" and its like up to 58
    case 29:
    case 30:
    case 31:
    case 51:
    case 53:
    case 54:
    case 58:
        return NumberMeaning::Day;
    case 17: // mmm-yy
    case 27: // yyyy"年"m"月"
    case 36:
    case 50:
    case 52:
    case 57:
        return NumberMeaning::Month;
    case 18:
    case 19:
    case 20:
    case 21:
    case 32: // h"时"mm"分"
    case 33:
    case 34:
    case 35:
    case 45:
    case 47:
    case 55:
    case 56:
        return NumberMeaning::Time;
    case 46: // [h]:mm:ss
        return NumberMeaning::Duration;
    default:
        return NumberMeaning::Number;
    }
}

} // namespace parkcarbon::exchange
