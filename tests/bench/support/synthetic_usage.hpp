#pragma once

#include <parkcarbon/domain/vocabulary.hpp>

#include <array>

namespace parkcarbon::bench {

/// A fuel as the synthetic parks burn it.
struct SyntheticUsage {
    domain::ActivityCategory category;
    const char* item;
    const char* unit;
};

inline constexpr std::array kSyntheticUsages = {
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "烟煤", "t"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "无烟煤", "t"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "褐煤", "kg"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "焦炭", "t"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "天然气", "万Nm3"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "天然气", "Nm3"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "焦炉煤气", "万Nm3"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "燃料油", "t"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "液化石油气", "kg"},
    SyntheticUsage{domain::ActivityCategory::StationaryCombustion, "烟煤", "tce"},
    SyntheticUsage{domain::ActivityCategory::MobileCombustion, "柴油", "t"},
    SyntheticUsage{domain::ActivityCategory::MobileCombustion, "汽油", "kg"},
};

/// Parameter sets of the rows whose fuel is one of the first two; most have none.
inline constexpr std::array kSyntheticParameters = {"", "", "", "", "", "", "", "", "ncv=21.5 GJ/t", "oxidation=0.95"};

} // namespace parkcarbon::bench
