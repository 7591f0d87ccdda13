#pragma once

#include "../support/park_builder.hpp"

#include <parkcarbon/engine/pollutants/pollutant_account.hpp>

#include <string_view>

namespace parkcarbon::engine::test {

/// A park with the enterprise E1 (and E2, a power and heat plant).
ParkBuilder pollutantPark();
/// Adds a row of category `pollutant` to the park.
void state(ParkBuilder& park, std::string_view id, std::string_view item, std::string_view kilograms,
           std::string_view parameters = "", std::string_view period = "2022", std::string_view enterprise = "E1");

/// The account of 2022 (or another period); fails the test when it cannot be computed.
pollutants::PollutantAccount accountOf(const ParkBuilder& park, pollutants::Options options = {},
                                       std::string_view period = "2022");
/// kg of the park; 0 when the account has no such pollutant.
double massOf(const pollutants::PollutantAccount& account, std::string_view medium, std::string_view pollutant);

} // namespace parkcarbon::engine::test
