#pragma once

#include <cstdint>
#include <filesystem>

namespace parkcarbon::bench {

struct SyntheticFolder {
    std::int64_t activities = 1'000'000;
    int enterprises = 400;
    int transfers = 10'000;
};

/// Writes a park folder (docs/data-formats.md): monthly fuel use of 2025 by all enterprises, and the electricity, steam
/// and hot water that one CHP plant and the grid deliver to them. The same arguments give the same bytes.
/// Throws std::runtime_error when it cannot write.
void writeSyntheticFolder(const std::filesystem::path& folder, const SyntheticFolder& size);

} // namespace parkcarbon::bench
