#include <parkcarbon/domain/project_snapshot.hpp>

namespace parkcarbon::domain {

void TextColumn::reserve(std::size_t texts, std::size_t bytes) {
    ends_.reserve(texts + 1);
    bytes_.reserve(bytes);
}

void TextColumn::push_back(std::string_view text) {
    bytes_.append(text);
    ends_.push_back(bytes_.size());
}

} // namespace parkcarbon::domain
