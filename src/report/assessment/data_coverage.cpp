#include "assessment_names.hpp"
#include "assessment_sections.hpp"

#include <array>

namespace parkcarbon::report {
namespace {

constexpr int kSurveyStep = 3;

struct EvidenceCounts {
    std::array<std::size_t, 4> by_class{};
    std::size_t total = 0;

    void add(domain::EvidenceClass evidence_class) {
        ++by_class[static_cast<std::size_t>(evidence_class)];
        ++total;
    }
};

void addRow(Table& table, std::string label, const EvidenceCounts& counts) {
    Row row{Row::Kind::Body, {Cell::text(std::move(label)), Cell::number(static_cast<double>(counts.total), 0)}};
    for (const std::size_t count : counts.by_class) {
        row.cells.push_back(Cell::number(static_cast<double>(count), 0));
    }
    table.rows.push_back(std::move(row));
}

void addEvidenceClasses(Composer& out) {
    const Material& material = out.material();
    const domain::ProjectSnapshot& snapshot = material.snapshot();
    const base::Period period = material.inventory().period;
    Table table = out.newTable("data_coverage",
                               {material.textColumn("column.table"), material.numberColumn("column.records", "")});
    for (const std::string_view word : domain::Words<domain::EvidenceClass>::kAll) {
        table.columns.push_back({material.program().choiceLabel(word), "", Align::Right});
    }
    EvidenceCounts activities;
    for (std::size_t row = 0; row < snapshot.activities->size(); ++row) {
        const auto of_row = base::Period::fromEncoded(snapshot.activities->period[row]);
        if (of_row && period.contains(*of_row)) {
            activities.add(snapshot.activities->evidence_class[row]);
        }
    }
    const auto counted = [&](const auto& records) {
        EvidenceCounts counts;
        for (const auto& record : records) {
            if (period.contains(record.period)) {
                counts.add(record.evidence_class);
            }
        }
        return counts;
    };
    const auto name = [&](domain::Table kind) { return material.program().tableName(kind); };
    addRow(table, name(domain::Table::Activities), activities);
    addRow(table, name(domain::Table::EnergyTransfers), counted(snapshot.energy_transfers));
    addRow(table, name(domain::Table::Facts), counted(snapshot.facts));
    addRow(table, name(domain::Table::Flows), counted(snapshot.flows));
    out.add(std::move(table));
}

/// Numbers for which two sources disagree.
void addConflicts(Composer& out, const AssessmentNames& names) {
    const Material& material = out.material();
    const auto* variables = names.results().variables.table(names.period());
    Table table = out.newTable("source_conflicts",
                               {material.textColumn("column.figure"), material.textColumn("column.unit"),
                                material.numberColumn("column.value_taken", ""), material.textColumn("column.origin"),
                                material.numberColumn("column.value_other", ""), material.textColumn("column.origin")});
    if (variables != nullptr) {
        for (const auto& value : variables->variables) {
            if (!value.conflict || value.candidates.size() < 2) {
                continue;
            }
            const auto origin = [&](const auto& candidate) {
                return Cell::text(names.word("variable_origin", engine::indicators::originWord(candidate.origin)));
            };
            table.rows.push_back({Row::Kind::Body,
                                  {Cell::text(names.variable(value.variable->id)),
                                   Cell::text(material.program().unitName(value.variable->unit.symbol())),
                                   names.value(value.candidates[0].value), origin(value.candidates[0]),
                                   names.value(value.candidates[1].value), origin(value.candidates[1])}});
        }
    }
    if (!table.rows.empty()) {
        out.paragraph("data_coverage.conflicts");
        out.add(std::move(table));
    }
}

} // namespace

void addDataCoverage(Composer& out) {
    const Material& material = out.material();
    const AssessmentNames names(material);
    out.heading(1, "section.data_coverage");
    out.textBlock("assessment.data", "data_coverage.lead", {{"period", material.program().period(names.period())}});
    addEvidenceClasses(out);
    if (const auto* survey = names.results().workbench.find(kSurveyStep)) {
        for (const auto& check : survey->checks) {
            const std::string sentence = material.program().sentence(check.sentence, check.arguments);
            const bool failed = check.state == engine::workflow::CheckState::Failed;
            out.add(Block(Paragraph{failed ? Paragraph::Kind::Warning : Paragraph::Kind::Bullet, sentence}));
        }
    }
    addConflicts(out, names);
}

} // namespace parkcarbon::report
