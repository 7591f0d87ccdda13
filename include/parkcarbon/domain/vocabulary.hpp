#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// The closed lists of the data formats (FORMATS §1): each enumeration with the word that files use for it.
namespace parkcarbon::domain {

enum class ZoneKind : std::uint8_t { Core, Entrusted, Enclave, Other };
enum class EnterpriseRole : std::uint8_t {
    Producer,
    EnergySupply,
    WaterSupply,
    WastewaterTreatment,
    WasteTreatment,
    Buildings,
    Transport,
    Administration,
    GreenLand
};
enum class ActivityCategory : std::uint8_t {
    StationaryCombustion,
    MobileCombustion,
    Process,
    Wastewater,
    Incineration,
    Landfill,
    BiologicalTreatment,
    Fugitive,
    Removal,
    Co2Recovery,
    OtherIndirect, ///< scope 3
    Pollutant      ///< measured pollutants, no part of the inventory
};
enum class EvidenceClass : std::uint8_t { Measured, Reported, Estimated, Planned };
enum class Carrier : std::uint8_t { Electricity, Heat, Steam, HotWater, Cooling };
enum class Contract : std::uint8_t { None, GreenCertificate, GreenPower, Ppa };
enum class StreamSide : std::uint8_t { Offer, Need };
enum class MeasureStatus : std::uint8_t { Idea, Matched, Planned, Contracted, Built, Measured, Cancelled };
enum class TargetNature : std::uint8_t { Binding, Guiding };
enum class StepStatus : std::uint8_t { NotStarted, InProgress, Done, NotApplicable };
enum class TeamGroup : std::uint8_t { LeadingGroup, WorkingOffice, EnterpriseContact, Consultant, Expert, Verifier };
enum class TeamFunction : std::uint8_t {
    EconomyStatistics,
    Environment,
    Energy,
    Finance,
    Planning,
    InvestmentPromotion,
    KeyEnterprise,
    Other
};
enum class RaciRole : std::uint8_t { Responsible, Accountable, Consulted, Informed };
enum class EvidenceKind : std::uint8_t { Stored, Linked, Paper };
enum class ActionStatus : std::uint8_t { Open, Done };
enum class QuestionStatus : std::uint8_t { Open, Answered, Withdrawn };
enum class GwpSet : std::uint8_t { Sar, Ar4, Ar5, Ar6 };
enum class ChpAllocation : std::uint8_t { Efficiency, EnergyContent, WorkPotential, HeatRatio };

/// The words of one enumeration, in the order of its values: `Words<ZoneKind>::kAll[0] == "core"`.
template <typename Enum> struct Words;
template <> struct Words<ZoneKind> {
    static constexpr std::array<std::string_view, 4> kAll = {"core", "entrusted", "enclave", "other"};
};
template <> struct Words<EnterpriseRole> {
    static constexpr std::array<std::string_view, 9> kAll = {
        "producer",  "energy_supply",  "water_supply", "wastewater_treatment", "waste_treatment", "buildings",
        "transport", "administration", "green_land"};
};
template <> struct Words<ActivityCategory> {
    static constexpr std::array<std::string_view, 12> kAll = {
        "stationary_combustion", "mobile_combustion", "process", "wastewater",   "incineration",   "landfill",
        "biological_treatment",  "fugitive",          "removal", "co2_recovery", "other_indirect", "pollutant"};
};
template <> struct Words<EvidenceClass> {
    static constexpr std::array<std::string_view, 4> kAll = {"measured", "reported", "estimated", "planned"};
};
template <> struct Words<Carrier> {
    static constexpr std::array<std::string_view, 5> kAll = {"electricity", "heat", "steam", "hot_water", "cooling"};
};
template <> struct Words<Contract> {
    static constexpr std::array<std::string_view, 4> kAll = {"none", "green_certificate", "green_power", "ppa"};
};
template <> struct Words<StreamSide> { static constexpr std::array<std::string_view, 2> kAll = {"offer", "need"}; };
template <> struct Words<MeasureStatus> {
    static constexpr std::array<std::string_view, 7> kAll = {"idea",  "matched",  "planned",  "contracted",
                                                             "built", "measured", "cancelled"};
};
template <> struct Words<TargetNature> {
    static constexpr std::array<std::string_view, 2> kAll = {"binding", "guiding"};
};
template <> struct Words<StepStatus> {
    static constexpr std::array<std::string_view, 4> kAll = {"not_started", "in_progress", "done", "not_applicable"};
};
template <> struct Words<TeamGroup> {
    static constexpr std::array<std::string_view, 6> kAll = {"leading_group", "working_office", "enterprise_contact",
                                                             "consultant",    "expert",         "verifier"};
};
template <> struct Words<TeamFunction> {
    static constexpr std::array<std::string_view, 8> kAll = {
        "economy_statistics", "environment",          "energy",         "finance",
        "planning",           "investment_promotion", "key_enterprise", "other"};
};
template <> struct Words<RaciRole> { static constexpr std::array<std::string_view, 4> kAll = {"R", "A", "C", "I"}; };
template <> struct Words<EvidenceKind> {
    static constexpr std::array<std::string_view, 3> kAll = {"stored", "linked", "paper"};
};
template <> struct Words<ActionStatus> { static constexpr std::array<std::string_view, 2> kAll = {"open", "done"}; };
template <> struct Words<QuestionStatus> {
    static constexpr std::array<std::string_view, 3> kAll = {"open", "answered", "withdrawn"};
};
template <> struct Words<GwpSet> {
    static constexpr std::array<std::string_view, 4> kAll = {"SAR", "AR4", "AR5", "AR6"};
};
template <> struct Words<ChpAllocation> {
    static constexpr std::array<std::string_view, 4> kAll = {"efficiency", "energy_content", "work_potential",
                                                             "heat_ratio"};
};

template <typename Enum> constexpr std::string_view word(Enum value) {
    return Words<Enum>::kAll[static_cast<std::size_t>(value)];
}
template <typename Enum> constexpr std::optional<Enum> fromWord(std::string_view text) {
    for (std::size_t index = 0; index < Words<Enum>::kAll.size(); ++index) {
        if (Words<Enum>::kAll[index] == text) {
            return static_cast<Enum>(index);
        }
    }
    return std::nullopt;
}

} // namespace parkcarbon::domain
