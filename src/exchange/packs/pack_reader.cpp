#include "pack_reader.hpp"

#include "../byte_source.hpp"
#include "pack_findings.hpp"
#include "pack_source.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kPackListsSheet = "_lists";
constexpr int kIdPoints = 1;
constexpr int kRowPoints = 10;
constexpr int kTitlePoints = 100;

std::string periodNames(const PackContext& context, const std::string& enterprise) {
    std::string names;
    for (const auto& [asked, period] : context.asked) {
        if (asked == enterprise) {
            names.append(names.empty() ? "" : ", ").append(period.str());
        }
    }
    return names.empty() ? "–" : names;
}

/// How much speaks for a tab being a certain sheet, when its name no longer does.
int likeness(const PackGrid& grid, const domain::PackSheet& sheet, const PackMeta::Sheet* meta) {
    constexpr std::size_t kHead = 12;
    int points = 0;
    for (std::size_t index = 0; index < grid.rows.size(); ++index) {
        for (const PackCell& cell : grid.rows[index].cells) {
            if (index < kHead && !cell.empty()) {
                points += isCaption(foldedCaption(cell.text), sheet.title) ? kTitlePoints : 0;
                points += std::any_of(sheet.columns.begin(), sheet.columns.end(),
                                      [&](const domain::PackColumn& column) { return column.id == cell.text; })
                              ? kIdPoints
                              : 0;
            }
        }
        points += meta != nullptr && !grid.rows[index].cells.empty() && meta->rows.contains(grid.rows[index].text(0))
                      ? kRowPoints
                      : 0;
    }
    return points;
}

/// The sheets in front of the others, which ask for nothing.
bool isInstructions(const domain::PackLayout& layout, const std::string& name) {
    for (const char* const id : {"instructions", "questions"}) {
        const auto caption = layout.texts.find(id);
        if (caption != layout.texts.end() && isCaption(foldedCaption(name), caption->second)) {
            return true;
        }
    }
    return false;
}

std::string fieldColumns(const SourceInfo& info) {
    std::string columns;
    for (std::size_t column = 0; column < info.header.size(); ++column) {
        if (!info.letters[column].empty()) {
            columns.append(columns.empty() ? "" : ";").append(info.header[column]).append("=");
            columns.append(info.letters[column]);
        }
    }
    return columns;
}

} // namespace

struct PackReader::Opening {
    PackOwner owner;
    PackMeta meta;
    std::vector<PackGrid> grids; ///< without `_meta`
    std::vector<OpenedSource> sources;
    std::int64_t unanswered = 0;
    bool whole = true; ///< no sheet is missing or unreadable

    OpenedSource& add(const std::string& sheet) {
        OpenedSource& source = sources.emplace_back();
        source.report.file = owner.file;
        source.report.sheet = sheet;
        source.report.sha256 = owner.sha256;
        source.report.enterprise_id = owner.enterprise;
        source.report.period = owner.period;
        return source;
    }
    base::Location at(const std::string& sheet) const {
        base::Location where;
        where.file = owner.file;
        where.sheet = sheet;
        return where;
    }
    void tell(base::Severity severity, base::Error error, const std::string& sheet) {
        add(sheet).report.findings.push_back(base::toFinding(error, at(sheet), severity));
    }
};

bool isEnterprisePack(const Workbook& workbook) {
    return workbook.sheetNamed(kPackMetaSheet).has_value();
}

PackReader::PackReader(const PackContext& context, const ImportOptions& options, RecordSink& sink)
    : context_(context), options_(options), sink_(sink), words_(context), statements_(context, options.exclusions) {}

base::Result<std::vector<OpenedSource>> PackReader::open(Workbook& workbook, const ImportSource& source,
                                                         const std::string& file, const std::string& sha256) {
    Opening opening;
    opening.owner.file = file;
    opening.owner.sha256 = sha256;
    const auto refuse = [&](base::Error error, const std::string& sheet) {
        opening.sources.clear();
        opening.tell(base::Severity::Error, std::move(error), sheet);
        return std::move(opening.sources);
    };
    const auto meta_sheet = workbook.sheetNamed(kPackMetaSheet);
    const auto meta = meta_sheet ? readPackGrid(workbook, *meta_sheet) : base::failure(kPackMetaDamaged);
    if (!meta) {
        return refuse(meta.error(), std::string(kPackMetaSheet));
    }
    opening.meta = readPackMeta(*meta);
    opening.owner.enterprise = opening.meta.enterprise;
    opening.owner.period = opening.meta.period;
    if (auto reason = refusal(opening.meta)) {
        return refuse(std::move(*reason), {});
    }
    for (std::size_t sheet = 0; sheet < workbook.sheets().size(); ++sheet) {
        if (sheet == *meta_sheet) {
            continue;
        }
        auto grid = readPackGrid(workbook, sheet);
        if (!grid) {
            return refuse(std::move(grid.error()), workbook.sheets()[sheet].name);
        }
        opening.grids.push_back(std::move(*grid));
    }
    statements_.addFile(sha256, opening.owner.enterprise);
    if (opening.meta.altered) {
        opening.tell(base::Severity::Warning, base::Error(kPackMetaAltered), {});
    }
    const auto found = findSheets(opening);
    for (std::size_t index = 0; index < found.size(); ++index) {
        const domain::PackSheet& layout = context_.layout.sheets[index];
        if (found[index]) {
            openSheet(opening, layout, *found[index]);
        } else if (const PackMeta::Sheet* const sent = opening.meta.sheet(layout.id)) {
            opening.whole = false;
            opening.tell(base::Severity::Warning, base::Error(kPackSheetMissing, {{"value", sent->name}}), {});
        }
    }
    if (opening.sources.empty()) {
        opening.add({});
    }
    for (OpenedSource& opened : opening.sources) {
        opened.report.complete = opening.whole && opening.unanswered == 0;
    }
    if (auto kept = keepOriginal(source); !kept) {
        return tl::unexpected(std::move(kept.error()));
    }
    return std::move(opening.sources);
}

std::optional<base::Error> PackReader::refusal(const PackMeta& meta) const {
    const auto knows = [&](const std::string& enterprise) {
        return std::any_of(context_.enterprises.begin(), context_.enterprises.end(),
                           [&](const PackName& candidate) { return candidate.id == enterprise; });
    };
    const int version = meta.schemaVersion();
    if (version == 0) {
        return base::Error(kPackMetaDamaged);
    }
    if (version > kPackSchemaVersion) {
        return base::Error(kPackSchemaNewer,
                           {{"value", meta.schema},
                            {"expected", std::string(kPackSchemaName) + "/" + std::to_string(kPackSchemaVersion)}});
    }
    if (meta.project.empty()) {
        return base::Error(kPackWithoutProject);
    }
    if (meta.project != context_.project_id) {
        return base::Error(kPackOtherProject, {{"value", meta.project}, {"expected", context_.project_id}});
    }
    if (!knows(meta.enterprise)) {
        return base::Error(kPackEnterpriseUnknown, {{"value", meta.enterprise}});
    }
    const auto period = base::Period::parse(meta.period);
    if (!period) {
        return base::Error(kPackMetaDamaged);
    }
    if (context_.closed_years.contains(period->yearNumber())) {
        return base::Error(kPackPeriodClosed, {{"value", meta.period}});
    }
    if (!context_.asked.contains({meta.enterprise, *period})) {
        return base::Error(kPackPeriodNotAsked,
                           {{"value", meta.period}, {"expected", periodNames(context_, meta.enterprise)}});
    }
    return std::nullopt;
}

/// For each sheet of the layout the tab that it is: by the name it was sent with, else by what it holds.
std::vector<std::optional<std::size_t>> PackReader::findSheets(Opening& opening) const {
    std::vector<std::optional<std::size_t>> found(context_.layout.sheets.size());
    std::vector<bool> taken(opening.grids.size(), false);
    for (std::size_t index = 0; index < found.size(); ++index) {
        const PackMeta::Sheet* const sent = opening.meta.sheet(context_.layout.sheets[index].id);
        for (std::size_t tab = 0; sent != nullptr && tab < taken.size(); ++tab) {
            if (!taken[tab] && !found[index] && opening.grids[tab].name == sent->name) {
                found[index] = tab;
                taken[tab] = true;
            }
        }
    }
    for (std::size_t index = 0; index < found.size(); ++index) {
        const domain::PackSheet& layout = context_.layout.sheets[index];
        const PackMeta::Sheet* const sent = opening.meta.sheet(layout.id);
        int most = kTitlePoints / 2; // ids of columns alone are shared by many sheets
        for (std::size_t tab = 0; !found[index] && sent != nullptr && tab < taken.size(); ++tab) {
            const int points = taken[tab] ? 0 : likeness(opening.grids[tab], layout, sent);
            if (points > most) {
                most = points;
                found[index] = tab;
            }
        }
        if (found[index]) {
            taken[*found[index]] = true;
        }
    }
    for (std::size_t tab = 0; tab < taken.size(); ++tab) {
        const std::string& name = opening.grids[tab].name;
        const bool ours = name == kPackListsSheet || isInstructions(context_.layout, name);
        if (!taken[tab] && !ours && !opening.grids[tab].rows.empty()) {
            opening.tell(base::Severity::Note, base::Error(kPackSheetIgnored, {{"value", name}}), name);
        }
    }
    return found;
}

void PackReader::openSheet(Opening& opening, const domain::PackSheet& layout, std::size_t tab) {
    const PackGrid& grid = opening.grids[tab];
    OpenedSource& opened = opening.add(grid.name);
    opened.report.pack_sheet = layout.id;
    FindingCollector findings(opened.report.findings, options_.limits.findings_per_code);
    PreparedPackSheet sheet = PackRowsReader(context_, words_, opening.owner, sink_, findings)
                                  .read(grid, layout, opening.meta.sheet(layout.id));
    if (sheet.columns.nothing()) {
        opening.whole = false;
        findings.add(base::Severity::Error, base::Error(kPackSheetUnreadable, {{"value", grid.name}}),
                     opening.at(grid.name));
        return;
    }
    tellMissingColumns(opening, layout, sheet.columns, opening.at(grid.name), opened.report.findings);
    opening.unanswered += sheet.unanswered;
    for (const PreparedPackRow& row : sheet.rows) {
        opened.report.pack_rows.push_back(row.record_id);
    }
    opened.rows =
        std::make_unique<PackSource>(std::move(sheet), grid.name, opening.owner, context_, statements_, sink_);
    opened.report.pack_columns = fieldColumns(opened.rows->info());
}

void PackReader::tellMissingColumns(Opening& opening, const domain::PackSheet& layout, const PackColumns& columns,
                                    const base::Location& at, base::Findings& findings) const {
    const domain::TableSpec& table = domain::spec(layout.table);
    for (std::size_t index = 0; index < layout.columns.size(); ++index) {
        const domain::PackColumn& column = layout.columns[index];
        if (columns.at[index] || !column.input) {
            continue;
        }
        // A column that every record needs is missed by the importer itself, which then takes none of the sheet.
        const auto field = table.fieldIndex(column.field);
        opening.whole = opening.whole && !column.required;
        if (!field || !table.fields[*field].required) {
            findings.push_back(
                base::toFinding(base::Error(kPackColumnMissing, {{"value", column.title.zh + " / " + column.title.en}}),
                                at, base::Severity::Warning));
        }
    }
}

base::Result<void> PackReader::keepOriginal(const ImportSource& source) {
    if (!context_.keep_originals) {
        return {};
    }
    auto bytes = openBytes(source);
    if (!bytes) {
        return tl::unexpected(std::move(bytes.error()));
    }
    std::string content(static_cast<std::size_t>((*bytes)->size()), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto read = (*bytes)->read(content.data() + filled, content.size() - filled);
        if (!read) {
            return tl::unexpected(read.error());
        }
        if (*read == 0) {
            break;
        }
        filled += *read;
    }
    content.resize(filled);
    return sink_.keepEvidenceContent(content);
}

} // namespace parkcarbon::exchange
