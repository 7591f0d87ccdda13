#include "pollutant_park.hpp"

#include <stdexcept>

namespace parkcarbon::engine::test {

ParkBuilder pollutantPark() {
    ParkBuilder park;
    park.enterprise({{"enterprise_id", "E1"}});
    park.enterprise({{"enterprise_id", "E2"}, {"role", "energy_supply"}});
    return park;
}

void state(ParkBuilder& park, std::string_view id, std::string_view item, std::string_view kilograms,
           std::string_view parameters, std::string_view period, std::string_view enterprise) {
    park.activity({{"activity_id", id},
                   {"enterprise_id", enterprise},
                   {"period", period},
                   {"category", "pollutant"},
                   {"item", item},
                   {"quantity", kilograms},
                   {"unit", "kg"},
                   {"parameters", parameters}});
}

pollutants::PollutantAccount accountOf(const ParkBuilder& park, pollutants::Options options, std::string_view period) {
    options.period = base::Period::parse(period).value();
    auto account = pollutants::compute(park.snapshot(), *shippedLibrary(), options);
    if (!account) {
        throw std::runtime_error("no account: " + std::string(account.error().code.name));
    }
    return std::move(*account);
}

double massOf(const pollutants::PollutantAccount& account, std::string_view medium, std::string_view pollutant) {
    const auto* const total = account.find(medium, pollutant);
    return total == nullptr ? 0.0 : total->mass_kg;
}

} // namespace parkcarbon::engine::test
