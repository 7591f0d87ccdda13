#include "store/dictionary.hpp"

#include "store/guarded.hpp"

#include <fmt/format.h>

namespace parkcarbon::store {

Dictionary::Dictionary(Connection& connection, std::string_view select, std::string_view insert)
    : connection_(connection), insert_(insert) {
    Query rows = connection_.query(select);
    while (rows.step()) {
        texts_.emplace_back(rows.text(1));
        if (rows.integer(0) != static_cast<std::int64_t>(texts_.size())) {
            throw DamagedContent("a dictionary has a gap: " + std::string(select));
        }
        keys_.emplace(texts_.back(), static_cast<std::int64_t>(texts_.size()));
    }
}

std::int64_t Dictionary::keyOf(std::string_view text) {
    if (const auto known = keys_.find(text); known != keys_.end()) {
        return known->second;
    }
    const auto key = static_cast<std::int64_t>(texts_.size()) + 1;
    connection_.query(insert_).bind(1, key).bind(2, text).run();
    texts_.emplace_back(text);
    keys_.emplace(text, key);
    return key;
}

const std::string& Dictionary::at(std::int64_t key) const {
    if (key < 1 || key > static_cast<std::int64_t>(texts_.size())) {
        throw DamagedContent(fmt::format("no dictionary entry {}", key));
    }
    return texts_[static_cast<std::size_t>(key) - 1];
}

void Dictionary::truncate(std::size_t size) {
    while (texts_.size() > size) {
        const auto known = keys_.find(texts_.back());
        if (known != keys_.end() && known->second == static_cast<std::int64_t>(texts_.size())) {
            keys_.erase(known);
        }
        texts_.pop_back();
    }
}

Dictionaries::Dictionaries(Connection& connection)
    : items_(connection, "SELECT key, text FROM items ORDER BY key", "INSERT INTO items (key, text) VALUES (?, ?)"),
      units_(connection, "SELECT key, symbol FROM units ORDER BY key", "INSERT INTO units (key, symbol) VALUES (?, ?)"),
      parameter_sets_(connection, "SELECT key, text FROM parameter_sets ORDER BY key",
                      "INSERT INTO parameter_sets (key, text) VALUES (?, ?)"),
      sources_(connection) {
    parseNewEntries();
}

void Dictionaries::parseNewEntries() const {
    while (parsed_units_.size() < units_.size()) {
        const std::string& symbol = units_.texts()[parsed_units_.size()];
        const auto unit = domain::Unit::parse(symbol);
        if (!unit) {
            throw DamagedContent("unknown unit " + symbol);
        }
        parsed_units_.push_back(*unit);
    }
    while (parsed_sets_.size() < parameter_sets_.size() + 1) {
        const std::string& text = parameter_sets_.texts()[parsed_sets_.size() - 1];
        auto set = domain::ParameterSet::parse(text);
        if (!set) {
            throw DamagedContent("invalid parameters " + text);
        }
        parsed_sets_.push_back(std::move(*set));
    }
}

std::int64_t Dictionaries::keyOf(const domain::Unit& unit) {
    return units_.keyOf(unit.symbol());
}

std::optional<std::int64_t> Dictionaries::keyOf(const domain::ParameterSet& parameters) {
    return parameters.empty() ? std::nullopt : std::optional(parameter_sets_.keyOf(parameters.str()));
}

std::optional<std::int64_t> Dictionaries::keyOf(const domain::Provenance& origin) {
    if (origin.file.empty() && origin.sheet.empty()) {
        return std::nullopt;
    }
    return sources_.keyOf(origin);
}

const std::vector<domain::Unit>& Dictionaries::units() const {
    parseNewEntries();
    return parsed_units_;
}

const std::vector<domain::ParameterSet>& Dictionaries::parameterSets() const {
    parseNewEntries();
    return parsed_sets_;
}

domain::Unit Dictionaries::unit(std::int64_t key) const {
    units_.at(key);
    return units()[static_cast<std::size_t>(key) - 1];
}

const domain::ParameterSet& Dictionaries::parameters(std::optional<std::int64_t> key) const {
    if (!key) {
        return parsed_sets_.front();
    }
    parameter_sets_.at(*key);
    return parameterSets()[static_cast<std::size_t>(*key)];
}

domain::Provenance Dictionaries::origin(std::optional<std::int64_t> source, std::int64_t row) const {
    if (!source) {
        return {{}, {}, row};
    }
    domain::Provenance origin = sources_.at(*source);
    origin.row = row;
    return origin;
}

Dictionaries::Sizes Dictionaries::sizes() const {
    return {items_.size(), units_.size(), parameter_sets_.size(), sources_.size()};
}

void Dictionaries::truncate(const Sizes& sizes) {
    items_.truncate(sizes.items);
    units_.truncate(sizes.units);
    parameter_sets_.truncate(sizes.parameter_sets);
    sources_.truncate(sizes.sources);
    parsed_units_.resize(std::min(parsed_units_.size(), sizes.units), domain::Unit::dimensionless());
    parsed_sets_.resize(std::min(parsed_sets_.size(), sizes.parameter_sets + 1));
}

} // namespace parkcarbon::store
