#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace parkcarbon::reference {

/// How far a reference value can be trusted; shown to the user wherever the value is used.
enum class Status : std::uint8_t {
    Transcribed, ///< copied from the cited source and seen there
    Computed,    ///< derived from transcribed values
    Unconfirmed, ///< not seen at the primary source
    User         ///< entered by the user for this project or row
};
std::string_view statusName(Status status); ///< "transcribed", "computed", "unconfirmed", "user"
std::optional<Status> statusFromName(std::string_view name);
/// The less trustworthy of two, in the order Transcribed < Computed < User < Unconfirmed.
Status worse(Status a, Status b);

} // namespace parkcarbon::reference
