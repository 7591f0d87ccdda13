#include <parkcarbon/engine/indicators/scheme.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace parkcarbon;

std::string takeLine(std::string_view& rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() < rest.size() ? line.size() + 1 : rest.size());
    return std::string(line);
}

} // namespace

/// Lines: formula, threshold, group, unit. Whatever they hold, a row becomes an indicator or findings, and a formula
/// that was read is read again from its canonical text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto catalogue = *reference::Catalogue::shipped();
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    engine::indicators::IndicatorRow row;
    row.id = "F-1";
    row.set_id = "F";
    row.direction = "higher";
    row.formula = takeLine(rest);
    row.threshold = takeLine(rest);
    row.mandatory = takeLine(rest);
    row.unit = takeLine(rest);
    const auto scheme = engine::indicators::ownScheme("F", "", "", {row}, *catalogue);
    const auto& formula = scheme.indicators.at(0).formula;
    if (formula) {
        const std::string canonical = formula->canonical();
        const auto again = engine::indicators::parseFormula(canonical);
        // the brackets of the canonical text may be one too many for the limits on length and depth
        if (again && again->canonical() != canonical) {
            std::abort();
        }
    } else if (scheme.findings.empty()) {
        std::abort();
    }
    return 0;
}
