#include "ui/models/flow_words.hpp"

#include "ui/models/reference_directory.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::ui {
namespace {

using engine::flows::FlowOrigin;
using engine::flows::NodeKind;

QString translated(const char* source) {
    return QCoreApplication::translate("FlowWords", source);
}

/// Parties that the program itself puts into a park's system, not the data.
QString impliedName(std::string_view id, const text::Text& words) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 2> kImplied = {{
        {"env:losses", QT_TRANSLATE_NOOP("FlowWords", "Losses")},
        {"env:air", QT_TRANSLATE_NOOP("FlowWords", "Air")},
    }};
    if (id == "grid") {
        return text::toQString(words.choiceLabel(id));
    }
    const auto* const found =
        std::find_if(kImplied.begin(), kImplied.end(), [&](const auto& one) { return one.first == id; });
    return found == kImplied.end() ? QString() : translated(found->second);
}

} // namespace

QString FlowWords::ownName(const engine::flows::ProjectNode& about) const {
    const std::string& first = isChinese() ? about.name_zh : about.name_en;
    return text::toQString(first.empty() ? (isChinese() ? about.name_en : about.name_zh) : first);
}

QString FlowWords::nodeName(std::uint32_t node) const {
    const engine::flows::Node& record = project_.system.nodes[node];
    if (const QString implied = impliedName(record.id, words_); !implied.isEmpty()) {
        return implied;
    }
    const QString own = ownName(project_.nodes[node]);
    const QString name = own.isEmpty() ? text::toQString(record.id) : own;
    return record.kind == NodeKind::Stock ? translated(QT_TRANSLATE_NOOP("FlowWords", "Store of %1")).arg(name) : name;
}

QString FlowWords::nodeLabel(std::uint32_t node) const {
    const engine::flows::Node& record = project_.system.nodes[node];
    const QString name = nodeName(node);
    const std::string_view id = record.id;
    if (id.starts_with("env:")) {
        return translated(QT_TRANSLATE_NOOP("FlowWords", "%1 (nature)")).arg(name);
    }
    if (id.starts_with("ext:")) {
        return translated(QT_TRANSLATE_NOOP("FlowWords", "%1 (outside)")).arg(name);
    }
    const QString shown_id = text::toQString(record.id);
    const bool has_id = record.kind == NodeKind::Process || project_.nodes[node].enterprise.has_value();
    return has_id && record.kind != NodeKind::Stock && name != shown_id
               ? shown_id + ReferenceDirectory::kSeparator + name
               : name;
}

QString FlowWords::material(std::uint32_t flow) const {
    const engine::flows::ProjectFlow& about = project_.flows[flow];
    if (about.origin == FlowOrigin::Implied) {
        const std::string_view id = project_.system.flows[flow].id;
        return id.starts_with("air:") ? translated(QT_TRANSLATE_NOOP("FlowWords", "carbon into the air"))
                                      : translated(QT_TRANSLATE_NOOP("FlowWords", "losses"));
    }
    if (about.material.empty()) {
        return flowId(flow);
    }
    return text::toQString(about.origin == FlowOrigin::EnergyTransfer ? words_.choiceLabel(about.material)
                                                                      : about.material);
}

QString FlowWords::flowTitle(std::uint32_t flow) const {
    const engine::flows::Flow& record = project_.system.flows[flow];
    return translated(QT_TRANSLATE_NOOP("FlowWords", "%1 → %2: %3"))
        .arg(nodeName(record.from), nodeName(record.to), material(flow));
}

QString FlowWords::flowId(std::uint32_t flow) const {
    return text::toQString(project_.system.flows[flow].id);
}

QString FlowWords::layerName(std::uint32_t layer) const {
    return flowLayerName(project_.system.layers[layer].id, words_);
}

QString FlowWords::layerUnit(std::uint32_t layer) const {
    return text::toQString(words_.unitName(project_.system.layers[layer].unit));
}

QString FlowWords::layerTitle(std::uint32_t layer) const {
    return translated(QT_TRANSLATE_NOOP("FlowWords", "%1 (%2)")).arg(layerName(layer), layerUnit(layer));
}

std::optional<std::uint32_t> FlowWords::findLayer(std::string_view id) const {
    const auto& layers = project_.system.layers;
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const auto& one) { return one.id == id; });
    return found == layers.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - layers.begin()));
}

std::optional<std::uint32_t> FlowWords::findFlow(std::string_view id) const {
    const auto& flows = project_.system.flows;
    const auto found = std::find_if(flows.begin(), flows.end(), [&](const auto& one) { return one.id == id; });
    return found == flows.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(found - flows.begin()));
}

QString FlowWords::variableClass(engine::flows::VariableClass variable_class) const {
    return text::toQString(words_.termOr("variable_class", engine::flows::variableClassWord(variable_class)));
}

QString FlowWords::origin(FlowOrigin origin) const {
    return text::toQString(words_.termOr("flow_origin", engine::flows::flowOriginWord(origin)));
}

QString FlowWords::evidence(domain::EvidenceClass evidence_class) const {
    return text::toQString(words_.label(evidence_class));
}

QString flowLayerName(std::string_view layer, const text::Text& words) {
    return text::toQString(words.termOr("flow_layer", layer));
}

} // namespace parkcarbon::ui
