#include "landfill_decay.hpp"

#include "../factor_uncertainty.hpp"
#include "landfill_values.hpp"
#include "waste_mix.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kDecay = "fod";
constexpr const char* kDecayFormula =
    "CH4 = AD × DOC × DOCf × MCF × e^(−k·(a − 1)) × (1 − e^−k) × F × 16/12 × (1 − OX); a = 0: CH4 = 0";

/// A kind of waste: the rows of its degradable carbon and of its rate of decay.
struct DecayingWaste {
    const char* key;
    const char* name_zh;
    const char* name_en;
    const char* doc_key;  ///< empty: the row states `doc` or the shares
    const char* rate_key; ///< empty: the row states `k`
};

constexpr std::array kDecayingWastes = {
    DecayingWaste{"food", "厨余", "food", "food", "food-waste-sludge"},
    DecayingWaste{"garden", "园林垃圾", "garden", "garden", "garden-and-other-organic"},
    DecayingWaste{"paper", "纸和纸板", "paper", "paper-cardboard", "paper-textiles"},
    DecayingWaste{"wood", "木竹", "wood", "wood", "wood-straw"},
    DecayingWaste{"textiles", "纺织品", "textiles", "textile", "paper-textiles"},
    DecayingWaste{"nappies", "尿布", "nappies", "nappies", "garden-and-other-organic"},
    DecayingWaste{"rubber", "橡胶皮革", "rubber and leather", "rubber-and-leather", ""},
    DecayingWaste{"sludge", "污泥", "sludge", "", "food-waste-sludge"},
    DecayingWaste{"industrial", "工业固体废物", "industrial waste", "", "bulk-waste"},
    DecayingWaste{"bulk", "混合垃圾", "bulk waste", "", "bulk-waste"},
};

constexpr std::array<const char*, 4> kClimates = {"boreal-temperate-dry", "boreal-temperate-wet", "tropical-dry",
                                                  "tropical-moist-wet"};
constexpr const char* kUsualClimate = "boreal-temperate-wet";

std::string foldedPart(std::string_view part) {
    std::string folded = base::toLowerAscii(part);
    std::replace(folded.begin(), folded.end(), ' ', '-');
    std::replace(folded.begin(), folded.end(), '_', '-');
    return folded;
}

const DecayingWaste* decayingWaste(std::string_view part) {
    const std::string folded = foldedPart(part);
    const auto* const found =
        std::find_if(kDecayingWastes.begin(), kDecayingWastes.end(), [&](const DecayingWaste& waste) {
            return waste.key == folded || waste.name_zh == part || foldedPart(waste.name_en) == folded ||
                   (folded == "msw" && std::string_view(waste.key) == "bulk");
        });
    return found == kDecayingWastes.end() ? nullptr : found;
}

const reference::ListedFactor* decayRate(const reference::Library& library, const DecayingWaste& waste,
                                         const std::string& climate) {
    return library.wasteFactors().find("landfill/" + std::string(waste.rate_key) + "-" + climate + "/k");
}

const reference::ListedFactor* degradableCarbon(const reference::Library& library, const DecayingWaste& waste) {
    return library.wasteFactors().find("landfill/" + std::string(waste.doc_key) + "/doc-wet-waste");
}

std::string decayChoices(const std::vector<FactorProduct>& kinds) {
    std::string text;
    for (const DecayingWaste& waste : kDecayingWastes) {
        text += (text.empty() ? "" : ", ") + std::string(waste.key);
    }
    text += " / ";
    for (const char* const climate : kClimates) {
        text += (climate == kClimates.front() ? "" : ", ") + std::string(climate);
    }
    return text + " / " + productKeys(kinds);
}

/// What the parts of the variant say; what they leave out is assumed, and told unless the row states the parameter.
struct DecayChoice {
    const DecayingWaste* waste = nullptr;
    std::string climate = kUsualClimate;
    const FactorProduct* kind = nullptr;
    std::optional<RecipeIssue> issue;

    DecayChoice(const RecipeRequest& request, const std::vector<FactorProduct>& kinds) {
        const ItemName item = itemName(request.item);
        bool names_climate = false;
        for (const std::string& part : variantParts(item)) {
            const auto* const named = std::find(kClimates.begin(), kClimates.end(), foldedPart(part));
            if (waste == nullptr && decayingWaste(part) != nullptr) {
                waste = decayingWaste(part);
            } else if (named != kClimates.end()) {
                climate = *named;
                names_climate = true;
            } else if (kind = findProduct(kinds, part); kind == nullptr) {
                say(kVariantUnknown, base::Severity::Error, {{"value", part}, {"expected", decayChoices(kinds)}});
                return;
            }
        }
        if (waste == nullptr) {
            say(kVariantMissing, base::Severity::Error, {{"value", item.base}, {"expected", decayChoices(kinds)}});
            return;
        }
        const bool climate_assumed =
            !names_climate && waste->rate_key[0] != '\0' && request.parameters.find("k") == nullptr;
        const bool kind_assumed = kind == nullptr && request.parameters.find("mcf") == nullptr;
        kind = kind == nullptr ? findProduct(kinds, kUsualLandfill) : kind;
        if (climate_assumed || kind_assumed) {
            const std::string assumed = (climate_assumed ? climate : "") +
                                        (climate_assumed && kind_assumed ? "/" : "") + (kind_assumed ? kind->key : "");
            say(kVariantAssumed, base::Severity::Warning,
                {{"value", item.base + ":" + item.variant}, {"assumed", assumed}, {"expected", decayChoices(kinds)}});
        }
    }

private:
    void say(base::Code code, base::Severity severity, base::Arguments arguments) {
        issue = RecipeIssue{code, severity, std::move(arguments), "item"};
    }
};

ParameterSpecs decayParameters(const reference::Library& library, const DecayingWaste* waste,
                               const std::string& climate, const FactorProduct* kind) {
    ParameterSpecs specs =
        landfillParameters(library, waste == nullptr ? nullptr : degradableCarbon(library, *waste), kind);
    specs.insert(
        specs.begin(),
        parameterFrom("k", "1/a", waste == nullptr ? nullptr : decayRate(library, *waste, climate), 0.0, 10.0));
    return specs;
}

void emitDecay(MethodDraft& draft) {
    const int age = draft.request().age_years;
    const double potential = methanePotential(draft);
    const double k = draft.value("k", "k");
    draft.computed("a", "age_of_waste", age, "a");
    const double decaying =
        draft.computed("d", "share_decaying", age == 0 ? 0.0 : std::exp(-k * (age - 1)) * -std::expm1(-k), "1");
    const double escaping = 1.0 - draft.value("ox", "OX");
    draft.emit("CH4", potential * decaying * escaping, 0.0, kDecayFormula,
               listedHalfWidthPct(draft.request().library.uncertainty(), "landfill", "DOC", "param"));
}

} // namespace

bool LandfillDecay::computes(domain::ActivityCategory category, std::string_view item,
                             const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Landfill && isNamed(itemName(item), {kDecay, "一阶衰减法"});
}

Recipe LandfillDecay::compile(const RecipeRequest& request) const {
    const auto kinds = landfillKinds(request.library);
    const DecayChoice choice(request, kinds);
    MethodDraft draft(request, id(), std::string(request.item),
                      decayParameters(request.library, choice.waste, choice.climate, choice.kind));
    if (choice.issue) {
        draft.report(*choice.issue);
    }
    if (!request.whole_year) {
        draft.refuse(kDecayNeedsYear, {{"value", std::string(request.item)}}, "period");
    }
    if (!draft.refused() && draft.takesQuantityIn("t")) {
        emitDecay(draft);
    }
    return draft.take();
}

std::vector<MethodDescription> LandfillDecay::describe(const reference::Library& library,
                                                       const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    const auto kinds = landfillKinds(library);
    const FactorProduct* const usual = findProduct(kinds, kUsualLandfill);
    for (const DecayingWaste& waste : kDecayingWastes) {
        for (const char* const climate : kClimates) {
            descriptions.push_back({"landfill",
                                    std::string(kDecay) + ":" + waste.key + "/" + climate,
                                    "填埋（一阶衰减法）：" + std::string(waste.name_zh) + "，" + climate,
                                    "Landfill, first-order decay: " + std::string(waste.name_en) + ", " + climate,
                                    kDecayFormula,
                                    {"CH4"},
                                    {{"AD", "t"}},
                                    decayParameters(library, &waste, climate, usual)});
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
