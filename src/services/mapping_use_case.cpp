#include <parkcarbon/services/mapping_use_case.hpp>

#include "services/mapping/column_finder.hpp"
#include "services/mapping/mapped_rows.hpp"
#include "services/store_records.hpp"

#include <parkcarbon/reference/library.hpp>

#include <algorithm>
#include <regex>
#include <utility>

namespace parkcarbon::services {
namespace {

constexpr std::size_t kProofRows = 10;

base::Result<exchange::ForeignGrid> openGrid(const ForeignTable& table, const base::RunContext& context) {
    return table.path.empty() ? exchange::ForeignGrid::fromClipboard(table.clipboard)
                              : exchange::ForeignGrid::open(table.path, table.sheet, context);
}

/// The tables of the project that a mapped grid becomes.
base::Result<std::vector<exchange::MappedTable>> tablesOf(ProjectSession& session, const exchange::ForeignGrid& grid,
                                                          const PlacedMapping& placed, std::size_t most) {
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    const EnterpriseNames enterprises(**snapshot);
    if (placed.mapping.table == kEnergyStatisticsTable) {
        const auto library = reference::Library::withPins((*snapshot)->pinned);
        if (!library) {
            return base::failure(library.error());
        }
        return energyStatisticsRows(grid, placed, enterprises, (*library)->fuelSet((*snapshot)->park.fuel_set), most);
    }
    const auto table = domain::tableByName(placed.mapping.table);
    std::vector<exchange::MappedTable> tables;
    if (table && *table != domain::Table::Park) {
        tables.push_back(mappedRows(grid, placed, *table, enterprises, most));
    }
    return tables;
}

/// Fields that a row cannot do without and the mapping does not give.
std::string missingFields(const PlacedMapping& placed) {
    std::string missing;
    const auto need = [&](std::string_view field) {
        const std::string name(field);
        const bool given = placed.columns.contains(name) || placed.constants.contains(name) ||
                           (name == "unit" && !placed.title_units.empty());
        missing.append(given ? "" : (missing.empty() ? "" : ", ") + name);
    };
    if (placed.mapping.table == kEnergyStatisticsTable) {
        for (const char* field : {"item", "unit", "period", "enterprise_id"}) {
            need(field);
        }
        const bool amounts = placed.columns.contains("consumed") || placed.columns.contains("industrial");
        return amounts ? missing : missing + (missing.empty() ? "" : ", ") + "consumed";
    }
    const auto table = domain::tableByName(placed.mapping.table);
    if (!table) {
        return "table";
    }
    const domain::TableSpec& spec = domain::spec(*table);
    for (std::size_t index = 0; index < spec.fields.size(); ++index) {
        const bool made = index == 0 && spec.key_fields == 1 && spec.fields[0].name.ends_with("_id");
        if (spec.fields[index].required && !made) {
            need(spec.fields[index].name);
        }
    }
    return missing;
}

/// An import by a mapping as an operation; `report` receives what it did.
class ImportMapped final : public Operation {
public:
    struct Plan {
        const exchange::ForeignGrid& grid;
        std::vector<exchange::MappedTable> tables;
        domain::ImportMapping mapping;
        bool remember = false;
        exchange::ImportOptions options = {};
        const YearBefore* year_before = nullptr;
    };
    ImportMapped(Plan plan, exchange::ImportReport& report) : plan_(std::move(plan)), report_(report) {}

    base::Code code() const override { return kImportMapped; }
    base::Arguments arguments() const override {
        return {{"file", plan_.grid.file()}, {"mapping", plan_.mapping.name}};
    }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override {
        StoreRecordSink sink(writer, plan_.year_before);
        exchange::ImportOptions options = plan_.options;
        options.imported_by = writer.actor();
        options.imported_at = base::formatTimestamp(writer.now());
        auto report = exchange::importMappedTables(plan_.grid, plan_.tables, sink, options, context);
        if (!report) {
            return base::failure(std::move(report.error()));
        }
        report_ = std::move(*report);
        if (!plan_.remember) {
            return {};
        }
        domain::ImportMapping mapping = plan_.mapping;
        mapping.used_on = writer.today();
        const domain::Record record = mapping;
        return writer.exists(domain::Table::ImportMappings, mapping.id) ? sink.update(record) : sink.insert(record);
    }

private:
    Plan plan_;
    exchange::ImportReport& report_;
};

std::string yearIn(std::string_view text) {
    static const std::regex year("(^|[^0-9])(20[0-4][0-9])([^0-9]|$)");
    const std::string searched(text);
    std::smatch found;
    return std::regex_search(searched, found, year) ? found[2].str() : std::string{};
}

/// What the rows above the header and the names of file and sheet say of all rows: the year, the enterprise.
void proposeConstants(const exchange::ForeignGrid& grid, const domain::ProjectSnapshot& project,
                      const ForeignHeader& header, std::string_view table,
                      const std::map<std::string, std::size_t>& columns,
                      std::map<std::string, std::string>& constants) {
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < header.row; ++row) {
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            texts.emplace_back(grid.text(row, column));
        }
    }
    texts.push_back(grid.sheet());
    texts.push_back(grid.file());
    const auto known = domain::tableByName(table);
    const bool form = table == kEnergyStatisticsTable;
    const auto wants = [&](std::string_view field) {
        return !columns.contains(std::string(field)) && (form || (known && domain::spec(*known).fieldIndex(field)));
    };
    for (const std::string& text : texts) {
        if (const std::string year = yearIn(text); wants("period") && !year.empty()) {
            constants.emplace("period", year);
        }
        for (const domain::Enterprise& enterprise : project.enterprises) {
            const std::string code = enterprise.credit_code ? enterprise.credit_code->str() : std::string{};
            const auto says = [&](const std::string& name) {
                return !name.empty() && text.find(name) != std::string::npos;
            };
            const bool named = says(enterprise.name_zh) || says(code);
            if (named && wants("enterprise_id")) {
                constants.emplace("enterprise_id", enterprise.id.str());
            }
        }
    }
}

const domain::ImportMapping* rememberedMapping(const domain::ProjectSnapshot& project,
                                               const exchange::ForeignGrid& grid, const std::string& table) {
    for (const domain::ImportMapping& mapping : project.import_mappings) {
        if (!table.empty() && mapping.table != table) {
            continue;
        }
        for (std::size_t row = 0; row < grid.rows() && grid.rowNumber(row) <= mapping.header_row; ++row) {
            if (grid.rowNumber(row) != mapping.header_row) {
                continue;
            }
            for (const ForeignHeader& header : headersAt(grid, row)) {
                if (signatureOf(header.titles) == mapping.signature) {
                    return &mapping;
                }
            }
        }
    }
    return nullptr;
}

/// Whether the grid looks like the form 205-1: items, their units and what was consumed of them.
bool looksLikeEnergyStatistics(const exchange::ForeignGrid& grid) {
    const ForeignHeader header = findHeader(grid, kEnergyStatisticsTable);
    const auto columns = columnsByName(header.titles, kEnergyStatisticsTable);
    return columns.contains("item") && (columns.contains("consumed") || columns.contains("industrial"));
}

domain::ImportMapping guessedMapping(const exchange::ForeignGrid& grid, const domain::ProjectSnapshot& project,
                                     std::string table) {
    if (table.empty()) {
        table = looksLikeEnergyStatistics(grid) ? std::string(kEnergyStatisticsTable) : "activities";
    }
    const ForeignHeader header = findHeader(grid, table);
    const auto columns = columnsByName(header.titles, table);
    std::map<std::string, std::string> titles;
    for (const auto& [field, column] : columns) {
        titles[field] = header.titles[column];
    }
    std::map<std::string, std::string> constants;
    proposeConstants(grid, project, header, table, columns, constants);
    domain::ImportMapping mapping;
    mapping.signature = signatureOf(header.titles);
    mapping.id = (table == kEnergyStatisticsTable ? "205-1-" : "M-") + mapping.signature.substr(0, 8);
    mapping.name = grid.sheet().empty() ? grid.file() : grid.file() + "!" + grid.sheet();
    mapping.sheet = grid.sheet();
    mapping.table = std::move(table);
    mapping.header_row = grid.rows() == 0 ? 1 : static_cast<int>(grid.rowNumber(header.row));
    mapping.columns = exchange::jsonOfTexts(titles);
    mapping.constants = exchange::jsonOfTexts(constants);
    return mapping;
}

void addProof(const exchange::ForeignGrid& grid, const PlacedMapping& placed,
              const std::vector<exchange::MappedTable>& tables, MappingProposal& proposal) {
    if (placed.first_row > 0 && placed.first_row <= grid.rows()) {
        const auto headers = headersAt(grid, placed.first_row - 1);
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            proposal.header.push_back(headers.back().titles[column]);
        }
    }
    for (std::size_t row = placed.first_row; row < std::min(grid.rows(), placed.first_row + kProofRows); ++row) {
        auto& cells = proposal.proof.emplace_back();
        for (std::size_t column = 0; column < grid.columns(); ++column) {
            cells.emplace_back(grid.text(row, column));
        }
    }
    for (const exchange::MappedTable& table : tables) {
        if (proposal.fields.empty() && !table.rows.empty()) {
            proposal.fields = table.fields;
        }
        for (const exchange::MappedTable::Row& row : table.rows) {
            auto& read = proposal.read.emplace_back(proposal.fields.size());
            for (std::size_t index = 0; index < table.fields.size(); ++index) {
                const auto at = std::find(proposal.fields.begin(), proposal.fields.end(), table.fields[index]);
                const exchange::MappedCell& cell = row.cells[index];
                if (at != proposal.fields.end()) {
                    read[static_cast<std::size_t>(at - proposal.fields.begin())] =
                        cell.column ? std::string(grid.text(row.row, *cell.column)) : cell.text;
                }
            }
        }
    }
}

exchange::ImportOptions optionsOf(const ImportRequest& request) {
    exchange::ImportOptions options;
    options.tell_rows = request.tell_rows;
    for (const ImportRefusal& refusal : request.refusals) {
        options.exclusions.push_back({refusal.sha256, refusal.sheet, refusal.row});
    }
    return options;
}

base::Finding incomplete(const PlacedMapping& placed, const exchange::ForeignGrid& grid, std::string missing) {
    base::Location where;
    where.file = grid.file();
    where.sheet = grid.sheet();
    return {kMappingIncomplete,
            base::Severity::Error,
            {{"value", placed.mapping.table}, {"expected", std::move(missing)}},
            std::move(where)};
}

} // namespace

base::Result<MappingProposal> proposeMapping(ProjectSession& session, const ForeignTable& table,
                                             const std::string& project_table,
                                             const std::optional<domain::ImportMapping>& mapping) {
    const auto grid = openGrid(table, {});
    const auto snapshot = session.snapshot();
    if (!grid || !snapshot) {
        return base::failure(grid ? snapshot.error() : grid.error());
    }
    MappingProposal proposal;
    for (const exchange::ForeignGrid::Sheet& sheet : grid->sheets()) {
        proposal.sheets.push_back({sheet.name, sheet.rows, sheet.columns});
    }
    const domain::ImportMapping* const known = mapping ? nullptr : rememberedMapping(**snapshot, *grid, project_table);
    proposal.remembered = known != nullptr;
    proposal.mapping = mapping            ? *mapping
                       : known != nullptr ? *known
                                          : guessedMapping(*grid, **snapshot, project_table);
    const PlacedMapping placed = placeMapping(*grid, proposal.mapping);
    auto tables = tablesOf(session, *grid, placed, kProofRows);
    if (!tables) {
        return base::failure(tables.error());
    }
    addProof(*grid, placed, *tables, proposal);
    if (std::string missing = missingFields(placed); !missing.empty()) {
        proposal.findings.push_back(incomplete(placed, *grid, std::move(missing)));
        return proposal;
    }
    exchange::ImportReport report;
    const ImportMapped trial({*grid, std::move(*tables), proposal.mapping}, report);
    if (auto done = session.rehearse(trial); !done) {
        return base::failure(done.error());
    }
    for (exchange::ImportReport::File& file : report.files) {
        proposal.findings.insert(proposal.findings.end(), file.findings.begin(), file.findings.end());
    }
    return proposal;
}

base::Result<exchange::ImportReport> importMapped(ProjectSession& session, const ForeignTable& table,
                                                  const domain::ImportMapping& mapping, bool remember,
                                                  const ImportRequest& request, ImportMode mode,
                                                  const base::RunContext& context) {
    ForeignTable asked = table;
    asked.sheet = table.sheet.empty() && !table.path.empty() ? mapping.sheet : table.sheet;
    auto grid = openGrid(asked, context);
    if (!grid && grid.error().code == exchange::kSheetUnknown && table.sheet.empty()) {
        grid = openGrid(table, context); // the sheet was called otherwise in the file that the mapping was made for
    }
    const auto snapshot = session.snapshot();
    if (!grid || !snapshot) {
        return base::failure(grid ? snapshot.error() : grid.error());
    }
    const PlacedMapping placed = placeMapping(*grid, mapping);
    exchange::ImportReport report;
    if (std::string missing = missingFields(placed); !missing.empty()) {
        exchange::ImportReport::File& file = report.files.emplace_back();
        file.file = grid->file();
        file.sheet = grid->sheet();
        file.sha256 = grid->sha256();
        file.findings.push_back(incomplete(placed, *grid, std::move(missing)));
        return report;
    }
    auto tables = tablesOf(session, *grid, placed, std::numeric_limits<std::size_t>::max());
    if (!tables) {
        return base::failure(tables.error());
    }
    std::optional<YearBefore> year_before;
    if (request.tell_rows) {
        year_before.emplace(**snapshot);
    }
    domain::ImportMapping used = mapping;
    if (placed.first_row > 0 && placed.first_row <= grid->rows()) {
        // The header row may be another than the one proposed.
        used.signature = signatureOf(headersAt(*grid, placed.first_row - 1).back().titles);
    }
    const ImportMapped import({*grid, std::move(*tables), std::move(used), remember, optionsOf(request),
                               year_before ? &*year_before : nullptr},
                              report);
    const base::Result<void> done = mode == ImportMode::DryRun
                                        ? session.rehearse(import, context)
                                        : session.execute(import, context).map([](const ChangeNotice&) {});
    if (!done) {
        return base::failure(done.error());
    }
    report.committed = mode == ImportMode::Commit;
    return report;
}

} // namespace parkcarbon::services
