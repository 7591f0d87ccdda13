#pragma once

#include "services/session_fixture.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::services {

/// A record however it is called at the moment: the id that it was entered with.
using Handle = std::pair<domain::Table, std::string>;

/// One edit that can be done on any copy: texts that name other records hold their handles, `@E1`.
struct RandomEdit {
    enum class Kind : std::uint8_t { Add, Change, Remove };
    Kind kind = Kind::Change;
    Handle record;
    std::size_t field = 0;
    std::string text;
    std::vector<std::string> cells; ///< Add
};

/// A session whose records are found by handle, and the edits that presently count in it.
class EditedCopy {
public:
    explicit EditedCopy(ProjectSession& session);

    bool apply(const RandomEdit& edit); ///< false when the project refuses it: nothing is changed then
    bool undo();
    bool redo();

    ProjectSession& session() { return session_; }
    const std::vector<RandomEdit>& standing() const { return done_; } ///< not undone, in their order
    std::vector<Handle> handles(domain::Table table) const;           ///< of the records that are there
    std::optional<domain::Cells> cells(const Handle& handle) const;   ///< nothing when it is gone

private:
    std::string spelled(const std::string& text) const;

    ProjectSession& session_;
    std::map<Handle, std::int64_t> keys_;
    std::vector<RandomEdit> done_, undone_;
};

/// Makes edits of a park with two kinds of ids: those that `mayEdit` allows, on the records that are there.
class RandomEdits {
public:
    /// Whether this editor may change a field of a record; the field is nothing for its removal.
    using MayEdit = std::function<bool(const Handle&, std::optional<std::size_t>)>;

    RandomEdits(std::uint32_t seed, std::string prefix, std::vector<std::string> enterprises, MayEdit may_edit);
    /// Some edits, undos and redos.
    void work(EditedCopy& copy, int steps);

private:
    std::optional<RandomEdit> next(const EditedCopy& copy);
    RandomEdit addition();
    std::optional<RandomEdit> change(const EditedCopy& copy);
    std::size_t below(std::size_t limit);
    std::string enterprise();

    std::mt19937 random_;
    std::string prefix_;
    std::vector<std::string> enterprises_;
    MayEdit may_edit_;
    int added_ = 0;
};

/// Enterprises E1 to E4 with activities, transfers, facts, processes, flows, compositions and streams.
std::unique_ptr<ProjectSession> fillPark(std::unique_ptr<ProjectSession> session);

} // namespace parkcarbon::services
