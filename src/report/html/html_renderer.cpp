#include "html_renderer.hpp"

#include "../file_output.hpp"
#include "../picture.hpp"
#include "../resources.hpp"

#include <QByteArray>

#include <array>

namespace parkcarbon::report {
namespace {

constexpr double kChartWidth = 720.0; // design pixels
constexpr double kChartDensity = 2.0; // pixels per design pixel, for sharp print

std::string escaped(std::string_view text) {
    std::string out;
    for (const char character : text) {
        switch (character) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += character;
        }
    }
    return out;
}

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
    std::string out = "<" + std::string(name);
    if (!attributes.empty()) {
        out += " " + std::string(attributes);
    }
    return out + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string_view alignClass(Align align) {
    static constexpr std::array<std::string_view, 3> kNames = {"left", "center", "right"};
    return kNames[static_cast<std::size_t>(align)];
}

std::string pngOf(const Picture& picture) {
    return QByteArray::fromStdString(pngPicture(picture, kChartWidth, kChartDensity).bytes).toBase64().toStdString();
}

class HtmlWriter {
public:
    explicit HtmlWriter(const Document& document) : document_(document) {}

    std::string page() {
        std::string body;
        for (const Block& block : document_.blocks) {
            body += std::visit(*this, block) + "\n";
        }
        const std::string head = "<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"" +
                                 escaped(document_.creator) + "\">\n" + element("title", "", escaped(document_.title)) +
                                 "\n" + element("style", "", embeddedFile("report/report.css").bytes);
        return "<!DOCTYPE html>\n<html lang=\"" + document_.language_code + "\">\n" + element("head", "", head) + "\n" +
               element("body", "", "\n" + body) + "\n</html>\n";
    }

    std::string operator()(const Cover& cover) const {
        std::string facts;
        for (const auto& [label, value] : cover.facts) {
            facts += element("dt", "", escaped(label)) + element("dd", "", escaped(value));
        }
        std::string signatures;
        for (const std::string& label : cover.signatures) {
            signatures +=
                element("span", "", escaped(label) + " ____________ " + escaped(cover.signed_on) + " ________");
        }
        signatures += element("span", "", escaped(cover.seal));
        const std::string mark = cover.mark.empty() ? "" : element("p", "class=\"mark\"", escaped(cover.mark));
        return element("header", "",
                       element("p", "", escaped(cover.subtitle)) + element("h1", "", escaped(cover.title)) + mark +
                           element("dl", "class=\"facts\"", facts) +
                           element("div", "class=\"signatures\"", signatures));
    }
    std::string operator()(const Contents& contents) const {
        std::string entries;
        int index = 0;
        for (const Block& block : document_.blocks) {
            const auto* heading = std::get_if<Heading>(&block);
            if (heading == nullptr) {
                continue;
            }
            ++index;
            if (heading->level <= 2) {
                const std::string link =
                    element("a", "href=\"#s" + std::to_string(index) + "\"", headingText(*heading));
                entries += element("li", "class=\"level" + std::to_string(heading->level) + "\"", link);
            }
        }
        return element("nav", "", element("h2", "", escaped(contents.title)) + element("ol", "", entries));
    }
    std::string operator()(const Heading& heading) {
        const std::string tag = "h" + std::to_string(heading.level + 1);
        return element(tag, "id=\"s" + std::to_string(++headings_) + "\"", headingText(heading));
    }
    std::string operator()(const Paragraph& paragraph) const {
        switch (paragraph.kind) {
        case Paragraph::Kind::Bullet:
            return element("ul", "", element("li", "", escaped(paragraph.text)));
        case Paragraph::Kind::Note:
            return element("p", "class=\"note\"", escaped(paragraph.text));
        case Paragraph::Kind::Warning:
            return element("p", "class=\"warning\"", "▲ " + escaped(paragraph.text));
        case Paragraph::Kind::Body:
            break;
        }
        return element("p", "", escaped(paragraph.text));
    }
    std::string operator()(const Table& table) const {
        std::string head;
        for (const Column& column : table.columns) {
            std::string title = escaped(column.title);
            if (!column.unit.empty()) {
                title += "<br>(" + escaped(column.unit) + ")";
            }
            head += element("th", "scope=\"col\" class=\"" + std::string(alignClass(column.align)) + "\"", title);
        }
        std::string rows;
        for (const Row& row : table.rows) {
            rows += rowOf(table, row) + "\n";
        }
        std::string notes;
        for (const std::string& note : table.notes) {
            notes += element("p", "class=\"note\"", escaped(note));
        }
        const std::string caption = element("caption", "", escaped(table.number + "  " + table.title));
        return element("table", "id=\"" + table.id + "\"",
                       caption + element("thead", "", element("tr", "", head)) + element("tbody", "", rows)) +
               notes;
    }
    std::string operator()(const Figure& figure) const {
        const std::string text = escaped(charts::toTsv(pictureTable(figure.picture)));
        const std::string image =
            "<img alt=\"" + text + "\" src=\"data:image/png;base64," + pngOf(figure.picture) + "\">";
        return element("figure", "id=\"figure_" + figure.id + "\"",
                       image + element("figcaption", "", escaped(figure.number + "  " + figure.title())));
    }
    std::string operator()(const PageBreak&) const { return {}; }

private:
    static std::string headingText(const Heading& heading) {
        return escaped(heading.number.empty() ? heading.text : heading.number + "  " + heading.text);
    }
    static std::string rowOf(const Table& table, const Row& row) {
        if (row.kind == Row::Kind::Group) {
            return element("tr", "class=\"group\"",
                           element("th", "colspan=\"" + std::to_string(table.columns.size()) + "\"",
                                   escaped(row.cells.front().shown())));
        }
        std::string cells;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            std::string classes(alignClass(table.columns[column].align));
            classes += row.cells[column].emphasis == Emphasis::Warning ? " warning" : "";
            cells += element("td", "class=\"" + classes + "\"", escaped(row.cells[column].shown()));
        }
        return element("tr", row.kind == Row::Kind::Total ? "class=\"total\"" : "", cells);
    }

    const Document& document_;
    int headings_ = 0;
};

} // namespace

base::Result<std::vector<std::filesystem::path>> HtmlRenderer::render(const Document& document,
                                                                      const std::filesystem::path& path) const {
    if (const auto written = writeFile(path, HtmlWriter(document).page()); !written) {
        return base::failure(written.error());
    }
    return std::vector{path};
}

} // namespace parkcarbon::report
