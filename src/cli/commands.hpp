#pragma once

#include "cli/command.hpp"

#include <memory>

/// One maker per command; each lives in commands/<name>_command.cpp.
namespace parkcarbon::cli {

std::unique_ptr<Command> makeInitCommand();
std::unique_ptr<Command> makeSamplesCommand();
std::unique_ptr<Command> makeMethodsCommand();
std::unique_ptr<Command> makeFactorsCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeMappingsCommand();
std::unique_ptr<Command> makeExportCommand();
std::unique_ptr<Command> makePacksCommand();
std::unique_ptr<Command> makeSplitCommand();
std::unique_ptr<Command> makeMergeCommand();
std::unique_ptr<Command> makePartsCommand();
std::unique_ptr<Command> makeInventoryCommand();
std::unique_ptr<Command> makeViewsCommand();
std::unique_ptr<Command> makeBridgeCommand();
std::unique_ptr<Command> makeExplainCommand();
std::unique_ptr<Command> makeIndicatorsCommand();
std::unique_ptr<Command> makeIndicatorSetsCommand();
std::unique_ptr<Command> makePollutantsCommand();
std::unique_ptr<Command> makeCoControlCommand();
std::unique_ptr<Command> makeUncertaintyCommand();
std::unique_ptr<Command> makeAnalyseCommand();
std::unique_ptr<Command> makeFlowsCommand();
std::unique_ptr<Command> makeReconcileCommand();
std::unique_ptr<Command> makeFootprintCommand();
std::unique_ptr<Command> makeWorkflowCommand();
std::unique_ptr<Command> makeReportCommand();
std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeDismissCommand();
std::unique_ptr<Command> makeDecideCommand();
std::unique_ptr<Command> makeEvidenceCommand();
std::unique_ptr<Command> makeFactorUpdateCommand();
std::unique_ptr<Command> makeVerifyCommand();
std::unique_ptr<Command> makeHistoryCommand();
std::unique_ptr<Command> makeUndoCommand();
std::unique_ptr<Command> makeRedoCommand();

} // namespace parkcarbon::cli
