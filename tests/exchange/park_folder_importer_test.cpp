#include "exchange/import_fixture.hpp"

#include <parkcarbon/domain/credit_code.hpp>

#include <filesystem>
#include <fstream>
#include <map>

namespace parkcarbon::exchange {
namespace {

using Codes = std::vector<std::string_view>;

constexpr std::string_view kActivities = "activity_id,enterprise_id,period,category,item,quantity,unit,note\n"
                                         "A1,E1,2025-07,stationary_combustion,烟煤,100,t,boiler\n"
                                         "A2,E2,2025,stationary_combustion,烟煤,50.5,t,\n"
                                         "A3,E2,2025-Q3,process,lime,7,t,\n";

TEST_F(ImportTest, TakesRowsWithTheirFileAndRow) {
    const auto file = import("activities.csv", kActivities);
    EXPECT_EQ(file.read, 3);
    EXPECT_EQ(file.added, 3);
    EXPECT_TRUE(file.findings.empty());
    EXPECT_EQ(activity("A2").quantity.value(), 50.5);
    EXPECT_EQ(activity("A2").origin.file, "activities.csv");
    EXPECT_EQ(activity("A2").origin.row, 3);
}

TEST_F(ImportTest, ImportingTheSameFileAgainChangesNothing) {
    import("activities.csv", kActivities);
    const auto before = records.rows(domain::Table::Activities);
    records.inserts = 0;
    const auto file = import("activities.csv", kActivities);
    EXPECT_EQ(file.unchanged, 3);
    EXPECT_EQ(file.added + file.changed + file.refused, 0);
    EXPECT_EQ(records.inserts + records.updates, 0);
    EXPECT_EQ(records.rows(domain::Table::Activities), before);
}

TEST_F(ImportTest, AnAbsentColumnIsNeverTouchedAndAnEmptyCellClears) {
    importActivity("A1,E1,2025,stationary_combustion,烟煤,100,t,5,measured,INV-7,ncv=23 GJ/t,boiler");
    const auto file =
        import("activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit,uncertainty_pct\n"
                                 "A1,E1,2025,stationary_combustion,烟煤,120,t,\n");
    EXPECT_EQ(file.changed, 1);
    EXPECT_EQ(activity("A1").quantity.value(), 120.0);
    EXPECT_FALSE(activity("A1").uncertainty_pct.has_value());
    EXPECT_EQ(activity("A1").evidence_class, domain::EvidenceClass::Measured);
    EXPECT_EQ(activity("A1").evidence_ref, "INV-7");
    EXPECT_EQ(activity("A1").parameters.str(), "ncv=23 GJ/t");
    EXPECT_EQ(activity("A1").note, "boiler");
    EXPECT_EQ(activity("A1").origin.row, 2);
}

TEST_F(ImportTest, TakesOwnFactorsDecisionsAndDismissals) {
    const auto factors = import("own_factors.csv", "factor_id,category,item,parameter,value,unit,source\n"
                                                   "F1,process,cement_clinker,EF,0.53,tCO2/t,own test\n"
                                                   "F2,process,cement_clinker,ef,0.53,tCO2/t,\n"
                                                   "F3,process,cement_clinker,ef,\"0,53\",tCO2/t,own test\n");
    EXPECT_EQ(factors.added, 1);
    EXPECT_EQ(factors.refused, 2);
    EXPECT_EQ(codes(factors), (Codes{"FIELD_REQUIRED", "DECIMAL_COMMA"}));
    EXPECT_EQ(records.get<domain::OwnFactor>(domain::Table::OwnFactors, "F1").parameter, "ef");
    EXPECT_EQ(records.get<domain::OwnFactor>(domain::Table::OwnFactors, "F1").origin.row, 2);
    EXPECT_EQ(import("decisions.csv", "decision_id,code,subject,choice,reason\n"
                                      "D1,GRID_FACTOR_YEAR_SUBSTITUTED,grid_factor/2025,2023,newest published\n")
                  .added,
              1);
    const auto dismissals = import("dismissals.csv", "dismissal_id,code,record_id,evidence,reason,dismissed_on\n"
                                                     "X1,QUANTITY_OUTLIER,A1,abc,checked,2026/3/1\n"
                                                     "X2,QUANTITY_OUTLIER,A1,abc,checked,someday\n");
    EXPECT_EQ(dismissals.added, 1);
    EXPECT_EQ(codes(dismissals), (Codes{"DATE_INVALID"}));
}

TEST_F(ImportTest, AWrongRegistrationCodeDoesNotKeepAnEnterpriseOut) {
    import("enterprises.csv", "enterprise_id,name_zh,credit_code\nE7,甲厂,914403001922038216\n");
    const auto file = import("enterprises.csv", "enterprise_id,name_zh,credit_code,industry_code\n"
                                                "E7,甲厂新名,914403001922038210,2021\n"
                                                "E8,乙厂,9.14403E+17,abc\n");
    EXPECT_EQ(file.refused, 0);
    EXPECT_EQ(codes(file), (Codes{"CREDIT_CODE_INVALID", "CREDIT_CODE_ROUNDED", "INDUSTRY_CODE_INVALID"}));
    for (const base::Finding& finding : file.findings) {
        EXPECT_EQ(finding.severity, base::Severity::Warning);
    }
    const auto kept = records.find(domain::Table::Enterprises, "E7");
    ASSERT_TRUE(kept && *kept);
    const auto& enterprise = std::get<domain::Enterprise>(**kept);
    EXPECT_EQ(enterprise.name_zh, "甲厂新名");
    EXPECT_EQ(enterprise.credit_code->str(), "914403001922038216"); // as it was before
    EXPECT_TRUE(records.exists(domain::Table::Enterprises, "E8"));
}

TEST_F(ImportTest, EveryWrongCellIsAFindingWithItsPlaceAndExpectation) {
    const auto file = importActivity("A1,E9,2025-13,burning,烟煤,lots,吨吨,,,,,");
    EXPECT_EQ(file.refused, 1);
    EXPECT_EQ(codes(file),
              (Codes{"REFERENCE_MISSING", "PERIOD_INVALID", "CHOICE_UNKNOWN", "NUMBER_INVALID", "UNIT_UNKNOWN"}));
    for (const base::Finding& finding : file.findings) {
        EXPECT_EQ(finding.severity, base::Severity::Error);
        EXPECT_EQ(finding.where.file, "activities.csv");
        EXPECT_EQ(finding.where.row, 2);
        EXPECT_EQ(finding.where.record_id, "A1");
        EXPECT_FALSE(finding.where.column.empty());
        EXPECT_FALSE(finding.argument("value").empty()) << finding.code.name;
        EXPECT_FALSE(finding.argument("expected").empty()) << finding.code.name;
    }
    EXPECT_TRUE(records.rows(domain::Table::Activities).empty());
}

TEST_F(ImportTest, ARefusedRowDoesNotStopTheOthersUnlessAsked) {
    const std::string text = std::string(kActivities) + "A4,E1,2025,process,lime,x,t,\n";
    const ImportReport report = import({{"activities.csv", text}});
    EXPECT_TRUE(report.committed);
    EXPECT_TRUE(report.hasErrors());
    EXPECT_EQ(report.files[0].added, 3);
    EXPECT_EQ(report.files[0].refused, 1);
    ImportOptions strict;
    strict.commit_valid_rows = false;
    EXPECT_FALSE(import({{"activities.csv", text}}, strict).committed);
    EXPECT_TRUE(import({{"activities.csv", kActivities}}, strict).committed);
}

TEST_F(ImportTest, AnIdMetTwiceIsRefusedNamingTheFirstRow) {
    const auto file = import("activities.csv", std::string(kActivities) + "A1,E1,2025,process,lime,9,t,\n");
    EXPECT_EQ(file.added, 3);
    EXPECT_EQ(file.refused, 1);
    const base::Finding* finding = findingOf(file, kIdRepeated);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.row, 5);
    EXPECT_EQ(finding->argument("first_row"), "2");
    EXPECT_EQ(activity("A1").quantity.value(), 100.0);
}

TEST_F(ImportTest, TwoFilesMayAgreeOnARecordButNotContradict) {
    const std::string_view zones = "zone_id,name_zh\nZ1,核心区\n";
    const std::string_view other = "zone_id,name_zh\nZ1,飞地\n";
    const ImportReport report = import({{"a/zones.csv", zones}, {"b/zones.csv", zones}, {"c/ZONES.CSV", other}});
    EXPECT_EQ(report.files[0].added, 1);
    EXPECT_EQ(report.files[1].unchanged, 1);
    EXPECT_EQ(report.files[2].refused, 1);
    EXPECT_EQ(codes(report.files[2]), Codes{"ID_REPEATED"});
    EXPECT_EQ(report.files[2].findings[0].argument("first_file"), "a/zones.csv");
    EXPECT_EQ(report.files[2].file, "c/ZONES.CSV");
    EXPECT_EQ(records.get<domain::Zone>(domain::Table::Zones, "Z1").name_zh, "核心区");
}

TEST_F(ImportTest, FilesAreReadInTheOrderOfTheirReferences) {
    const ImportReport report =
        import({{"facts.csv", "subject_id,variable,period,value,unit\nE7,IAV,2025,1,万元\n"},
                {"activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                   "A1,E7,2025,process,lime,1,t\n"},
                {"enterprises.csv", "enterprise_id,name_zh,zone_id\nE7,厂,Z7\n"},
                {"zones.csv", "zone_id\nZ7\n"}});
    EXPECT_FALSE(report.hasErrors());
    EXPECT_EQ(report.files[0].file, "zones.csv");
    EXPECT_EQ(report.files[3].file, "facts.csv");
}

TEST_F(ImportTest, PartiesOfATransferMustExistUnlessTheyAreOutside) {
    const auto file = import("energy_transfers.csv", "transfer_id,period,carrier,from_id,to_id,quantity,unit\n"
                                                     "T1,2025,electricity,grid,E1,10,MWh\n"
                                                     "T2,2025,steam,E2,ext:邻厂,10,t\n"
                                                     "T3,2025,steam,E2,E5,10,t\n");
    EXPECT_EQ(file.added, 2);
    const base::Finding* finding = findingOf(file, kReferenceMissing);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->where.column, "to_id");
    EXPECT_EQ(finding->argument("value"), "E5");
    EXPECT_EQ(finding->argument("expected"), "enterprises");
}

TEST_F(ImportTest, FactsAreIdentifiedBySubjectVariableAndPeriod) {
    const std::string_view header = "subject_id,variable,period,value,unit\n";
    import("facts.csv", std::string(header) + "park,IAV,2025,1,万元\nE1,IAV,2025,2,万元\npark,IAV,2024,3,万元\n");
    const auto file = import("facts.csv", std::string(header) + "park,IAV, 2025 ,5,万元\nE9,IAV,2025,1,万元\n");
    EXPECT_EQ(records.rows(domain::Table::Facts).size(), 3U);
    EXPECT_EQ(file.changed, 1);
    EXPECT_NE(findingOf(file, kReferenceMissing), nullptr);
    EXPECT_EQ(records.get<domain::Fact>(domain::Table::Facts, "park|IAV|2025").value.value(), 5.0);
}

TEST_F(ImportTest, TheParkIsKeyAndValueAndKeepsWhatIsNotWritten) {
    import("park.csv", "key,value\nname_zh,示范园区\nreport_years,2021;2025\ngwp_set,AR6\n");
    const auto file = import("park.csv", "Key,Value\nname_zh,示范园区\nprovince,安徽\ngwp_set,AR9\ncolour,red\n"
                                         "chp_efficiency_heat,#REF!\nprovince,江苏\n");
    const auto& park = records.get<domain::Park>(domain::Table::Park, "park");
    EXPECT_EQ(park.name_zh, "示范园区");
    EXPECT_EQ(park.province, "安徽");
    EXPECT_EQ(park.report_years, (std::vector<int>{2021, 2025}));
    EXPECT_EQ(park.gwp_set, domain::GwpSet::Ar6);
    EXPECT_EQ(file.read, 6);
    EXPECT_EQ(file.unchanged, 1);
    EXPECT_EQ(file.changed, 1);
    EXPECT_EQ(file.refused, 4);
    EXPECT_EQ(codes(file), (Codes{"PARK_KEY_UNKNOWN", "EXCEL_ERROR_CELL", "ID_REPEATED", "CHOICE_UNKNOWN"}));
    EXPECT_EQ(findingOf(file, kParkKeyUnknown)->severity, base::Severity::Warning);
}

TEST_F(ImportTest, ABrokenFileContributesNothingAndLeavesTheOthersAlone) {
    const std::string unbalanced =
        std::string(kActivities) + "A9,E1,2025,process,lime,1,t,\"open\nA10,E1,2025,process\n";
    const ImportReport report = import({{"activities.csv", unbalanced}, {"zones.csv", "zone_id\nZ1\n"}});
    EXPECT_EQ(report.files[0].added, 1);
    EXPECT_EQ(codes(report.files[1]), Codes{"QUOTE_UNBALANCED"});
    EXPECT_EQ(report.files[1].findings[0].where.row, 5);
    EXPECT_TRUE(records.rows(domain::Table::Activities).empty());
}

TEST_F(ImportTest, AMissingRequiredColumnIsNamedAndTheFileKeptOut) {
    const auto file =
        import("activities.csv", "activity_id,enterprise_id,period,category,item,amount\nA1,E1,2025,process,lime,1\n");
    EXPECT_EQ(codes(file), (Codes{"COLUMN_UNKNOWN", "COLUMN_MISSING"}));
    EXPECT_EQ(findingOf(file, kColumnMissing)->argument("expected"), "quantity, unit");
    EXPECT_EQ(findingOf(file, kColumnUnknown)->severity, base::Severity::Warning);
    EXPECT_TRUE(records.rows(domain::Table::Activities).empty());
}

TEST_F(ImportTest, ADuplicateColumnKeepsTheFileOut) {
    EXPECT_EQ(codes(import("zones.csv", "zone_id,name_zh,Zone_ID\nZ1,a,Z2\n")), Codes{"COLUMN_DUPLICATE"});
    EXPECT_TRUE(records.rows(domain::Table::Zones).empty());
}

TEST_F(ImportTest, EmptyColumnsAndRowsAtTheEndAreNothing) {
    const auto file = import("zones.csv", "zone_id,name_zh,,\nZ1,核心区,,\n,,,\n\n");
    EXPECT_EQ(file.read, 1);
    EXPECT_EQ(file.added, 1);
    EXPECT_TRUE(file.findings.empty());
}

TEST_F(ImportTest, CellsWithoutAHeaderAreReported) {
    EXPECT_EQ(codes(import("zones.csv", "zone_id,,name_zh\nZ1,stray,核心区\n")), Codes{"COLUMN_WITHOUT_HEADER"});
    const auto file = import("zones.csv", "zone_id,note\nZ1,one, two\nZ2,short\nZ3\n");
    EXPECT_EQ(codes(file), Codes{"ROW_HAS_EXTRA_CELLS"});
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.refused, 1);
}

TEST_F(ImportTest, TakesTheTablesOfTheFlowAnalysisWhateverTheOrderOfTheFiles) {
    const ImportReport report = import(
        {{"transfer_coefficients.csv", "process_id,layer,flow_id,value\nP1,Cd,F1,0.5\nP1,Cd,F9,0.5\n"},
         {"compositions.csv", "flow_id,substance,fraction,unit\nF1,Cd,0.05,%\nF9,Cd,0.05,%\n"},
         {"flows.csv", "flow_id,period,from_id,to_id,material,layer,quantity,unit\n"
                       "F1,2025,P1,ext:farms,ash,goods,10,t\n"
                       "F2,2025,nobody yet,env:air,ash,goods,2.5,t\n"
                       "F3,2025,E1,stock:E1,ash,goods,,t\n"},
         {"processes.csv", "process_id,enterprise_id,name_en\nP1,E1,Boiler\nP2,,Basin\nP3,E99,Mill\n"},
         {"streams.csv", "stream_id,enterprise_id,side,quantity,unit\nS1,E1,offer,60000,t/a\nS2,E1,both,1,t/a\n"}});
    std::map<std::string, const ImportReport::File*> files;
    for (const auto& file : report.files) {
        files[file.file] = &file;
    }
    EXPECT_EQ(codes(*files["processes.csv"]), Codes{"REFERENCE_MISSING"});
    EXPECT_EQ(codes(*files["flows.csv"]), Codes{}) << "a party may become known later: a data finding";
    EXPECT_EQ(codes(*files["compositions.csv"]), Codes{"REFERENCE_MISSING"});
    EXPECT_EQ(codes(*files["transfer_coefficients.csv"]), Codes{"REFERENCE_MISSING"});
    EXPECT_EQ(codes(*files["streams.csv"]), (Codes{"CHOICE_UNKNOWN", "CONTROL_TOTAL_DIFFERS"}));
    EXPECT_EQ(records.rows(domain::Table::Processes).size(), 2U);
    EXPECT_EQ(records.rows(domain::Table::Flows).size(), 3U);
    EXPECT_FALSE(records.get<domain::Flow>(domain::Table::Flows, "F3").quantity);
    EXPECT_EQ(records.get<domain::Composition>(domain::Table::Compositions, "F1|Cd").origin.row, 2);
    EXPECT_EQ(records.get<domain::TransferCoefficient>(domain::Table::TransferCoefficients, "P1|Cd|F1").value, 0.5);
    const auto sums = [&](std::string_view table, std::string_view item) {
        for (const ImportReport::ControlTotal& total : report.control_totals) {
            if (total.table == table && total.item == item) {
                return std::make_pair(total.file_sum, total.project_sum);
            }
        }
        return std::make_pair(-1.0, -1.0);
    };
    EXPECT_EQ(sums("flows", "goods/ash"), std::make_pair(12.5, 12.5));
    EXPECT_EQ(sums("streams", "offer"), std::make_pair(60000.0, 60000.0));
}

TEST_F(ImportTest, TheTablesOfThePlanNeedOnlyTheColumnsOfTheFormat) {
    const ImportReport report =
        import({{"measures.csv",
                 "measure_id,name_zh,name_en,enterprise_id,category,business_model,finance,capex,life_a,om_per_a,"
                 "saving_per_a,reduction_t_per_a,start_year,ramp_years,affects,status,note\n"
                 "PR1,余热,heat,E1,energy,own_investment,,30000000,15,1200000,9000000,12600,2026,2,,planned,\n"
                 "PR2,光伏,PV,E99,energy,,,1,,,,,,,,idea,\n"},
                {"targets.csv", "indicator_id,year,value,nature,note\nHJ274-11,2027,0.62,binding,\n"},
                {"scenarios.csv", "scenario_id,year,driver,subject,value,unit\nBAU,2027,growth,,5,%/a\n"},
                {"workflow.csv", "step,status,score,evidence_ref,responsible,start,finish,note\n"
                                 "1,done,3,V1,管委会,2025-03-03,2025-03-28,\n2,finished,,,,,,\n3,done,4.5,,,,,\n"}});
    ASSERT_EQ(report.files.size(), 4U);
    EXPECT_EQ(codes(report.files[0]), Codes{"REFERENCE_MISSING"}) << "no enterprise E99";
    EXPECT_EQ(codes(report.files[3]), (Codes{"CHOICE_UNKNOWN", "VALUE_OUT_OF_RANGE"}));
    const auto& measure = records.get<domain::Measure>(domain::Table::Measures, "PR1");
    EXPECT_EQ(measure.enterprise->str(), "E1");
    EXPECT_EQ(measure.reduction_t_per_a, 12600.0);
    EXPECT_EQ(records.get<domain::Target>(domain::Table::Targets, "HJ274-11|2027").nature,
              domain::TargetNature::Binding);
    EXPECT_TRUE(records.exists(domain::Table::Scenarios, "BAU|2027|growth|"));
    EXPECT_EQ(records.get<domain::WorkflowEntry>(domain::Table::Workflow, "1").score, 3.0);
    EXPECT_EQ(records.rows(domain::Table::Workflow).size(), 1U);
}

TEST_F(ImportTest, AListOfStepsMayHaveAHyphenInItsNameAndNoChineseTexts) {
    const auto file =
        import("Workflow-Steps.csv",
               "step,stage,stage_zh,stage_en,step_zh,step_en,provenance,purpose,user_inputs,"
               "software_computes_or_checks,deliverable_evidence,completion_criterion,responsible,"
               "needs_steps\n1,1,组织,Organisation,领导,Leadership,own,why,what,checks,成立文件,done,管委会,\n"
               "2,1,组织,Organisation,计划,Plan,own,why,what,checks,计划,done,管委会,1\n");
    EXPECT_TRUE(file.findings.empty());
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(records.get<domain::OwnStep>(domain::Table::WorkflowSteps, "2").needs_steps, "1");
    EXPECT_FALSE(records.get<domain::OwnStep>(domain::Table::WorkflowSteps, "2").weight);
}

TEST_F(ImportTest, AnUnknownFileNameIsAnsweredWithTheKnownOnes) {
    const auto file = import("emissions.csv", "a,b\n1,2\n");
    EXPECT_EQ(codes(file), Codes{"FILE_NOT_RECOGNISED"});
    EXPECT_NE(file.findings[0].argument("expected").find("activities.csv"), std::string_view::npos);
    EXPECT_EQ(codes(import("activities.docx", "PK")), Codes{"FILE_NOT_RECOGNISED"});
}

TEST_F(ImportTest, FindingsOfOneKindAreCappedAndCounted) {
    std::string text = "zone_id,kind\n";
    for (int row = 0; row < 30; ++row) {
        text += "Z" + std::to_string(row) + ",wrong\n";
    }
    ImportOptions options;
    options.limits.findings_per_code = 10;
    const auto file = import("zones.csv", text, options);
    EXPECT_EQ(file.refused, 30);
    EXPECT_EQ(file.findings.size(), 11U);
    EXPECT_EQ(file.findings.back().code, kFindingsCut);
    EXPECT_EQ(file.findings.back().argument("count"), "20");
}

TEST_F(ImportTest, ControlTotalsShowWhatWasLost) {
    const ImportReport good = import({{"activities.csv", kActivities}});
    ASSERT_EQ(good.control_totals.size(), 2U);
    EXPECT_EQ(good.control_totals[0].item, "stationary_combustion/烟煤");
    EXPECT_EQ(good.control_totals[0].unit, "t");
    EXPECT_EQ(good.control_totals[0].file_sum, 150.5);
    EXPECT_EQ(good.control_totals[0].project_sum, 150.5);

    const ImportReport lossy =
        import({{"activities.csv", std::string(kActivities) + "A1,E1,2025,process,lime,9,t,\n"
                                                              "A8,E8,2025,process,lime,4,t,\n"}});
    EXPECT_EQ(lossy.control_totals[1].file_sum, 20.0);
    EXPECT_EQ(lossy.control_totals[1].project_sum, 7.0);
    const base::Finding* finding = findingOf(lossy.files[0], kControlTotalDiffers);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->argument("item"), "process/lime");
    EXPECT_EQ(finding->severity, base::Severity::Warning);
}

TEST_F(ImportTest, ARefusedUpdateShowsTheOldAmountInTheFilesUnit) {
    import("activities.csv", kActivities);
    const ImportReport report =
        import({{"activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                   "A1,E8,2025,stationary_combustion,烟煤,90000,kg\n"}});
    ASSERT_EQ(report.control_totals.size(), 1U);
    EXPECT_EQ(report.control_totals[0].file_sum, 90000.0);
    EXPECT_DOUBLE_EQ(report.control_totals[0].project_sum, 100000.0);
}

TEST_F(ImportTest, LimitsRefuseAFileAsAWhole) {
    ImportOptions options;
    options.limits.rows = 2;
    EXPECT_EQ(codes(import("activities.csv", kActivities, options)), Codes{"TOO_MANY_ROWS"});
    options = {};
    options.limits.file_bytes = 10;
    EXPECT_EQ(codes(import("activities.csv", kActivities, options)), Codes{"FILE_TOO_LARGE"});
    options = {};
    options.limits.columns = 5;
    EXPECT_EQ(codes(import("activities.csv", kActivities, options)), Codes{"TOO_MANY_COLUMNS"});
    EXPECT_EQ(codes(import("activities.csv", "")), Codes{"FILE_EMPTY"});
    EXPECT_TRUE(records.rows(domain::Table::Activities).empty());
}

TEST_F(ImportTest, AFolderIsItsCsvFilesAndAMissingFileIsSaidSo) {
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "parkcarbon_folder_import";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "Zones.CSV") << "zone_id\nZ1\n";
    std::ofstream(folder / "readme.md") << "words";
    std::ofstream(folder / "sample.csv") << "id,name_zh\nwood-panel,园区\n"; // how a sample park describes itself
    std::ofstream(folder / "extra.csv") << "a\n1\n";
    const std::vector<ImportSource> sources = {folder, folder / "activities.csv"};
    const auto report = importParkFolder(sources, records);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->files.size(), 3U);
    EXPECT_EQ(report->files[0].added, 1);
    EXPECT_EQ(codes(report->files[1]), Codes{"FILE_UNREADABLE"});
    EXPECT_EQ(codes(report->files[2]), Codes{"FILE_NOT_RECOGNISED"});
    EXPECT_EQ(report->files[2].findings[0].severity, base::Severity::Warning);
    std::filesystem::remove_all(folder);
}

/// A project that refuses to take anything.
class FullSink final : public RecordSink {
public:
    bool exists(domain::Table, std::string_view) const override { return false; }
    base::Result<std::optional<domain::Record>> find(domain::Table, std::string_view) const override {
        return std::optional<domain::Record>{};
    }
    base::Result<void> insert(const domain::Record&) override { return base::failure(kFileNotWritten); }
    base::Result<void> update(const domain::Record&) override { return base::failure(kFileNotWritten); }
};

TEST_F(ImportTest, AnErrorOfTheProjectEndsTheImport) {
    FullSink sink;
    const std::vector<ImportSource> sources = {base::EmbeddedFile{"zones.csv", "zone_id\nZ1\n"}};
    const auto report = importParkFolder(sources, sink);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, kFileNotWritten);
}

TEST_F(ImportTest, AmbiguousAmountsAreNoPartOfAControlTotal) {
    const ImportReport report =
        import({{"activities.csv", "activity_id;enterprise_id;period;category;item;quantity;unit\n"
                                   "A1;E1;2025;process;lime;1,234;t\nA2;E1;2025;process;lime;2;t\n"}});
    ASSERT_EQ(report.control_totals.size(), 1U);
    EXPECT_EQ(report.control_totals[0].file_sum, 2.0);
}

/// Cuts the file that is being read when the first record comes.
class CuttingSink final : public RecordSink {
public:
    explicit CuttingSink(std::filesystem::path path) : path_(std::move(path)) {}
    bool exists(domain::Table, std::string_view) const override { return false; }
    base::Result<std::optional<domain::Record>> find(domain::Table, std::string_view) const override {
        return std::optional<domain::Record>{};
    }
    base::Result<void> insert(const domain::Record&) override {
        std::filesystem::resize_file(path_, 1'000'000);
        return {};
    }
    base::Result<void> update(const domain::Record&) override { return {}; }

private:
    std::filesystem::path path_;
};

TEST_F(ImportTest, AFileThatChangesWhileItIsReadEndsTheImport) {
    const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / "zones.csv";
    std::ofstream out(path);
    out << "zone_id\n";
    for (int row = 0; row < 500'000; ++row) {
        out << 'Z' << row << '\n';
    }
    out.close();
    CuttingSink sink(path);
    const std::vector<ImportSource> sources = {path};
    const auto report = importParkFolder(sources, sink);
    std::filesystem::remove(path);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, kFileChanged);
}

TEST_F(ImportTest, CancellingEndsTheImportWithAnError) {
    std::stop_source stop;
    stop.request_stop();
    std::string text = "zone_id\n";
    for (int row = 0; row < 10'000; ++row) {
        text += "Z" + std::to_string(row) + "\n";
    }
    const std::vector<ImportSource> sources = {base::EmbeddedFile{"zones.csv", text}};
    const auto report = importParkFolder(sources, records, {}, base::RunContext(stop.get_token()));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, kImportCancelled);
}

TEST_F(ImportTest, AFolderWithoutATableIsNamed) {
    const auto folder = std::filesystem::temp_directory_path() / "parkcarbon-empty-folder";
    std::filesystem::create_directories(folder);
    const std::vector<ImportSource> sources = {folder};
    const auto report = importParkFolder(sources, records, {});
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(report);
    ASSERT_EQ(report->files.size(), 1U);
    EXPECT_EQ(codes(report->files[0]), (std::vector<std::string_view>{kFolderEmpty.name}));
    EXPECT_TRUE(report->hasErrors());
}

TEST_F(ImportTest, SaysWhenThereAreMoreItemsThanControlTotals) {
    ImportOptions options;
    options.limits.control_totals = 1;
    const ImportReport report =
        import({{"activities.csv", "activity_id,enterprise_id,period,category,item,quantity,unit\n"
                                   "A1,E1,2025,stationary_combustion,烟煤,1,t\n"
                                   "A2,E1,2025,stationary_combustion,柴油,1,t\n"}},
               options);
    EXPECT_EQ(report.control_totals.size(), 1U);
    const auto* const cut = findingOf(report.files.at(0), kControlTotalsCut);
    ASSERT_NE(cut, nullptr);
    EXPECT_EQ(cut->argument("expected"), "1");
}

} // namespace
} // namespace parkcarbon::exchange
