#pragma once

#include <parkcarbon/domain/pack.hpp>

#include <string>

namespace parkcarbon::services {

/// The same for the same question about the same row, so that asking twice is asking once:
/// `2025:E07:fuels:1f0c…`.
std::string packQuestionId(const domain::PackQuestion& question);

} // namespace parkcarbon::services
