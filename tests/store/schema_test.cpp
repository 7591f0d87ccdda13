#include "store/schema.hpp"

#include "store/guarded.hpp"
#include "store/store_fixture.hpp"

namespace parkcarbon::store {
namespace {

TEST(Migration, EachScriptRunsOnceAndABrokenReferenceTakesItBack) {
    TemporaryFolder folder;
    Connection connection(folder.path() / "x.db", Connection::Access::Create);
    const std::string_view first =
        "CREATE TABLE a (key INTEGER PRIMARY KEY) STRICT; CREATE TABLE b (a INTEGER REFERENCES a) "
        "STRICT;";
    const std::string_view second = "INSERT INTO a VALUES (7);";
    const std::string_view broken = "PRAGMA defer_foreign_keys = ON; INSERT INTO b VALUES (8);";
    const std::vector<std::string_view> one = {first};
    const std::vector<std::string_view> two = {first, second};
    const std::vector<std::string_view> three = {first, second, broken};
    migrate(connection, one);
    EXPECT_EQ(connection.integer("PRAGMA user_version"), 1);
    migrate(connection, two);
    migrate(connection, two);
    EXPECT_EQ(connection.integer("SELECT count(*) FROM a"), 1);
    EXPECT_THROW(migrate(connection, three), DamagedContent);
    EXPECT_EQ(connection.integer("PRAGMA user_version"), 2);
    EXPECT_EQ(connection.integer("SELECT count(*) FROM b"), 0);
    const auto status = verifyFormat(connection, "x.db", three);
    ASSERT_TRUE(status);
    EXPECT_EQ(*status, FormatStatus::Older);
}

} // namespace
} // namespace parkcarbon::store
