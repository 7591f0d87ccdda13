#include "flow_parts.hpp"
#include "flow_sections.hpp"

namespace parkcarbon::report {
namespace {

constexpr std::size_t kChapterQuestions = 5;
constexpr std::size_t kChapterGaps = 10;

/// The first layer with amounts to draw, goods before the others; else the first with anything.
std::uint32_t layerToDraw(const FlowFacts& facts) {
    std::uint32_t shown = 0;
    std::size_t most = 0;
    for (std::uint32_t layer = 0; layer < facts.system().layers.size(); ++layer) {
        const FlowLayerCounts counts = facts.counts(layer);
        const std::size_t determined = counts.stated + counts.computed;
        if (determined > most) {
            most = determined;
            shown = layer;
        }
        if (determined > 0 && facts.system().layers[layer].kind == engine::flows::LayerKind::Goods) {
            return layer;
        }
    }
    return shown;
}

} // namespace

void addFlowChapter(Composer& out) {
    const Material& material = out.material();
    if (material.input().flows == nullptr || material.input().flows->review->account->project.system.layers.empty()) {
        return;
    }
    const FlowFacts facts(material);
    std::vector<std::string> layers;
    FlowLayerCounts all;
    for (std::uint32_t layer = 0; layer < facts.system().layers.size(); ++layer) {
        const FlowLayerCounts counts = facts.counts(layer);
        layers.push_back(facts.layer(layer));
        all.stated += counts.stated;
        all.computed += counts.computed;
        all.unknown += counts.unknown;
    }
    out.heading(1, "section.flow_chapter");
    out.paragraph("flow_chapter.lead", {{"layers", material.joined(layers)},
                                        {"flows", std::to_string(facts.system().flows.size())},
                                        {"stated", std::to_string(all.stated)},
                                        {"computed", std::to_string(all.computed)},
                                        {"unknown", std::to_string(all.unknown)}});
    out.add(Block(Paragraph{facts.passed() ? Paragraph::Kind::Body : Paragraph::Kind::Warning, facts.verdict()}));
    addQuestions(out, facts, kChapterQuestions);
    auto gaps = widestGaps(facts, false);
    if (!gaps.empty()) {
        out.paragraph("flow_chapter.gaps");
        gaps.resize(std::min(gaps.size(), kChapterGaps));
        addGaps(out, facts, gaps);
    }
    const std::uint32_t layer = layerToDraw(facts);
    addDiagram(out, layerDiagram(out, facts, layer), layerId(facts, layer));
    out.paragraph("flow_effect.lead");
    addInventoryEffect(out, facts);
}

} // namespace parkcarbon::report
