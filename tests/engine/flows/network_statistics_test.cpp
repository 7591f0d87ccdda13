#include <parkcarbon/engine/flows/network_statistics.hpp>

#include <parkcarbon/reference/catalogue.hpp>

#include <gtest/gtest.h>

#include <cmath>

namespace parkcarbon::engine {
namespace {

using flows::NetworkStatistics;
using flows::networkStatistics;
using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Links ring(std::uint32_t nodes, std::uint32_t first = 0) {
    Links links;
    for (std::uint32_t node = 0; node < nodes; ++node) {
        links.emplace_back(first + node, first + (node + 1) % nodes);
    }
    return links;
}

/// So many directed links between so many nodes, of which a number is answered by a link back.
Links networkOf(std::size_t nodes, std::size_t directed, std::size_t undirected) {
    Links links;
    const auto size = static_cast<std::uint32_t>(nodes);
    if (undirected < nodes) { // stars that reach every node
        const auto centres = static_cast<std::uint32_t>(nodes - undirected);
        for (std::uint32_t node = centres; node < size; ++node) {
            links.emplace_back(node % centres, node);
        }
    }
    for (std::uint32_t step = 1; links.size() < undirected; ++step) { // rings of ever longer steps
        for (std::uint32_t node = 0; node < size && links.size() < undirected; ++node) {
            links.emplace_back(node, (node + step) % size);
        }
    }
    for (std::size_t back = 0; links.size() < directed; ++back) {
        links.emplace_back(links[back].second, links[back].first);
    }
    return links;
}

// complexly/EIPs (2014), from the edge lists of the published networks; the table's figures have four digits.
TEST(NetworkStatistics, ReproducesTheConnectanceOfPublishedNetworks) {
    const auto catalogue = reference::Catalogue::shipped();
    const auto networks = flows::publishedNetworks(**catalogue);
    ASSERT_EQ(networks.size(), 17U);
    for (const flows::PublishedNetwork& published : networks) {
        SCOPED_TRACE(published.name_en);
        const NetworkStatistics& printed = published.statistics;
        const NetworkStatistics found =
            networkStatistics(networkOf(printed.nodes, printed.directed_pairs, printed.undirected_pairs));
        EXPECT_EQ(found.nodes, printed.nodes);
        EXPECT_NEAR(found.directed_connectance.value(), printed.directed_connectance.value(), 5.1e-5);
        EXPECT_NEAR(found.undirected_connectance.value(), printed.undirected_connectance.value(), 5.1e-5);
        EXPECT_NEAR(found.links_per_node.value(), printed.links_per_node.value(), 5.1e-4);
    }
}

TEST(NetworkStatistics, GivesKalundborgItsFigures) {
    const NetworkStatistics kalundborg = networkStatistics(networkOf(20, 30, 26));
    EXPECT_NEAR(kalundborg.directed_connectance.value(), 0.0789, 5e-5);
    EXPECT_NEAR(kalundborg.undirected_connectance.value(), 0.1368, 5e-5);
    EXPECT_DOUBLE_EQ(kalundborg.links_per_node.value(), 1.5);
}

TEST(NetworkStatistics, HasNoCyclicityWithoutALoop) {
    const NetworkStatistics chain = networkStatistics({{0, 1}, {1, 2}, {0, 2}});
    EXPECT_EQ(chain.nodes_in_cycles, 0U);
    EXPECT_EQ(chain.cyclicity, 0.0);
}

TEST(NetworkStatistics, HasCyclicityOneForOneLoopOfAnyLength) {
    EXPECT_NEAR(networkStatistics(ring(3)).cyclicity, 1.0, 1e-12);
    EXPECT_NEAR(networkStatistics(ring(50)).cyclicity, 1.0, 1e-12);
    EXPECT_EQ(networkStatistics(ring(50)).nodes_in_cycles, 50U);
}

TEST(NetworkStatistics, HasKnownCyclicityOfNestedLoops) {
    // Two loops of two nodes that share one: characteristic polynomial x³ − 2x, as 1.414 of Brownsville and TEDA.
    EXPECT_NEAR(networkStatistics({{0, 1}, {1, 0}, {1, 2}, {2, 1}}).cyclicity, std::sqrt(2.0), 1e-12);
    // A loop of three with one link back: x³ − x − 1, the plastic number.
    EXPECT_NEAR(networkStatistics({{0, 1}, {1, 2}, {2, 0}, {1, 0}}).cyclicity, 1.3247179572447460, 1e-12);
    // Everybody with everybody: n − 1.
    Links complete;
    for (std::uint32_t from = 0; from < 6; ++from) {
        for (std::uint32_t to = 0; to < 6; ++to) {
            complete.emplace_back(from, to);
        }
    }
    EXPECT_NEAR(networkStatistics(complete).cyclicity, 5.0, 1e-12);
}

TEST(NetworkStatistics, TakesTheLargestOfSeparateLoops) {
    Links links = ring(4);
    const Links other = {{10, 11}, {11, 10}, {11, 12}, {12, 11}, {3, 10}};
    links.insert(links.end(), other.begin(), other.end());
    const NetworkStatistics statistics = networkStatistics(links);
    EXPECT_EQ(statistics.nodes_in_cycles, 7U);
    EXPECT_NEAR(statistics.cyclicity, std::sqrt(2.0), 1e-12);
}

TEST(NetworkStatistics, CountsRepeatedLinksOnceAndLinksWithOneselfNever) {
    const NetworkStatistics statistics = networkStatistics({{0, 1}, {0, 1}, {1, 1}, {1, 0}});
    EXPECT_EQ(statistics.directed_pairs, 2U);
    EXPECT_EQ(statistics.undirected_pairs, 1U);
    EXPECT_DOUBLE_EQ(statistics.undirected_connectance.value(), 1.0);
}

TEST(NetworkStatistics, HasNoConnectanceWithoutLinks) {
    EXPECT_FALSE(networkStatistics({}).directed_connectance);
    EXPECT_FALSE(networkStatistics({{3, 3}}).links_per_node);
}

} // namespace
} // namespace parkcarbon::engine
