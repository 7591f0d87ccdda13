#pragma once

#include "../method.hpp"

#include <array>
#include <string>

namespace parkcarbon::engine::inventory {

/// An amount of gas that the row states itself, as mass or as normal volume, booked apart from emissions: CO2 captured,
/// handed over, stored or emitted again, CH4 recovered (NDRC guides: R = Q × PUR × 19.77 or 7.17), and removals by
/// sinks.
class CarbonDioxideAmount final : public Method {
public:
    struct Profile {
        const char* id;
        domain::ActivityCategory category;
        Ledger ledger;
        std::array<std::string_view, 5> names; ///< of the item, the first in the catalogue; "*" = any
        const char* name_zh;
        const char* name_en;
        bool as_gas; ///< normal volumes and a purity are allowed
        const char* gas;
    };
    explicit CarbonDioxideAmount(const Profile& profile) : profile_(profile) {}

    static const Profile kRecovery;    ///< CO2 handed over or stored
    static const Profile kTransferred; ///< to somebody outside, as a product
    static const Profile kStored;
    static const Profile kCaptured;  ///< wherever it went
    static const Profile kReemitted; ///< captured, used inside the park and emitted after all
    static const Profile kMethane;   ///< CH4 recovered
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
