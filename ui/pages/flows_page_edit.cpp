// What the flow editor changes, writes and remembers.
#include "ui/dialogs/flow_dialog.hpp"
#include "ui/document/flow_results.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/cell_words.hpp"
#include "ui/pages/flows_page.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/flow_table_view.hpp"
#include "ui/widgets/table_copy.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/charts/diagram_export.hpp>
#include <parkcarbon/charts/network_map_view.hpp>
#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <set>

namespace parkcarbon::ui {
namespace {

using domain::Table;

constexpr const char* kMapName = "flows";
constexpr QSize kExportedMap(1200, 800);

std::string_view fieldOfColumn(int column) {
    switch (column) {
    case FlowTableModel::From:
        return "from_id";
    case FlowTableModel::To:
        return "to_id";
    case FlowTableModel::Material:
        return "material";
    case FlowTableModel::StatedPct:
        return "uncertainty_pct";
    default:
        return "quantity";
    }
}

charts::DiagramFormat formatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "png"   ? charts::DiagramFormat::Png
           : ending == "pdf" ? charts::DiagramFormat::Pdf
           : ending == "csv" ? charts::DiagramFormat::Csv
                             : charts::DiagramFormat::Svg;
}

} // namespace

void FlowsPage::takeEdit(const QString& flow_id, int column, const QString& typed) {
    const auto flow = account() != nullptr ? words().findFlow(text::toUtf8(flow_id)) : std::nullopt;
    if (!flow) {
        return;
    }
    if (column == FlowTableModel::Sigma) {
        tryOut(text::toUtf8(flow_id), typed);
    } else {
        editRecord(*flow, column, typed);
    }
}

void FlowsPage::tryOut(const std::string& flow_id, const QString& typed) {
    auto options = results_->options();
    std::erase_if(options.sigmas,
                  [&](const auto& sigma) { return sigma.flow_id == flow_id && sigma.layer == layer_id_; });
    if (!typed.isEmpty()) { // an emptied cell takes back what was tried out
        const auto sd = base::parseNumber(text::toUtf8(typed));
        if (!sd || *sd < 0.0) {
            tell(tr("“%1” is no standard uncertainty: a number of at least 0 is needed.").arg(typed), true);
            return;
        }
        options.sigmas.push_back({flow_id, layer_id_, *sd});
    }
    told_->hide();
    results_->setOptions(options);
}

void FlowsPage::editRecord(std::uint32_t flow, int column, const QString& typed) {
    services::ProjectSession* const session = context().document.session();
    if (session == nullptr || account()->project.flows[flow].records.size() != 1) {
        return;
    }
    const std::string& id = account()->project.flows[flow].records.front().id;
    const domain::TableSpec& spec = domain::spec(Table::Flows);
    const std::size_t field = *spec.fieldIndex(fieldOfColumn(column));
    const CellWords cells(context().language.text(), context().directory.names());
    std::vector<services::EditRecords::Edit> edits = {
        {id, field, cells.canonical(spec.fields[field], text::toUtf8(typed))}};
    if (column == FlowTableModel::Stated) { // what is typed here is in the unit of the layer
        edits.push_back({id, *spec.fieldIndex("unit"), account()->project.system.layers[layer()].unit});
    }
    if (const auto done = context().document.execute(services::EditRecords(Table::Flows, std::move(edits))); !done) {
        const text::Text& sentences = context().language.text();
        tell(text::toQString(sentences.sentence(done.error()) + " " + sentences.remedy(done.error())), true);
        return;
    }
    results_->refresh();
}

void FlowsPage::goToRecord(const QString& flow_id) {
    const auto flow = account() != nullptr ? words().findFlow(text::toUtf8(flow_id)) : std::nullopt;
    if (!flow) {
        return;
    }
    const auto& records = account()->project.flows[*flow].records;
    if (records.empty()) {
        tell(tr("%1 is no record: it follows from the balance.").arg(flow_id), false);
        return;
    }
    base::Location where;
    where.table = records.front().table;
    where.record_id = records.front().id;
    where.field = "quantity";
    context().navigator.goToCell(where);
}

void FlowsPage::addFlow(const QString& from, const QString& to) {
    if (account() == nullptr || !context().document.isEditable()) {
        return;
    }
    NewFlow flow;
    flow.from = text::toUtf8(from);
    flow.to = text::toUtf8(to);
    flow.period = account()->period;
    flow.layer = layer_id_;
    flow.unit = account()->project.system.layers[layer()].unit;
    for (const engine::flows::Layer& known : account()->project.system.layers) {
        flow.layers.push_back(known.id);
    }
    std::set<std::string> materials;
    for (const engine::flows::ProjectFlow& known : account()->project.flows) {
        if (known.origin == engine::flows::FlowOrigin::FlowRow && !known.material.empty()) {
            materials.insert(known.material);
        }
    }
    for (const std::string& material : materials) {
        flow.materials << text::toQString(material);
    }
    auto* dialog = new FlowDialog(context(), flow, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FlowDialog::added, this, [this](const QString& id, const QString& added_layer) {
        wanted_flow_ = text::toUtf8(id);
        layer_id_ = text::toUtf8(added_layer);
        results_->refresh();
        tell(tr("Flow %1 was added. Undo takes it back.").arg(id), false);
    });
    dialog->open();
}

void FlowsPage::rememberPlace(const QString& node, double x, double y) {
    Settings::DiagramPlaces places = context().settings.diagramPlaces(context().document.file(), kMapName);
    std::erase_if(places, [&](const auto& place) { return place.first == text::toUtf8(node); });
    places.emplace_back(text::toUtf8(node), std::pair{x, y});
    context().settings.setDiagramPlaces(context().document.file(), kMapName, places);
}

void FlowsPage::exportTable() {
    const QString suggested = QDir(context().settings.lastDirectory()).filePath(tr("flows") + ".csv");
    const QString path = QFileDialog::getSaveFileName(this, tr("Export CSV"), suggested, "CSV (*.csv)");
    if (path.isEmpty()) {
        return;
    }
    context().settings.setLastDirectory(QFileInfo(path).absolutePath());
    const auto written = writeTableCsv(table_->shownRows(), path);
    tell(written ? tr("Written: %1").arg(path) : text::toQString(context().language.text().sentence(written.error())),
         !written);
}

void FlowsPage::exportMap() {
    const QString suggested = QDir(context().settings.lastDirectory()).filePath(tr("map of flows") + ".svg");
    const QString path = QFileDialog::getSaveFileName(this, tr("Export map"), suggested,
                                                      "SVG (*.svg);;PNG (*.png);;PDF (*.pdf);;CSV (*.csv)");
    if (path.isEmpty()) {
        return;
    }
    context().settings.setLastDirectory(QFileInfo(path).absolutePath());
    const QByteArray bytes = charts::exportNetworkMap(map_->spec(), charts::ChartStyle{}, kExportedMap, formatOf(path));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    tell(written ? tr("Written: %1").arg(path) : file.errorString(), !written);
}

} // namespace parkcarbon::ui
