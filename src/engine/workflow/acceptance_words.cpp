#include <parkcarbon/engine/workflow/acceptance.hpp>

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

std::vector<VerdictWord> wordsOf(const reference::CatalogueTable& table, std::string_view province) {
    std::vector<VerdictWord> words;
    for (const reference::CatalogueRow& row : table.rows()) {
        if (table.field(row, "province") == province) {
            words.push_back({std::string(province), row.name_zh, row.name_en, table.number(row, "from_pct"), row.status,
                             row.source});
        }
    }
    return words;
}

/// A province that published its words without thresholds borrows those of the same word in the proposal.
void borrowThresholds(std::vector<VerdictWord>& words, const std::vector<VerdictWord>& proposal) {
    for (VerdictWord& word : words) {
        const auto same = std::find_if(proposal.begin(), proposal.end(),
                                       [&](const VerdictWord& candidate) { return candidate.name_en == word.name_en; });
        if (!word.from_pct && same != proposal.end()) {
            word.from_pct = same->from_pct;
            word.threshold_borrowed = true;
        }
    }
}

} // namespace

std::vector<VerdictWord> verdictWords(const reference::Catalogue& catalogue, std::string_view province) {
    const reference::CatalogueTable* const table = catalogue.table("acceptance_verdicts");
    if (table == nullptr) {
        return {};
    }
    const std::vector<VerdictWord> proposal = wordsOf(*table, "");
    // 浙江 and 浙江省 are the same province.
    constexpr std::string_view kSuffix = "省";
    std::string_view name = province;
    if (name.size() > kSuffix.size() && name.substr(name.size() - kSuffix.size()) == kSuffix) {
        name.remove_suffix(kSuffix.size());
    }
    std::vector<VerdictWord> words = name.empty() ? std::vector<VerdictWord>() : wordsOf(*table, name);
    if (words.empty()) {
        return proposal;
    }
    borrowThresholds(words, proposal);
    return words;
}

std::optional<VerdictWord> verdictFor(const std::vector<VerdictWord>& words, std::optional<double> total_pct,
                                      bool binding_target_missed) {
    const VerdictWord* best = nullptr;
    const VerdictWord* lowest = nullptr;
    for (const VerdictWord& word : words) {
        if (!word.from_pct) {
            continue;
        }
        if (lowest == nullptr || *word.from_pct < *lowest->from_pct) {
            lowest = &word;
        }
        if (total_pct >= word.from_pct && (best == nullptr || *word.from_pct > *best->from_pct)) {
            best = &word;
        }
    }
    if (!total_pct || lowest == nullptr) {
        return std::nullopt;
    }
    return binding_target_missed || best == nullptr ? *lowest : *best;
}

std::optional<double> completionOf(std::optional<double> base, std::optional<double> actual, double target) {
    if (!base || !actual) {
        return std::nullopt;
    }
    if (*base == target) { // nothing to change: kept or lost
        return *actual == target ? 1.0 : 0.0;
    }
    return std::clamp((*base - *actual) / (*base - target), 0.0, 1.0);
}

} // namespace parkcarbon::engine::workflow
