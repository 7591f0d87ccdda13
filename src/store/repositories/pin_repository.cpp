#include "store/repositories/pin_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {

domain::PinnedSets PinRepository::read() {
    domain::PinnedSets pins;
    Query rows = connection_.query("SELECT kind, set_id, sha256, content FROM pinned_sets ORDER BY key");
    while (rows.step()) {
        pins.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                        std::string(rows.text(3))});
    }
    return pins;
}

/// Row i holds pin i, so that a pin that stays does not appear in the changeset.
void PinRepository::replace(const domain::PinnedSets& pins) {
    connection_.query("DELETE FROM pinned_sets WHERE key > ?").bind(1, static_cast<std::int64_t>(pins.size())).run();
    std::int64_t key = 0;
    for (const domain::PinnedSet& pin : pins) {
        connection_
            .query("INSERT INTO pinned_sets (key, kind, set_id, sha256, content) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
                   "(key) DO "
                   "UPDATE SET kind = excluded.kind, set_id = excluded.set_id, sha256 = excluded.sha256, content = "
                   "excluded.content")
            .bind(1, ++key)
            .bindBorrowed(2, pin.kind)
            .bindBorrowed(3, pin.set_id)
            .bindBorrowed(4, pin.sha256)
            .bindBorrowed(5, pin.content)
            .run();
    }
}

domain::SupersededSets PinRepository::readSuperseded() {
    domain::SupersededSets sets;
    Query rows = connection_.query(
        "SELECT kind, set_id, sha256, content, superseded_on, reason FROM superseded_sets ORDER BY key");
    while (rows.step()) {
        sets.push_back({{std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                         std::string(rows.text(3))},
                        sound(base::parseDate(rows.text(4))),
                        std::string(rows.text(5))});
    }
    return sets;
}

void PinRepository::addSuperseded(const domain::SupersededSet& superseded) {
    const std::string date = base::formatDate(superseded.superseded_on);
    connection_
        .query("INSERT INTO superseded_sets (kind, set_id, sha256, content, superseded_on, reason) VALUES (?, ?, ?, ?, "
               "?, ?)")
        .bindBorrowed(1, superseded.set.kind)
        .bindBorrowed(2, superseded.set.set_id)
        .bindBorrowed(3, superseded.set.sha256)
        .bindBorrowed(4, superseded.set.content)
        .bindBorrowed(5, date)
        .bindBorrowed(6, superseded.reason)
        .run();
}

} // namespace parkcarbon::store
