#include <parkcarbon/engine/uncertainty/model.hpp>

#include <cmath>
#include <utility>

namespace parkcarbon::engine::uncertainty {

base::Result<ParameterIndex> Model::addParameter(std::string id, const Distribution& distribution) {
    const auto index = static_cast<ParameterIndex>(parameters_.size());
    if (!parameter_index_.try_emplace(id, index).second) {
        return base::failure(kUncertainParameterRepeated, {{"value", id}});
    }
    parameters_.push_back({std::move(id), distribution});
    return index;
}

ParameterIndex Model::parameter(std::string_view id, const Distribution& distribution) {
    const auto found = parameter_index_.find(id);
    return found != parameter_index_.end() ? found->second : *addParameter(std::string(id), distribution);
}

OutputIndex Model::output(std::string_view id) {
    const auto found = output_index_.find(id);
    if (found != output_index_.end()) {
        return found->second;
    }
    const auto index = static_cast<OutputIndex>(outputs_.size());
    output_index_.emplace(id, index);
    outputs_.push_back({std::string(id), {}});
    return index;
}

void Model::addTerm(OutputIndex output, double quantity, std::span<const ParameterIndex> parameters) {
    outputs_.at(output).terms.push_back({quantity, {parameters.begin(), parameters.end()}});
}

base::Result<OutputIndex> Model::findOutput(std::string_view id) const {
    const auto found = output_index_.find(id);
    if (found == output_index_.end()) {
        return base::failure(kUncertainOutputUnknown, {{"value", std::string(id)}});
    }
    return found->second;
}

Distribution IndependentSum::distribution() const {
    return Distribution::normal(amount_, std::sqrt(squares_) / (100.0 * kHalfWidthPerSd));
}

namespace {

void copyOutputs(const Model& from, std::string_view prefix, const std::vector<ParameterIndex>& places, Model& to) {
    for (const Output& output : from.outputs()) {
        const OutputIndex index = to.output(std::string(prefix) + output.id);
        for (const Term& term : output.terms) {
            std::vector<ParameterIndex> parameters;
            for (const ParameterIndex parameter : term.parameters) {
                parameters.push_back(places[parameter]);
            }
            to.addTerm(index, term.quantity, parameters);
        }
    }
}

} // namespace

base::Result<Model> combined(const Model& base, const Model& current) {
    Model both;
    for (const auto& [year, prefix] : {std::pair{&base, "base/"}, std::pair{&current, "current/"}}) {
        std::vector<ParameterIndex> places;
        for (const Parameter& parameter : year->parameters()) {
            places.push_back(both.parameter(parameter.id, parameter.distribution));
            if (both.parameters()[places.back()].distribution != parameter.distribution) {
                return base::failure(kUncertainParameterDiffers, {{"value", parameter.id}});
            }
        }
        copyOutputs(*year, prefix, places, both);
    }
    return both;
}

} // namespace parkcarbon::engine::uncertainty
