#include "composer.hpp"

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
    std::string number;
    if (level == 1) {
        ++section_;
        subsection_ = 0;
        number = annexes_ ? material_.words("annex.number",
                                            {{"letter", std::string(1, static_cast<char>('A' + section_ - 1))}})
                          : std::to_string(section_);
    } else {
        number = nextSubsection();
    }
    add(Block(Heading{level, number, material_.words(key)}));
}

std::string Composer::nextSubsection() {
    ++subsection_;
    return std::to_string(section_) + "." + std::to_string(subsection_);
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
    if (material_.request().format == Format::Csv) {
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

} // namespace parkcarbon::report
