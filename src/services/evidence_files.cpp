#include "services/evidence_files.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/domain/workbench.hpp>
#include <parkcarbon/services/evidence.hpp>

#include <fstream>
#include <system_error>

namespace parkcarbon::services {

namespace fs = std::filesystem;

base::Result<std::string> readEvidenceFile(const fs::path& file) {
    std::error_code status;
    const bool ordinary = fs::is_regular_file(file, status);
    const auto size = ordinary ? fs::file_size(file, status) : 0;
    std::ifstream stream(file, std::ios::binary);
    if (!ordinary || status || !stream) {
        return base::failure(kEvidenceFileUnreadable, {{"value", file.string()}});
    }
    if (size > domain::Evidence::kLargestFileBytes) {
        return base::failure(
            store::kEvidenceTooLarge,
            {{"value", std::to_string(size)}, {"expected", std::to_string(domain::Evidence::kLargestFileBytes)}});
    }
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (stream.gcount() != static_cast<std::streamsize>(size)) {
        return base::failure(kEvidenceFileUnreadable, {{"value", file.string()}});
    }
    return bytes;
}

base::Result<std::string> hashOfFile(const fs::path& file) {
    return readEvidenceFile(file).map([](const std::string& bytes) { return base::sha256Hex(bytes); });
}

fs::path linkedFile(const fs::path& project_file, const std::string& path) {
    const fs::path noted(path);
    return noted.is_absolute() ? noted : fs::absolute(project_file).parent_path() / noted;
}

std::string linkTo(const fs::path& project_file, const fs::path& file) {
    std::error_code status;
    const fs::path folder = fs::weakly_canonical(fs::absolute(project_file).parent_path(), status);
    const fs::path target = fs::weakly_canonical(fs::absolute(file), status);
    const fs::path relative = target.lexically_relative(folder);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return (below ? relative : target).generic_string();
}

} // namespace parkcarbon::services
