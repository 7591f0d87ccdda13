#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/exchange/enterprise_pack.hpp>
#include <parkcarbon/store/records.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What a project adds to the layout of enterprises' workbooks: its parties, fuels, zones, and the records of each.
namespace parkcarbon::services {

/// The shipped layout with the lists of the project: `parties` and `flow_parties` (enterprises, the grid, processes),
/// `own_points` (the same as flow_parties: each workbook offers its own), `fuels` of the project's set in both
/// languages, `zones`. Errors: REFERENCE_DATA_INVALID.
base::Result<domain::PackLayout> packLayoutOf(const domain::ProjectSnapshot& snapshot);

/// Whether an enterprise is asked for its data: inside the boundary and in the park for at least a day of the period.
bool isAskedIn(const domain::ProjectSnapshot& snapshot, const domain::Enterprise& enterprise, base::Period period);

/// What each enterprise's workbook is filled from, in the order of `enterprises`. Errors: those of the reader.
base::Result<std::vector<exchange::PackSubject>> packSubjects(const domain::ProjectSnapshot& snapshot,
                                                              const store::RecordReader& records,
                                                              const std::vector<const domain::Enterprise*>& enterprises,
                                                              base::Period period);

/// The drop-downs of one workbook in place of the layout's: its own points, the fuels in its language.
std::map<std::string, std::vector<domain::PackChoice>>
packDropDowns(const domain::PackLayout& layout, const exchange::PackSubject& subject, domain::PackLanguage language);

/// Who answers questions about the data: name and contact of the working office's leader, else of its first member;
/// empty when nobody is named.
std::string packContact(const domain::ProjectSnapshot& snapshot);

} // namespace parkcarbon::services
