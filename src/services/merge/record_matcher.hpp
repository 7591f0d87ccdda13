#pragma once

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/store/record_versions.hpp>
#include <parkcarbon/store/records.hpp>

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::services {

enum class Copy : std::uint8_t { Ours, Theirs };

/// One of the two copies that are merged. `versions` holds as many revisions on both sides: the one at which they
/// parted, then that of every merge since, then the present.
struct MergeCopy {
    const store::ProjectVersions* versions = nullptr;
    const store::RecordReader* present = nullptr;
};

/// Ids that records of the other copy were given when they were merged, because theirs were taken: (table, id there) →
/// id here. One map for each merge.
using GivenIds = std::map<std::pair<domain::Table, std::string>, std::string>;

/// Texts of a record in which every name of another record is replaced by a token for that record, the same on both
/// sides whatever it is called there; they compare with each other across copies and revisions.
using TokenCells = std::vector<std::string>;

/// One record of the project, as both copies have it.
struct MatchedRecord {
    std::size_t number = 0; ///< its place among all, of which its token is made
    domain::Table table = domain::Table::Park;
    std::string label; ///< what it was called when the copies parted, else its id; unique within its table
    std::vector<std::string> key_tokens;
    bool from_start = false;  ///< it was there when the copies parted
    bool id_is_taken = false; ///< needs a new id: a record that theirs could not know has it
    std::array<std::vector<const store::RecordVersions*>, 2> lives = {}; ///< by copy; empty where it was never touched
};

/// Says which record of one copy is which of the other: by id when they parted, from then on by row key, so that new
/// ids are followed; what came later is matched by its id. Reads both copies and changes neither.
class RecordMatcher {
public:
    RecordMatcher(MergeCopy ours, MergeCopy theirs, const std::vector<GivenIds>& given_ids);

    std::deque<MatchedRecord>& all() { return records_; }
    std::size_t lastMerge() const { return present() - 1; } ///< version of the last merge, or of the parting
    std::size_t present() const;                            ///< version

    /// The record as a copy had it; nothing when it was not there.
    std::optional<domain::Record> recordAt(Copy copy, const MatchedRecord& record, std::size_t version) const;
    std::optional<std::int64_t> keyOf(Copy copy, const MatchedRecord& record) const; ///< present row key
    TokenCells tokens(Copy copy, std::size_t version, const domain::Record& record);
    /// Who has this id in a copy's version; nullptr when nobody does.
    MatchedRecord* find(Copy copy, std::size_t version, domain::Table table, std::string_view id);
    /// The present id of that record; nothing when it is not there.
    std::optional<std::string> presentId(Copy copy, const MatchedRecord& record) const;

    bool exists(domain::Table table, std::string_view id) const; ///< at present, in either copy
    /// Records of ours in which this field holds this text at present.
    std::vector<MatchedRecord*> naming(domain::Table table, std::size_t field, const std::string& text);
    /// The record of ours that has the id of these cells at present; nullptr when it is free.
    MatchedRecord* holderOf(domain::Table table, const TokenCells& cells);

    /// For people: tokens replaced by labels.
    std::string shown(std::string_view token_text) const;
    /// The record whose token a text holds; nullptr for any other text.
    const MatchedRecord* named(std::string_view token_text) const;
    const MatchedRecord& record(std::size_t number) const { return records_[number]; }
    /// The text with the id in place of the token; nothing when `id_of` has none.
    template <typename IdOf> std::optional<std::string> spelled(std::string_view token_text, IdOf id_of) const {
        const MatchedRecord* const record = named(token_text);
        if (record == nullptr) {
            return std::string(token_text);
        }
        const std::optional<std::string> id = id_of(*record);
        return id ? std::optional(std::string(token_text.substr(0, token_text.find(kTokenMark))) + *id) : std::nullopt;
    }

private:
    static constexpr char kTokenMark = '\x1F';
    using Versions = const store::RecordVersions*;

    const MergeCopy& side(Copy copy) const { return sides_[static_cast<std::size_t>(copy)]; }
    std::vector<Versions> touched(Copy copy, domain::Table table) const;
    MatchedRecord& create(domain::Table table, std::vector<std::string> key_tokens, bool from_start);
    void attach(MatchedRecord& record, Copy copy, Versions versions);
    std::vector<std::string> keyTokens(Copy copy, std::size_t version, const domain::Record& record);
    std::string token(Copy copy, std::size_t version, domain::Table table, std::size_t field, const std::string& text);
    std::string label(domain::Table table, const std::vector<std::string>& key_tokens) const;

    void matchTable(domain::Table table, const std::vector<GivenIds>& given_ids);
    void matchAtStart(Copy copy, domain::Table table, std::vector<Versions>& open);
    void matchAtMerge(std::size_t version, const GivenIds& given_ids, std::vector<Versions>& ours,
                      std::vector<Versions>& theirs);
    void matchNow(Copy copy, std::vector<Versions>& open);
    bool isOfAnother(const MatchedRecord& record, const domain::Record& theirs);
    MatchedRecord* takenBy(domain::Table table, const std::string& id);
    MatchedRecord* findUntouched(Copy copy, domain::Table table, std::string_view id);

    std::array<MergeCopy, 2> sides_;
    std::deque<MatchedRecord> records_;                                          ///< addresses stay
    std::map<std::pair<domain::Table, std::string>, MatchedRecord*> from_start_; ///< by label
    std::map<std::pair<domain::Table, std::string>, MatchedRecord*> added_;      ///< by label of the present keys
    std::set<std::pair<domain::Table, std::string>> labels_;
    /// By copy and version: id → record, of the touched records only.
    std::array<std::vector<std::map<std::pair<domain::Table, std::string>, MatchedRecord*>>, 2> ids_;
    std::array<std::map<std::pair<domain::Table, std::string>, MatchedRecord*>, 2> untouched_; ///< found so far, by id
    std::array<std::set<std::pair<domain::Table, std::int64_t>>, 2> touched_keys_;
};

} // namespace parkcarbon::services
