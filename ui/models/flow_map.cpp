#include "ui/models/flow_map.hpp"

#include "ui/models/flow_figures.hpp"

#include <parkcarbon/charts/sankey_words.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCoreApplication>

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace parkcarbon::ui {
namespace {

using engine::flows::FlowAccount;
using engine::flows::NodeKind;
using engine::inventory::DataBasis;

constexpr int kAmountDigits = 5;
constexpr int kSdDigits = 2;
constexpr std::size_t kMostNodesWithIdle = 400; ///< more could not be told apart

using Place = std::pair<double, double>;

/// The middle of the places that an enterprise's streams state.
std::map<std::string, Place> placesOf(const std::vector<domain::Stream>& streams) {
    struct Sum {
        double x = 0.0;
        double y = 0.0;
        int count = 0;
    };
    std::map<std::string, Sum> sums;
    for (const domain::Stream& stream : streams) {
        if (stream.x_km && stream.y_km) {
            Sum& sum = sums[stream.enterprise.str()];
            sum.x += *stream.x_km;
            sum.y += *stream.y_km;
            ++sum.count;
        }
    }
    std::map<std::string, Place> places;
    for (const auto& [enterprise, sum] : sums) {
        places.emplace(enterprise, Place{sum.x / sum.count, sum.y / sum.count});
    }
    return places;
}

class MapWriter {
public:
    MapWriter(const FlowAccount& account, const FlowWords& words, std::uint32_t layer, DataBasis basis)
        : account_(account), words_(words), layer_(layer), basis_(basis) {}

    charts::NetworkMapSpec write(const std::map<std::string, Place>& places) {
        const std::string name = text::toUtf8(words_.layerName(layer_));
        spec_.title = text::toUtf8(QCoreApplication::translate("FlowMap", "Flows: %1").arg(words_.layerName(layer_)));
        spec_.unit = text::toUtf8(words_.layerUnit(layer_));
        spec_.layer = account_.project.system.layers[layer_].id;
        spec_.period = account_.period.str();
        spec_.words = charts::sankeyWords(words_.text());
        for (const FlowFigures& figures : flowFigures(account_, layer_)) {
            addLink(figures);
        }
        for (charts::MapNode& node : spec_.nodes) {
            if (const auto place = places.find(node.id); place != places.end()) {
                node.place = place->second;
            }
        }
        return std::move(spec_);
    }

private:
    std::uint32_t node(std::uint32_t index) {
        const auto [known, added] = nodes_.emplace(index, static_cast<std::uint32_t>(spec_.nodes.size()));
        if (added) {
            charts::MapNode node;
            node.id = account_.project.system.nodes[index].id;
            node.name = text::toUtf8(words_.nodeName(index));
            node.outside = !account_.project.nodes[index].in_park;
            node.detail = text::toUtf8(words_.nodeLabel(index));
            spec_.nodes.push_back(std::move(node));
        }
        return known->second;
    }

    struct Drawn {
        std::optional<double> value;
        std::optional<double> sd;
    };
    Drawn drawnOf(const FlowFigures& figures) const {
        if (basis_ == DataBasis::Reconciled) {
            return {figures.value, figures.sd};
        }
        return figures.stated ? Drawn{figures.stated->value, figures.stated->sd} : Drawn{};
    }

    void addLink(const FlowFigures& figures) {
        const engine::flows::Flow& flow = account_.project.system.flows[figures.flow];
        const Drawn drawn = drawnOf(figures);
        const bool backwards = drawn.value.value_or(0.0) < 0.0;
        charts::SankeyLink link;
        link.id = flow.id;
        link.from = node(backwards ? flow.to : flow.from);
        link.to = node(backwards ? flow.from : flow.to);
        link.material = text::toUtf8(words_.material(figures.flow));
        if (drawn.value) {
            link.amount = std::abs(*drawn.value);
            link.sd = drawn.sd;
        }
        link.raw = figures.stated ? std::optional(figures.stated->value) : std::nullopt;
        link.suspect = figures.asked > 0;
        link.detail = text::toUtf8(detailOf(figures, drawn));
        spec_.links.push_back(std::move(link));
    }

    QString detailOf(const FlowFigures& figures, const Drawn& drawn) const {
        const auto shown = [](double number, int digits) {
            return text::toQString(text::formatSignificant(number, digits));
        };
        if (!drawn.value) {
            return words_.flowId(figures.flow) + ": " + text::toQString(spec_.words.unknown);
        }
        const QString spread = drawn.sd ? " ± " + shown(*drawn.sd, kSdDigits) : QString();
        return words_.flowId(figures.flow) + ": " + shown(*drawn.value, kAmountDigits) + spread + " " +
               words_.layerUnit(layer_);
    }

    const FlowAccount& account_;
    const FlowWords& words_;
    const std::uint32_t layer_;
    const DataBasis basis_;
    charts::NetworkMapSpec spec_;
    std::map<std::uint32_t, std::uint32_t> nodes_; ///< of the system → of the map
};

} // namespace

charts::NetworkMapSpec flowMap(const FlowAccount& account, const std::vector<domain::Stream>& streams,
                               const FlowWords& words, std::uint32_t layer, DataBasis basis) {
    return MapWriter(account, words, layer, basis).write(placesOf(streams));
}

void addIdleParties(charts::NetworkMapSpec& spec, const ReferenceDirectory& names, bool chinese) {
    std::set<std::string> known;
    for (const charts::MapNode& node : spec.nodes) {
        known.insert(node.id);
    }
    for (const domain::Table table : {domain::Table::Enterprises, domain::Table::Processes}) {
        for (const ReferenceDirectory::Entry& entry : names.entries(table)) {
            if (spec.nodes.size() >= kMostNodesWithIdle || !known.insert(entry.id).second) {
                continue;
            }
            charts::MapNode node;
            node.id = entry.id;
            node.name = text::toUtf8(names.name(table, entry.id, chinese));
            node.detail = node.id;
            spec.nodes.push_back(std::move(node));
        }
    }
}

} // namespace parkcarbon::ui
