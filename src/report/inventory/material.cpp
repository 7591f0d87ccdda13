#include "material.hpp"

#include "../resources.hpp"

#include <parkcarbon/base/pattern.hpp>
#include <parkcarbon/text/catalogue.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace parkcarbon::report {

namespace {

std::shared_ptr<const text::Catalogue> reportWords() {
    const std::array files = {embeddedFile("report/inventory.csv"), embeddedFile("report/flows.csv"),
                              embeddedFile("report/texts.csv"), embeddedFile("report/assessment.csv")};
    return std::make_shared<const text::Catalogue>(files);
}

int decimalsForTonnes(double largest) {
    return largest >= 1000.0 ? 1 : largest >= 10.0 ? 2 : 4;
}

} // namespace

Material::Material(const ReportRequest& request, const ReportInput& input)
    : request_(request), input_(input), program_(request.language), own_(request.language, reportWords()),
      methods_(input.library, input.inventory.fuel_set),
      tonnes_decimals_(decimalsForTonnes(input.inventory.park.views.scope_1_2_location)) {
    for (const domain::Enterprise& enterprise : input.snapshot.enterprises) {
        enterprises_.emplace(enterprise.id.str(), named(enterprise.name_zh, enterprise.name_en));
    }
}

std::string Material::words(std::string_view key, const Values& values) const {
    return base::filledPattern(own_.term(key), values);
}

const domain::ReportText* Material::reportText(std::string_view block) const {
    const std::string_view language = text::languageCode(request_.language);
    const auto& texts = snapshot().report_texts;
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const domain::ReportText& candidate) {
        return candidate.block == block && candidate.language == language;
    });
    return found == texts.end() ? nullptr : &*found;
}

const std::string& Material::named(const std::string& name_zh, const std::string& name_en) const {
    const bool chinese = request_.language == text::Language::Zh;
    const std::string& first = chinese ? name_zh : name_en;
    return first.empty() ? (chinese ? name_en : name_zh) : first;
}

std::string Material::parkName() const {
    return named(snapshot().park.name_zh, snapshot().park.name_en);
}

std::string Material::enterprise(std::string_view id) const {
    const auto found = enterprises_.find(id);
    return found == enterprises_.end() || found->second.empty() ? std::string(id) : found->second;
}

std::string Material::party(const domain::Party& party) const {
    switch (party.kind()) {
    case domain::Party::Kind::Grid:
        return words("party.grid");
    case domain::Party::Kind::External:
        return words("party.external", {{"name", party.name()}});
    case domain::Party::Kind::Enterprise:
        break;
    }
    return enterprise(party.name());
}

const reference::Fuel* Material::fuel(std::string_view as_entered) const {
    const reference::Library& library = input_.library;
    // `IPCC2006:…` names a fuel of that set.
    const std::size_t colon = as_entered.find(':');
    if (colon != std::string_view::npos) {
        if (const reference::FuelSet* const named_set = library.fuelSet(as_entered.substr(0, colon))) {
            return named_set->find(as_entered.substr(colon + 1));
        }
    }
    if (const reference::FuelSet* const set = library.fuelSet(inventory().fuel_set)) {
        if (const reference::Fuel* const found = set->find(as_entered)) {
            return found;
        }
    }
    for (const std::string& id : library.fuelSetIds()) {
        if (const reference::Fuel* const found = library.fuelSet(id)->find(as_entered)) {
            return found;
        }
    }
    return nullptr;
}

std::string Material::item(std::string_view as_entered) const {
    if (const reference::Fuel* const found = fuel(as_entered)) {
        return named(found->name_zh, found->name_en);
    }
    if (own_.hasTerm("item." + std::string(as_entered))) {
        return own_.termOr("item", as_entered);
    }
    if (const auto* description = methods_.find(as_entered)) {
        return named(description->name_zh, description->name_en);
    }
    if (const std::string variant_en = methods_.variantEn(as_entered); !variant_en.empty()) {
        return named(std::string(as_entered), variant_en);
    }
    if (const std::size_t colon = as_entered.find(':'); colon != std::string_view::npos) {
        const std::string_view medium = as_entered.substr(0, colon);
        if (medium == "air" || medium == "water") {
            return pollutant(medium, as_entered.substr(colon + 1));
        }
    }
    return program_.choiceLabel(as_entered);
}

std::string Material::pollutant(std::string_view medium, std::string_view symbol) const {
    const auto& all = input_.library.pollutantEquivalents();
    const auto found = std::find_if(all.begin(), all.end(), [&](const reference::PollutantEquivalent& one) {
        return one.medium == medium && (one.symbol == symbol || one.name_zh == symbol ||
                                        std::find(one.aliases.begin(), one.aliases.end(), symbol) != one.aliases.end());
    });
    const std::string where = words("in_brackets", {{"text", words("medium." + std::string(medium))}});
    return (found == all.end() ? std::string(symbol) : named(found->name_zh, found->name_en)) + where;
}

std::string Material::method(std::string_view id) const {
    return own_.termOr("calculation", id);
}

std::string Material::joined(const std::vector<std::string>& parts) const {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : words("list.separator")) + part;
    }
    return text;
}

std::string Material::gas(std::string_view gas) const {
    return program_.hasTerm("gas." + std::string(gas))
               ? program_.termOr("gas", gas) + words("in_brackets", {{"text", std::string(gas)}})
               : std::string(gas);
}

Cell Material::percent(double part, double whole) {
    return whole == 0.0 ? Cell::none() : Cell::number(part / whole * 100.0, 1);
}

Cell Material::amount(double value) {
    const double size = std::abs(value);
    if (size == 0.0) {
        return Cell::number(0.0, 0);
    }
    const int digits_before = static_cast<int>(std::floor(std::log10(size))) + 1;
    int decimals = std::clamp(4 - digits_before, 0, 9);
    // Zeros at the end would claim digits that nobody measured.
    while (decimals > 0 && std::abs(std::remainder(value, std::pow(10.0, 1 - decimals))) < size * 1e-9) {
        --decimals;
    }
    return Cell::number(value, decimals);
}

Cell Material::status(reference::Status status) const {
    const std::string label = program_.termOr("status", reference::statusName(status));
    return status == reference::Status::Unconfirmed ? Cell::text("▲ " + label, Emphasis::Warning) : Cell::text(label);
}

} // namespace parkcarbon::report
