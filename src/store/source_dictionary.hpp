#pragma once

#include "store/connection.hpp"

#include <parkcarbon/domain/provenance.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace parkcarbon::store {

/// Where records came from, each file and sheet of one import once under the keys 1, 2, 3 …; held in memory while a
/// project is open. Entries are never removed, except those of a transaction that is taken back.
class SourceDictionary {
public:
    /// Throws DamagedContent for a gap in the keys.
    explicit SourceDictionary(Connection& connection);

    std::int64_t keyOf(const domain::Provenance& origin); ///< adds what is new; the row does not matter
    /// With row 0; throws DamagedContent for a key that does not exist.
    const domain::Provenance& at(std::int64_t key) const;
    std::size_t size() const { return sources_.size(); }
    void truncate(std::size_t size); ///< forgets what a rollback has removed from the file

private:
    void remember(domain::Provenance source);

    Connection& connection_;
    std::vector<domain::Provenance> sources_;
    std::unordered_map<std::string, std::int64_t> keys_; ///< by all texts of a source
    std::int64_t last_asked_ = 0;                        ///< an import asks for the same source row after row
};

} // namespace parkcarbon::store
