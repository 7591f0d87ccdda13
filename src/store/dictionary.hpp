#pragma once

#include "store/connection.hpp"
#include "store/source_dictionary.hpp"

#include <parkcarbon/domain/parameters.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/unit.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::store {

/// Texts that repeat, each stored once under the keys 1, 2, 3 …; held in memory while a project is open. Entries are
/// never removed, except those of a transaction that is taken back.
class Dictionary {
public:
    /// `select` yields key and text in the order of keys; `insert` takes key and text. Throws DamagedContent for a gap.
    Dictionary(Connection& connection, std::string_view select, std::string_view insert);

    std::int64_t keyOf(std::string_view text);     ///< adds what is new
    const std::string& at(std::int64_t key) const; ///< throws DamagedContent for a key that does not exist
    std::size_t size() const { return texts_.size(); }
    const std::vector<std::string>& texts() const { return texts_; }
    void truncate(std::size_t size); ///< forgets what a rollback has removed from the file

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Connection& connection_;
    std::string_view insert_;
    std::vector<std::string> texts_;
    std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>> keys_;
};

/// The dictionaries of a project with their meanings: a unit and a parameter set are parsed once each.
class Dictionaries {
public:
    explicit Dictionaries(Connection& connection);

    std::int64_t keyOf(const domain::Unit& unit);
    std::optional<std::int64_t> keyOf(const domain::ParameterSet& parameters); ///< nothing for the empty set
    std::optional<std::int64_t> keyOf(const domain::Provenance& origin);       ///< nothing when typed in by hand
    std::int64_t itemKey(std::string_view item) { return items_.keyOf(item); }

    const std::string& item(std::int64_t key) const { return items_.at(key); }
    domain::Unit unit(std::int64_t key) const;
    const domain::ParameterSet& parameters(std::optional<std::int64_t> key) const;
    domain::Provenance origin(std::optional<std::int64_t> source, std::int64_t row) const;

    const std::vector<std::string>& items() const { return items_.texts(); }
    const std::vector<domain::Unit>& units() const;                 ///< unit of key i at i − 1
    const std::vector<domain::ParameterSet>& parameterSets() const; ///< the empty set first, then that of key i at i

    struct Sizes {
        std::size_t items, units, parameter_sets, sources;
    };
    Sizes sizes() const;
    void truncate(const Sizes& sizes);

private:
    void parseNewEntries() const;

    Dictionary items_;
    Dictionary units_;
    Dictionary parameter_sets_;
    SourceDictionary sources_;
    mutable std::vector<domain::Unit> parsed_units_;
    mutable std::vector<domain::ParameterSet> parsed_sets_ = {domain::ParameterSet{}};
};

} // namespace parkcarbon::store
