#pragma once

#include "ui/entry/method_list_model.hpp"

#include <parkcarbon/domain/activity.hpp>
#include <parkcarbon/domain/record.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

/// What is wrong with one field of the form.
struct EntryProblem {
    std::string field;     ///< of the activity
    std::string parameter; ///< its name where `field` is "parameters"
    base::Error error;
};
using EntryProblems = std::vector<EntryProblem>;

/// An activity row as it stands in the form: texts, right or wrong.
struct EntryDraft {
    std::string editing_id;                        ///< the record that is being changed; empty for a new one
    std::map<std::string, std::string> fields;     ///< by name, without id and parameters; absent = empty
    std::map<std::string, std::string> parameters; ///< as typed, by name; kept when another item does not ask for them
    std::string further_parameters;                ///< those without a field of their own, as one text

    const std::string& text(std::string_view field) const;
    friend bool operator==(const EntryDraft&, const EntryDraft&) = default;
};

/// The draft of a record; `method` decides which parameters have fields, null puts all of them into one.
EntryDraft draftOf(const domain::Activity& activity, const MethodDescription* method);

/// The record that the draft stands for, with the given id, or everything that is wrong with it. Numbers typed without
/// a unit are in the unit that the method names.
tl::expected<domain::Activity, EntryProblems> readDraft(const EntryDraft& draft, const MethodDescription* method,
                                                        const std::string& id);

} // namespace parkcarbon::ui
