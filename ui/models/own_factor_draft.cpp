#include "ui/models/own_factor_draft.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <array>
#include <memory>
#include <string_view>

namespace parkcarbon::ui {
namespace {

using domain::ActivityCategory;
using reference::CatalogueRow;
using reference::CatalogueTable;
using reference::FactorHit;

/// Values of fuels and the parameters of combustion that they are; the product of the three is no parameter.
constexpr std::array kFuelParameters = {std::pair{"ncv_gj_per_unit", "ncv"},
                                        std::pair{"carbon_tc_per_gj", "carbon_content"},
                                        std::pair{"oxidation", "oxidation"}};

std::string_view fuelParameter(std::string_view column) {
    for (const auto& [name, parameter] : kFuelParameters) {
        if (column == name) {
            return parameter;
        }
    }
    return {};
}

ActivityCategory wasteCategory(std::string_view set) {
    if (set.starts_with("incineration")) {
        return ActivityCategory::Incineration;
    }
    if (set == "landfill") {
        return ActivityCategory::Landfill;
    }
    const bool digested = set == "composting" || set == "anaerobic digestion";
    return digested ? ActivityCategory::BiologicalTreatment : ActivityCategory::Wastewater;
}

/// The row that a factor was listed from, to read the columns that its listing leaves out.
struct FactorRow {
    std::shared_ptr<const reference::Catalogue> catalogue;
    const CatalogueTable* table = nullptr;
    const CatalogueRow* row = nullptr;

    explicit FactorRow(const FactorHit& factor) {
        if (auto shipped = reference::Catalogue::shipped()) {
            catalogue = *shipped;
            table = catalogue->table(factor.kind);
            row = table == nullptr ? nullptr : table->find(factor.id);
        }
    }
    std::string field(std::string_view column) const {
        return row == nullptr ? std::string() : std::string(table->field(*row, column));
    }
};

void addParameter(const FactorHit& factor, OwnFactorDraft& draft) {
    const FactorRow row(factor);
    const std::string parameter = base::toLowerAscii(row.field("parameter"));
    draft.emplace_back("parameter", parameter.starts_with("ef") || parameter.empty() ? "ef" : parameter);
    draft.emplace_back("gas", row.field("gas"));
}

} // namespace

std::vector<std::size_t> valuesForOwnFactor(const FactorHit& factor) {
    std::vector<std::size_t> values;
    const bool listed =
        factor.kind == "process_factors" || factor.kind == "waste_factors" || factor.kind == "mobile_ch4_n2o";
    for (std::size_t index = 0; index < factor.values.size(); ++index) {
        const std::string& name = factor.values[index].name;
        if (factor.kind == "fuels" ? !fuelParameter(name).empty() : listed) {
            values.push_back(index);
        }
    }
    return values;
}

OwnFactorDraft ownFactorDraft(const FactorHit& factor, std::size_t value) {
    const reference::FactorValue& chosen = factor.values[value];
    OwnFactorDraft draft;
    const auto category = [&](ActivityCategory word) { draft.emplace_back("category", domain::word(word)); };
    if (factor.kind == "fuels") {
        category(ActivityCategory::StationaryCombustion);
        draft.emplace_back("item", factor.name_zh.empty() ? factor.name_en : factor.name_zh);
        draft.emplace_back("parameter", fuelParameter(chosen.name));
    } else if (factor.kind == "mobile_ch4_n2o") {
        category(ActivityCategory::MobileCombustion);
        draft.emplace_back("item", FactorRow(factor).field("fuel_zh"));
        addParameter(factor, draft);
    } else {
        category(factor.kind == "process_factors" ? ActivityCategory::Process : wasteCategory(factor.set));
        addParameter(factor, draft);
    }
    draft.emplace_back("value", base::formatNumber(chosen.value));
    // A unit that the project cannot read is left out: the method's own is meant then.
    if (chosen.unit != "1" && domain::Unit::parse(chosen.unit)) {
        draft.emplace_back("unit", chosen.unit);
    }
    draft.emplace_back("name_zh", factor.name_zh);
    draft.emplace_back("name_en", factor.name_en);
    draft.emplace_back("source", factor.source);
    return draft;
}

} // namespace parkcarbon::ui
