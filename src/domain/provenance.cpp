#include <parkcarbon/domain/provenance.hpp>

#include <algorithm>

namespace parkcarbon::domain {

std::string Provenance::cellOf(std::string_view field) const {
    std::string_view rest = columns;
    while (!rest.empty()) {
        const std::string_view entry = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
        const std::size_t equals = entry.find('=');
        if (equals != std::string_view::npos && entry.substr(0, equals) == field) {
            return std::string(entry.substr(equals + 1)) + std::to_string(row);
        }
    }
    return {};
}

} // namespace parkcarbon::domain
