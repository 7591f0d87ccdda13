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

} // namespace parkcarbon::report
