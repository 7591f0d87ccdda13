#include "exchange/packs/pack_fixture.hpp"

#include "exchange/source_import.hpp"

#include <parkcarbon/base/number_parser.hpp>

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

using domain::PackColumn;
using domain::PackSheet;

PackColumn column(std::string id, std::string field, domain::BilingualText title, std::string list, std::string example,
                  bool required) {
    return {std::move(id), std::move(field), std::move(title), {}, std::move(list), {example, example}, required, true,
            12.0};
}

std::vector<PackColumn> energyColumns(std::string party_id, domain::BilingualText party) {
    return {column("applies", "", {"有/无", "Applies"}, "applies", "有", false),
            column(party_id, party_id, std::move(party), "parties", "某公司", true),
            column("quantity", "quantity", {"数量", "Amount"}, "", "820", true),
            column("unit", "unit", {"单位", "Unit"}, "", "MWh", true),
            column("evidence_class", "evidence_class", {"数据等级", "Evidence"}, "evidence", "实测", false),
            column("note", "note", {"备注", "Remark"}, "", "", false)};
}

PackSheet sheet(std::string id, domain::Table table, domain::BilingualText title, std::string enterprise_field,
                std::vector<PackColumn> columns) {
    PackSheet made;
    made.id = std::move(id);
    made.table = table;
    made.title = std::move(title);
    made.enterprise_field = std::move(enterprise_field);
    made.columns = std::move(columns);
    return made;
}

domain::PackLayout testLayout() {
    domain::PackLayout layout;
    layout.schema = "parkcarbon.pack/1";
    PackSheet fuels =
        sheet("fuels", domain::Table::Activities, {"固定燃烧用燃料", "Fuels burned"}, "enterprise_id",
              {column("applies", "", {"有/无", "Applies"}, "applies", "有", false),
               column("item", "item", {"燃料", "Fuel"}, "fuels", "天然气", true),
               column("quantity", "quantity", {"数量", "Amount"}, "", "128.5", true),
               column("unit", "unit", {"单位", "Unit"}, "", "万Nm3", true),
               column("ncv", "parameters.ncv", {"低位发热量", "Net calorific value"}, "", "", false),
               column("oxidation", "parameters.oxidation", {"碳氧化率", "Oxidation"}, "", "", false),
               column("parameters", "parameters", {"其他参数", "Other parameters"}, "", "", false),
               column("evidence_class", "evidence_class", {"数据等级", "Evidence"}, "evidence", "实测", false),
               column("note", "note", {"备注", "Remark"}, "", "", false)});
    fuels.constants = {{"category", "stationary_combustion"}};
    PackSheet in = sheet("electricity_in", domain::Table::EnergyTransfers, {"购入电力", "Electricity bought"}, "to_id",
                         energyColumns("from_id", {"供应方", "Supplier"}));
    PackSheet out = sheet("electricity_out", domain::Table::EnergyTransfers, {"售出电力", "Electricity sold"},
                          "from_id", energyColumns("to_id", {"用户", "User"}));
    in.constants = out.constants = {{"carrier", "electricity"}};
    PackSheet enterprise = sheet("enterprise", domain::Table::Enterprises, {"企业基本信息", "Enterprise"}, "",
                                 {column("name_zh", "name_zh", {"企业全称", "Name in Chinese"}, "", "示例公司", true),
                                  column("name_en", "name_en", {"英文名称", "Name in English"}, "", "", false),
                                  column("role", "role", {"园区内角色", "Role"}, "roles", "", false)});
    enterprise.columns.back().input = false;
    layout.sheets = {enterprise, fuels, in, out};
    using Kind = domain::PackList::Kind;
    layout.lists = {{"applies", Kind::Words, {{"yes", {"有", "yes"}}, {"none", {"无", "none"}}}},
                    {"evidence", Kind::Words, {{"measured", {"实测", "measured"}}, {"reported", {"报表", "reported"}}}},
                    {"roles", Kind::Words, {{"producer", {"生产企业", "producer"}}}},
                    {"parties",
                     Kind::Parties,
                     {{"grid", {"电网", "public grid"}},
                      {"E01", {"热电厂", "CHP plant"}},
                      {"E07", {"纤维板公司", "Fibreboard Co."}}}}};
    return layout;
}

/// Numbers as numbers, the rest as text; ids are always text.
BuiltCell cellOf(const std::string& text) {
    return base::parseNumber(text) ? numberCell(text) : textCell(text);
}

} // namespace

PackTest::PackTest() {
    context.layout = testLayout();
    context.project_id = "project-1";
    context.enterprises = {{"E07", {"纤维板公司", "Fibreboard Co."}, {}}, {"E01", {"热电厂", "CHP plant"}, {}}};
    context.asked = {{"E07", base::Period::year(2025)}, {"E01", base::Period::year(2025)}};
    put(domain::Table::Enterprises,
        {"E07", "纤维板公司", "Fibreboard Co.", "", "C2022", "", "producer", "true", "true", "true", "", "", ""});
    put(domain::Table::Enterprises,
        {"E01", "热电厂", "CHP plant", "", "D4412", "", "energy_supply", "true", "true", "true", "", "", ""});
}

void PackTest::put(domain::Table table, const std::vector<std::string>& texts) {
    const domain::Cells cells(texts.begin(), texts.end());
    auto parsed = domain::parseRecord(table, cells);
    ASSERT_TRUE(parsed) << "the texts of the test are no valid record";
    records.put(*parsed);
}

PackTest::Meta PackTest::metaOf(const std::string& enterprise, const std::string& period) {
    return {{"schema", "parkcarbon.pack/1"},
            {"project", "project-1"},
            {"enterprise", enterprise},
            {"period", period},
            {"language", "both"},
            {"created", "2026-01-05T08:00:00Z"}};
}

std::string PackTest::hashOf(const Meta& meta) {
    std::string text;
    for (const auto& row : meta) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            text += (column == 0 ? "" : "\t") + row[column];
        }
        text += '\n';
    }
    return base::sha256Hex(text);
}

std::string PackTest::pack(const std::vector<FilledSheet>& sheets, WorkbookStyle style, Meta meta,
                           const Change& change) const {
    WorkbookBuilder workbook(style);
    std::map<std::string, SheetBuilder*> built;
    for (const FilledSheet& filled : sheets) {
        const PackSheet& layout = *context.layout.sheet(filled.id);
        SheetBuilder& tab = workbook.sheet(filled.name);
        built[filled.id] = &tab;
        std::vector<std::string> ids = {"row_id"};
        std::vector<std::string> titles = {""};
        meta.push_back({"sheet", filled.id, filled.name});
        for (std::size_t index = 0; index < layout.columns.size(); ++index) {
            const PackColumn& described = layout.columns[index];
            ids.push_back(described.id);
            titles.push_back(described.title.zh + "\n" + described.title.en + (described.required ? " *" : ""));
            meta.push_back({"column", filled.id, described.id, columnLetters(index + 1)});
        }
        tab.row(1, ids).hideRow(1).row(2, {"", layout.title.zh + " " + layout.title.en}).row(4, titles);
        tab.set("A5", textCell("example"));
        for (std::size_t index = 0; index < layout.columns.size(); ++index) {
            if (!layout.columns[index].example.zh.empty()) {
                tab.set(columnLetters(index + 1) + "5", cellOf(layout.columns[index].example.zh));
            }
        }
        for (std::size_t row = 0; row < filled.rows.size(); ++row) {
            const std::string number = std::to_string(6 + row);
            for (std::size_t index = 0; index < filled.rows[row].size(); ++index) {
                const std::string& text = filled.rows[row][index];
                if (!text.empty()) {
                    tab.set(columnLetters(index) + number, index == 0 ? textCell(text) : cellOf(text));
                }
            }
            if (!filled.rows[row].empty() && !filled.rows[row][0].empty()) {
                meta.push_back({"row", filled.id, filled.rows[row][0], number});
            }
        }
    }
    meta.push_back({"hash", hashOf(meta)});
    SheetBuilder& hidden = workbook.sheet("_meta").hidden("veryHidden");
    for (std::size_t row = 0; row < meta.size(); ++row) {
        hidden.row(static_cast<std::int64_t>(row) + 1, meta[row]);
    }
    if (change) {
        change(built);
    }
    return workbook.bytes();
}

std::string PackTest::fuels(const std::vector<std::vector<std::string>>& rows) const {
    return pack({{"fuels", "3 燃料", rows}});
}

ImportReport PackTest::import(const std::vector<std::string>& workbooks, const ImportOptions& options) {
    PackReader reader(context, options, records);
    const base::RunContext run_context;
    ImportRun run(records, options, run_context);
    std::vector<OpenedSource> sources;
    for (std::size_t index = 0; index < workbooks.size(); ++index) {
        const ImportSource source = base::EmbeddedFile{"pack.xlsx", workbooks[index]};
        auto workbook = Workbook::open(source);
        EXPECT_TRUE(workbook) << (workbook ? "" : workbook.error().code.name);
        if (!workbook) {
            continue;
        }
        EXPECT_TRUE(isEnterprisePack(*workbook));
        auto opened = reader.open(*workbook, source, "pack" + std::to_string(index + 1) + ".xlsx",
                                  base::sha256Hex(workbooks[index]));
        EXPECT_TRUE(opened);
        std::move(opened->begin(), opened->end(), std::back_inserter(sources));
    }
    EXPECT_TRUE(importSources(run, std::move(sources)));
    return std::move(run.report);
}

ImportReport::File PackTest::importOne(const std::string& workbook) {
    const ImportReport report = import({workbook});
    EXPECT_FALSE(report.files.empty());
    return *std::max_element(report.files.begin(), report.files.end(),
                             [](const auto& a, const auto& b) { return a.read < b.read; });
}

std::vector<std::string> PackTest::codes(const ImportReport& report) {
    std::vector<std::string> names;
    for (const ImportReport::File& file : report.files) {
        for (const base::Finding& finding : file.findings) {
            names.emplace_back(finding.code.name);
        }
    }
    return names;
}

const base::Finding* PackTest::findingOf(const ImportReport& report, base::Code code) {
    for (const ImportReport::File& file : report.files) {
        for (const base::Finding& finding : file.findings) {
            if (finding.code == code) {
                return &finding;
            }
        }
    }
    return nullptr;
}

} // namespace parkcarbon::exchange
