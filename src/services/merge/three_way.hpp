#pragma once

#include "services/merge/record_matcher.hpp"

#include <parkcarbon/services/merge_use_case.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::services {

/// What is to happen to one record of ours.
struct MergeStep {
    enum class Kind : std::uint8_t { Add, Change, Remove };
    Kind kind = Kind::Change;
    std::size_t record = 0;                   ///< number of the MatchedRecord
    std::map<std::size_t, std::string> texts; ///< field → text with tokens; Add: all fields
    std::optional<domain::Provenance> origin; ///< that of theirs, where it goes with what is taken
};

/// Compares every record that theirs changed with ours, field by field. Nothing here depends on decisions; `resolve`
/// applies them.
class ThreeWay {
public:
    explicit ThreeWay(RecordMatcher& matcher);
    ~ThreeWay() = default;
    ThreeWay(const ThreeWay&) = delete;
    ThreeWay& operator=(const ThreeWay&) = delete;

    const std::vector<MergeCell>& changes() const { return changes_; }
    const std::vector<MergeCell>& conflicts() const { return conflicts_; }
    const std::vector<MergeRename>& renames() const { return renames_; }

    /// What is to be done, those that add or change first, in the order of tables; an open conflict counts as decided
    /// for ours. Errors: MERGE_BREAKS_REFERENCE {table, value}.
    base::Result<std::vector<MergeStep>> resolve(const MergeDecisions& decisions) const;

private:
    /// A record as theirs changed it.
    struct Item {
        MatchedRecord* record = nullptr;
        std::optional<TokenCells> before, after, ours; ///< theirs at the last merge, theirs now, ours now
        std::vector<std::size_t> taken, disputed;      ///< fields
        std::optional<domain::Provenance> origin;      ///< that of theirs, when it is not what it was
        bool origin_is_free = false;                   ///< ours still has the former one
        bool removal_disputed = false;                 ///< one side removed it, the other changed or uses it
        MatchedRecord* id_holder = nullptr;            ///< another record of ours that has the id it would get
        std::vector<std::string> users;                ///< records that need it, though one side removed it

        bool adds() const { return after && !ours && !before; }
        bool removes() const { return before && !after && ours; }
        bool restores() const { return removal_disputed && after; } ///< if it is decided so
    };
    using Items = std::map<std::pair<domain::Table, std::string>, Item>; ///< by table, then label
    class Resolution;

    void compare(MatchedRecord& record);
    void compareFields(Item& item) const;
    bool mergesToAValidRecord(const Item& item) const;
    void disputeWhatTheirsNeed();
    void disputeWhatOursNeed();
    std::vector<std::string> usersOf(const MatchedRecord& target) const;
    bool keepsNaming(const MatchedRecord& user, std::size_t field) const;
    static std::vector<std::size_t> fieldsThatCount(const Item& item);
    void disputeIds();
    TokenCells candidate(const Item& item) const;
    bool leavesItsId(const MatchedRecord& holder) const;
    void giveNewIds();
    void tell(const Item& item);
    void tellRecord(const Item& item);
    MergeCell idCell(const Item& item) const;
    MergeCell removalCell(const Item& item) const;
    MergeCell fieldCell(const Item& item, std::size_t field) const;
    std::string listed(domain::Table table, const TokenCells& cells, const TokenCells* other_than) const;
    const Item* itemOf(const MatchedRecord& record) const;

    RecordMatcher& matcher_;
    Items items_;
    std::vector<MergeCell> changes_;
    std::vector<MergeCell> conflicts_;
    std::vector<MergeRename> renames_;
};

} // namespace parkcarbon::services
