#include "ui/models/line_pivot.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace parkcarbon::ui {
namespace {

constexpr std::uint32_t kNothing = std::numeric_limits<std::uint32_t>::max();

/// A sum that knows what it is a sum of.
struct PivotSum {
    double value = 0.0;
    std::uint32_t kind = kNothing;
    bool mixed = false;

    void add(double amount, std::uint32_t amount_kind) {
        mixed = mixed || (kind != kNothing && kind != amount_kind);
        kind = amount_kind;
        value += amount;
    }
    Pivot::Cell shown() const { return kind == kNothing || mixed ? std::nullopt : Pivot::Cell(value); }
};

bool chosen(LineChoice choice, std::string_view scope) {
    switch (choice) {
    case LineChoice::Scope1:
        return scope == "direct";
    case LineChoice::Scope1And2:
        return scope == "direct" || scope == "imported_energy";
    case LineChoice::Scope3:
        return scope == "other_indirect";
    case LineChoice::Apart:
        break;
    }
    return scope != "direct" && scope != "imported_energy" && scope != "other_indirect";
}

/// What may be added up: t CO2e of scopes 1 and 2, tonnes of one gas, one account that stands apart.
class SumKinds {
public:
    SumKinds(const LineFacets& facets, const PivotRequest& request)
        : scopes_(facets.column(LineFacet::Scope)), gases_(facets.column(LineFacet::Gas)),
          by_gas_(request.value == PivotValue::Mass), by_scope_(request.choice == LineChoice::Apart) {}

    std::uint32_t of(std::size_t line) const {
        const auto scopes = static_cast<std::uint32_t>(scopes_.words.size());
        return (by_scope_ ? scopes_.codes[line] : 0) + (by_gas_ ? gases_.codes[line] * scopes : 0);
    }

private:
    const LineFacets::Column& scopes_;
    const LineFacets::Column& gases_;
    bool by_gas_;
    bool by_scope_;
};

/// The codes that occur, the largest first.
std::vector<std::uint32_t> ordered(const std::vector<PivotSum>& sums) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t code = 0; code < sums.size(); ++code) {
        if (sums[code].kind != kNothing) {
            order.push_back(code);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::abs(sums[a].value) > std::abs(sums[b].value);
    });
    return order;
}

struct PivotSums {
    std::vector<PivotSum> cells; ///< row code × number of columns + column code
    std::vector<PivotSum> rows;
    std::vector<PivotSum> columns;
    PivotSum total;
};

PivotSums summed(const LineFacets& facets, const PivotRequest& request) {
    const LineFacets::Column& rows = facets.column(request.rows);
    const LineFacets::Column& columns = facets.column(request.columns);
    const LineFacets::Column& scopes = facets.column(LineFacet::Scope);
    PivotSums sums;
    sums.cells.resize(rows.words.size() * columns.words.size());
    sums.rows.resize(rows.words.size());
    sums.columns.resize(columns.words.size());
    std::vector<bool> counts;
    for (const std::string& scope : scopes.words) {
        counts.push_back(chosen(request.choice, scope));
    }
    const SumKinds kinds(facets, request);
    for (std::size_t line = 0; line < facets.lines(); ++line) {
        if (!counts[scopes.codes[line]]) {
            continue;
        }
        const double amount =
            request.value == PivotValue::Mass ? facets.inventory().lines[line].mass : facets.amount(line);
        const std::uint32_t kind = kinds.of(line);
        const std::uint32_t row = rows.codes[line];
        const std::uint32_t column = columns.codes[line];
        sums.cells[row * columns.words.size() + column].add(amount, kind);
        sums.rows[row].add(amount, kind);
        sums.columns[column].add(amount, kind);
        sums.total.add(amount, kind);
    }
    return sums;
}

} // namespace

Pivot pivotOf(const LineFacets& facets, const PivotRequest& request) {
    Pivot pivot;
    if (facets.empty()) {
        return pivot;
    }
    const PivotSums sums = summed(facets, request);
    const std::vector<std::uint32_t> rows = ordered(sums.rows);
    const std::vector<std::uint32_t> columns = ordered(sums.columns);
    for (const std::uint32_t column : columns) {
        pivot.column_words.push_back(facets.column(request.columns).words[column]);
        pivot.column_totals.push_back(sums.columns[column].shown());
        pivot.mixed = pivot.mixed || sums.columns[column].mixed;
    }
    for (const std::uint32_t row : rows) {
        pivot.row_words.push_back(facets.column(request.rows).words[row]);
        pivot.row_totals.push_back(sums.rows[row].shown());
        pivot.mixed = pivot.mixed || sums.rows[row].mixed;
        std::vector<Pivot::Cell>& cells = pivot.cells.emplace_back();
        for (const std::uint32_t column : columns) {
            const PivotSum& sum = sums.cells[row * sums.columns.size() + column];
            cells.push_back(sum.shown());
            pivot.mixed = pivot.mixed || sum.mixed;
        }
    }
    pivot.total = sums.total.shown();
    pivot.mixed = pivot.mixed || sums.total.mixed;
    return pivot;
}

} // namespace parkcarbon::ui
