#pragma once

#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/exchange/pack_context.hpp>

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace parkcarbon::exchange {

/// Turns what the cells of a pack say to people back into the words of the data formats.
class PackWords {
public:
    explicit PackWords(const PackContext& context);

    /// The text of a field as the parser is to see it: a list's caption becomes its word, `E07 名称` the id, a waste
    /// code loses its name, a name that nobody in the project has becomes `ext:<name>`. Texts that mean nothing of the
    /// kind stay as they are.
    std::string text(const domain::PackColumn& column, const domain::FieldSpec& field, const std::string& cell) const;
    /// The value of a list by what the workbook shows for it in either language; empty when no choice has it.
    std::string value(const std::string& list, const std::string& cell) const;

private:
    std::string party(const std::string& cell, domain::FieldKind kind) const;
    /// The id at the beginning of the text, or that of the only thing called so; empty when there is none.
    std::string idNamed(const std::string& cell, bool processes) const;

    using Captions = std::unordered_map<std::string, std::string>; ///< folded caption → word or id
    struct List {
        Captions texts;
        Captions codes; ///< folded value → value, of lists that show it before the text
    };
    static List listOf(const domain::PackList& list);

    std::map<std::string, List> lists_;
    Captions enterprise_ids_;
    Captions enterprise_names_;
    Captions process_ids_;
    Captions process_names_;
};

} // namespace parkcarbon::exchange
