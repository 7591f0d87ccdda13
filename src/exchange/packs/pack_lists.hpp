#pragma once

#include "pack_page.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace parkcarbon::exchange {

/// The hidden sheet `_lists`, where the choices of the drop-downs stand: Excel takes no long list in the cell itself.
class PackLists {
public:
    explicit PackLists(const PackPage& page) : page_(page) {}

    /// `=_lists!$C$2:$C$40`; empty when the list has no choices. The list is written when `write` is called.
    std::string formula(const std::string& list);
    void write();

private:
    struct Place {
        std::size_t column;
        std::size_t choices;
    };
    const std::vector<domain::PackChoice>& choices(const domain::PackList& list) const;

    const PackPage& page_;
    std::map<std::string, Place> places_;
};

/// Drop-down, prompt and check of the cells of one column, rows counted from 0.
void validatePackColumn(const PackPage& page, lxw_worksheet* sheet, const domain::PackSheet& layout,
                        const domain::PackColumn& column, std::size_t at, std::size_t last_row, PackLists& lists);

} // namespace parkcarbon::exchange
