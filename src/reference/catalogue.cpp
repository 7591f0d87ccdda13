#include <parkcarbon/reference/catalogue.hpp>

#include "data_table.hpp"
#include "name_key.hpp"

#include <parkcarbon/base/number_parser.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace parkcarbon::reference {
namespace {

std::string cellOrEmpty(const DataTable::Row& row, std::string_view column) {
    return column.empty() ? std::string() : row.text(column);
}

CatalogueTable toCatalogueTable(const DataTable& table) {
    const TableSpec& spec = table.spec();
    std::vector<std::string> columns;
    for (const ColumnSpec& column : spec.columns) {
        columns.emplace_back(column.name);
    }
    std::vector<CatalogueRow> rows;
    for (std::size_t index = 0; index < table.size(); ++index) {
        const auto row = table.row(index);
        rows.push_back({row.text("id"), cellOrEmpty(row, spec.name_zh), cellOrEmpty(row, spec.name_en),
                        row.text("status"), row.text("source"), row.cells()});
    }
    return CatalogueTable(std::string(spec.id), std::string(spec.title_zh), std::string(spec.title_en),
                          std::move(columns), std::move(rows));
}

constexpr std::array<std::string_view, 4> kPeriodKindWords = {"yearly", "base", "state", "cum"};

ParkVariable toParkVariable(const DataTable::Row& row) {
    const auto word = std::find(kPeriodKindWords.begin(), kPeriodKindWords.end(), row.text("period"));
    return {row.text("id"),
            row.text("name_zh"),
            row.text("name_en"),
            row.unit("unit"),
            row.boolean("constant_prices"),
            static_cast<ParkVariable::PeriodKind>(word - kPeriodKindWords.begin()),
            row.text("note")};
}

WorkflowStep toWorkflowStep(const DataTable::Row& row) {
    WorkflowStep step;
    step.step = *row.optionalInteger("step");
    step.stage = *row.optionalInteger("stage");
    step.stage_zh = row.text("stage_zh");
    step.stage_en = row.text("stage_en");
    step.name_zh = row.text("name_zh");
    step.name_en = row.text("name_en");
    step.provenance = row.text("source");
    step.published = row.status() == Status::Transcribed;
    step.purpose = row.text("purpose");
    step.purpose_zh = row.text("purpose_zh");
    step.user_inputs = row.text("user_inputs");
    step.user_inputs_zh = row.text("user_inputs_zh");
    step.software_checks = row.text("software_checks");
    step.software_checks_zh = row.text("software_checks_zh");
    step.deliverables = row.text("deliverables");
    step.deliverables_en = row.text("deliverables_en");
    step.criterion = row.text("criterion");
    step.criterion_zh = row.text("criterion_zh");
    step.responsible = row.text("responsible");
    step.responsible_zh = row.text("responsible_zh");
    step.weight = row.optionalNumber("weight").value_or(step.weight);
    step.checks = row.list("checks");
    step.pages = row.list("pages");
    for (const std::string& needed : row.list("needs_steps")) {
        step.needs_steps.push_back(static_cast<int>(base::parseNumber(needed).value_or(0.0)));
    }
    return step;
}

} // namespace

CatalogueTable::CatalogueTable(std::string id, std::string title_zh, std::string title_en,
                               std::vector<std::string> columns, std::vector<CatalogueRow> rows)
    : id_(std::move(id)), title_zh_(std::move(title_zh)), title_en_(std::move(title_en)), columns_(std::move(columns)),
      rows_(std::move(rows)) {
    for (std::size_t index = 0; index < rows_.size(); ++index) {
        by_id_.emplace(rows_[index].id, index);
    }
}

const CatalogueRow* CatalogueTable::find(std::string_view id) const {
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : &rows_[found->second];
}

std::vector<const CatalogueRow*> CatalogueTable::findByName(std::string_view name) const {
    const std::string key = nameKey(name);
    std::vector<const CatalogueRow*> found;
    for (const CatalogueRow& row : rows_) {
        if (!key.empty() && (nameKey(row.name_zh) == key || nameKey(row.name_en) == key)) {
            found.push_back(&row);
        }
    }
    return found;
}

std::string_view CatalogueTable::field(const CatalogueRow& row, std::string_view column) const {
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    return found == columns_.end() ? std::string_view{}
                                   : std::string_view(row.cells[static_cast<std::size_t>(found - columns_.begin())]);
}

std::optional<double> CatalogueTable::number(const CatalogueRow& row, std::string_view column) const {
    const auto value = base::parseNumber(field(row, column));
    return value ? std::optional<double>(*value) : std::nullopt;
}

std::optional<domain::Unit> CatalogueTable::unit(const CatalogueRow& row, std::string_view column) const {
    const auto unit = domain::Unit::parse(field(row, column));
    return unit ? std::optional<domain::Unit>(*unit) : std::nullopt;
}

base::Result<std::shared_ptr<const Catalogue>> Catalogue::shipped() {
    static const base::Result<std::shared_ptr<const Catalogue>> shared =
        []() -> base::Result<std::shared_ptr<const Catalogue>> {
        const std::shared_ptr<Catalogue> catalogue(new Catalogue);
        for (const TableSpec& spec : tableSpecs()) {
            const auto table = readShippedTable(spec.id);
            if (!table) {
                return tl::unexpected(table.error());
            }
            for (std::size_t index = 0; index < table->size(); ++index) {
                if (spec.id == "park_variables") {
                    catalogue->park_variables_.push_back(toParkVariable(table->row(index)));
                } else if (spec.id == "workflow_steps") {
                    catalogue->workflow_steps_.push_back(toWorkflowStep(table->row(index)));
                }
            }
            catalogue->tables_.push_back(toCatalogueTable(*table));
        }
        return catalogue;
    }();
    return shared;
}

const CatalogueTable* Catalogue::table(std::string_view id) const {
    const auto found =
        std::find_if(tables_.begin(), tables_.end(), [&](const CatalogueTable& table) { return table.id() == id; });
    return found == tables_.end() ? nullptr : &*found;
}

const ParkVariable* Catalogue::parkVariable(std::string_view id) const {
    const auto found = std::find_if(park_variables_.begin(), park_variables_.end(),
                                    [&](const ParkVariable& variable) { return variable.id == id; });
    return found == park_variables_.end() ? nullptr : &*found;
}

} // namespace parkcarbon::reference
