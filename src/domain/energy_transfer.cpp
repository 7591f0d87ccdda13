#include <parkcarbon/domain/energy_transfer.hpp>

#include <parkcarbon/base/utf8.hpp>

namespace parkcarbon::domain {
namespace {

constexpr std::string_view kGrid = "grid";
constexpr std::string_view kExternal = "ext:";

} // namespace

base::Result<Party> Party::parse(std::string_view text) {
    const std::string_view clean = base::trimmed(text);
    if (clean == kGrid) {
        return Party(Kind::Grid, {});
    }
    if (clean.starts_with(kExternal)) {
        const std::string_view name = base::trimmed(clean.substr(kExternal.size()));
        if (name.empty()) {
            return base::failure(kPartyInvalid, {{"value", std::string(text)}});
        }
        return Party(Kind::External, std::string(name));
    }
    if (clean.empty()) {
        return base::failure(kPartyInvalid, {{"value", std::string(text)}});
    }
    return Party(Kind::Enterprise, std::string(clean));
}

std::string Party::str() const {
    switch (kind_) {
    case Kind::Grid:
        return std::string(kGrid);
    case Kind::External:
        return std::string(kExternal) + name_;
    case Kind::Enterprise:
        break;
    }
    return name_;
}

} // namespace parkcarbon::domain
