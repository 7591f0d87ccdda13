#include "workbook_sources.hpp"

#include "byte_source.hpp"
#include "finding_collector.hpp"
#include "left_out_rows.hpp"
#include "packs/pack_findings.hpp"
#include "park_importer.hpp"
#include "workbook/sheet_source.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kRowsToLookAt = 20;

std::string foldedWord(std::string_view text) {
    return base::toLowerAscii(base::trimmed(base::toHalfWidth(text)));
}

std::optional<domain::Table> tableNamed(std::string_view sheet) {
    std::string name = foldedWord(sheet);
    std::replace(name.begin(), name.end(), '-', '_');
    return domain::tableByName(name);
}

struct HeaderFit {
    std::size_t known = 0; ///< cells that name a field
    bool complete = false; ///< all required fields are there
};

HeaderFit fitOf(const domain::TableSpec& table, const std::vector<std::string>& words) {
    const auto has = [&](std::string_view name) { return std::find(words.begin(), words.end(), name) != words.end(); };
    HeaderFit fit;
    fit.complete = true;
    const auto look = [&](std::string_view name, bool required) {
        const bool there = has(name);
        fit.known += there ? 1 : 0;
        fit.complete = fit.complete && (there || !required);
    };
    if (table.table == domain::Table::Park) {
        for (const ColumnName& column : parkColumns()) {
            look(column.name, column.required);
        }
        return fit;
    }
    for (const domain::FieldSpec& field : table.fields) {
        look(field.name, field.required);
    }
    return fit;
}

/// The table whose fields a row names, if most of its cells are such names.
std::optional<domain::Table> tableOfHeader(const std::vector<std::string>& words, std::optional<domain::Table> named) {
    const auto filled = static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](const auto& word) { return !word.empty(); }));
    std::optional<domain::Table> best;
    std::size_t most = 0;
    for (const domain::TableSpec& table : domain::tables()) {
        if (named && table.table != *named) {
            continue;
        }
        const HeaderFit fit = fitOf(table, words);
        if (fit.complete && 2 * fit.known >= filled && fit.known > most) {
            best = table.table;
            most = fit.known;
        }
    }
    return best;
}

std::vector<std::string> textsOf(const SourceRow& row) {
    std::vector<std::string> texts;
    for (const SourceCell& cell : row.cells) {
        texts.emplace_back(base::trimmed(cell.text));
    }
    return texts;
}

bool isOurs(const WorkbookSheet& sheet) {
    return sheet.name.starts_with('_');
}

} // namespace

base::Result<std::optional<TableHeader>> findTableHeader(Workbook& workbook, std::size_t sheet) {
    const auto named = tableNamed(workbook.sheets().at(sheet).name);
    std::optional<TableHeader> header;
    std::optional<TableHeader> first;
    const auto look = [&](const SourceRow& row) -> base::Result<void> {
        if (header || row.blank()) {
            return {};
        }
        std::vector<std::string> cells = textsOf(row);
        std::vector<std::string> words;
        std::transform(cells.begin(), cells.end(), std::back_inserter(words), foldedWord);
        if (const auto table = tableOfHeader(words, named)) {
            header = {*table, row.row, std::move(cells)};
        } else if (!first && named) {
            first = {*named, row.row, std::move(cells)};
        }
        return {};
    };
    if (auto read = workbook.forEachRow(sheet, look, {.last_row = kRowsToLookAt}); !read) {
        return tl::unexpected(read.error());
    }
    // Of a sheet that is called after a table it is said what is missing.
    return header ? std::move(header) : std::move(first);
}

WorkbookSources::WorkbookSources(ImportRun& run) : run_(run) {
    if (run.options.packs) {
        packs_.emplace(*run.options.packs, run.options, run.sink);
    }
}

base::Result<std::vector<OpenedSource>> WorkbookSources::open(const ImportSource& source, const std::string& file) {
    OpenedWorkbook opened{nullptr, source, file, {}};
    std::vector<OpenedSource> sources;
    const auto bytes = openBytes(source);
    if (!bytes) {
        sources.push_back(broken(opened, bytes.error()));
        return sources;
    }
    const WorkbookLimits limits;
    if ((*bytes)->size() <= limits.file_bytes) {
        opened.sha256 = sha256Of(**bytes).value_or(std::string{});
    }
    if (isLeftOut(run_.options.exclusions, opened.sha256)) {
        sources.emplace_back().report.file = file;
        sources.back().report.sha256 = opened.sha256;
        return sources;
    }
    auto workbook = Workbook::open(source, limits);
    if (!workbook) {
        sources.push_back(broken(opened, workbook.error()));
        return sources;
    }
    opened.workbook = std::make_shared<Workbook>(std::move(*workbook));
    if (!isEnterprisePack(*opened.workbook)) {
        return openTables(opened);
    }
    if (!packs_) {
        sources.push_back(broken(opened, base::Error(kPackNotExpected)));
        return sources;
    }
    return packs_->open(*opened.workbook, opened.source, opened.file, opened.sha256);
}

std::vector<OpenedSource> WorkbookSources::openTables(const OpenedWorkbook& opened) {
    std::vector<OpenedSource> sources;
    std::string other_sheets;
    bool any = false;
    const auto& sheets = opened.workbook->sheets();
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        if (isOurs(sheets[sheet])) {
            continue;
        }
        const auto header = findTableHeader(*opened.workbook, sheet);
        if (!header) {
            sources.push_back(broken(opened, header.error(), sheets[sheet].name));
            continue;
        }
        if (!*header) {
            other_sheets.append(other_sheets.empty() ? "" : ", ").append(sheets[sheet].name);
            continue;
        }
        any = true;
        SourceInfo named;
        named.file = opened.file;
        named.sha256 = opened.sha256;
        named.table = (*header)->table;
        auto rows = SheetSource::open(
            opened.workbook, {sheet, (*header)->row, SheetLayout{}.last_row, (*header)->cells}, std::move(named));
        if (!rows) {
            sources.push_back(broken(opened, rows.error(), sheets[sheet].name));
            continue;
        }
        OpenedSource& source = sources.emplace_back();
        source.report.file = opened.file;
        source.report.sheet = sheets[sheet].name;
        source.report.sha256 = opened.sha256;
        source.rows = std::move(*rows);
    }
    if (sources.empty()) {
        sources.push_back(broken(opened, base::Error(kWorkbookNeedsMapping, {{"value", opened.file}})));
    } else if (any && !other_sheets.empty()) {
        base::Location where;
        where.file = opened.file;
        sources.front().report.findings.push_back(
            {kSheetsLeftOut, base::Severity::Note, {{"value", other_sheets}}, std::move(where)});
    }
    return sources;
}

OpenedSource WorkbookSources::broken(const OpenedWorkbook& opened, base::Error error, const std::string& sheet) const {
    OpenedSource source;
    source.report.file = opened.file;
    source.report.sheet = sheet;
    source.report.sha256 = opened.sha256;
    base::Location where;
    where.file = opened.file;
    where.sheet = sheet;
    FindingCollector(source.report.findings, run_.options.limits.findings_per_code)
        .add(base::Severity::Error, std::move(error), std::move(where));
    return source;
}

} // namespace parkcarbon::exchange
