#pragma once

#include <parkcarbon/engine/flows/project_system.hpp>
#include <parkcarbon/engine/flows/reconciliation.hpp>
#include <parkcarbon/text/text.hpp>

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::ui {

/// What the parts of a park's flow system are called by people, in one language. Indices are those of the system. Lives
/// no longer than the project system that it was made for.
class FlowWords {
public:
    FlowWords(const text::Text& words, const engine::flows::ProjectSystem& project)
        : words_(words), project_(project) {}

    /// Name of a party: of an enterprise or process, `Store of …`, the name of an outside party, `Losses`.
    QString nodeName(std::uint32_t node) const;
    /// Name with what tells it apart: `E07 · name`, `name (nature)`, `name (outside)`.
    QString nodeLabel(std::uint32_t node) const;
    QString material(std::uint32_t flow) const;    ///< also of carriers and implied flows
    QString flowTitle(std::uint32_t flow) const;   ///< `from → to: material`
    QString flowId(std::uint32_t flow) const;      ///< of its row; `fuel:E01/烟煤` stands as it is
    QString layerName(std::uint32_t layer) const;  ///< `Goods`, `Water`; a substance by its own name
    QString layerUnit(std::uint32_t layer) const;  ///< as people write it
    QString layerTitle(std::uint32_t layer) const; ///< `Water (m³)`
    /// The layer of that id, e.g. the one that was on screen before.
    std::optional<std::uint32_t> findLayer(std::string_view id) const;
    std::optional<std::uint32_t> findFlow(std::string_view id) const;

    QString variableClass(engine::flows::VariableClass variable_class) const;
    QString origin(engine::flows::FlowOrigin origin) const;
    QString evidence(domain::EvidenceClass evidence_class) const;

    const text::Text& text() const { return words_; }
    const engine::flows::ProjectSystem& project() const { return project_; }

private:
    bool isChinese() const { return words_.language() == text::Language::Zh; }
    QString ownName(const engine::flows::ProjectNode& about) const;

    const text::Text& words_;
    const engine::flows::ProjectSystem& project_;
};

/// `goods`, `water` … of a layer's id in the language; a substance stays as it is.
QString flowLayerName(std::string_view layer, const text::Text& words);

} // namespace parkcarbon::ui
