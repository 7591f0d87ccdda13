#pragma once

#include <parkcarbon/engine/inventory/data_basis.hpp>
#include <parkcarbon/text/qt.hpp>
#include <parkcarbon/text/text.hpp>

#include <QComboBox>

namespace parkcarbon::ui {

/// Puts raw and reconciled data into a chooser, by the value of DataBasis; keeps what is chosen.
inline void fillBases(QComboBox& box, const text::Text& words) {
    using engine::inventory::DataBasis;
    const int kept = box.count() == 0 ? static_cast<int>(DataBasis::Raw) : box.currentIndex();
    box.clear();
    for (const DataBasis basis : {DataBasis::Raw, DataBasis::Reconciled}) {
        box.addItem(text::toQString(words.termOr("data_basis", engine::inventory::dataBasisWord(basis))),
                    static_cast<int>(basis));
    }
    box.setCurrentIndex(kept);
}

} // namespace parkcarbon::ui
