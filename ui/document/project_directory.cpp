#include "ui/document/project_directory.hpp"

#include <parkcarbon/services/record_browser.hpp>

#include <array>

namespace parkcarbon::ui {
namespace {

constexpr std::array kNamedTables = {domain::Table::Zones, domain::Table::Enterprises};

} // namespace

ProjectDirectory::ProjectDirectory(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &ProjectDocument::opened, this, [this] {
        for (const domain::Table table : kNamedTables) {
            reread(table);
        }
        emit changed();
    });
    connect(&document, &ProjectDocument::changed, this, [this](const services::ChangeNotice& notice) {
        bool named = false;
        for (const domain::Table table : kNamedTables) {
            if (notice.tables.contains(table)) {
                reread(table);
                named = true;
            }
        }
        if (named) {
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
    services::RecordBrowser browser(*document_.session(), table);
    std::vector<ReferenceDirectory::Entry> entries;
    if (browser.refresh()) {
        const domain::TableSpec& spec = domain::spec(table);
        const std::size_t zh = spec.fieldIndex("name_zh").value();
        const std::size_t en = spec.fieldIndex("name_en").value();
        for (std::size_t row = 0; row < browser.size(); ++row) {
            const domain::Cells& cells = browser.cells(row);
            entries.push_back({cells[0].value_or(""), cells[zh].value_or(""), cells[en].value_or("")});
        }
    }
    names_.set(table, std::move(entries));
}

} // namespace parkcarbon::ui
