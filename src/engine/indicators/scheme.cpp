#include <parkcarbon/engine/indicators/scheme.hpp>

#include "formula_units.hpp"
#include "scheme_roles.hpp"

#include <parkcarbon/engine/indicators/finding_codes.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::engine::indicators {
namespace {

IndicatorRow rowOf(const reference::CatalogueTable& table, const reference::CatalogueRow& row) {
    const auto text = [&](std::string_view column) { return std::string(table.field(row, column)); };
    return {row.id,
            text("set_id"),
            row.name_zh,
            row.name_en,
            text("unit"),
            text("direction"),
            text("threshold"),
            text("formula"),
            text("mandatory"),
            text("confidence"),
            row.source,
            row.status,
            text("rule"),
            text("threshold_rule")};
}

/// The shipped rows, for the rules behind words and the thresholds that others refer to.
class ShippedRows {
public:
    explicit ShippedRows(const reference::Catalogue& catalogue) {
        const reference::CatalogueTable& table = *catalogue.table("indicators");
        for (const reference::CatalogueRow& row : table.rows()) {
            rows_.push_back(rowOf(table, row));
        }
    }

    const std::vector<IndicatorRow>& all() const { return rows_; }
    const IndicatorRow* find(std::string_view id) const {
        const auto found =
            std::find_if(rows_.begin(), rows_.end(), [&](const IndicatorRow& row) { return row.id == id; });
        return found == rows_.end() ? nullptr : &*found;
    }
    /// The rule behind the same words: of the same indicator, else of any.
    std::string ruleBehind(const IndicatorRow& own, std::string IndicatorRow::*words,
                           std::string IndicatorRow::*rule) const {
        const IndicatorRow* const same_id = find(own.id);
        if (same_id != nullptr && same_id->*words == own.*words) {
            return same_id->*rule;
        }
        const auto same = std::find_if(rows_.begin(), rows_.end(), [&](const IndicatorRow& row) {
            return row.*words == own.*words && !(row.*rule).empty();
        });
        return same == rows_.end() ? std::string() : (*same).*rule;
    }

private:
    std::vector<IndicatorRow> rows_;
};

/// Units as people write them where they count or judge.
std::string spelledUnit(const std::string& unit) {
    if (unit.empty() || unit == "-" || unit == "yes/no" || unit == "equivalents") {
        return "1";
    }
    return unit == "times/a" ? "1/a" : unit;
}

class SchemeWriter {
public:
    SchemeWriter(Scheme scheme, const ShippedRows& shipped, const reference::Catalogue& catalogue)
        : scheme_(std::move(scheme)), shipped_(shipped), catalogue_(catalogue) {}

    void add(IndicatorRow row) {
        if (scheme_.find(row.id) != nullptr) {
            tell(kIndicatorRepeated, row, "id", {});
            return;
        }
        IndicatorDefinition& definition = scheme_.indicators.emplace_back();
        definition.row = std::move(row);
        readUnit(definition);
        readDirection(definition);
        readFormula(definition);
        readThreshold(definition, definition.row, 0);
    }

    Scheme take() {
        buildGroups(scheme_);
        return std::move(scheme_);
    }

private:
    void tell(base::Code code, const IndicatorRow& row, const char* field, base::Arguments arguments) {
        arguments.insert(arguments.begin(), {"indicator", row.id});
        scheme_.findings.push_back({code,
                                    base::Severity::Error,
                                    std::move(arguments),
                                    {"own_indicators", row.set_id + "|" + row.id, field, {}, {}, 0, {}}});
    }

    void readUnit(IndicatorDefinition& definition) {
        const auto unit = domain::Unit::parse(spelledUnit(definition.row.unit));
        if (unit) {
            definition.unit = *unit;
        } else {
            tell(kIndicatorUnitUnknown, definition.row, "unit", {{"value", definition.row.unit}});
        }
    }

    void readDirection(IndicatorDefinition& definition) {
        const auto direction = directionFromWord(definition.row.direction);
        if (direction) {
            definition.direction = *direction;
        } else {
            tell(kIndicatorDirectionUnknown, definition.row, "direction",
                 {{"value", definition.row.direction}, {"expected", "higher, lower, yes_no, positive"}});
        }
    }

    void readFormula(IndicatorDefinition& definition) {
        IndicatorRow& row = definition.row;
        if (row.rule.empty()) {
            row.rule = shipped_.ruleBehind(row, &IndicatorRow::formula, &IndicatorRow::rule);
        }
        const char* const field = row.rule.empty() ? "formula" : "rule";
        auto formula = parseFormula(row.rule.empty() ? row.formula : row.rule);
        if (!formula) {
            tell(kFormulaUnreadable, row, field,
                 {{"value", std::string(formula.error().argument("value"))},
                  {"position", std::string(formula.error().argument("position"))}});
            return;
        }
        bool usable = true;
        for (const FormulaFault& fault : faultsOf(*formula, definition.unit, catalogue_)) {
            const bool unknown = fault.kind == FormulaFault::Kind::Variable;
            usable = false;
            base::Arguments arguments = {{"value", fault.value}, {"position", std::to_string(fault.position)}};
            if (!unknown) {
                arguments.push_back({"expected", fault.expected});
            }
            tell(unknown ? kFormulaVariableUnknown : kFormulaUnitMismatch, row, field, std::move(arguments));
        }
        if (usable) {
            definition.formula = std::move(*formula);
        }
    }

    /// A threshold may be that of another indicator, which may be that of a third; no further.
    void readThreshold(IndicatorDefinition& definition, const IndicatorRow& from, int hops) {
        constexpr int kMostHops = 3;
        const std::string& rule = from.threshold_rule;
        const std::string behind =
            rule.empty() ? shipped_.ruleBehind(from, &IndicatorRow::threshold, &IndicatorRow::threshold_rule) : rule;
        auto threshold = parseThreshold(behind.empty() ? from.threshold : behind, definition.direction);
        const IndicatorRow* other = nullptr;
        if (threshold && threshold->kind == Threshold::Kind::SameAs && hops < kMostHops) {
            const IndicatorDefinition* const own = scheme_.find(threshold->same_as);
            other = own == nullptr ? shipped_.find(threshold->same_as) : &own->row;
        }
        if (other != nullptr) {
            const std::string name = threshold->same_as;
            readThreshold(definition, IndicatorRow(*other), hops + 1);
            if (definition.threshold) {
                definition.threshold->same_as = name;
            }
            return;
        }
        if (!threshold || threshold->kind == Threshold::Kind::SameAs) {
            const std::string position = threshold ? "5" : std::string(threshold.error().argument("position"));
            tell(kThresholdUnreadable, definition.row, "threshold",
                 {{"value", from.threshold}, {"position", position}});
            return;
        }
        for (const Limit& limit : threshold->limits) {
            checkVariables(definition, limit.expression ? limit.expression->variables() : std::vector<std::string>());
        }
        if (!threshold->size_variable.empty()) {
            checkVariables(definition, {threshold->size_variable});
        }
        threshold->text = definition.row.threshold;
        definition.threshold = std::move(*threshold);
    }

    void checkVariables(const IndicatorDefinition& definition, const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (catalogue_.parkVariable(name) == nullptr) {
                tell(kFormulaVariableUnknown, definition.row, "threshold", {{"value", name}, {"position", "1"}});
            }
        }
    }

    Scheme scheme_;
    const ShippedRows& shipped_;
    const reference::Catalogue& catalogue_;
};

/// Letters and digits in lower case; everything else that is not of another script is left out.
std::string searchKey(std::string_view text) {
    std::string key;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            key += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) {
            key += c;
        }
    }
    return key;
}

} // namespace

const IndicatorDefinition* Scheme::find(std::string_view indicator_id) const {
    const auto found = std::find_if(indicators.begin(), indicators.end(), [&](const IndicatorDefinition& definition) {
        return definition.row.id == indicator_id;
    });
    return found == indicators.end() ? nullptr : &*found;
}

std::size_t Scheme::required() const {
    auto count = static_cast<std::size_t>(
        std::count_if(indicators.begin(), indicators.end(), [](const IndicatorDefinition& definition) {
            return definition.role == Role::Core || definition.role == Role::Mandatory;
        }));
    for (const IndicatorGroup& group : groups) {
        count += std::min(group.needed, group.members.size());
    }
    return count;
}

std::vector<Scheme> shippedSchemes(const reference::Catalogue& catalogue) {
    const ShippedRows shipped(catalogue);
    std::vector<Scheme> schemes;
    for (const reference::CatalogueRow& set : catalogue.table("indicator_sets")->rows()) {
        Scheme scheme;
        scheme.id = set.id;
        scheme.name_zh = set.name_zh;
        scheme.name_en = set.name_en;
        scheme.status = set.status;
        scheme.source = set.source;
        SchemeWriter writer(std::move(scheme), shipped, catalogue);
        for (const IndicatorRow& row : shipped.all()) {
            if (row.set_id == set.id) {
                writer.add(row);
            }
        }
        schemes.push_back(writer.take());
    }
    return schemes;
}

Scheme ownScheme(std::string_view id, std::string_view name_zh, std::string_view name_en,
                 const std::vector<IndicatorRow>& rows, const reference::Catalogue& catalogue) {
    const ShippedRows shipped(catalogue);
    Scheme scheme;
    scheme.id = std::string(id);
    scheme.name_zh = std::string(name_zh.empty() ? id : name_zh);
    scheme.name_en = std::string(name_en.empty() ? id : name_en);
    scheme.status = "user";
    scheme.own = true;
    SchemeWriter writer(std::move(scheme), shipped, catalogue);
    for (const IndicatorRow& row : rows) {
        writer.add(row);
    }
    return writer.take();
}

base::Result<const Scheme*> findScheme(const std::vector<Scheme>& schemes, std::string_view name) {
    const std::string key = searchKey(name);
    std::vector<const Scheme*> parts;
    std::string known;
    for (const Scheme& scheme : schemes) {
        const std::array<std::string, 3> names = {searchKey(scheme.id), searchKey(scheme.name_zh),
                                                  searchKey(scheme.name_en)};
        if (std::find(names.begin(), names.end(), key) != names.end()) {
            return &scheme;
        }
        const bool contains = !key.empty() && std::any_of(names.begin(), names.end(), [&](const std::string& one) {
            return one.find(key) != std::string::npos;
        });
        if (contains) {
            parts.push_back(&scheme);
        }
        known += (known.empty() ? "" : ", ") + scheme.id;
    }
    if (parts.size() == 1) {
        return parts.front();
    }
    return base::failure(kSchemeUnknown, {{"value", std::string(name)}, {"expected", known}});
}

} // namespace parkcarbon::engine::indicators
