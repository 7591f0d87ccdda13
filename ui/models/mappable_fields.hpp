#pragma once

#include <parkcarbon/text/text.hpp>

#include <QString>

#include <string>
#include <vector>

namespace parkcarbon::ui {

/// The form 205-1 of the energy statistics: no table of a project, but turned into activities and transfers.
inline constexpr const char* kEnergyStatisticsForm = "energy_statistics";

/// A field that a column of a foreign table can be.
struct MappableField {
    std::string name;
    QString label;
    bool required = false; ///< a row cannot do without; ids are made where the table has none
};

/// Those of a table of the project; of a form those that its columns are known by.
std::vector<MappableField> mappableFields(const std::string& table, const text::Text& words);

} // namespace parkcarbon::ui
