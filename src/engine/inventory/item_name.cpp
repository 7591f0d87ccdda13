#include "item_name.hpp"

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::engine::inventory {

ItemName itemName(std::string_view item) {
    const std::string folded = base::toHalfWidth(base::trimmed(item));
    const std::size_t colon = folded.find(':');
    if (colon == std::string::npos) {
        return {base::toLowerAscii(folded), {}};
    }
    const std::string_view whole = folded;
    return {base::toLowerAscii(std::string(base::trimmed(whole.substr(0, colon)))),
            std::string(base::trimmed(whole.substr(colon + 1)))};
}

} // namespace parkcarbon::engine::inventory
