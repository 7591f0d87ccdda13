#pragma once

#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/domain/record.hpp>

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace parkcarbon::exchange {

/// A layout of a few sheets for tests of the writing side: fuels, electricity in and out, water, goods out, other flows
/// out, by-products.
inline domain::PackLayout exampleLayout() {
    using domain::PackColumn;
    using domain::PackList;
    using domain::PackSheet;
    const auto column = [](std::string id, std::string field, std::string list = {}, bool required = false) {
        PackColumn made;
        made.id = id;
        made.field = std::move(field);
        made.title = {"列" + id, "Column " + id};
        made.why = {"说明", "explanation"};
        made.list = std::move(list);
        made.required = required;
        made.example = {"例", "such"};
        return made;
    };
    const auto sheet = [](std::string id, domain::Table table, std::string field, std::vector<PackColumn> columns) {
        PackSheet made;
        made.id = id;
        made.table = table;
        made.title = {"表" + id, "Sheet " + id};
        made.intro = {"填写说明", "how to fill"};
        made.why = {"为什么", "why"};
        made.enterprise_field = std::move(field);
        made.columns = std::move(columns);
        made.blank_rows = 3;
        return made;
    };
    const PackColumn applies = column("applies", "", "applies");
    const PackColumn period = column("period", "period");
    PackColumn previous = column("previous", "");
    previous.input = false;
    PackColumn why = column("why", "");
    why.input = false;
    const PackColumn quantity = column("quantity", "quantity", "", true);
    const PackColumn unit = column("unit", "unit", "units", true);
    domain::PackLayout layout;
    layout.schema = "parkcarbon.pack/1";
    layout.sheets = {
        sheet("fuels", domain::Table::Activities, "enterprise_id",
              {applies, period, column("item", "item", "", true), previous, quantity, unit,
               column("ncv", "parameters.ncv"), column("oxidation", "parameters.oxidation"),
               column("parameters", "parameters"), column("evidence_class", "evidence_class", "evidence"), why}),
        sheet("electricity_in", domain::Table::EnergyTransfers, "to_id",
              {applies, period, column("from_id", "from_id", "parties", true), previous, quantity, unit, why}),
        sheet("electricity_out", domain::Table::EnergyTransfers, "from_id",
              {applies, period, column("to_id", "to_id", "parties", true), previous, quantity, unit, why}),
        sheet("goods_out", domain::Table::Flows, "from_id",
              {applies, period, column("material", "material"), column("to_id", "to_id", "parties", true), previous,
               quantity, unit, why}),
        sheet("other_flows_out", domain::Table::Flows, "from_id",
              {applies, period, column("layer", "layer"), column("material", "material"),
               column("from_id", "from_id", "parties"), column("to_id", "to_id", "parties", true), previous, quantity,
               unit, why}),
        sheet("byproducts_offered", domain::Table::Streams, "enterprise_id",
              {applies, column("name_zh", "name_zh"), quantity, unit, why}),
    };
    layout.sheets[0].constants = {{"category", "stationary_combustion"}};
    layout.sheets[1].constants = {{"carrier", "electricity"}};
    layout.sheets[2].constants = {{"carrier", "electricity"}};
    layout.sheets[2].roles = {"energy_supply"};
    layout.sheets[3].constants = {{"layer", "goods"}};
    layout.sheets[3].conditions = {{"code", {""}}};
    layout.sheets[4].conditions = {{"layer", {}}};
    layout.sheets[4].only_with_records = true;
    layout.sheets[5].constants = {{"side", "offer"}};
    layout.items = {{"fuels", {}, {}, {{"item", {"天然气", "Natural gas"}}, {"unit", {"万Nm3", "万Nm3"}}}, {}},
                    {"fuels", {"energy_supply"}, {}, {{"item", {"烟煤", "Bituminous coal"}}}, {"锅炉", "boilers"}},
                    {"electricity_in", {}, {}, {{"from_id", {"grid", "grid"}}}, {}}};
    layout.lists = {
        {"applies", PackList::Kind::Words, {{"yes", {"有", "yes"}}, {"none", {"无", "none"}}}},
        {"evidence", PackList::Kind::Words, {{"measured", {"实测", "measured"}}, {"reported", {"报表", "reported"}}}},
        {"units", PackList::Kind::Texts, {{"t", {"t", "t"}}, {"MWh", {"MWh", "MWh"}}}},
        {"codes", PackList::Kind::Codes, {{"SW02", {"粉煤灰", "fly ash"}}}},
        {"parties",
         PackList::Kind::Parties,
         {{"grid", {"电网", "public grid"}}, {"E01", {"热电厂", "CHP plant"}}, {"E07", {"纤维板厂", "Board Co."}}}},
    };
    for (const char* id : {"instructions",
                           "title",
                           "title_blank",
                           "enterprise",
                           "who",
                           "due",
                           "contact",
                           "how",
                           "how_1",
                           "how_2",
                           "how_3",
                           "how_4",
                           "how_5",
                           "how_6",
                           "return",
                           "return_1",
                           "confidential",
                           "legend_input",
                           "legend_locked",
                           "legend_required",
                           "contents_sheet",
                           "contents_why",
                           "contents_rows",
                           "number_title",
                           "number_message",
                           "list_title",
                           "list_message",
                           "words_message",
                           "page"}) {
        layout.texts[id] = {std::string("文字") + id, std::string("text ") + id};
    }
    layout.texts["due"] = {"请于 {due} 前交回", "by {due}"};
    return layout;
}

/// A record from texts of its fields, in their order; they must be valid.
inline domain::Record exampleRecord(domain::Table table, const std::vector<std::string>& texts) {
    domain::Cells cells(texts.begin(), texts.end());
    cells.resize(domain::spec(table).fields.size());
    auto record = domain::parseRecord(table, cells);
    EXPECT_TRUE(record) << texts.front();
    return record ? *record : domain::Record{};
}

} // namespace parkcarbon::exchange
