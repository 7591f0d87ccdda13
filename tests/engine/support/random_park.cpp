#include "random_park.hpp"

#include <random>

namespace parkcarbon::engine::test {
namespace {

class RandomParkBuilder {
public:
    RandomParkBuilder(unsigned seed, bool changed) : random_(seed), changes_(seed + 1), changed_(changed) {}

    ParkBuilder build() {
        park_.park({{"chp_allocation", pick(2) == 0 ? "efficiency" : "energy_content"},
                    {"gwp_set", changed_ && changes_() % 4 == 0 ? "AR6" : "AR5"}});
        addZone("Z1", false);
        addZone("Z2", pick(2) == 0);
        enterprises_ = 3 + pick(12);
        for (int number = 0; number < enterprises_; ++number) {
            addEnterprise(number);
            for (const char* const year : {"2021", "2022"}) {
                addActivity(number, year);
            }
        }
        for (int number = 0; number < 4 * enterprises_; ++number) {
            addTransfer(number);
        }
        return std::move(park_);
    }

private:
    int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    /// A second revision differs in one of six.
    bool differs() { return changes_() % 6 == 0 && changed_; }
    std::string amount(int most) {
        const int drawn = 1 + pick(most);
        return std::to_string(differs() ? drawn + 7 : drawn);
    }
    static std::string enterpriseName(int number) { return "E" + std::to_string(number); }

    void addZone(const char* id, bool outside) {
        const bool flipped = differs();
        park_.zone({{"zone_id", id}, {"kind", "core"}, {"in_boundary", outside != flipped ? "false" : "true"}});
    }

    void addEnterprise(int number) {
        const std::vector<std::string_view> roles = {"producer", "energy_supply", "buildings"};
        const std::vector<std::string_view> zones = {"Z1", "Z1", "Z2"};
        const bool outside = pick(8) == 0;
        const bool flipped = differs();
        const int membership = pick(8);
        park_.enterprise({{"enterprise_id", enterpriseName(number)},
                          {"role", roles[static_cast<std::size_t>(pick(3))]},
                          {"zone_id", zones[static_cast<std::size_t>(pick(3))]},
                          {"in_boundary", outside != flipped ? "false" : "true"},
                          {"joined", membership == 0 ? "2022-03-01" : ""},
                          {"left", membership == 1 ? "2021-12-31" : ""}});
    }

    void addActivity(int number, const char* year) {
        if (pick(4) == 0) {
            return;
        }
        const std::vector<std::string_view> items = {"烟煤", "柴油", "IPCC2006:木炭"};
        const std::string parameters = pick(4) == 0 ? "share_to_products=0.3" : pick(6) == 0 ? "ncv=22 GJ/t" : "";
        park_.activity({{"activity_id", std::string(year) + "-A" + std::to_string(number)},
                        {"enterprise_id", enterpriseName(number)},
                        {"period", year},
                        {"item", items[static_cast<std::size_t>(pick(3))]},
                        {"quantity", amount(100000)},
                        {"unit", pick(5) == 0 ? "kg" : "t"},
                        {"parameters", parameters}});
        if (pick(5) == 0) {
            park_.activity({{"activity_id", std::string(year) + "-R" + std::to_string(number)},
                            {"enterprise_id", enterpriseName(number)},
                            {"period", year},
                            {"category", "co2_recovery"},
                            {"item", "CO2"},
                            {"quantity", amount(900)},
                            {"unit", "t"}});
        }
    }

    void addTransfer(int number) {
        const std::string from = pick(4) == 0   ? "grid"
                                 : pick(6) == 0 ? "ext:plant"
                                                : enterpriseName(pick(enterprises_));
        const std::string to = pick(6) == 0 ? "ext:town" : enterpriseName(pick(enterprises_));
        if (from == to) {
            return;
        }
        const bool power = from == "grid" || pick(2) == 0;
        const std::vector<std::string_view> contracts = {"none", "none", "green_power", "ppa"};
        park_.transfer({{"transfer_id", "T" + std::to_string(number)},
                        {"period", pick(2) == 0 ? "2021" : "2022"},
                        {"carrier", power ? "electricity" : "heat"},
                        {"from_id", from},
                        {"to_id", to},
                        {"quantity", amount(50000)},
                        {"unit", power ? "MWh" : "GJ"},
                        {"contract", power ? contracts[static_cast<std::size_t>(pick(4))] : "none"},
                        {"evidence_ref", pick(2) == 0 ? "合同 1" : ""},
                        {"parameters", pick(10) == 0 ? "own_generation=0.5" : ""}});
    }

    std::mt19937 random_;
    std::mt19937 changes_; ///< of its own, so that both revisions draw the same park otherwise
    bool changed_;
    int enterprises_ = 0;
    ParkBuilder park_;
};

} // namespace

ParkBuilder randomPark(unsigned seed, bool changed) {
    return RandomParkBuilder(seed, changed).build();
}

} // namespace parkcarbon::engine::test
