#include "store/source_dictionary.hpp"

#include "store/guarded.hpp"

#include <array>
#include <fmt/format.h>

namespace parkcarbon::store {
namespace {

constexpr std::array kSourceTexts = {&domain::Provenance::file,        &domain::Provenance::sheet,
                                     &domain::Provenance::sha256,      &domain::Provenance::columns,
                                     &domain::Provenance::imported_by, &domain::Provenance::imported_at};

std::string sourceKeyText(const domain::Provenance& source) {
    std::string text;
    for (const auto member : kSourceTexts) {
        text.append(source.*member).push_back('\x1F');
    }
    return text;
}

bool sameSource(const domain::Provenance& a, const domain::Provenance& b) {
    for (const auto member : kSourceTexts) {
        if (a.*member != b.*member) {
            return false;
        }
    }
    return true;
}

} // namespace

SourceDictionary::SourceDictionary(Connection& connection) : connection_(connection) {
    Query rows = connection_.query(
        "SELECT key, file, sheet, sha256, columns, imported_by, imported_at FROM sources ORDER BY key");
    while (rows.step()) {
        domain::Provenance source;
        for (std::size_t index = 0; index < kSourceTexts.size(); ++index) {
            source.*kSourceTexts[index] = std::string(rows.text(static_cast<int>(index) + 1));
        }
        remember(std::move(source));
        if (rows.integer(0) != static_cast<std::int64_t>(sources_.size())) {
            throw DamagedContent("a dictionary has a gap: sources");
        }
    }
}

std::int64_t SourceDictionary::keyOf(const domain::Provenance& origin) {
    if (last_asked_ > 0 && sameSource(sources_[static_cast<std::size_t>(last_asked_) - 1], origin)) {
        return last_asked_;
    }
    if (const auto known = keys_.find(sourceKeyText(origin)); known != keys_.end()) {
        return last_asked_ = known->second;
    }
    const auto key = static_cast<std::int64_t>(sources_.size()) + 1;
    Query insert =
        connection_.query("INSERT INTO sources (key, file, sheet, sha256, columns, imported_by, imported_at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, key);
    for (std::size_t index = 0; index < kSourceTexts.size(); ++index) {
        insert.bind(static_cast<int>(index) + 2, std::string_view(origin.*kSourceTexts[index]));
    }
    insert.run();
    domain::Provenance source = origin;
    source.row = 0;
    remember(std::move(source));
    return last_asked_ = key;
}

const domain::Provenance& SourceDictionary::at(std::int64_t key) const {
    if (key < 1 || key > static_cast<std::int64_t>(sources_.size())) {
        throw DamagedContent(fmt::format("no dictionary entry {}", key));
    }
    return sources_[static_cast<std::size_t>(key) - 1];
}

void SourceDictionary::truncate(std::size_t size) {
    last_asked_ = 0;
    while (sources_.size() > size) {
        const auto known = keys_.find(sourceKeyText(sources_.back()));
        if (known != keys_.end() && known->second == static_cast<std::int64_t>(sources_.size())) {
            keys_.erase(known);
        }
        sources_.pop_back();
    }
}

void SourceDictionary::remember(domain::Provenance source) {
    keys_.emplace(sourceKeyText(source), static_cast<std::int64_t>(sources_.size()) + 1);
    sources_.push_back(std::move(source));
}

} // namespace parkcarbon::store
