#include "store/repositories/pin_repository.hpp"

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

} // namespace parkcarbon::store
