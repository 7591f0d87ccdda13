#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

/// A finding that somebody has looked at and set aside (dismissals.csv). It holds for one place and one evidence: when
/// what the finding says changes, the dismissal lapses.
struct Dismissal {
    DismissalId id;
    std::string code;       ///< of the finding
    std::string table_name; ///< where the finding points, as base::Location; empty = the project as a whole
    std::string record_id;
    std::string field;
    std::string evidence; ///< evidenceOf() the finding when it was dismissed
    std::string reason;   ///< never empty
    std::string dismissed_by;
    std::optional<base::Date> dismissed_on;
    Provenance origin;
    friend bool operator==(const Dismissal&, const Dismissal&) = default;
};

/// SHA-256 of what a finding says and where: its code, arguments and place in the project, each as its length, a colon
/// and its bytes. Severity and the imported file are left out: they are not what was judged.
std::string evidenceOf(const base::Finding& finding);

/// True when the dismissal names this finding and its evidence is unchanged.
bool answers(const Dismissal& dismissal, const base::Finding& finding);

} // namespace parkcarbon::domain
