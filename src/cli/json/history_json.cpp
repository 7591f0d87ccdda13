#include "cli/json/history_json.hpp"

#include <nlohmann/json.hpp>

namespace parkcarbon::cli {
namespace {

using services::HistoryEntry;

std::string_view kindName(HistoryEntry::Kind kind) {
    switch (kind) {
    case HistoryEntry::Kind::Do:
        return "do";
    case HistoryEntry::Kind::Undo:
        return "undo";
    case HistoryEntry::Kind::Redo:
        break;
    }
    return "redo";
}

} // namespace

nlohmann::ordered_json toJson(const std::vector<HistoryEntry>& history, const text::Text& text) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const HistoryEntry& entry : history) {
        list.push_back({{"number", entry.number},
                        {"time", base::formatTimestamp(entry.time)},
                        {"actor", entry.actor},
                        {"kind", kindName(entry.kind)},
                        {"operation", entry.operation},
                        {"description", text.sentence(entry.operation, entry.arguments)},
                        {"target", entry.target ? Json(*entry.target) : Json(nullptr)},
                        {"rows_changed", entry.rows_changed},
                        {"undone", entry.undone},
                        {"hash", entry.hash}});
    }
    return list;
}

} // namespace parkcarbon::cli
