#include "item_name.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>

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

bool isNamed(const ItemName& item, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), item.base) != names.end();
}

std::vector<std::string> variantParts(const ItemName& item) {
    std::vector<std::string> parts;
    std::string_view rest = item.variant;
    while (!rest.empty()) {
        const std::size_t slash = rest.find('/');
        parts.emplace_back(base::trimmed(rest.substr(0, slash)));
        rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    }
    return parts;
}

} // namespace parkcarbon::engine::inventory
