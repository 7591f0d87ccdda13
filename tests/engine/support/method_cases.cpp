#include "method_cases.hpp"

#include "csv_cases.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace parkcarbon::engine::test {
namespace {

void expectDerivation(const ParkBuilder& park, const inventory::Line& line) {
    const auto derivation =
        inventory::explain(line.line_id, park.snapshot(), *shippedLibrary(), base::Period::year(2022), park);
    ASSERT_TRUE(derivation) << line.line_id;
    const bool biogenic_or_co2 = line.gas == "CO2";
    EXPECT_NEAR(derivation->value, biogenic_or_co2 ? line.mass : line.co2e, 1e-9 * std::abs(line.co2e) + 1e-15);
    EXPECT_FALSE(derivation->formula.empty());
    EXPECT_GE(derivation->steps.size(), 1U);
    for (const inventory::ExplanationStep& step : derivation->steps) {
        EXPECT_FALSE(step.symbol.empty() || step.name.empty() || step.unit.empty()) << line.line_id << step.name;
        EXPECT_TRUE(step.origin != inventory::ExplanationStep::Origin::Factor || !step.status.empty()) << step.name;
    }
}

void expectTotalsOfLines(const inventory::Inventory& result) {
    double direct = 0.0;
    double biogenic = 0.0;
    double apart = 0.0;
    for (const inventory::Line& line : result.lines) {
        (line.biogenic ? biogenic : line.ledger == "direct" ? direct : apart) += line.biogenic ? line.mass : line.co2e;
    }
    const inventory::ParkTotals& park = result.park;
    EXPECT_NEAR(park.direct, direct, 1e-9 * std::abs(direct) + 1e-15);
    EXPECT_NEAR(totalsOf(result, "E1").direct, direct, 1e-9 * std::abs(direct) + 1e-15);
    EXPECT_NEAR(park.biogenic_co2, biogenic, 1e-9 * std::abs(biogenic) + 1e-15);
    EXPECT_NEAR(park.removals + park.recovered_co2 + park.captured_co2 + park.reemitted_co2 + park.fixed_carbon +
                    park.other_indirect,
                apart, 1e-9 * std::abs(apart) + 1e-15);
}

} // namespace

ParkBuilder parkOf(const RowText& row) {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.activity({{"activity_id", "A1"},
                   {"enterprise_id", "E1"},
                   {"period", row.period},
                   {"category", row.category},
                   {"item", row.item},
                   {"quantity", row.quantity},
                   {"unit", row.unit},
                   {"parameters", row.parameters}});
    return park;
}

inventory::Inventory inventoryOfRow(const RowText& row) {
    return inventoryOf(parkOf(row));
}

double massOf(const RowText& row, std::string_view gas) {
    const inventory::Inventory result = inventoryOfRow(row);
    const inventory::Line* const line = findLine(result, "A1/" + std::string(gas));
    return line == nullptr ? std::numeric_limits<double>::quiet_NaN() : line->mass;
}

bool isRefused(const RowText& row, base::Code code) {
    const inventory::Inventory result = inventoryOfRow(row);
    const base::Finding* const finding = findFinding(result.findings, code);
    return finding != nullptr && finding->severity == base::Severity::Error && finding->where.record_id == "A1" &&
           result.lines.empty() && result.park.direct == 0.0;
}

bool isWarned(const RowText& row, base::Code code) {
    const inventory::Inventory result = inventoryOfRow(row);
    const base::Finding* const finding = findFinding(result.findings, code);
    return finding != nullptr && finding->severity == base::Severity::Warning && !result.lines.empty();
}

void expectPublishedMasses(const std::string& path) {
    for (const CaseRow& row : caseRows(path)) {
        SCOPED_TRACE(row.at("id"));
        ParkBuilder park;
        park.enterprise({{"enterprise_id", "E1"}, {"role", row.at("role")}});
        park.park({{"fuel_set", row.at("fuel_set")}, {"gwp_set", row.at("gwp_set")}});
        park.activity({{"activity_id", "A1"},
                       {"enterprise_id", "E1"},
                       {"category", row.at("category")},
                       {"item", row.at("item")},
                       {"quantity", row.at("quantity")},
                       {"unit", row.at("unit")},
                       {"parameters", row.at("parameters")}});
        const inventory::Inventory result = inventoryOf(park);
        const inventory::Line* const line = findLine(result, "A1/" + row.at("gas"));
        if (line == nullptr) {
            ADD_FAILURE() << "no line " << row.at("gas")
                          << (result.findings.empty() ? std::string()
                                                      : ", but " + std::string(result.findings.front().code.name));
            continue;
        }
        EXPECT_NEAR(line->mass, std::stod(row.at("mass_t")), std::stod(row.at("tolerance")));
        expectDerivation(park, *line);
        expectTotalsOfLines(result);
    }
}

} // namespace parkcarbon::engine::test
