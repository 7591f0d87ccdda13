#include "check.hpp"
#include "peers.hpp"
#include "unit_slips.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <array>
#include <map>
#include <set>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

constexpr double kLeastDeviationOfIntensity = 0.15; ///< powers of ten: a factor of 1.4
constexpr double kMuch = 5.0; ///< nobody is asked about less than this many times the peers' intensity

/// What energy is measured by, the best first.
struct Measure {
    std::string_view variable;
    std::string_view unit;
};
constexpr std::array<Measure, 3> kMeasures = {Measure{"IAV", "10^4 CNY"}, Measure{"GIO", "10^4 CNY"},
                                              Measure{"EMP", "person"}};

/// Intensities of one measure in one year; `source` is the number of the fact.
using IntensitiesByYear = std::map<int, std::vector<PeerValue>>;

double energyUsedGj(const EnergyBook& book) {
    return book.fuel_gj + book.boughtGj() - book.soldGj();
}

IntensitiesByYear intensitiesOf(const CheckInput& input, const Measure& measure) {
    const auto unit = domain::Unit::parse(measure.unit);
    IntensitiesByYear intensities;
    const auto& facts = input.snapshot.facts;
    for (std::size_t number = 0; number < facts.size(); ++number) {
        const domain::Fact& fact = facts[number];
        if (fact.variable != measure.variable || fact.period.kind() != base::Period::Kind::Year) {
            continue;
        }
        const std::uint32_t enterprise = input.enterprises.find(fact.subject);
        const int year = fact.period.yearNumber();
        const EnergyBook* const book =
            enterprise == EnterpriseIndex::kNone ? nullptr : input.energy.find(enterprise, year);
        const auto output = fact.value.in(*unit);
        const bool compares = book != nullptr && book->isComplete() && energyUsedGj(*book) > 0.0 && output &&
                              *output > 0.0 && isMemberThroughout(input.snapshot.enterprises[enterprise], fact.period);
        if (compares) {
            intensities[year].push_back({enterprise, energyUsedGj(*book) / *output, number});
        }
    }
    return intensities;
}

/// Too much energy is looked for in the largest fuel row, too little of it in the fact that it is divided by.
base::Location suspect(const CheckInput& input, const PeerOutlier& outlier, const domain::Fact& fact) {
    const EnergyBook& book = *input.energy.find(outlier.value.enterprise, fact.period.yearNumber());
    const bool fuel_is_most = book.largest_fuel_gj > 0.5 * energyUsedGj(book);
    return outlier.ratio() > 1.0 && fuel_is_most ? atActivity(*input.snapshot.activities, book.largest_fuel, "quantity")
                                                 : at("facts", domain::recordId(fact), "value");
}

void tellIntensity(const CheckInput& input, const Measure& measure, const PeerOutlier& outlier,
                   FindingWriter& findings) {
    const domain::Fact& fact = input.snapshot.facts[outlier.value.source];
    findings.add(likelySlip(outlier.ratio()) ? kIntensityUnitSlip : kPeerOutlier, base::Severity::Warning,
                 suspect(input, outlier, fact),
                 {{"value", shown(outlier.value.value)},
                  {"expected", shown(outlier.typical)},
                  {"unit", "GJ/" + std::string(measure.unit)},
                  {"item", std::string(measure.variable)},
                  {"enterprise", fact.subject},
                  {"year", fact.period.str()},
                  {"ratio", shown(outlier.ratio())},
                  {"industry", std::string(outlier.industry)},
                  {"peers", std::to_string(outlier.peers)}});
}

} // namespace

void checkPeerIntensity(const CheckInput& input, FindingWriter& findings) {
    const Peers peers(input.snapshot);
    std::set<std::pair<std::uint32_t, int>> told; // once per enterprise and year, by the best measure
    for (const Measure& measure : kMeasures) {
        for (const auto& [year, values] : intensitiesOf(input, measure)) {
            for (const PeerOutlier& outlier : peers.outliers(values, kLeastDeviationOfIntensity)) {
                const bool is_far = outlier.ratio() > kMuch || outlier.ratio() < 1.0 / kMuch;
                if (is_far && told.emplace(outlier.value.enterprise, year).second) {
                    tellIntensity(input, measure, outlier, findings);
                }
            }
        }
    }
}

} // namespace parkcarbon::engine::checks
