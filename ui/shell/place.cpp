#include "ui/shell/place.hpp"

#include "ui/shell/navigator.hpp"
#include "ui/shell/page_titles.hpp"

#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/text/qt.hpp>

#include <map>
#include <optional>

namespace parkcarbon::ui {
namespace {

/// Places that are pages and no tables.
std::optional<PageId> pageNamed(const std::string& name) {
    static const std::map<std::string, PageId> kPages = {
        {"overview", PageId::Overview},     {"park", PageId::Park},
        {"entry", PageId::Entry},           {"factors", PageId::Factors},
        {"inventory", PageId::Inventory},   {"uncertainty", PageId::Uncertainty},
        {"pollutants", PageId::Pollutants}, {"report", PageId::Report},
        {"sankey", PageId::Sankey},         {"flow_balances", PageId::FlowBalances},
        {"indicators", PageId::Indicators}, {"workflow", PageId::Plan},
        {"packs", PageId::Packs},           {"workflow_steps", PageId::Plan},
        {"findings", PageId::Board},
    };
    const auto found = kPages.find(name);
    return found == kPages.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

void goToPlace(Navigator& navigator, const std::string& page, const base::Location& where) {
    const auto named = pageNamed(page);
    const bool record = !where.table.empty() && !where.record_id.empty();
    if (record || (!named && !where.table.empty())) {
        navigator.goToCell(where);
    } else if (named) {
        navigator.goTo(*named);
    } else if (!page.empty()) {
        base::Location table;
        table.table = page;
        navigator.goToCell(table);
    }
}

bool isPlace(const std::string& page) {
    return pageNamed(page) || domain::tableByName(page);
}

QString placeTitle(const std::string& page, const text::Text& words) {
    const auto named = pageNamed(page);
    return named ? pageTitle(*named) : text::toQString(words.tableName(page));
}

} // namespace parkcarbon::ui
