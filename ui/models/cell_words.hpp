#pragma once

#include "ui/models/reference_directory.hpp"

#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <string>
#include <string_view>

namespace parkcarbon::ui {

/// Between the canonical text of a cell and what people see and type: labels for words, names beside ids, grouped
/// numbers.
class CellWords {
public:
    CellWords(const text::Text& words, const ReferenceDirectory& directory) : words_(words), directory_(directory) {}

    /// As a grid shows it: `固定燃烧`, `E07 · 名称`, `12,345.6`.
    QString shown(const domain::FieldSpec& field, std::string_view canonical) const;
    /// As it goes to the clipboard: labels, but plain ids and numbers, so that other programs can use them.
    QString copied(const domain::FieldSpec& field, std::string_view canonical) const;
    /// Canonical text of what was typed or pasted; labels of either language and names of records are understood. What
    /// is not understood stays as it is, for the record parser to refuse.
    std::string canonical(const domain::FieldSpec& field, std::string_view typed) const;

private:
    const text::Text& words_;
    const ReferenceDirectory& directory_;
};

} // namespace parkcarbon::ui
