#pragma once

#include <parkcarbon/domain/pack_layout.hpp>

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace parkcarbon::exchange {

/// A text in the language of the workbook; in both, one after the other with `between`.
std::string inLanguage(const domain::BilingualText& text, domain::PackLanguage language,
                       std::string_view between = " ");
/// What a drop-down shows for a choice: `实测`, `E07 皖江纤维板有限公司`, `t`.
std::string shownChoice(const domain::PackChoice& choice, domain::PackList::Kind kind, domain::PackLanguage language);

/// How many lines a text takes in a cell that many half-width letters wide; Chinese characters count as two.
double linesOfText(std::string_view text, double letters);

/// What the cells of a workbook show for stored texts, so that the reader finds the stored text again.
class ShownValues {
public:
    ShownValues(const domain::PackLayout& layout, domain::PackLanguage language);

    std::string text(const domain::PackColumn& column, const std::string& stored) const;

private:
    struct List {
        domain::PackList::Kind kind = domain::PackList::Kind::Texts;
        std::unordered_map<std::string, std::string> shown; ///< by value
        std::unordered_set<std::string> taken;              ///< texts that would be read as one of the choices
    };
    static bool wouldBeReadAsOther(const List& list, const std::string& name);

    std::unordered_map<std::string, List> lists_;
};

} // namespace parkcarbon::exchange
