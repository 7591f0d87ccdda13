#include <parkcarbon/reference/pack_layout.hpp>

#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::reference {
namespace {

using domain::PackColumn;
using domain::PackList;
using domain::PackSheet;

const domain::PackLayout& layout() {
    return *shippedPackLayout().value();
}

/// Lists that only a project can fill.
const std::set<std::string> kProjectLists = {"fuels", "parties", "flow_parties", "own_points", "zones"};

TEST(PackLayout, HoldsASheetForEveryKindOfDataOfAnEnterprise) {
    ASSERT_TRUE(shippedPackLayout());
    EXPECT_EQ(layout().schema, "parkcarbon.pack/1");
    for (const char* id : {"enterprise", "facts", "fuels", "vehicles", "electricity_in", "electricity_out", "heat_in",
                           "heat_out", "process", "refrigerants", "wastewater", "waste_out", "water_in", "goods_out",
                           "byproducts_offered", "byproducts_needed", "projects"}) {
        EXPECT_NE(layout().sheet(id), nullptr) << id;
    }
    EXPECT_EQ(layout().sheet("nothing"), nullptr);
}

TEST(PackLayout, EverySheetSaysWhatItIsForInBothLanguages) {
    for (const PackSheet& sheet : layout().sheets) {
        EXPECT_FALSE(sheet.columns.empty()) << sheet.id;
        for (const auto* text : {&sheet.title, &sheet.intro, &sheet.why}) {
            EXPECT_FALSE(text->zh.empty() || text->en.empty()) << sheet.id;
        }
        const bool shows_an_example = std::any_of(sheet.columns.begin(), sheet.columns.end(),
                                                  [](const PackColumn& column) { return !column.example.zh.empty(); });
        EXPECT_TRUE(shows_an_example) << sheet.id;
    }
}

TEST(PackLayout, EveryFieldOfATableHasAPlaceOnEachOfItsSheets) {
    for (const PackSheet& sheet : layout().sheets) {
        std::set<std::string> placed = {sheet.enterprise_field};
        for (const auto& [field, text] : sheet.constants) {
            placed.insert(field);
        }
        for (const PackColumn& column : sheet.columns) {
            placed.insert(column.field);
        }
        const domain::TableSpec& table = domain::spec(sheet.table);
        for (std::size_t index = 0; index < table.fields.size(); ++index) {
            const bool is_the_row_id = index == 0 && table.key_fields == 1;
            const std::string field(table.fields[index].name);
            const bool kept_empty =
                std::any_of(sheet.conditions.begin(), sheet.conditions.end(), [&](const auto& condition) {
                    return condition.field == field && condition.texts == std::vector<std::string>{""};
                });
            if (!is_the_row_id && !kept_empty) {
                EXPECT_TRUE(placed.contains(field)) << sheet.id << '.' << field;
            }
        }
    }
}

TEST(PackLayout, EveryListOfAColumnExistsOrComesFromTheProject) {
    for (const PackSheet& sheet : layout().sheets) {
        for (const PackColumn& column : sheet.columns) {
            EXPECT_TRUE(column.list.empty() || kProjectLists.contains(column.list) ||
                        layout().list(column.list) != nullptr)
                << sheet.id << '.' << column.id << ": " << column.list;
        }
    }
}

TEST(PackLayout, WordsOfAClosedListStandForOneValueEach) {
    for (const PackList& list : layout().lists) {
        std::set<std::string> values;
        std::set<std::string> texts;
        for (const auto& choice : list.choices) {
            EXPECT_TRUE(values.insert(choice.value).second) << list.id << ": " << choice.value;
            if (list.kind == PackList::Kind::Words) {
                EXPECT_TRUE(texts.insert(choice.text.zh).second) << list.id << ": " << choice.text.zh;
                EXPECT_TRUE(texts.insert(choice.text.en).second) << list.id << ": " << choice.text.en;
            }
        }
    }
}

TEST(PackLayout, AListOfAChoiceFieldHoldsItsWords) {
    for (const PackSheet& sheet : layout().sheets) {
        for (const PackColumn& column : sheet.columns) {
            const auto index = domain::spec(sheet.table).fieldIndex(column.field);
            if (!index || domain::spec(sheet.table).fields[*index].kind != domain::FieldKind::Choice) {
                continue;
            }
            const auto words = domain::spec(sheet.table).fields[*index].choices;
            const PackList* const list = layout().list(column.list);
            ASSERT_NE(list, nullptr) << sheet.id << '.' << column.id;
            for (const auto& choice : list->choices) {
                EXPECT_NE(std::find(words.begin(), words.end(), choice.value), words.end())
                    << sheet.id << '.' << column.id << ": " << choice.value;
            }
        }
    }
}

TEST(PackLayout, EveryUnitOfAListIsAUnit) {
    for (const PackList& list : layout().lists) {
        if (list.id.starts_with("units_")) {
            for (const auto& choice : list.choices) {
                EXPECT_TRUE(domain::Unit::parse(choice.value)) << list.id << ": " << choice.value;
            }
        }
    }
}

TEST(PackLayout, RolesAreThoseOfTheProgram) {
    const auto check = [](const std::vector<std::string>& roles, const std::string& where) {
        for (const std::string& role : roles) {
            EXPECT_TRUE(domain::fromWord<domain::EnterpriseRole>(role)) << where << ": " << role;
        }
    };
    for (const PackSheet& sheet : layout().sheets) {
        check(sheet.roles, sheet.id);
    }
    for (const domain::PackItem& item : layout().items) {
        check(item.roles, item.sheet);
        EXPECT_FALSE(item.cells.empty()) << item.sheet;
    }
}

TEST(PackLayout, WasteCodesAndVariablesOfferTheirNames) {
    const PackList* const codes = layout().list("waste_codes");
    ASSERT_NE(codes, nullptr);
    EXPECT_EQ(codes->kind, PackList::Kind::Codes);
    EXPECT_EQ(codes->choices[1].value, "SW02");
    EXPECT_EQ(codes->choices[1].text.zh, "粉煤灰");
    EXPECT_EQ(layout().list("variables")->choices.front().value, "IAV");
}

} // namespace
} // namespace parkcarbon::reference
