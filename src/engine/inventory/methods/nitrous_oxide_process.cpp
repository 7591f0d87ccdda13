#include "nitrous_oxide_process.hpp"

#include "../factor_product.hpp"
#include "../factor_uncertainty.hpp"
#include "../item_name.hpp"
#include "../method_draft.hpp"

#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::engine::inventory {
namespace {

constexpr const char* kNitrousOxideFormula = "N2O = AD × EF × 10⁻³ × (1 − η × μ)";

struct NitrousOxideLine {
    const char* item;
    const char* category_key;    ///< first part of the factors' ids
    const char* default_process; ///< key; nullptr when the row has to name its process
    const char* zh;
    const char* en;
};

constexpr std::array kNitrousOxideLines = {
    NitrousOxideLine{"nitric_acid", "nitric-acid", nullptr, "硝酸", "Nitric acid"},
    NitrousOxideLine{"adipic_acid", "adipic-acid", "nitric-acid-oxidation", "己二酸", "Adipic acid"},
    NitrousOxideLine{"caprolactam", "caprolactam", "default", "己内酰胺", "Caprolactam"},
};

const NitrousOxideLine* nitrousOxideLine(std::string_view base) {
    const auto* const found = std::find_if(kNitrousOxideLines.begin(), kNitrousOxideLines.end(),
                                           [&](const NitrousOxideLine& line) { return line.item == base; });
    return found == kNitrousOxideLines.end() ? nullptr : found;
}

/// Processes whose factor is that of plants with abatement.
constexpr std::array<std::string_view, 2> kAbatedProcesses = {"ipcc-nscr-plants",
                                                              "ipcc-process-integrated-or-tail-gas-destruction"};

bool isAbated(const FactorProduct* process) {
    return process != nullptr &&
           std::find(kAbatedProcesses.begin(), kAbatedProcesses.end(), process->key) != kAbatedProcesses.end();
}

/// Table 3.3 of the guidelines by words of the process' key; the first that occurs counts.
struct ProcessDoubt {
    const char* key_part;
    const char* item;
};
constexpr std::array kNitricAcidDoubts = {
    ProcessDoubt{"nscr", "NSCR"},
    ProcessDoubt{"tail-gas", "tail-gas destruction"},
    ProcessDoubt{"atmospheric", "atmospheric"},
    ProcessDoubt{"low-pressure", "atmospheric"},
    ProcessDoubt{"medium-pressure", "medium pressure"},
    ProcessDoubt{"high-pressure", "high pressure"},
};

double nitrousOxideHalfWidthPct(const reference::Library& library, const NitrousOxideLine& line,
                                const FactorProduct* process) {
    if (process == nullptr) {
        return otherHalfWidthPct(library.uncertainty());
    }
    const std::string_view category(line.category_key);
    const char* doubt = category == "adipic-acid" ? "generation factor" : process->key.c_str();
    for (const ProcessDoubt& known : kNitricAcidDoubts) {
        if (category == "nitric-acid" && process->key.find(known.key_part) != std::string::npos) {
            doubt = known.item;
            break;
        }
    }
    std::string in_table(category);
    std::replace(in_table.begin(), in_table.end(), '-', ' ');
    return listedHalfWidthPct(library.uncertainty(), in_table, doubt, "EF N2O");
}

const reference::ListedFactor* generationRow(const FactorProduct& product) {
    const auto* const generated = product.row("generation-factor/n2o");
    return generated != nullptr ? generated : product.row("ef/n2o");
}

const reference::ListedFactor* removalRow(const FactorProduct& product) {
    const auto* const removed = product.row("n2o-removal-efficiency/n2o");
    return removed != nullptr ? removed : product.row("destruction-factor/n2o");
}

using FactorRowOf = const reference::ListedFactor* (*)(const FactorProduct&);

std::vector<FactorProduct> productsWith(const reference::Library& library, const NitrousOxideLine& line,
                                        FactorRowOf row_of) {
    std::vector<FactorProduct> products = factorProducts(library.processFactors(), line.category_key);
    std::erase_if(products, [&](const FactorProduct& product) { return row_of(product) == nullptr; });
    return products;
}

ParameterSpec utilisationParameter(const FactorProduct* technology) {
    const auto* const row = technology == nullptr ? nullptr : technology->row("utilisation-factor/n2o");
    return row != nullptr
               ? parameterFrom("utilisation", "", row, 0.0, 1.0)
               : constantParameter("utilisation", "", 1.0, "abatement always in use unless stated", 0.0, 1.0);
}

ParameterSpecs nitrousOxideParameters(const FactorProduct* process, const FactorProduct* technology) {
    return withUncertainty({
        parameterFrom("ef", "kg/t", process == nullptr ? nullptr : generationRow(*process), 0.0, 1000.0),
        technology == nullptr
            ? constantParameter("removal_efficiency", "", 0.0, "nothing removed unless stated", 0.0, 1.0)
            : parameterFrom("removal_efficiency", "", removalRow(*technology), 0.0, 1.0),
        utilisationParameter(technology),
    });
}

/// What `base:process:technology` names; each part may stand alone.
struct NitrousOxideChoice {
    const FactorProduct* process = nullptr;
    const FactorProduct* technology = nullptr;
    bool technology_unknown = false;
    std::optional<RecipeIssue> issue;
};

/// The parts of a variant; names may hold colons themselves (国内：高压法), so the first split that gives a technology
/// counts.
struct NitrousOxideParts {
    std::string process;
    std::string technology;
};

NitrousOxideParts nitrousOxideParts(const std::string& variant, const std::vector<FactorProduct>& processes,
                                    const std::vector<FactorProduct>& technologies) {
    if (findProduct(processes, variant) != nullptr) {
        return {variant, {}};
    }
    if (findProduct(technologies, variant) != nullptr) {
        return {{}, variant};
    }
    for (std::size_t colon = variant.find(':'); colon != std::string::npos; colon = variant.find(':', colon + 1)) {
        if (findProduct(technologies, variant.substr(colon + 1)) != nullptr) {
            return {variant.substr(0, colon), variant.substr(colon + 1)};
        }
    }
    const std::size_t last = variant.rfind(':');
    return {variant.substr(0, last), last == std::string::npos ? std::string() : variant.substr(last + 1)};
}

NitrousOxideChoice nitrousOxideChoice(const NitrousOxideLine& line, const ItemName& name,
                                      const std::vector<FactorProduct>& processes,
                                      const std::vector<FactorProduct>& technologies) {
    const NitrousOxideParts parts = nitrousOxideParts(name.variant, processes, technologies);
    NitrousOxideChoice choice;
    if (!parts.technology.empty()) {
        const ChosenProduct technology = chooseProduct(technologies, {name.base, parts.technology}, nullptr);
        choice.technology = technology.product;
        choice.technology_unknown = technology.product == nullptr;
        choice.issue = technology.issue;
    }
    if (!choice.technology_unknown) {
        const ChosenProduct process = chooseProduct(processes, {name.base, parts.process}, line.default_process);
        choice.process = process.product;
        choice.issue = process.issue;
    }
    return choice;
}

} // namespace

bool NitrousOxideProcess::computes(domain::ActivityCategory category, std::string_view item,
                                   const domain::ParameterSet& /*parameters*/) const {
    return category == domain::ActivityCategory::Process && nitrousOxideLine(itemName(item).base) != nullptr;
}

Recipe NitrousOxideProcess::compile(const RecipeRequest& request) const {
    const ItemName name = itemName(request.item);
    const NitrousOxideLine& line = *nitrousOxideLine(name.base);
    const auto processes = productsWith(request.library, line, &generationRow);
    const auto technologies = productsWith(request.library, line, &removalRow);
    const NitrousOxideChoice choice = nitrousOxideChoice(line, name, processes, technologies);
    std::string shown =
        choice.process == nullptr ? std::string(request.item) : std::string(line.zh) + "：" + choice.process->name_zh;
    if (choice.technology != nullptr && choice.process != nullptr) {
        shown += "，" + choice.technology->name_zh;
    }
    MethodDraft draft(request, id(), std::move(shown), nitrousOxideParameters(choice.process, choice.technology));
    const bool own_factor = request.parameters.find("ef") != nullptr;
    if (choice.issue && (choice.technology_unknown || !own_factor)) {
        draft.report(*choice.issue);
    }
    const bool factor_known = choice.process != nullptr || own_factor;
    if (choice.technology_unknown || !factor_known || !draft.takesQuantityIn("t")) {
        return draft.take();
    }
    const double factor_kg_per_t = draft.value("ef", "EF");
    const double tonnes = draft.constant("10⁻³", "kg_to_t", 1e-3, "t/kg");
    const double removed = draft.value("removal_efficiency", "η");
    const double used = draft.value("utilisation", "μ");
    if (!own_factor && isAbated(choice.process) && removed * used > 0.0) {
        draft.warn(kAbatementCountedTwice, {{"value", choice.process->name_zh}}, "item");
    }
    draft.emit("N2O", factor_kg_per_t * tonnes * (1.0 - removed * used), 0.0, kNitrousOxideFormula,
               nitrousOxideHalfWidthPct(request.library, line, choice.process));
    return draft.take();
}

std::vector<MethodDescription> NitrousOxideProcess::describe(const reference::Library& library,
                                                             const reference::FuelSet& /*fuel_set*/) const {
    std::vector<MethodDescription> descriptions;
    for (const NitrousOxideLine& line : kNitrousOxideLines) {
        const auto add = [&](const std::string& variant, const FactorProduct* process,
                             const FactorProduct* technology) {
            MethodDescription description{"process",
                                          line.item + variant,
                                          line.zh,
                                          line.en,
                                          kNitrousOxideFormula,
                                          {"N2O"},
                                          {{"AD", "t"}},
                                          nitrousOxideParameters(process, technology)};
            for (const FactorProduct* const part : {process, technology}) {
                if (part != nullptr && !variant.empty()) {
                    description.name_zh += "：" + part->name_zh;
                    description.name_en += ": " + part->name_en;
                }
            }
            descriptions.push_back(std::move(description));
        };
        const auto processes = productsWith(library, line, &generationRow);
        const auto technologies = productsWith(library, line, &removalRow);
        const FactorProduct* const usual =
            line.default_process == nullptr ? nullptr : findProduct(processes, line.default_process);
        add("", usual, nullptr);
        for (const FactorProduct& process : processes) {
            if (processes.size() > 1) {
                add(":" + process.key, &process, nullptr);
            }
            const bool before_abatement = process.row("generation-factor/n2o") != nullptr;
            for (const FactorProduct& technology : before_abatement ? technologies : std::vector<FactorProduct>()) {
                const std::string prefix = usual == nullptr ? ":" + process.key : std::string();
                add(prefix + ":" + technology.key, &process, &technology);
            }
        }
    }
    return descriptions;
}

} // namespace parkcarbon::engine::inventory
