#include <parkcarbon/domain/table.hpp>

#include <gtest/gtest.h>
#include <set>

namespace parkcarbon::domain {
namespace {

TEST(Table, EachIsFoundByItsNameAndItsValue) {
    for (const TableSpec& table : tables()) {
        EXPECT_EQ(tableByName(table.name), table.table);
        EXPECT_EQ(spec(table.table).name, table.name);
    }
    EXPECT_EQ(tableByName("Activities"), std::nullopt);
}

TEST(Table, ItsFieldsAreNamedOnceAndFoundByName) {
    for (const TableSpec& table : tables()) {
        std::set<std::string_view> names;
        for (std::size_t index = 0; index < table.fields.size(); ++index) {
            EXPECT_TRUE(names.insert(table.fields[index].name).second) << table.fields[index].name;
            EXPECT_EQ(table.fieldIndex(table.fields[index].name), index);
        }
        EXPECT_EQ(table.fieldIndex("no such field"), std::nullopt);
    }
}

TEST(Table, KeyFieldsComeFirstAndAreRequired) {
    for (const TableSpec& table : tables()) {
        ASSERT_LE(table.key_fields, table.fields.size());
        for (std::size_t index = 0; index < table.key_fields; ++index) {
            const bool whole_park_when_empty = table.table == Table::Scenarios && table.fields[index].name == "subject";
            EXPECT_NE(table.fields[index].required, whole_park_when_empty)
                << table.name << "." << table.fields[index].name;
        }
    }
}

TEST(Table, WhatIsReferredToIsReadEarlier) {
    for (const TableSpec& table : tables()) {
        for (const FieldSpec& field : table.fields) {
            if (field.target) {
                EXPECT_LT(static_cast<int>(*field.target), static_cast<int>(table.table)) << field.name;
            }
            EXPECT_EQ(field.kind == FieldKind::Choice, !field.choices.empty()) << field.name;
        }
    }
}

} // namespace
} // namespace parkcarbon::domain
