#include <parkcarbon/charts/sankey_table.hpp>

#include <parkcarbon/base/csv_writer.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdint>
#include <sstream>

namespace parkcarbon::charts {
namespace {

using text::toQString;

std::string plainAmount(double amount, int decimals) {
    return QString::number(amount, 'f', decimals).toStdString();
}

std::vector<std::uint32_t> largestFirst(const SankeySpec& spec) {
    std::vector<std::uint32_t> order(spec.links.size());
    for (std::uint32_t index = 0; index < order.size(); ++index) {
        order[index] = index;
    }
    std::stable_sort(order.begin(), order.end(), [&spec](std::uint32_t a, std::uint32_t b) {
        return spec.links[a].amount.value_or(-1.0) > spec.links[b].amount.value_or(-1.0);
    });
    return order;
}

void optionalCell(base::CsvWriter& csv, const std::optional<double>& value) {
    value ? csv.number(*value) : csv.exact("");
}

QJsonValue jsonNumber(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

const char* sideWord(SankeySide side) {
    return side == SankeySide::Left ? "left" : side == SankeySide::Right ? "right" : "free";
}

QJsonObject jsonLink(const SankeySpec& spec, const SankeyLink& link) {
    return {{"id", toQString(link.id)},
            {"source", toQString(spec.nodes[link.from].id)},
            {"target", toQString(spec.nodes[link.to].id)},
            {"material", toQString(link.material)},
            {"value", jsonNumber(link.amount)},
            {"sd", jsonNumber(link.sd)},
            {"raw", jsonNumber(link.raw)},
            {"unit", toQString(spec.unit)},
            {"layer", toQString(spec.layer)},
            {"period", toQString(spec.period)},
            {"suspect", link.suspect}};
}

/// Line breaks end a flow, brackets enclose its amount, and a line that begins with an apostrophe or two slashes is a
/// comment.
std::string maticName(std::string name) {
    for (char& character : name) {
        character = character == '\n' || character == '\r'  ? ' '
                    : character == '['                      ? '('
                    : character == ']'                      ? ')'
                    : character == '\'' || character == '/' ? ' '
                                                            : character;
    }
    return name;
}

} // namespace

ChartTable sankeyTable(const SankeySpec& spec) {
    requireConsistent(spec);
    const SankeyWords& words = spec.words;
    const auto with_unit = [&spec](const std::string& word) { return word + " (" + spec.unit + ")"; };
    const bool any_sd =
        std::any_of(spec.links.begin(), spec.links.end(), [](const SankeyLink& link) { return link.sd.has_value(); });
    ChartTable table;
    table.header = {words.from, words.to, words.material, with_unit(words.amount)};
    if (any_sd) {
        table.header.push_back(with_unit(words.sd));
    }
    for (const std::uint32_t index : largestFirst(spec)) {
        const SankeyLink& link = spec.links[index];
        std::string amount = link.amount ? plainAmount(*link.amount, spec.decimals) : words.unknown;
        std::vector<std::string> row{spec.nodes[link.from].name, spec.nodes[link.to].name, link.material,
                                     link.suspect ? amount + " (!)" : amount};
        if (any_sd) {
            row.push_back(link.sd ? plainAmount(*link.sd, spec.decimals) : "");
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string sankeyCsv(const SankeySpec& spec) {
    requireConsistent(spec);
    std::ostringstream out;
    base::CsvWriter csv(out);
    for (const char* const name : {"id", "from_id", "from_name", "to_id", "to_name", "material", "layer", "period",
                                   "amount", "unit", "sd", "raw", "suspect"}) {
        csv.exact(name);
    }
    csv.endRow();
    for (const SankeyLink& link : spec.links) {
        csv.text(link.id);
        for (const std::uint32_t end : {link.from, link.to}) {
            csv.text(spec.nodes[end].id);
            csv.text(spec.nodes[end].name);
        }
        csv.text(link.material);
        csv.text(spec.layer);
        csv.text(spec.period);
        optionalCell(csv, link.amount);
        csv.text(spec.unit);
        optionalCell(csv, link.sd);
        optionalCell(csv, link.raw);
        csv.exact(link.suspect ? "true" : "false");
        csv.endRow();
    }
    return out.str();
}

std::string sankeyJson(const SankeySpec& spec) {
    requireConsistent(spec);
    QJsonArray nodes;
    for (const SankeyNode& node : spec.nodes) {
        nodes.append(QJsonObject{{"id", toQString(node.id)},
                                 {"name", toQString(node.name)},
                                 {"side", QLatin1String(sideWord(node.side))},
                                 {"stock_change", jsonNumber(node.stock_change)}});
    }
    QJsonArray links;
    for (const SankeyLink& link : spec.links) {
        links.append(jsonLink(spec, link));
    }
    const QJsonObject document{{"title", toQString(spec.title)},
                               {"unit", toQString(spec.unit)},
                               {"layer", toQString(spec.layer)},
                               {"period", toQString(spec.period)},
                               {"nodes", nodes},
                               {"links", links}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented).toStdString();
}

std::string sankeyMaticText(const SankeySpec& spec) {
    requireConsistent(spec);
    std::string out = "// " + maticName(spec.title) + " (" + spec.unit + ")\n";
    for (const SankeyLink& link : spec.links) {
        const std::string from = maticName(spec.nodes[link.from].name);
        const std::string to = maticName(spec.nodes[link.to].name);
        if (link.amount) {
            out += from + " [" + QString::number(*link.amount, 'g', QLocale::FloatingPointShortest).toStdString() +
                   "] " + to + "\n";
        } else {
            out += "// " + from + " [?] " + to + "\n";
        }
    }
    return out;
}

} // namespace parkcarbon::charts
