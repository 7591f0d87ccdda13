#pragma once

#include "../method.hpp"

#include <string>

namespace parkcarbon::engine::inventory {

/// An amount of CO2 that the row states itself, as mass or as normal volume, booked apart from emissions: CO2 recovered
/// and handed over or stored (NDRC guides: R = Q × PUR × 19.77), and removals by sinks.
class CarbonDioxideAmount final : public Method {
public:
    struct Profile {
        const char* id;
        domain::ActivityCategory category;
        Ledger ledger;
        const char* item; ///< "*" = any
        const char* name_zh;
        const char* name_en;
        bool as_gas; ///< normal volumes and a purity are allowed
    };
    explicit CarbonDioxideAmount(const Profile& profile) : profile_(profile) {}

    static const Profile kRecovery;
    static const Profile kRemoval;

    std::string_view id() const override { return profile_.id; }
    bool computes(domain::ActivityCategory category, std::string_view item,
                  const domain::ParameterSet& parameters) const override;
    Recipe compile(const RecipeRequest& request) const override;
    std::vector<MethodDescription> describe(const reference::Library& library,
                                            const reference::FuelSet& fuel_set) const override;

private:
    Profile profile_;
};

} // namespace parkcarbon::engine::inventory
