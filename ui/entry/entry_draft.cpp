#include "ui/entry/entry_draft.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

const domain::TableSpec& activitySpec() {
    return domain::spec(domain::Table::Activities);
}

const MethodDescription::Parameter* knownParameter(const MethodDescription* method, const std::string& name) {
    if (method == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(method->parameters.begin(), method->parameters.end(),
                                    [&](const auto& candidate) { return candidate.name == name; });
    return found == method->parameters.end() ? nullptr : &*found;
}

/// `23.2` or `23.2 GJ/t` typed into the field of a parameter.
base::Result<domain::ParameterSet::Parameter> readParameter(const MethodDescription::Parameter& known,
                                                            const std::string& typed) {
    const auto parsed = domain::ParameterSet::parse(known.name + "=" + typed);
    if (!parsed) {
        return base::failure(parsed.error());
    }
    if (parsed->all().size() != 1) {
        return base::failure(domain::kParametersInvalid, {{"value", typed}, {"part", typed}});
    }
    domain::ParameterSet::Parameter parameter = parsed->all().front();
    if (!parameter.unit && !known.unit.empty()) {
        const auto unit = domain::Unit::parse(known.unit);
        if (!unit) {
            return base::failure(unit.error());
        }
        parameter.unit = *unit;
    }
    return parameter;
}

domain::ParameterSet readParameters(const EntryDraft& draft, const MethodDescription* method, EntryProblems& problems) {
    domain::ParameterSet set;
    if (method != nullptr) {
        for (const MethodDescription::Parameter& known : method->parameters) {
            const auto typed = draft.parameters.find(known.name);
            if (typed == draft.parameters.end() || base::trimmed(typed->second).empty()) {
                continue;
            }
            auto parameter = readParameter(known, typed->second);
            if (parameter) {
                set.add(std::move(*parameter));
            } else {
                problems.push_back({"parameters", known.name, parameter.error()});
            }
        }
    }
    const auto further = domain::ParameterSet::parse(draft.further_parameters);
    if (!further) {
        problems.push_back({"parameters", {}, further.error()});
        return set;
    }
    for (const auto& parameter : further->all()) {
        if (set.find(parameter.name) == nullptr) {
            set.add(parameter);
        }
    }
    return set;
}

} // namespace

const std::string& EntryDraft::text(std::string_view field) const {
    static const std::string kEmpty;
    const auto found = fields.find(std::string(field));
    return found == fields.end() ? kEmpty : found->second;
}

EntryDraft draftOf(const domain::Activity& activity, const MethodDescription* method) {
    EntryDraft draft;
    draft.editing_id = activity.id.str();
    const domain::Cells cells = domain::toCells(activity);
    for (std::size_t field = 1; field < cells.size(); ++field) {
        const std::string name(activitySpec().fields[field].name);
        if (name != "parameters" && !cells[field].value_or("").empty()) {
            draft.fields[name] = *cells[field];
        }
    }
    domain::ParameterSet further;
    for (const auto& parameter : activity.parameters.all()) {
        const MethodDescription::Parameter* const known = knownParameter(method, parameter.name);
        if (known == nullptr) {
            further.add(parameter);
            continue;
        }
        const bool own_unit = parameter.unit && parameter.unit->symbol() != known->unit;
        draft.parameters[parameter.name] =
            base::formatNumber(parameter.value) + (own_unit ? " " + parameter.unit->symbol() : "");
    }
    draft.further_parameters = further.str();
    return draft;
}

tl::expected<domain::Activity, EntryProblems> readDraft(const EntryDraft& draft, const MethodDescription* method,
                                                        const std::string& id) {
    EntryProblems problems;
    const domain::ParameterSet parameters = readParameters(draft, method, problems);
    domain::Cells cells(activitySpec().fields.size());
    cells[0] = id;
    for (const auto& [name, text] : draft.fields) {
        cells[activitySpec().fieldIndex(name).value()] = text;
    }
    auto record = domain::parseRecord(domain::Table::Activities, cells);
    if (!record) {
        for (const domain::FieldError& wrong : record.error()) {
            problems.push_back({std::string(activitySpec().fields[wrong.field].name), {}, wrong.error});
        }
    }
    if (!problems.empty()) {
        return tl::unexpected(std::move(problems));
    }
    auto& activity = std::get<domain::Activity>(*record);
    activity.parameters = parameters;
    return std::move(activity);
}

} // namespace parkcarbon::ui
