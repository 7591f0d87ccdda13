#include <parkcarbon/reference/status.hpp>

#include <array>
#include <cstddef>

namespace parkcarbon::reference {
namespace {

constexpr std::array<std::string_view, 4> kStatusNames = {"transcribed", "computed", "unconfirmed", "user"};

/// Position in the order of trust, which is not the order of the enumeration.
int doubt(Status status) {
    switch (status) {
    case Status::Transcribed:
        return 0;
    case Status::Computed:
        return 1;
    case Status::User:
        return 2;
    case Status::Unconfirmed:
        break;
    }
    return 3;
}

} // namespace

std::string_view statusName(Status status) {
    return kStatusNames[static_cast<std::size_t>(status)];
}

std::optional<Status> statusFromName(std::string_view name) {
    for (std::size_t index = 0; index < kStatusNames.size(); ++index) {
        if (kStatusNames[index] == name) {
            return static_cast<Status>(index);
        }
    }
    return std::nullopt;
}

Status worse(Status a, Status b) {
    return doubt(a) < doubt(b) ? b : a;
}

} // namespace parkcarbon::reference
