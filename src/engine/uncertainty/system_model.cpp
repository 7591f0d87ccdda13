#include <parkcarbon/engine/uncertainty/model.hpp>
#include <parkcarbon/engine/uncertainty/parametrisation.hpp>

#include <set>

namespace parkcarbon::engine::uncertainty {
namespace {

using ParameterPlaces = std::unordered_map<std::string_view, ParameterIndex>;

base::Result<ParameterPlaces> addSystemParameters(const domain::UncertaintySystem& system, Model& model) {
    ParameterPlaces places;
    for (const domain::UncertainParameter& parameter : system.parameters) {
        const auto distribution = distributionOf(parameter);
        if (!distribution) {
            return base::failure(distribution.error());
        }
        const auto place = model.addParameter(parameter.id, *distribution);
        if (!place) {
            return base::failure(place.error());
        }
        places.emplace(parameter.id, *place);
    }
    return places;
}

base::Result<void> addSystemOutput(const domain::UncertainOutput& output, const ParameterPlaces& places, Model& model) {
    const OutputIndex index = model.output(output.id);
    std::vector<ParameterIndex> parameters;
    for (const domain::UncertainTerm& term : output.terms) {
        parameters.clear();
        for (const std::string& id : term.parameters) {
            const auto found = places.find(id);
            if (found == places.end()) {
                return base::failure(kUncertainParameterUnknown, {{"value", id}, {"output", output.id}});
            }
            parameters.push_back(found->second);
        }
        model.addTerm(index, term.quantity, parameters);
    }
    return {};
}

} // namespace

base::Result<Model> modelOf(const domain::UncertaintySystem& system) {
    if (system.outputs.empty()) {
        return base::failure(kUncertainOutputsMissing);
    }
    Model model;
    const auto places = addSystemParameters(system, model);
    if (!places) {
        return base::failure(places.error());
    }
    std::set<std::string_view> seen;
    for (const domain::UncertainOutput& output : system.outputs) {
        if (!seen.insert(output.id).second) {
            return base::failure(kUncertainOutputRepeated, {{"value", output.id}});
        }
        if (const auto added = addSystemOutput(output, *places, model); !added) {
            return base::failure(added.error());
        }
    }
    return model;
}

} // namespace parkcarbon::engine::uncertainty
