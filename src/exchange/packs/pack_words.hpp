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

private:
    /// The word of a list by its caption in either language; empty when no entry has it.
    std::string word(const std::string& list, const std::string& cell) const;
    std::string party(const std::string& cell, domain::FieldKind kind) const;
    /// The id at the beginning of the text, or that of the only thing called so; empty when there is none.
    std::string idNamed(const std::string& cell, bool processes) const;

    using Captions = std::unordered_map<std::string, std::string>; ///< folded caption → word or id
    std::map<std::string, Captions> lists_;
    Captions enterprise_ids_;
    Captions enterprise_names_;
    Captions process_ids_;
    Captions process_names_;
};

} // namespace parkcarbon::exchange
