#include "check.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {

void checkDuplicates(const CheckInput& input, FindingWriter& findings) {
    for (const Series& series : input.series.all()) {
        const bool is_activity = series.kind == Series::Kind::Activity;
        const base::Code code = is_activity ? kDuplicateActivity : kDuplicateTransfer;
        for (std::size_t index = 1; index < series.amounts.size(); ++index) {
            const Amount& first = series.amounts[index - 1];
            const Amount& second = series.amounts[index];
            if (first.period != second.period || first.variant != second.variant || first.quantity != second.quantity ||
                first.quantity == 0.0) {
                continue;
            }
            findings.addLazily(
                code, base::Severity::Warning,
                [&] { return at(input.series.table(series), input.series.recordId(series, second), "quantity"); },
                [&] {
                    return base::Arguments{{"value", shown(second.quantity)},
                                           {"item", std::string(series.item)},
                                           {"other", std::string(input.series.recordId(series, first))}};
                });
        }
    }
}

} // namespace parkcarbon::engine::checks
