#include "ui/document/project_directory.hpp"

#include <parkcarbon/services/record_browser.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {
namespace {

/// A table whose records others name, and the fields that say their names.
struct NamedTable {
    domain::Table table;
    std::string_view name_zh = "name_zh";
    std::string_view name_en = "name_en";
};
constexpr std::array kNamedTables = {NamedTable{domain::Table::Zones}, NamedTable{domain::Table::Enterprises},
                                     NamedTable{domain::Table::Processes},
                                     NamedTable{domain::Table::Flows, "material", "material"}};

std::vector<ReferenceDirectory::Entry> entriesOf(services::RecordBrowser& browser, const NamedTable& named) {
    std::vector<ReferenceDirectory::Entry> entries;
    const domain::TableSpec& spec = domain::spec(named.table);
    const std::size_t zh = spec.fieldIndex(named.name_zh).value();
    const std::size_t en = spec.fieldIndex(named.name_en).value();
    for (std::size_t row = 0; row < browser.size(); ++row) {
        const domain::Cells& cells = browser.cells(row);
        entries.push_back({cells[0].value_or(""), cells[zh].value_or(""), cells[en].value_or("")});
    }
    return entries;
}

} // namespace

ProjectDirectory::ProjectDirectory(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &ProjectDocument::opened, this, [this] {
        for (const NamedTable& named : kNamedTables) {
            reread(named.table);
        }
        emit changed();
    });
    connect(&document, &ProjectDocument::changed, this, [this](const services::ChangeNotice& notice) {
        bool any = false;
        for (const NamedTable& named : kNamedTables) {
            if (notice.tables.contains(named.table)) {
                reread(named.table);
                any = true;
            }
        }
        if (any) {
            emit changed();
        }
    });
    connect(&document, &ProjectDocument::closed, this, [this] {
        names_.clear();
        emit changed();
    });
}

void ProjectDirectory::reread(domain::Table table) {
    if (document_.session() == nullptr) {
        return;
    }
    const auto named = std::find_if(kNamedTables.begin(), kNamedTables.end(),
                                    [&](const NamedTable& candidate) { return candidate.table == table; });
    services::RecordBrowser browser(*document_.session(), table);
    names_.set(table, browser.refresh() ? entriesOf(browser, *named) : std::vector<ReferenceDirectory::Entry>{});
}

} // namespace parkcarbon::ui
