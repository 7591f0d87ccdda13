#include <parkcarbon/engine/indicators/gap_matrix.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

/// Figures are the same when their formulas are; answers to checklists are each their own.
std::string figureOf(const IndicatorDefinition& definition) {
    const std::string formula = definition.formula ? definition.formula->canonical() : std::string();
    const bool own = formula.empty() || formula.find("answer(") != std::string::npos;
    return own ? definition.row.id : formula + " " + definition.row.unit;
}

bool isLarger(const AmountNeeded& amount, const std::optional<AmountNeeded>& than) {
    return !than || (amount.variable == than->variable && amount.unit == than->unit && amount.value > than->value);
}

void addCell(GapRow& row, const SchemeResult& scheme, std::size_t scheme_index, std::size_t index) {
    const IndicatorResult& indicator = scheme.indicators[index];
    row.cells.push_back({scheme_index, index});
    row.met += indicator.verdict == Verdict::Met ? 1 : 0;
    row.not_met += indicator.verdict == Verdict::NotMet ? 1 : 0;
    if (indicator.amount_needed && isLarger(*indicator.amount_needed, row.amount_needed)) {
        row.amount_needed = indicator.amount_needed;
    }
}

} // namespace

GapMatrix gapMatrix(std::vector<std::shared_ptr<const SchemeResult>> schemes) {
    GapMatrix matrix;
    matrix.schemes = std::move(schemes);
    std::vector<std::string> figures;
    for (std::size_t scheme = 0; scheme < matrix.schemes.size(); ++scheme) {
        const SchemeResult& result = *matrix.schemes[scheme];
        matrix.period = result.period;
        matrix.base = result.base;
        for (std::size_t index = 0; index < result.indicators.size(); ++index) {
            const IndicatorDefinition& definition = result.definition(result.indicators[index]);
            const std::string figure = figureOf(definition);
            const auto known = std::find(figures.begin(), figures.end(), figure);
            const auto place = static_cast<std::size_t>(known - figures.begin());
            if (known == figures.end()) {
                figures.push_back(figure);
                matrix.rows.push_back({definition.formula ? definition.formula->canonical() : std::string(),
                                       definition.row.name_zh,
                                       definition.row.name_en,
                                       definition.row.unit,
                                       {},
                                       std::nullopt,
                                       0,
                                       0});
            }
            addCell(matrix.rows[place], result, scheme, index);
        }
    }
    std::stable_partition(matrix.rows.begin(), matrix.rows.end(),
                          [](const GapRow& row) { return row.cells.front().scheme != row.cells.back().scheme; });
    return matrix;
}

} // namespace parkcarbon::engine::indicators
