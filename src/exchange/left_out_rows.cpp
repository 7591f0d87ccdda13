#include "left_out_rows.hpp"

#include <algorithm>

namespace parkcarbon::exchange {

LeftOutRows::LeftOutRows(std::span<const ImportExclusion> exclusions, const SourceInfo& source)
    : all_(isLeftOut(exclusions, source.sha256)) {
    for (const ImportExclusion& exclusion : exclusions) {
        if (exclusion.sha256.empty() || exclusion.sha256 != source.sha256 || exclusion.sheet != source.sheet) {
            continue;
        }
        if (exclusion.row) {
            rows_.push_back(*exclusion.row);
        } else {
            all_ = true;
        }
    }
    std::sort(rows_.begin(), rows_.end());
}

bool LeftOutRows::contains(std::int64_t row) const {
    return all_ || std::binary_search(rows_.begin(), rows_.end(), row);
}

bool isLeftOut(std::span<const ImportExclusion> exclusions, std::string_view sha256) {
    return !sha256.empty() && std::any_of(exclusions.begin(), exclusions.end(), [&](const ImportExclusion& exclusion) {
        return exclusion.sha256 == sha256 && exclusion.sheet.empty() && !exclusion.row;
    });
}

} // namespace parkcarbon::exchange
