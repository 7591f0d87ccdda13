#include "flow_words.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace parkcarbon::engine::flows {
namespace {

using WordList = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> kAir = {"大气", "空气", "atmosphere", "air"};
constexpr std::array<std::string_view, 8> kDisposal = {"填埋", "landfill", "灰渣场", "渣场",
                                                       "尾矿", "tailings", "堆场",   "ash yard"};
constexpr std::array<std::string_view, 29> kWaterOrAir = {
    "水",          "新鲜水",      "自来水",        "原水",     "河水",         "地表水",
    "地下水",      "海水",        "雨水",          "冷却水",   "循环水",       "中水",
    "再生水",      "废水",        "污水",          "空气",     "空气和水",     "water",
    "fresh water", "tap water",   "surface water", "seawater", "groundwater",  "cooling water",
    "drain water", "waste water", "wastewater",    "air",      "air and water"};
constexpr std::array<std::string_view, 5> kReclaimed = {"中水", "再生水", "回用水", "reclaimed", "recycled water"};
constexpr std::array<std::string_view, 4> kTap = {"自来水", "tap water", "city water", "供水"};
constexpr std::array<std::string_view, 4> kGround = {"地下水", "井", "groundwater", "ground water"};
constexpr std::array<std::string_view, 3> kSea = {"海", "seawater", "sea water"};
constexpr std::array<std::string_view, 3> kRain = {"雨", "rain", "降水"};
constexpr std::array<std::string_view, 12> kSurface = {"江",    "河",   "湖",      "水库", "地表水", "原水",
                                                       "river", "lake", "surface", "渠",   "canal",  "reservoir"};
constexpr std::array<std::string_view, 5> kLeakage = {"漏", "管网损失", "leak", "seepage", "渗"};
constexpr std::array<std::string_view, 10> kConsumption = {"大气",   "空气",       "蒸发",    "蒸腾",      "带走",
                                                           "evapor", "atmosphere", "product", "in sludge", "飘"};
constexpr std::array<std::string_view, 8> kWasteWater = {"污",    "废",     "排",       "尾水",
                                                         "waste", "sewage", "effluent", "drain"};
constexpr std::array<std::string_view, 12> kReused = {"循环",     "回用",      "再生",       "中水",
                                                      "重复",     "串联",      "凝结水",     "recircul",
                                                      "recycled", "reclaimed", "condensate", "reuse"};

/// Names of one and the same energy: the carriers' words beside the terms of the forms.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kEnergyWords = {{{"电", "electricity"},
                                                                                         {"电力", "electricity"},
                                                                                         {"power", "electricity"},
                                                                                         {"热力", "heat"},
                                                                                         {"热", "heat"},
                                                                                         {"蒸汽", "steam"},
                                                                                         {"热水", "hot_water"},
                                                                                         {"hot water", "hot_water"},
                                                                                         {"供冷", "cooling"},
                                                                                         {"冷量", "cooling"}}};

std::string wordKey(std::string_view text) {
    return base::toLowerAscii(base::toHalfWidth(base::trimmed(text)));
}

bool namesAny(std::string_view text, WordList words) {
    const std::string key = wordKey(text);
    return std::any_of(words.begin(), words.end(),
                       [&key](std::string_view word) { return key.find(word) != std::string::npos; });
}

/// The name of an outside party without `env:` or `ext:`.
std::string_view partyName(std::string_view party) {
    const std::size_t colon = party.find(':');
    return colon == std::string_view::npos ? party : party.substr(colon + 1);
}

} // namespace

std::string energyCode(std::string_view material) {
    const std::string key = base::toLowerAscii(base::toHalfWidth(base::trimmed(material)));
    for (const auto& [word, code] : kEnergyWords) {
        if (key == word) {
            return std::string(code);
        }
    }
    return key.empty() ? "unnamed" : std::string(base::trimmed(material));
}

bool namesAir(std::string_view party) {
    const std::string key = wordKey(partyName(party));
    return std::find(kAir.begin(), kAir.end(), key) != kAir.end();
}

bool namesDisposal(std::string_view party) {
    return namesAny(partyName(party), kDisposal);
}

bool isWaterOrAir(std::string_view material) {
    return std::find(kWaterOrAir.begin(), kWaterOrAir.end(), wordKey(material)) != kWaterOrAir.end();
}

WaterSource waterSource(std::string_view material, std::string_view party) {
    constexpr std::array<std::pair<WaterSource, WordList>, 6> kSources = {{{WaterSource::Reclaimed, kReclaimed},
                                                                           {WaterSource::Tap, kTap},
                                                                           {WaterSource::Ground, kGround},
                                                                           {WaterSource::Sea, kSea},
                                                                           {WaterSource::Rain, kRain},
                                                                           {WaterSource::Surface, kSurface}}};
    for (const std::string_view text : {material, partyName(party)}) {
        for (const auto& [source, words] : kSources) {
            if (namesAny(text, words)) {
                return source;
            }
        }
    }
    return WaterSource::Other;
}

WaterFate waterFate(std::string_view material, std::string_view party) {
    for (const std::string_view text : {partyName(party), material}) {
        if (namesAny(text, kLeakage)) {
            return WaterFate::Leakage;
        }
        if (namesAir(text) || namesAny(text, kConsumption)) {
            return WaterFate::Consumption;
        }
    }
    return WaterFate::Discharge;
}

bool isWasteWater(std::string_view material) {
    return namesAny(material, kWasteWater);
}

bool isReusedWater(std::string_view material) {
    return namesAny(material, kReused);
}

} // namespace parkcarbon::engine::flows
