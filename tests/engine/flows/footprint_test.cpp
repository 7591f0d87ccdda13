#include "../support/network_builder.hpp"

#include <engine/numerics/dense_solver.hpp>

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <parkcarbon/engine/flows/footprint.hpp>
#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <random>

namespace parkcarbon::engine::flows {
namespace {

using namespace test;

ProcessNetwork powerAndFuel() {
    return {{process("power").makes("electricity", 10, "kWh").uses("fuel", 2, "l").emits("CO2", 1).emits("SO2", 0.1),
             process("refinery").makes("fuel", 100, "l").emits("CO2", 10).emits("SO2", 2).emits("crude oil", -50, "l")},
            {{"electricity", 1000}}};
}

/// Footprints per unit by a dense solve of a network with one product per process and no credits.
std::vector<double> denseFootprints(const ProcessNetwork& network, std::string_view substance) {
    std::map<std::string, std::size_t> row;
    for (const auto& maker : network.processes) {
        row.emplace(maker.outputs.front().product, row.size());
    }
    numerics::DenseSystem system(row.size());
    for (const auto& maker : network.processes) {
        const std::size_t column = row.at(maker.outputs.front().product);
        system.at(column, column) += maker.outputs.front().amount;
        for (const auto& input : maker.inputs) {
            system.at(column, row.at(input.product)) -= input.amount;
        }
        for (const auto& emission : maker.emissions) {
            system.right_side[column] += emission.substance == substance ? emission.amount : 0.0;
        }
    }
    const auto solution = numerics::solve(system);
    std::vector<double> result;
    for (const auto& maker : network.processes) {
        result.push_back(solution->at(row.at(maker.outputs.front().product)));
    }
    return result;
}

void expectDemandClosed(const ProcessNetwork& network, const Footprints& result) {
    for (const auto& amount : result.inventory) {
        double carried = 0.0;
        for (const auto& demand : network.demand) {
            carried += demand.amount * footprintOf(result, demand.product, amount.substance);
        }
        EXPECT_NEAR(carried, amount.amount, 1e-12 * std::max(std::abs(amount.amount), 1.0)) << amount.substance;
    }
}

TEST(Footprint, ReproducesTheElectricityOfHeijungsAndSuh) {
    const auto result = footprints(powerAndFuel()); // Heijungs & Suh 2002, chapter 2
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(scalingOf(*result, "power"), 100.0);
    EXPECT_DOUBLE_EQ(scalingOf(*result, "refinery"), 2.0);
    EXPECT_DOUBLE_EQ(inventoryOf(*result, "CO2"), 120.0);
    EXPECT_DOUBLE_EQ(inventoryOf(*result, "SO2"), 14.0);
    EXPECT_DOUBLE_EQ(inventoryOf(*result, "crude oil"), -100.0);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "electricity", "CO2"), 0.12);
    EXPECT_EQ(result->solver, "neumann");
    EXPECT_LE(result->residual, 1e-15);
}

TEST(Footprint, NeedsNoDemand) {
    ProcessNetwork network = powerAndFuel();
    network.demand.clear();
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->scaling.empty());
    EXPECT_TRUE(result->inventory.empty());
    EXPECT_DOUBLE_EQ(footprintOf(*result, "fuel", "CO2"), 0.1);
}

TEST(Footprint, ClosesALoopOfTwo) {
    // power 100 MWh takes 10 t coal, coal 100 t takes 5 MWh: p = 0.9 + 0.1 c, c = 0.02 + 0.05 p
    const ProcessNetwork network{{process("plant").makes("power", 100, "MWh").uses("coal", 10).emits("CO2", 90, "t"),
                                  process("mine").makes("coal", 100).uses("power", 5, "MWh").emits("CO2", 2, "t")},
                                 {{"power", 3}, {"coal", 4}}};
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    const double power = (0.9 + 0.1 * 0.02) / (1.0 - 0.1 * 0.05);
    EXPECT_NEAR(footprintOf(*result, "power", "CO2"), power, 1e-15);
    EXPECT_NEAR(footprintOf(*result, "coal", "CO2"), 0.02 + 0.05 * power, 1e-15);
    expectDemandClosed(network, *result);
}

TEST(Footprint, CountsAProductThatAProcessMakesAndUsesNet) {
    const ProcessNetwork network{{process("plant").makes("power", 10, "MWh").uses("power", 2, "MWh").emits("CO2", 4)},
                                 {{"power", 16}}};
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "power", "CO2"), 0.5);
    EXPECT_DOUBLE_EQ(scalingOf(*result, "plant"), 2.0);
}

ProcessNetwork combinedHeatAndPower(const std::string& rule) {
    return {{process("chp")
                 .makes("power", 100, "MWh")
                 .key("energy", 360)
                 .key("price", 900)
                 .key("free heat", 1)
                 .makes("heat", 640, "GJ")
                 .key("energy", 640)
                 .key("price", 100)
                 .key("free heat", 0)
                 .uses("gas", 20)
                 .emits("CO2", 80, "t")
                 .allocatedBy(rule),
             process("well").makes("gas", 1).emits("CO2", 1, "t")},
            {{"power", 100}, {"heat", 640}}};
}

TEST(Footprint, SharesTheBurdenOfCoProductsByTheirKey) {
    const auto energy = footprints(combinedHeatAndPower("energy"));
    ASSERT_TRUE(energy);
    EXPECT_DOUBLE_EQ(footprintOf(*energy, "power", "CO2"), 0.36);
    EXPECT_DOUBLE_EQ(footprintOf(*energy, "heat", "CO2"), 0.1);
    const auto price = footprints(combinedHeatAndPower("price"));
    ASSERT_TRUE(price);
    EXPECT_DOUBLE_EQ(footprintOf(*price, "power", "CO2"), 0.9);
    EXPECT_DOUBLE_EQ(footprintOf(*price, "heat", "CO2"), 10.0 / 640.0);
}

TEST(Footprint, SharesAddUpToTheProcessWhateverTheKey) {
    for (const char* const rule : {"energy", "price", "free heat"}) {
        const auto result = footprints(combinedHeatAndPower(rule));
        ASSERT_TRUE(result);
        EXPECT_NEAR(inventoryOf(*result, "CO2"), 100.0, 1e-12) << rule;
        EXPECT_NEAR(scalingOf(*result, "chp"), 1.0, 1e-15) << rule;
        expectDemandClosed(combinedHeatAndPower(rule), *result);
    }
}

TEST(Footprint, FreesAProductOfKeyZeroFromAnyBurden) {
    const auto result = footprints(combinedHeatAndPower("free heat"));
    ASSERT_TRUE(result);
    EXPECT_EQ(footprintOf(*result, "heat", "CO2"), 0.0);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "power", "CO2"), 1.0);
}

TEST(Footprint, CreditsCoProductsWithWhatTheirOtherMakerWouldHaveEmitted) {
    ProcessNetwork network = combinedHeatAndPower("substitution");
    network.processes.push_back(process("boiler").makes("heat", 10, "GJ").emits("CO2", 0.5, "t"));
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "heat", "CO2"), 0.05);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "power", "CO2"), (100.0 - 640 * 0.05) / 100.0);
    EXPECT_NEAR(scalingOf(*result, "boiler"), 0.0, 1e-12); // 640 GJ are wanted, and come from the plant
    expectDemandClosed(network, *result);
}

TEST(Footprint, LetsTwoProcessesAvoidEachOthersMainProduct) {
    const ProcessNetwork network{
        {process("A").makes("a", 1).makes("b", 0.5).emits("CO2", 10).allocatedBy("substitution"),
         process("B").makes("b", 1).makes("a", 0.2).emits("CO2", 6).allocatedBy("substitution")},
        {{"a", 1}}};
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    const double a = (10.0 - 0.5 * 6.0) / (1.0 - 0.5 * 0.2); // a = 10 − 0.5 b, b = 6 − 0.2 a
    EXPECT_NEAR(footprintOf(*result, "a", "CO2"), a, 1e-13);
    EXPECT_NEAR(footprintOf(*result, "b", "CO2"), 6.0 - 0.2 * a, 1e-13);
}

TEST(Footprint, TakesAWasteAsDemandOfItsTreatmentHoweverItIsWritten) {
    // 1 t steel leaves 0.3 t slag; treating 10 t slag emits 20 kg: 5 + 0.3 · 2
    const auto mill = [] { return process("mill").makes("steel", 1).emits("CO2", 5); };
    const auto kiln = [] { return process("kiln").emits("CO2", 20); };
    const std::vector<ProcessNetwork> ways = {
        {{mill().makes("slag", -0.3), kiln().makes("slag", 10)}, {}}, // negative output, service as output
        {{mill().uses("slag", 0.3), kiln().makes("slag", 10)}, {}},   // service as input
        {{mill().makes("slag", 0.3), kiln().uses("slag", 10)}, {}},   // by its physical direction
        {{kiln().uses("slag", 10), mill().uses("slag", -0.3)}, {}},   // input below zero …
        {{kiln().makes("slag", -10), mill().uses("slag", -0.3)}, {}}, // … and the treatment's output, too
        {{mill().key("price", 900).makes("slag", 0.3).key("price", -9).allocatedBy("price"), kiln().makes("slag", 10)},
         {}}};
    for (std::size_t way = 0; way < ways.size(); ++way) {
        ProcessNetwork network = ways[way];
        network.demand = {{"steel", 2}};
        const auto result = footprints(network);
        ASSERT_TRUE(result) << way << result.error().code.name;
        EXPECT_NEAR(footprintOf(*result, "steel", "CO2"), 5.6, 1e-14) << way;
        EXPECT_NEAR(footprintOf(*result, "slag", "CO2"), 2.0, 1e-14) << way;
        EXPECT_NEAR(scalingOf(*result, "kiln"), 0.06, 1e-15) << way;
        expectDemandClosed(network, *result);
    }
}

TEST(Footprint, LetsAnOwnKeySharePassWasteOnToTheTreatment) {
    const ProcessNetwork network{{process("plant")
                                      .makes("a", 2)
                                      .key("mass", 2)
                                      .makes("b", 3)
                                      .key("mass", 3)
                                      .makes("sludge", -1)
                                      .emits("CO2", 10)
                                      .allocatedBy("mass"),
                                  process("dryer").makes("sludge", 1).uses("a", 0.1).emits("CO2", 5)},
                                 {{"a", 1}, {"b", 4}}};
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    const double a = (10.0 + 5.0) / (5.0 - 0.1); // a = b = (10 + s) / 5, s = 5 + 0.1 a
    EXPECT_NEAR(footprintOf(*result, "a", "CO2"), a, 1e-14);
    EXPECT_NEAR(footprintOf(*result, "b", "CO2"), a, 1e-14);
    expectDemandClosed(network, *result);
}

TEST(Footprint, ConvertsUnitsOfOneProduct) {
    const ProcessNetwork network{
        {process("plant").makes("power", 1, "MWh").emits("CO2", 0.5, "t").emits("CO2", 100, "kg"),
         process("shop").makes("lamp", 1, "piece").uses("power", 500, "kWh")},
        {}};
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    EXPECT_DOUBLE_EQ(footprintOf(*result, "lamp", "CO2"), 0.3);
    EXPECT_EQ(result->footprints.front().substance_unit, "t");
}

TEST(Footprint, EqualsADenseSolveOnRandomNetworks) {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        ProcessNetwork network = randomNetwork(seed, 5 + 3 * seed, 4, 0.1 + 0.013 * seed);
        for (std::size_t index = 0; index < network.processes.size(); index += 7) {
            network.demand.push_back(
                {network.processes[index].outputs.front().product, 1.0 + static_cast<double>(index)});
        }
        const auto result = footprints(network);
        ASSERT_TRUE(result) << seed;
        const std::vector<double> dense = denseFootprints(network, "CO2");
        for (std::size_t index = 0; index < dense.size(); ++index) {
            const double found = footprintOf(*result, network.processes[index].outputs.front().product, "CO2");
            EXPECT_NEAR(found, dense[index], 1e-11 * dense[index]) << seed << "/" << index;
        }
        expectDemandClosed(network, *result);
    }
}

TEST(Footprint, IsTheSameInAnyOrderAndScale) {
    const ProcessNetwork network = randomNetwork(7, 120, 3, 0.8);
    const auto plain = footprints(network);
    ASSERT_TRUE(plain);
    ProcessNetwork turned = network;
    std::mt19937 random(3);
    for (auto& maker : turned.processes) {
        const double factor = std::pow(10.0, static_cast<int>(random() % 13) - 6); // runs of any length
        maker.outputs.front().amount *= factor;
        for (auto& input : maker.inputs) {
            input.amount *= factor;
        }
        for (auto& emission : maker.emissions) {
            emission.amount *= factor;
        }
        std::shuffle(maker.inputs.begin(), maker.inputs.end(), random);
    }
    std::shuffle(turned.processes.begin(), turned.processes.end(), random);
    const auto other = footprints(turned);
    ASSERT_TRUE(other);
    for (const auto& footprint : plain->footprints) {
        EXPECT_NEAR(footprintOf(*other, footprint.product, footprint.substance), footprint.amount_per_unit,
                    1e-12 * footprint.amount_per_unit);
    }
}

TEST(Footprint, FollowsAChainOfAnyLengthExactly) {
    ProcessNetwork network{{process("P0").makes("p0", 1).emits("CO2", 1)}, {}};
    for (int index = 1; index <= 20000; ++index) {
        network.processes.push_back(process("P" + std::to_string(index))
                                        .makes("p" + std::to_string(index), 1)
                                        .uses("p" + std::to_string(index - 1), 1));
    }
    std::reverse(network.processes.begin(), network.processes.end());
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    EXPECT_EQ(footprintOf(*result, "p20000", "CO2"), 1.0);
}

/// Everybody hands nearly all of a product on: productive, but only just.
ProcessNetwork nearlyClosedRing(int size, double gain) {
    ProcessNetwork network;
    for (int index = 0; index < size; ++index) {
        network.processes.push_back(process("R" + std::to_string(index))
                                        .makes("r" + std::to_string(index), 1)
                                        .uses("r" + std::to_string((index + 1) % size), 0.6 * gain)
                                        .uses("r" + std::to_string((index + 7) % size), 0.4 * gain)
                                        .emits("CO2", 1));
    }
    return network;
}

TEST(Footprint, FallsBackToLuWhereSweepsWouldTakeForEver) {
    const auto result = footprints(nearlyClosedRing(50, 1.0 - 1e-6));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->solver, "lu");
    EXPECT_NEAR(footprintOf(*result, "r3", "CO2"), 1e6, 1e-3);
    EXPECT_LE(result->residual, 1e-14);
}

TEST(Footprint, TakesBiCgStabForALargeSlowNetwork) {
    ProcessNetwork network = randomNetwork(11, 3000, 5, 0.999);
    network.processes.front().emissions.push_back({"CO2", 1.0, "kg"});
    network.demand = {{"p1", 1}, {"p2", 2}};
    const auto result = footprints(network);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->solver, "bicgstab");
    EXPECT_LE(result->residual, 1e-13);
    expectDemandClosed(network, *result);
}

TEST(Footprint, NamesALoopThatUsesMoreThanItMakes) {
    ProcessNetwork network = powerAndFuel();
    network.processes.push_back(process("mine").makes("ore", 1).uses("drill", 0.5).uses("electricity", 1, "kWh"));
    network.processes.push_back(process("smith").makes("drill", 1).uses("ore", 2));
    const auto result = footprints(network);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, kNetworkNotProductive);
    EXPECT_EQ(result.error().argument("processes"), "mine, smith");
}

TEST(Footprint, NamesAProcessThatUsesUpItsOwnProduct) {
    const ProcessNetwork network{{process("plant").makes("power", 10, "MWh").uses("power", 10, "MWh")}, {}};
    EXPECT_EQ(footprints(network).error().argument("processes"), "plant");
}

TEST(Footprint, DoesNotLetCreditsFeedALoop) {
    // A and B use up each other's products; that A also avoids c, which takes a, makes nothing available
    const ProcessNetwork network{{process("A").makes("a", 1).makes("c", 1).uses("b", 1).allocatedBy("substitution"),
                                  process("B").makes("b", 1).uses("a", 1.2), process("C").makes("c", 1).uses("a", 0.5)},
                                 {}};
    EXPECT_EQ(footprints(network).error().argument("processes"), "A, B");
}

TEST(Footprint, SaysWhenCreditsCancelOut) {
    // a = −b and b = −a: any number would do
    const ProcessNetwork network{{process("A").makes("a", 1).makes("b", 1).emits("CO2", 1).allocatedBy("substitution"),
                                  process("B").makes("b", 1).makes("a", 1).allocatedBy("substitution")},
                                 {}};
    EXPECT_EQ(footprints(network).error().code, kNetworkSingular);
}

TEST(Footprint, CanBeCancelled) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(footprints(randomNetwork(1, 50, 4, 0.5), base::RunContext(stop.get_token())).error().code,
              uncertainty::kCancelled);
}

} // namespace
} // namespace parkcarbon::engine::flows
