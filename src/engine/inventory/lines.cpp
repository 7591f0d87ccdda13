#include "parameter_reader.hpp"
#include "workings.hpp"

namespace parkcarbon::engine::inventory {
namespace {

using Direction = ParkTransfer::Direction;

const char* ledgerWord(Ledger ledger) {
    switch (ledger) {
    case Ledger::Direct:
        return "direct";
    case Ledger::Removal:
        return "removal";
    case Ledger::Recovered:
        return "recovered";
    case Ledger::Captured:
        return "captured";
    case Ledger::Reemitted:
        return "reemitted";
    case Ledger::FixedCarbon:
        return "fixed_carbon";
    case Ledger::OtherIndirect:
        break;
    }
    return "other_indirect";
}

void writeActivityLines(const RunState& run, const ActivityTotals& activities, std::vector<Line>& lines) {
    const domain::ActivityColumns& columns = *run.snapshot.activities;
    for (const AcceptedRow& accepted : activities.accepted) {
        const ActiveRecipe& active = activities.recipes[accepted.recipe];
        for (const GasTerm& term : active.recipe->terms) {
            Line line;
            line.source_id = columns.id->at(accepted.row);
            line.line_id = line.source_id + "/" + active.recipe->nameOf(term);
            line.enterprise_id = run.snapshot.enterprises[columns.enterprise[accepted.row]].id.str();
            line.ledger = ledgerWord(active.recipe->ledger);
            line.category = domain::word(active.category);
            line.item = active.recipe->item;
            line.gas = term.gas;
            line.quantity = columns.quantity[accepted.row];
            line.unit = columns.units[columns.unit[accepted.row]];
            line.mass = term.massOf(columns.quantity[accepted.row]);
            line.co2e = term.biogenic ? 0.0 : line.mass * run.gwp(term.gas);
            line.biogenic = term.biogenic;
            line.method = active.recipe->method;
            line.factor_set = active.recipe->factor_set;
            line.factor_status = term.status;
            lines.push_back(std::move(line));
        }
    }
}

Line transferLine(const ParkTransfer& transfer, const std::string& enterprise_id, const char* category,
                  const CrossingFactor& factor) {
    Line line;
    line.source_id = transfer.record->id.str();
    line.line_id = line.source_id + "/CO2";
    line.enterprise_id = enterprise_id;
    line.ledger = category;
    line.category = category;
    line.item = domain::word(transfer.record->carrier);
    line.gas = "CO2";
    line.quantity = transfer.energy.amount;
    line.unit = knownUnit(unitOf(transfer.energy.product));
    line.mass = transfer.energy.amount * factor.value;
    line.co2e = line.mass;
    line.method = factor.name;
    line.factor_set = factor.set;
    line.factor_status = reference::worse(factor.status, transfer.energy.steam_status.value_or(factor.status));
    return line;
}

} // namespace

void writeLines(const RunState& run, const Workings& workings, Inventory& inventory) {
    if (!run.options.keep_lines) {
        return;
    }
    writeActivityLines(run, workings.activities, inventory.lines);
    for (const ParkTransfer& transfer : workings.transfers) {
        if (transfer.direction == Direction::Import) {
            inventory.lines.push_back(transferLine(transfer, run.snapshot.enterprises[transfer.buyer].id.str(),
                                                   "imported_energy", locationFactor(transfer, workings.factors)));
        } else if (transfer.direction == Direction::Export) {
            inventory.lines.push_back(transferLine(transfer, run.snapshot.enterprises[transfer.seller].id.str(),
                                                   "exported_energy", creditFactor(transfer, workings.factors)));
        }
    }
}

} // namespace parkcarbon::engine::inventory
