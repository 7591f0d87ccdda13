#include <parkcarbon/domain/pack_layout.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::domain {
namespace {

constexpr std::array<std::string_view, 3> kPackLanguageWords = {"zh", "en", "both"};

} // namespace

std::string_view packLanguageWord(PackLanguage language) {
    return kPackLanguageWords[static_cast<std::size_t>(language)];
}

std::optional<PackLanguage> packLanguage(std::string_view word) {
    const auto found = std::find(kPackLanguageWords.begin(), kPackLanguageWords.end(), word);
    return found == kPackLanguageWords.end()
               ? std::nullopt
               : std::optional(static_cast<PackLanguage>(found - kPackLanguageWords.begin()));
}

const PackColumn* PackSheet::column(std::string_view column_id) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const PackColumn& candidate) { return candidate.id == column_id; });
    return found == columns.end() ? nullptr : &*found;
}

const PackSheet* PackLayout::sheet(std::string_view id) const {
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const PackSheet& candidate) { return candidate.id == id; });
    return found == sheets.end() ? nullptr : &*found;
}

const PackList* PackLayout::list(std::string_view id) const {
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const PackList& candidate) { return candidate.id == id; });
    return found == lists.end() ? nullptr : &*found;
}

const BilingualText& PackLayout::text(const std::string& id) const {
    return texts.at(id);
}

} // namespace parkcarbon::domain
