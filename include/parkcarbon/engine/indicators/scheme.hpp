#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/engine/indicators/formula.hpp>
#include <parkcarbon/engine/indicators/threshold.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Indicator schemes as data: data/reference/indicators.csv, and what users write in its shape.
namespace parkcarbon::engine::indicators {

inline constexpr base::Code kSchemeUnknown{"SCHEME_UNKNOWN"};
inline constexpr base::Code kIndicatorUnknown{"INDICATOR_UNKNOWN"};

/// What an indicator's verdict means for its scheme.
enum class Role : std::uint8_t {
    Core,       ///< with a veto: not met, the park cannot be accepted
    Mandatory,  ///< must be met
    OneOfGroup, ///< at least `Group::needed` of its group must be met
    Guiding,    ///< expected, no condition
    Reference   ///< shown for comparison; also plan indicators, computed figures
};
std::string_view roleWord(Role role); ///< "core", "mandatory", "one_of_group", "guiding", "reference"

/// Indicators of which at least `needed` must be met.
struct IndicatorGroup {
    std::string name; ///< "ECO"; "GP-13…GP-14" where the scheme gives none
    std::size_t needed = 1;
    std::vector<std::size_t> members; ///< indices into Scheme::indicators
};

/// One row of a scheme as the user wrote it, in the columns of indicators.csv.
struct IndicatorRow {
    std::string id;
    std::string set_id; ///< short id, or the scheme's name
    std::string name_zh;
    std::string name_en;
    std::string unit;
    std::string direction;
    std::string threshold;
    std::string formula;
    std::string mandatory;
    std::string confidence;
    std::string source;
    std::string status;         ///< "transcribed", …; empty = "user"
    std::string rule;           ///< machine-readable form of `formula` where that is written in words
    std::string threshold_rule; ///< the same of `threshold`
};

struct IndicatorDefinition {
    IndicatorRow row;
    domain::Unit unit = domain::Unit::dimensionless();
    Direction direction = Direction::Higher;
    Role role = Role::Reference;
    /// Nothing where it could not be read: Scheme::findings says why, and the indicator cannot be computed.
    std::optional<Formula> formula;
    std::optional<Threshold> threshold;
};

struct Scheme {
    std::string id; ///< short: "HJ274"
    std::string name_zh;
    std::string name_en;
    std::string status; ///< of its source: "transcribed", "unconfirmed", "definition", "user"
    std::string source;
    bool own = false; ///< written or imported by the user
    std::vector<IndicatorDefinition> indicators;
    std::vector<IndicatorGroup> groups;
    base::Findings findings; ///< rows that could not be read

    const IndicatorDefinition* find(std::string_view indicator_id) const;
    /// How many must be met to pass: core and mandatory ones, and the needed ones of every group. 23 for HJ 274-2015.
    std::size_t required() const;
};

/// The schemes that ship, in the order of indicator_sets.csv. Every row can be read (a test keeps that).
std::vector<Scheme> shippedSchemes(const reference::Catalogue& catalogue);

/// Rows of one own scheme. What cannot be read is a finding at the table `own_indicators` and stays in the scheme
/// without formula or threshold. A formula in words takes the rule of the shipped row of the same words.
/// Findings: FORMULA_UNREADABLE, FORMULA_VARIABLE_UNKNOWN, FORMULA_UNIT_MISMATCH, THRESHOLD_UNREADABLE,
/// INDICATOR_DIRECTION_UNKNOWN, INDICATOR_UNIT_UNKNOWN, INDICATOR_REPEATED.
Scheme ownScheme(std::string_view id, std::string_view name_zh, std::string_view name_en,
                 const std::vector<IndicatorRow>& rows, const reference::Catalogue& catalogue);

/// By short id or by name (zh or en), case and spaces aside; a part that only one scheme's id or names begin with or
/// contain is enough. Errors: SCHEME_UNKNOWN {value, expected}.
base::Result<const Scheme*> findScheme(const std::vector<Scheme>& schemes, std::string_view name);

} // namespace parkcarbon::engine::indicators
