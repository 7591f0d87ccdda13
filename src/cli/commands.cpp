#include "cli/commands.hpp"

namespace parkcarbon::cli {

std::vector<std::unique_ptr<Command>> allCommands() {
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeInitCommand());
    commands.push_back(makeSamplesCommand());
    commands.push_back(makeMethodsCommand());
    commands.push_back(makeFactorsCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeMappingsCommand());
    commands.push_back(makeExportCommand());
    commands.push_back(makePacksCommand());
    commands.push_back(makeSplitCommand());
    commands.push_back(makeMergeCommand());
    commands.push_back(makePartsCommand());
    commands.push_back(makeInventoryCommand());
    commands.push_back(makeViewsCommand());
    commands.push_back(makeBridgeCommand());
    commands.push_back(makeExplainCommand());
    commands.push_back(makeIndicatorsCommand());
    commands.push_back(makeIndicatorSetsCommand());
    commands.push_back(makePollutantsCommand());
    commands.push_back(makeCoControlCommand());
    commands.push_back(makeUncertaintyCommand());
    commands.push_back(makeAnalyseCommand());
    commands.push_back(makeFlowsCommand());
    commands.push_back(makeReconcileCommand());
    commands.push_back(makeFootprintCommand());
    commands.push_back(makeWorkflowCommand());
    commands.push_back(makeReportCommand());
    commands.push_back(makeCheckCommand());
    commands.push_back(makeDismissCommand());
    commands.push_back(makeDecideCommand());
    commands.push_back(makeEvidenceCommand());
    commands.push_back(makeFactorUpdateCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeHistoryCommand());
    commands.push_back(makeUndoCommand());
    commands.push_back(makeRedoCommand());
    return commands;
}

} // namespace parkcarbon::cli
