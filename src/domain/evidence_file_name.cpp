#include <parkcarbon/domain/evidence_file_name.hpp>

#include <string_view>

namespace parkcarbon::domain {
namespace {

constexpr std::size_t kLongestName = 120;
constexpr std::string_view kRefused = "<>:\"|?*/\\";

bool isRefused(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F || kRefused.find(byte) != std::string_view::npos;
}

bool continuesCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Keeps the extension, which says what the file is, and cuts between characters.
std::string shortened(const std::string& name) {
    if (name.size() <= kLongestName) {
        return name;
    }
    const std::size_t dot = name.rfind('.');
    const bool has_extension = dot != std::string::npos && name.size() - dot < 12;
    const std::string extension = has_extension ? name.substr(dot) : std::string();
    std::size_t end = kLongestName - extension.size();
    while (end > 0 && continuesCharacter(name[end])) {
        --end;
    }
    return name.substr(0, end) + extension;
}

std::string cleaned(std::string_view text) {
    const std::size_t slash = text.find_last_of("/\\");
    std::string name;
    for (const char byte : text.substr(slash == std::string_view::npos ? 0 : slash + 1)) {
        name += isRefused(byte) ? '_' : byte;
    }
    const std::size_t first = name.find_first_not_of(". ");
    if (first == std::string::npos) {
        return {};
    }
    return shortened(name.substr(first, name.find_last_not_of(". ") - first + 1));
}

} // namespace

std::string safeFileName(const Evidence& evidence) {
    const std::string name = cleaned(evidence.file_name);
    const std::string id = cleaned(evidence.id.str());
    return !name.empty() ? name : !id.empty() ? id : "evidence";
}

} // namespace parkcarbon::domain
