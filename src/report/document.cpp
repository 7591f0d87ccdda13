#include <parkcarbon/report/document.hpp>

#include <parkcarbon/text/number_format.hpp>

#include <cmath>

namespace parkcarbon::report {

std::string Cell::shown() const {
    if (const auto* words = std::get_if<std::string>(&value)) {
        return *words;
    }
    if (const auto* amount = std::get_if<double>(&value)) {
        const bool rounds_to_zero = std::abs(*amount) < 0.5 * std::pow(10.0, -decimals);
        return text::formatFixed(rounds_to_zero ? 0.0 : *amount, decimals); // never "-0.0"
    }
    return "–";
}

const std::string& Figure::title() const {
    return std::visit([](const auto& spec) -> const std::string& { return spec.title; }, picture);
}

std::string filled(std::string pattern, const std::vector<std::pair<std::string, std::string>>& values) {
    std::string out;
    std::size_t position = 0;
    while (position < pattern.size()) {
        const std::size_t open = pattern.find('{', position);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos) {
            break;
        }
        out.append(pattern, position, open - position);
        const std::string name = pattern.substr(open + 1, close - open - 1);
        bool found = false;
        for (const auto& [key, value] : values) {
            if (key == name) {
                out += value;
                found = true;
                break;
            }
        }
        if (!found) {
            out.append(pattern, open, close - open + 1);
        }
        position = close + 1;
    }
    return out.append(pattern, position);
}

} // namespace parkcarbon::report
