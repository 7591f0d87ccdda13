#include "composer.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::report {
namespace {

Cell summedCell(const std::vector<Row>& rows, std::size_t first, std::size_t column) {
    double sum = 0.0;
    int decimals = 0;
    for (std::size_t index = first; index < rows.size(); ++index) {
        if (const auto* value = std::get_if<double>(&rows[index].cells[column].value)) {
            sum += *value;
            decimals = std::max(decimals, rows[index].cells[column].decimals);
        }
    }
    return Cell::number(sum, decimals);
}

/// Has a number and none of the characters that separate quotes.
bool isQuotable(const std::string& value) {
    return value.find_first_of("0123456789") != std::string::npos && value.find_first_of(";=") == std::string::npos;
}

/// A line break begins a paragraph, `- ` a bullet.
std::vector<Block> paragraphsOf(std::string_view text) {
    std::vector<Block> paragraphs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = base::trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        Paragraph::Kind kind = Paragraph::Kind::Body;
        if (line.substr(0, 2) == "- ") {
            kind = Paragraph::Kind::Bullet;
            line.remove_prefix(2);
        }
        if (!line.empty()) {
            paragraphs.emplace_back(Paragraph{kind, std::string(line)});
        }
    }
    return paragraphs;
}

} // namespace

Composer::Composer(const Material& material) : material_(material) {}

void Composer::describe(const std::string& family) {
    const std::string period = material_.program().period(material_.inventory().period);
    document_.language_code = text::languageCode(material_.request().language);
    document_.title = material_.words(family + ".full_title", {{"park", material_.parkName()}, {"period", period}});
    document_.creator = material_.words("cover.program_name", {{"version", PARKCARBON_VERSION}});
    document_.created = material_.request().clock.now();
    document_.furniture = {material_.words(family + ".title"),
                           material_.parkName() + material_.words("list.separator") + period,
                           material_.words("page_of"), material_.words("continued")};
}

void Composer::heading(int level, std::string_view key) {
    const int shown_level = level + (in_chapter_ ? 1 : 0);
    std::string number = nextNumber(shown_level);
    add(Block(Heading{shown_level, std::move(number), material_.words(key)}));
}

void Composer::subheading(std::string words) {
    const int level = in_chapter_ ? 3 : 2;
    std::string number = nextNumber(level);
    add(Block(Heading{level, std::move(number), std::move(words)}));
}

void Composer::beginChapter(std::string_view key) {
    in_chapter_ = false;
    heading(1, key);
    in_chapter_ = true;
}

std::string Composer::nextNumber(int level) {
    if (level == 1) {
        ++section_;
        subsection_ = 0;
        part_ = 0;
        return annexes_ ? material_.words("annex.number",
                                          {{"letter", std::string(1, static_cast<char>('A' + section_ - 1))}})
                        : std::to_string(section_);
    }
    if (level == 2) {
        ++subsection_;
        part_ = 0;
        return std::to_string(section_) + "." + std::to_string(subsection_);
    }
    ++part_;
    return std::to_string(section_) + "." + std::to_string(subsection_) + "." + std::to_string(part_);
}

void Composer::startAnnexes() {
    annexes_ = true;
    section_ = 0;
    tables_ = 0;
}

void Composer::paragraph(std::string_view key, const Material::Values& values) {
    add(Block(Paragraph{Paragraph::Kind::Body, material_.words(key, values)}));
}

void Composer::bullet(std::string_view key, const Material::Values& values) {
    add(Block(Paragraph{Paragraph::Kind::Bullet, material_.words(key, values)}));
}

void Composer::warning(std::string_view key, const Material::Values& values) {
    add(Block(Paragraph{Paragraph::Kind::Warning, material_.words(key, values)}));
}

void Composer::note(std::string_view key, const Material::Values& values) {
    add(Block(Paragraph{Paragraph::Kind::Note, material_.words(key, values)}));
}

std::string Composer::placeOf() const {
    for (auto block = document_.blocks.rbegin(); block != document_.blocks.rend(); ++block) {
        if (const auto* heading = std::get_if<Heading>(&*block)) {
            return heading->number.empty() ? heading->text : heading->number + "  " + heading->text;
        }
    }
    return document_.title;
}

void Composer::textBlock(std::string id, std::string_view key, const Material::Values& values) {
    const std::string place = placeOf();
    for (const auto& [name, value] : values) {
        if (isQuotable(value)) {
            document_.figures.push_back({id + "." + name, place, value});
        }
    }
    text_places_.push_back(document_.blocks.size());
    document_.texts.push_back({std::move(id), place, material_.words(key, values), std::nullopt, {}});
    add(Block(Paragraph{Paragraph::Kind::Body, document_.texts.back().generated}));
}

Table Composer::newTable(std::string id, std::vector<Column> columns) const {
    Table table;
    table.title = material_.words("table." + id);
    table.id = std::move(id);
    table.columns = std::move(columns);
    return table;
}

std::string Composer::add(Table table) {
    if (table.rows.empty()) {
        paragraph("table.empty", {{"title", table.title}});
        return {};
    }
    ++tables_;
    table.number =
        material_.words(annexes_ ? "annex.table_number" : "table_number", {{"number", std::to_string(tables_)}});
    std::string number = table.number;
    add(Block(std::move(table)));
    return number;
}

void Composer::addLong(Table table, std::optional<std::size_t> summed_column) {
    const std::size_t most = material_.request().most_annex_rows;
    if (table.rows.size() > most) {
        Row rest{Row::Kind::Total, std::vector<Cell>(table.columns.size())};
        rest.cells.front() =
            Cell::text(material_.words("annex.more_rows", {{"count", std::to_string(table.rows.size() - most)}}));
        if (summed_column) {
            rest.cells[*summed_column] = summedCell(table.rows, most, *summed_column);
        }
        table.rows.resize(most);
        table.rows.push_back(std::move(rest));
        table.notes.push_back(material_.words("annex.more_rows_note"));
    }
    add(std::move(table));
}

void Composer::addForFiles(Table table) {
    if (isDataFormat(material_.request().format)) {
        add(std::move(table));
    } else {
        paragraph("annex.only_in_files", {{"title", table.title}, {"count", std::to_string(table.rows.size())}});
    }
}

void Composer::add(std::string id, Picture picture) {
    ++figures_;
    std::visit(
        [&](auto& spec) {
            if (spec.title.empty()) {
                spec.title = material_.words("figure." + id);
            }
        },
        picture);
    add(Block(Figure{std::move(id), material_.words("figure_number", {{"number", std::to_string(figures_)}}),
                     std::move(picture)}));
}

void Composer::replaceText(std::size_t block, const TextBlock& text) {
    std::vector<Block> paragraphs = paragraphsOf(text.text());
    for (const OutdatedQuote& quote : text.outdated) {
        const std::string_view key = quote.now.empty() ? "text_block.figure_gone" : "text_block.figure_changed";
        paragraphs.emplace_back(
            Paragraph{Paragraph::Kind::Warning,
                      material_.words(key, {{"was", quote.was}, {"now", quote.now}, {"source", quote.source}})});
    }
    const auto place = document_.blocks.begin() + static_cast<std::ptrdiff_t>(block);
    document_.blocks.insert(document_.blocks.erase(place), std::make_move_iterator(paragraphs.begin()),
                            std::make_move_iterator(paragraphs.end()));
}

std::string Composer::warningOf(const OutdatedQuote& quote) const {
    const std::string_view key = quote.now.empty() ? "text_block.figure_gone" : "text_block.figure_changed";
    return material_.words(key, {{"was", quote.was}, {"now", quote.now}, {"source", quote.source}});
}

void Composer::addTextTable() {
    Table table =
        newTable("report_texts", {material_.textColumn("column.text_place"), material_.textColumn("column.text"),
                                  material_.textColumn("column.text_warning")});
    for (const TextBlock& text : document_.texts) {
        std::string warnings;
        for (const OutdatedQuote& quote : text.outdated) {
            warnings += (warnings.empty() ? "▲ " : "\n▲ ") + warningOf(quote);
        }
        table.rows.push_back(
            {Row::Kind::Body, {Cell::text(text.place), Cell::text(text.text()), Cell::text(warnings)}});
    }
    if (!table.rows.empty()) {
        add(std::move(table));
    }
}

Document Composer::finished() {
    for (TextBlock& text : document_.texts) {
        if (const domain::ReportText* own = material_.reportText(text.id)) {
            text.own = own->text;
            text.outdated = outdatedQuotes(own->text, own->quotes, document_);
        }
    }
    if (material_.request().format == Format::Csv) {
        addTextTable(); // files of tables hold no running text
    }
    for (std::size_t index = document_.texts.size(); index > 0; --index) {
        replaceText(text_places_[index - 1], document_.texts[index - 1]);
    }
    return std::move(document_);
}

} // namespace parkcarbon::report
