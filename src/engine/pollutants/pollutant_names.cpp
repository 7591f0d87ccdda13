#include "pollutant_names.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::pollutants {
namespace {

constexpr std::array<std::string_view, 2> kMedia = {"air", "water"};

/// Words before the colon and the medium that they mean.
struct MediumWord {
    std::string_view word;
    std::string_view medium;
};
constexpr std::array kMediumWords = {MediumWord{"air", "air"},    MediumWord{"大气", "air"},
                                     MediumWord{"废气", "air"},   MediumWord{"water", "water"},
                                     MediumWord{"水", "water"},   MediumWord{"废水", "water"},
                                     MediumWord{"污水", "water"}, MediumWord{"wastewater", "water"}};

/// Half-width, lower case, without spaces: as names of the reference data are compared.
std::string foldedPollutantName(std::string_view name) {
    std::string folded = base::toLowerAscii(base::toHalfWidth(base::trimmed(name)));
    std::erase(folded, ' ');
    return folded;
}

std::string nameWithin(std::string_view medium, std::string_view folded) {
    return std::string(medium) + ":" + std::string(folded);
}

} // namespace

PollutantNames::PollutantNames(const reference::Library& library) : pollutants_(library.pollutantEquivalents()) {
    for (std::size_t index = 0; index < pollutants_.size(); ++index) {
        const reference::PollutantEquivalent& pollutant = pollutants_[index];
        std::vector<std::string> names = pollutant.aliases;
        names.insert(names.end(), {pollutant.symbol, pollutant.name_zh, pollutant.name_en});
        for (const std::string& name : names) {
            if (!name.empty()) {
                by_name_.emplace(nameWithin(pollutant.medium, foldedPollutantName(name)), index);
            }
        }
    }
}

PollutantNames::Found PollutantNames::find(std::string_view item) const {
    const std::string folded = foldedPollutantName(item);
    const std::size_t colon = folded.find(':');
    const std::string head = folded.substr(0, colon);
    const auto word = std::find_if(kMediumWords.begin(), kMediumWords.end(),
                                   [&](const MediumWord& candidate) { return candidate.word == head; });
    const bool has_medium = colon != std::string::npos && word != kMediumWords.end();
    const std::string name = has_medium ? folded.substr(colon + 1) : folded;
    Found found;
    for (const std::string_view medium : kMedia) {
        const auto entry = by_name_.find(nameWithin(medium, name));
        if (entry != by_name_.end() && (!has_medium || word->medium == medium)) {
            found.pollutant = entry->second;
            found.media.emplace_back(medium);
        }
    }
    if (found.media.size() > 1) {
        found.pollutant.reset();
    } else {
        found.media.clear();
    }
    return found;
}

std::optional<std::size_t> PollutantNames::bySymbol(std::string_view medium, std::string_view symbol) const {
    const auto found = std::find_if(pollutants_.begin(), pollutants_.end(), [&](const auto& candidate) {
        return !symbol.empty() && candidate.medium == medium && candidate.symbol == symbol;
    });
    return found == pollutants_.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - pollutants_.begin()));
}

} // namespace parkcarbon::engine::pollutants
