#include <parkcarbon/base/csv_escape.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::base {
namespace {

constexpr std::array<std::string_view, 10> kFormulaStarts = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};

} // namespace

std::string formulaGuarded(std::string_view text) {
    const std::size_t apostrophes = std::min(text.find_first_not_of('\''), text.size());
    const std::string_view rest = text.substr(apostrophes);
    const bool dangerous = std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                                       [&](std::string_view start) { return rest.starts_with(start); });
    return dangerous ? "'" + std::string(text) : std::string(text);
}

std::string csvQuoted(std::string_view text) {
    const bool outer_space = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!outer_space && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char character : text) {
        quoted += character;
        if (character == '"') {
            quoted += '"';
        }
    }
    return quoted + '"';
}

} // namespace parkcarbon::base
