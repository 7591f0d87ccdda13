#include "ui/models/project_factors.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/own_factor.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace parkcarbon::ui {
namespace {

using reference::FactorHit;
using reference::FactorValue;
using reference::PinChange;
using reference::PinRowChange;
using State = ProjectFactor::State;

/// Columns that hold a factor's values, for rows that only the project's own set holds.
constexpr std::array kValueColumns = {"ncv_gj_per_unit", "carbon_tc_per_gj", "oxidation", "ef_tco2_per_unit", "factor",
                                      "value",           "value_low",        "value_high"};

std::vector<std::string> wordsOf(std::string_view query) {
    const std::string folded = base::toLowerAscii(base::toHalfWidth(query));
    std::vector<std::string> words;
    std::string_view rest = base::trimmed(folded);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
        words.emplace_back(rest.substr(0, end));
        rest = base::trimmed(rest.substr(end));
    }
    return words;
}

bool mentions(const FactorHit& hit, const std::vector<std::string>& words) {
    const std::string text = base::toLowerAscii(hit.id + '\n' + hit.set + '\n' + hit.name_zh + '\n' + hit.name_en);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

void putBack(const PinRowChange& change, FactorHit& hit) {
    for (const PinRowChange::Cell& cell : change.cells) {
        const auto known = std::find_if(hit.values.begin(), hit.values.end(),
                                        [&](const FactorValue& value) { return value.name == cell.column; });
        const auto before = base::parseNumber(cell.before);
        if (known != hit.values.end() && before) {
            known->value = *before;
        } else if (known != hit.values.end()) {
            hit.values.erase(known); // the project's set leaves it open
        } else if (cell.column == "source") {
            hit.source = cell.before;
        }
    }
    hit.status = change.status_before;
}

FactorHit goneRow(const PinChange& set, const PinRowChange& row) {
    FactorHit hit{set.kind, set.set_id, row.id, row.name_zh, row.name_en, {}, {}, row.status_before, {}};
    const auto textOf = [&](std::string_view column) {
        const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                       [&](const PinRowChange::Cell& each) { return each.column == column; });
        return cell == row.cells.end() ? std::string() : cell->before;
    };
    for (const char* column : kValueColumns) {
        if (const auto value = base::parseNumber(textOf(column))) {
            hit.values.push_back({column, *value, textOf("unit")});
        }
    }
    hit.source = textOf("source");
    return hit;
}

FactorHit ownFactor(const domain::OwnFactor& factor) {
    return {"own_factors",
            std::string(domain::word(factor.category)),
            factor.id.str(),
            factor.name_zh.empty() ? factor.item : factor.name_zh,
            factor.name_en.empty() ? factor.item : factor.name_en,
            {{factor.parameter, factor.value, factor.unit ? factor.unit->symbol() : std::string()}},
            {},
            "user",
            factor.source};
}

} // namespace

std::vector<ProjectFactor> findFactors(const reference::Catalogue& catalogue, std::string_view query,
                                       const std::vector<PinChange>& changes,
                                       const std::vector<domain::OwnFactor>& own) {
    const std::vector<std::string> words = wordsOf(query);
    std::vector<ProjectFactor> found;
    for (const domain::OwnFactor& factor : own) {
        ProjectFactor listed{ownFactor(factor), State::Own};
        if (mentions(listed.hit, words)) {
            found.push_back(std::move(listed));
        }
    }
    std::map<std::pair<std::string_view, std::string_view>, const PinRowChange*> changed;
    for (const PinChange& set : changes) {
        for (const PinRowChange& row : set.rows) {
            changed[{set.kind, row.id}] = &row;
        }
    }
    for (FactorHit& hit : catalogue.search(query)) {
        const auto change = changed.find({hit.kind, hit.id});
        if (change == changed.end()) {
            found.push_back({std::move(hit), State::Shipped});
        } else if (change->second->kind == PinRowChange::Kind::Added) {
            found.push_back({std::move(hit), State::NotTaken});
        } else {
            putBack(*change->second, hit);
            found.push_back({std::move(hit), State::Older});
        }
    }
    for (const PinChange& set : changes) {
        for (const PinRowChange& row : set.rows) {
            if (row.kind == PinRowChange::Kind::Removed) {
                ProjectFactor gone{goneRow(set, row), State::Gone};
                if (mentions(gone.hit, words)) {
                    found.push_back(std::move(gone));
                }
            }
        }
    }
    return found;
}

} // namespace parkcarbon::ui
