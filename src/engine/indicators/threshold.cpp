#include <parkcarbon/engine/indicators/threshold.hpp>

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

constexpr std::array<std::string_view, 4> kDirectionWords = {"higher", "lower", "yes_no", "positive"};
constexpr std::array<std::pair<std::string_view, Comparison>, 7> kSigns = {{{">=", Comparison::AtLeast},
                                                                            {"<=", Comparison::AtMost},
                                                                            {"≥", Comparison::AtLeast},
                                                                            {"≤", Comparison::AtMost},
                                                                            {">", Comparison::Above},
                                                                            {"<", Comparison::Below},
                                                                            {"=", Comparison::Equal}}};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1);
}

bool startsWith(std::string_view text, std::string_view prefix) {
    return text.substr(0, prefix.size()) == prefix;
}

std::optional<double> numberOf(std::string_view text) {
    const auto value = base::parseNumber(trimmed(text));
    return value && std::isfinite(*value) ? std::optional<double>(*value) : std::nullopt;
}

/// Parts of a list, trimmed, with the place where each begins in the whole text.
struct Piece {
    std::string_view text;
    std::size_t position = 0;
};
std::vector<Piece> piecesOf(std::string_view text, char separator, std::size_t offset = 0) {
    std::vector<Piece> parts;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        const std::string_view part = text.substr(begin, end - begin);
        const std::string_view kept = trimmed(part);
        if (!kept.empty()) {
            parts.push_back({kept, offset + begin + static_cast<std::size_t>(kept.data() - part.data())});
        }
        begin = end + 1;
    }
    return parts;
}

/// `>= 30`, `<0.5`, `>= VARIABLE`.
std::optional<Limit> limitOf(std::string_view text) {
    const auto* const sign =
        std::find_if(kSigns.begin(), kSigns.end(), [&](const auto& one) { return startsWith(text, one.first); });
    if (sign == kSigns.end()) {
        return std::nullopt;
    }
    Limit limit;
    limit.comparison = sign->second;
    const std::string_view rest = trimmed(text.substr(sign->first.size()));
    if (const auto number = numberOf(rest)) {
        limit.value = *number;
        return limit;
    }
    auto expression = parseFormula(rest);
    if (!expression || expression->variables().empty()) {
        return std::nullopt;
    }
    limit.expression = std::move(*expression);
    return limit;
}

/// `2027<=1.0`
std::optional<Limit> stepOf(std::string_view text) {
    if (text.size() < 6 || !std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    auto limit = limitOf(trimmed(text.substr(4)));
    if (limit) {
        limit->year = static_cast<int>(*numberOf(text.substr(0, 4)));
    }
    return limit;
}

/// `20-100x10^4 tce`, `>=100x10^4 tce`, `<2x10^4 tce`: from and to in the variable's own unit.
struct Band {
    std::optional<double> from;
    std::optional<double> to;
};
std::optional<Band> bandOf(std::string_view text) {
    double scale = 1.0;
    text = trimmed(text.substr(0, text.find(' ')));
    if (const auto power = text.find("x10^"); power != std::string_view::npos) {
        const auto exponent = numberOf(text.substr(power + 4));
        if (!exponent || std::abs(*exponent) > 30.0) {
            return std::nullopt;
        }
        scale = std::pow(10.0, *exponent);
        text = text.substr(0, power);
    }
    Band band;
    for (const std::string_view sign : {">=", "<"}) {
        if (startsWith(text, sign)) {
            const auto bound = numberOf(text.substr(sign.size()));
            (sign == "<" ? band.to : band.from) = bound ? std::optional(*bound * scale) : std::nullopt;
            return bound ? std::optional(band) : std::nullopt;
        }
    }
    const auto dash = text.find('-');
    const auto from = dash == std::string_view::npos ? std::nullopt : numberOf(text.substr(0, dash));
    const auto to = dash == std::string_view::npos ? std::nullopt : numberOf(text.substr(dash + 1));
    if (!from || !to || *from >= *to) {
        return std::nullopt;
    }
    return Band{*from * scale, *to * scale};
}

class ThresholdReader {
public:
    ThresholdReader(std::string_view text, Direction direction) : text_(text), direction_(direction) {
        threshold_.text = std::string(text);
    }

    base::Result<Threshold> read() {
        const std::string_view all = trimmed(text_);
        using Form = bool (ThresholdReader::*)(std::string_view);
        for (const Form form :
             {&ThresholdReader::words, &ThresholdReader::sameAs, &ThresholdReader::growth, &ThresholdReader::fixed,
              &ThresholdReader::ladder, &ThresholdReader::bands, &ThresholdReader::alternatives}) {
            threshold_.limits.clear();
            if ((this->*form)(all)) {
                return std::move(threshold_);
            }
        }
        return base::failure(kThresholdUnreadable,
                             {{"value", threshold_.text}, {"position", std::to_string(problem_ + 1)}});
    }

private:
    bool take(Threshold::Kind kind) {
        threshold_.kind = kind;
        return true;
    }
    bool takeLimit(Comparison comparison, double value) {
        threshold_.limits.push_back({comparison, value, {}, {}, {}, {}, {}});
        return take(Threshold::Kind::Fixed);
    }
    Comparison ofDirection() const {
        return direction_ == Direction::Lower      ? Comparison::AtMost
               : direction_ == Direction::Positive ? Comparison::Above
                                                   : Comparison::AtLeast;
    }

    bool words(std::string_view all) {
        for (const std::string_view yes : {"all met", "present", "complete", "yes"}) {
            if (all == yes) {
                return takeLimit(Comparison::AtLeast, 1.0);
            }
        }
        for (const std::string_view none : {"descriptive", "8 states", "none"}) {
            if (startsWith(all, none) || all.empty()) {
                return take(Threshold::Kind::None);
            }
        }
        for (const std::string_view growing : {"keeps growing", "rise each year", "should rise year on year"}) {
            if (all == growing) {
                return take(Threshold::Kind::ImproveOnYear);
            }
        }
        for (const std::string_view target : {"vs base year", "target set by plan", "base year vs", "plan target"}) {
            if (startsWith(all, target)) {
                return take(Threshold::Kind::ImproveOnBase);
            }
        }
        return false;
    }

    bool sameAs(std::string_view all) {
        if (!startsWith(all, "see ")) {
            return false;
        }
        threshold_.same_as = std::string(trimmed(all.substr(4)));
        return !threshold_.same_as.empty() && take(Threshold::Kind::SameAs);
    }

    /// `if IAV growth>0: <=0.6; if <0: >=0.6`
    bool growth(std::string_view all) {
        const auto parts = piecesOf(all, ';');
        constexpr std::string_view kGrowing = " growth>0:";
        const auto word = parts.size() == 2 ? parts[0].text.find(kGrowing) : std::string_view::npos;
        if (word == std::string_view::npos || !startsWith(parts[0].text, "if ")) {
            return false;
        }
        threshold_.growth_variable = std::string(trimmed(parts[0].text.substr(3, word - 3)));
        problem_ = parts[1].position;
        auto growing = limitOf(trimmed(parts[0].text.substr(word + kGrowing.size())));
        if (!growing || !startsWith(parts[1].text, "if <0:")) {
            return false;
        }
        auto shrinking = limitOf(trimmed(parts[1].text.substr(6)));
        if (!shrinking) {
            return false;
        }
        threshold_.limits = {std::move(*growing), std::move(*shrinking)};
        return take(Threshold::Kind::Growth);
    }

    /// `>=30`, `15`, `lead value 3`, `met (100)`, `every 6 months`.
    bool fixed(std::string_view all) {
        if (auto limit = limitOf(all)) {
            threshold_.limits.push_back(std::move(*limit));
            return take(Threshold::Kind::Fixed);
        }
        for (const auto& [before, after] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
                 {"", ""}, {"lead value ", ""}, {"met (", ")"}, {"every ", " months"}}) {
            const bool fits = startsWith(all, before) && all.size() > before.size() + after.size() &&
                              all.substr(all.size() - after.size()) == after;
            const auto number =
                fits ? numberOf(all.substr(before.size(), all.size() - before.size() - after.size())) : std::nullopt;
            if (number) {
                return takeLimit(ofDirection(), *number);
            }
        }
        return false;
    }

    bool ladder(std::string_view all) { return steps(all, ';', 0) && take(Threshold::Kind::YearLadder); }

    bool steps(std::string_view list, char separator, std::size_t offset) {
        for (const Piece& piece : piecesOf(list, separator, offset)) {
            auto step = stepOf(piece.text);
            if (!step) {
                problem_ = std::max(problem_, piece.position);
                return false;
            }
            threshold_.limits.push_back(std::move(*step));
        }
        return !threshold_.limits.empty();
    }

    /// `E_tce 20-100x10^4 tce: <=0.20; >=100x10^4 tce: <=0.30`; a ladder may stand in the place of a limit.
    bool bands(std::string_view all) {
        const auto name_end = all.find(' ');
        if (name_end == std::string_view::npos || all.find(':') == std::string_view::npos) {
            return false;
        }
        threshold_.size_variable = std::string(all.substr(0, name_end));
        std::vector<Limit> found;
        for (const Piece& piece : piecesOf(all.substr(name_end + 1), ';', name_end + 1)) {
            const auto colon = piece.text.find(':');
            const auto band = colon == std::string_view::npos ? std::nullopt : bandOf(piece.text.substr(0, colon));
            if (!band || !limitsOf(trimmed(piece.text.substr(colon + 1)))) {
                problem_ = std::max(problem_, piece.position);
                return false;
            }
            for (Limit& limit : threshold_.limits) {
                limit.size_from = band->from;
                limit.size_to = band->to;
                found.push_back(std::move(limit));
            }
        }
        threshold_.limits = std::move(found);
        return take(Threshold::Kind::SizeBands);
    }

    bool limitsOf(std::string_view text) {
        threshold_.limits.clear();
        if (auto limit = limitOf(text)) {
            threshold_.limits.push_back(std::move(*limit));
            return true;
        }
        return steps(text, ',', 0);
    }

    /// `water-short city >=20; Beijing-Tianjin-Hebei >=30; other >=10`
    bool alternatives(std::string_view all) {
        for (const Piece& piece : piecesOf(all, ';')) {
            const auto sign = piece.text.find_first_of("<>=");
            const bool labelled = sign != std::string_view::npos && sign > 0 && piece.text.find(':') > sign;
            auto limit = labelled ? limitOf(piece.text.substr(sign)) : std::nullopt;
            if (!limit || limit->expression) {
                problem_ = std::max(problem_, piece.position);
                return false;
            }
            limit->alternative = std::string(trimmed(piece.text.substr(0, sign)));
            threshold_.limits.push_back(std::move(*limit));
        }
        return threshold_.limits.size() > 1 && take(Threshold::Kind::Alternatives);
    }

    std::string_view text_;
    Direction direction_;
    Threshold threshold_;
    std::size_t problem_ = 0; ///< where the form that came furthest went wrong
};

} // namespace

std::string_view comparisonSign(Comparison comparison) {
    return kSigns[static_cast<std::size_t>(std::find_if(kSigns.begin(), kSigns.end(),
                                                        [&](const auto& one) { return one.second == comparison; }) -
                                           kSigns.begin())]
        .first;
}

bool holds(Comparison comparison, double value, double limit) {
    // A value that only rounding keeps from its limit meets it: 99.99999999999999 % is 100 %.
    const double slack = 1e-9 * std::max({std::abs(value), std::abs(limit), 1e-3});
    switch (comparison) {
    case Comparison::AtLeast:
        return value >= limit - slack;
    case Comparison::AtMost:
        return value <= limit + slack;
    case Comparison::Above:
        return value > limit + slack;
    case Comparison::Below:
        return value < limit - slack;
    case Comparison::Equal:
        break;
    }
    return std::abs(value - limit) <= slack;
}

std::string_view directionWord(Direction direction) {
    return kDirectionWords[static_cast<std::size_t>(direction)];
}

std::optional<Direction> directionFromWord(std::string_view word) {
    if (word == "yes/no") {
        return Direction::YesNo;
    }
    if (word == ">0") {
        return Direction::Positive;
    }
    const auto* const found = std::find(kDirectionWords.begin(), kDirectionWords.end(), word);
    return found == kDirectionWords.end() ? std::nullopt
                                          : std::optional(static_cast<Direction>(found - kDirectionWords.begin()));
}

base::Result<Threshold> parseThreshold(std::string_view text, Direction direction) {
    return ThresholdReader(text, direction).read();
}

} // namespace parkcarbon::engine::indicators
