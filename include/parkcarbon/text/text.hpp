#pragma once

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/text/catalogue.hpp>
#include <parkcarbon/text/language.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace parkcarbon::text {

/// The program's words in one language: what turns codes, field names and vocabulary words into text for people. Cheap
/// to copy, immutable, usable from any thread. All texts are UTF-8; text/qt.hpp turns them into QString.
///
/// A code or key without words shows as its own name in brackets, `[UNIT_UNKNOWN]`; it is never silently empty.
class Text {
public:
    explicit Text(Language language);
    Text(Language language, std::shared_ptr<const Catalogue> catalogue);

    Language language() const { return language_; }
    Text in(Language language) const { return Text(language, catalogue_); } ///< the same words in another language

    /// The sentence of an error, finding or history entry, `{name}` replaced by the argument of that name. Arguments
    /// named `table`, `field`, `category`, `carrier`, `role`, `contract`, `severity`, `status`, `state`,
    /// `evidence_class` are shown by their labels where there is one, `functions` by those of its words
    /// (`energy;finance`). `{name|one|many}` chooses a word by the number (base/pattern.hpp). A placeholder without
    /// argument stays as it is.
    std::string sentence(std::string_view code, const base::Arguments& arguments) const;
    std::string sentence(const base::Error& error) const { return sentence(error.code.name, error.arguments); }
    std::string sentence(const base::Finding& finding) const; ///< its field is looked up in the table of `where`

    bool hasSentence(std::string_view code) const { return catalogue_->sentence(code) != nullptr; }

    /// How to mend it; empty for pure notes and unknown codes.
    std::string remedy(std::string_view code, const base::Arguments& arguments) const;
    std::string remedy(const base::Error& error) const { return remedy(error.code.name, error.arguments); }
    std::string remedy(const base::Finding& finding) const;

    /// Where a finding points, for people: `活动数据 A12 · 单位`, `activities.csv · row 7 · column unit`; empty when
    /// unknown.
    std::string location(const base::Location& where) const;

    std::string tableName(domain::Table table) const;
    std::string tableName(std::string_view table) const; ///< also for names of other tables; unknown: the name itself
    std::string fieldLabel(domain::Table table, std::string_view field) const;
    std::string fieldLabel(std::string_view table, std::string_view field) const; ///< unknown: the field name itself
    std::string choiceLabel(std::string_view word) const; ///< a vocabulary word of files; unknown: the word itself
    template <typename Enum> std::string label(Enum value) const { return choiceLabel(domain::word(value)); }
    std::string severityLabel(base::Severity severity) const;

    /// A single term by its key in labels.csv or terms.csv, e.g. "view.territorial", "gas.CH4", "ncv".
    std::string term(std::string_view key) const;
    bool hasTerm(std::string_view key) const { return catalogue_->term(key) != nullptr; }
    /// A term of a family (`view`, `gas`, `status`, `choice`, …): the words of `family.word`; unknown: the word itself.
    std::string termOr(std::string_view family, std::string_view word) const;

    std::string unitName(std::string_view unit) const; ///< "tCO2e" → "吨二氧化碳当量" / "t CO2e"; unknown: unchanged
    /// Number with significant digits and its unit: "12,345 吨二氧化碳当量", "12,345 t CO2e".
    std::string quantity(double value, std::string_view unit, int digits = 4) const;
    std::string shortNumber(double value) const; ///< formatShort in this language

    std::string
    period(base::Period period) const; ///< "2025年7月", "Jul 2025"; "2025年第3季度", "Q3 2025"; "2025年", "2025"
    std::string date(base::Date date) const;           ///< "2025年7月31日", "31 Jul 2025"
    std::string timestamp(base::Timestamp time) const; ///< "2025年7月31日 08:00", "31 Jul 2025 08:00" (UTC)

private:
    std::string filled(const std::string& pattern, const base::Arguments& arguments) const;
    std::string choiceLabels(std::string_view words) const; ///< of `energy;finance`
    std::string argumentText(const base::Argument& argument, const base::Arguments& all) const;

    Language language_;
    std::shared_ptr<const Catalogue> catalogue_;
};

} // namespace parkcarbon::text
