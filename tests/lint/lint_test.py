"""Each lint passes a good sample and names what is wrong in a bad one."""

import hashlib
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import containment
import cycles
import file_length
import findings_page
import forbidden_words
import layers
import listed_sources
import messages
import migrations
import mirrored_tests
import tested_codes
import ui_translations


class LintTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def assert_clean(self, lint):
        self.assertEqual(lint.problems(self.root), [])

    def assert_names(self, lint, *parts):
        found = lint.problems(self.root)
        self.assertTrue(
            any(all(part in problem for part in parts) for problem in found), f"{parts} not named in {found}"
        )


class LayersTest(LintTest):
    def test_downward_includes_are_fine(self):
        self.write("src/services/a.cpp", "#include <parkcarbon/engine/x.hpp>\n#include <vector>\n")
        self.write("src/report/a.cpp", "#include <parkcarbon/engine/inventory/inventory.hpp>\n#include <QPainter>\n")
        self.write("include/parkcarbon/text/qt.hpp", "#include <QString>\n")
        self.assert_clean(layers)

    def test_an_upward_include_is_named(self):
        self.write("src/engine/a.cpp", "\n#include <parkcarbon/services/x.hpp>\n")
        self.assert_names(layers, "src/engine/a.cpp:2", "`engine` may not use `services`")

    def test_peers_do_not_know_each_other(self):
        self.write("src/engine/a.cpp", "#include <parkcarbon/store/x.hpp>\n")
        self.assert_names(layers, "`engine` may not use `store`")

    def test_the_front_ends_reach_store_and_engine_only_through_services(self):
        self.write("ui/a.cpp", "#include <parkcarbon/store/x.hpp>\n#include <parkcarbon/engine/checks/x.hpp>\n")
        self.assert_names(layers, "ui/a.cpp:1", "`ui` may not use `store`")
        self.assert_names(layers, "ui/a.cpp:2", "`ui` may not use `engine`")

    def test_the_core_knows_no_qt(self):
        self.write("src/domain/a.cpp", "#include <QString>\n")
        self.write("src/engine/b.cpp", "#include <QtCore/QString>\n")
        self.assert_names(layers, "src/domain/a.cpp:1", "nothing of Qt")
        self.assert_names(layers, "src/engine/b.cpp:1", "nothing of Qt")

    def test_private_headers_stay_private(self):
        self.write("src/services/a.cpp", '#include "store/hidden.hpp"\n')
        self.write("src/services/b.cpp", '#include "../engine/hidden.hpp"\n')
        self.assert_names(layers, "src/services/a.cpp:1", "private header")
        self.assert_names(layers, "src/services/b.cpp:1", "private header")

    def test_heavy_headers_stay_out_of_public_headers(self):
        self.write("include/parkcarbon/exchange/a.hpp", "#include <nlohmann/json.hpp>\n")
        self.assert_names(layers, "exchange/a.hpp:1", "heavy header")

    def test_sqlite_belongs_to_store(self):
        self.write("src/services/a.cpp", "#include <SQLiteCpp/Database.h>\n")
        self.assert_names(layers, "only room `store`")

    def test_an_unknown_room_is_named(self):
        self.write("src/shed/a.cpp", "")
        self.assert_names(layers, "`shed` is not a room")


class FindingsPageTest(LintTest):
    HEAD = "| code | severity | when | evidence | remedy |\n|---|---|---|---|---|\n"
    ROW = "| `TOO_HOT` | warning; note without proof | hot | `value`, `expected` | cool it |\n"

    def setUp(self):
        super().setUp()
        self.write(
            "include/parkcarbon/engine/checks/finding_codes.hpp",
            'inline constexpr base::Code kTooHot{"TOO_HOT"};\n',
        )
        self.write(
            "resources/messages/checks.csv",
            "code,zh,en,remedy_zh,remedy_en\nTOO_HOT,{value} {expected},{value} {expected},a,b\n",
        )

    def test_a_page_with_every_code_is_fine(self):
        self.write("docs/findings.md", self.HEAD + self.ROW)
        self.assert_clean(findings_page)

    def test_a_code_that_is_not_on_the_page_is_named(self):
        self.write("docs/findings.md", self.HEAD)
        self.assert_names(findings_page, "finding_codes.hpp:1", "TOO_HOT", "not in docs/findings.md")

    def test_a_code_that_does_not_exist_or_stands_twice_is_named(self):
        self.write("docs/findings.md", self.HEAD + self.ROW + self.ROW + self.ROW.replace("HOT", "COLD"))
        self.assert_names(findings_page, "TOO_HOT", "listed twice")
        self.assert_names(findings_page, "TOO_COLD", "no such code")

    def test_severity_and_evidence_must_fit(self):
        self.write("docs/findings.md", self.HEAD + self.ROW.replace("warning", "horror").replace("`value`, ", ""))
        self.assert_names(findings_page, "no severity")
        self.assert_names(findings_page, "evidence without value")


class TestedCodesTest(LintTest):
    def setUp(self):
        super().setUp()
        self.write("include/parkcarbon/base/a.hpp", 'inline constexpr base::Code kFooMissing{"FOO_MISSING"};\n')

    def test_a_code_named_by_its_constant_is_fine(self):
        self.write("tests/base/a_test.cpp", "EXPECT_EQ(error.code, kFooMissing);\n")
        self.assert_clean(tested_codes)

    def test_a_code_named_by_its_name_is_fine(self):
        self.write("tests/base/a_test.cpp", 'EXPECT_EQ(name, "FOO_MISSING");\n')
        self.assert_clean(tested_codes)

    def test_a_code_that_no_test_names_is_named(self):
        self.write("tests/base/a_test.cpp", "EXPECT_EQ(error.code, kFooMissingToo);\n")
        self.assert_names(tested_codes, "a.hpp:1", "FOO_MISSING")


class CyclesTest(LintTest):
    def test_a_chain_is_fine(self):
        self.write("include/parkcarbon/base/a.hpp", "#include <parkcarbon/base/b.hpp>\n")
        self.write("include/parkcarbon/base/b.hpp", "#include <string>\n")
        self.assert_clean(cycles)

    def test_a_circle_is_named_with_its_way(self):
        self.write("include/parkcarbon/base/a.hpp", "#include <parkcarbon/base/b.hpp>\n")
        self.write("include/parkcarbon/base/b.hpp", "#include <parkcarbon/base/a.hpp>\n")
        self.assert_names(cycles, "base/a.hpp -> include/parkcarbon/base/b.hpp -> include/parkcarbon/base/a.hpp")

    def test_private_headers_count_too(self):
        self.write("src/engine/deep/a.hpp", '#include "../b.hpp"\n')
        self.write("src/engine/b.hpp", '#include "deep/a.hpp"\n')
        self.assert_names(cycles, "src/engine/b.hpp -> src/engine/deep/a.hpp")


class ContainmentTest(LintTest):
    def test_each_thing_in_its_place_is_fine(self):
        self.write("src/store/a.cpp", 'auto q = "SELECT id FROM zones";\n')
        self.write("ui/settings.cpp", "#include <QSettings>\nQSettings settings;\n")
        self.write("ui/pages/a.cpp", "QMessageBox box;\n")
        self.write("src/engine/a.cpp", '// "SELECT 1" in a comment, and "Select a file" in words\nauto t = "Update it";\n')
        self.assert_clean(containment)

    def test_sql_outside_store_is_named(self):
        self.write("src/services/a.cpp", 'auto q = R"(SELECT id FROM zones)";\nauto p = "PRAGMA user_version";\n')
        self.assert_names(containment, "src/services/a.cpp:2", "SQL")
        self.write("src/services/b.cpp", 'run("DELETE FROM zones");\n')
        self.assert_names(containment, "src/services/b.cpp:1", "SQL")

    def test_raw_strings_are_searched_as_well(self):
        self.write("src/services/a.cpp", 'auto q = R"(SELECT id FROM zones)";\n')
        self.assert_names(containment, "src/services/a.cpp:1", "SQL")
        self.write("src/services/b.cpp", 'auto q = R"sql(\n  INSERT INTO zones VALUES (1))sql";\n')
        self.assert_names(containment, "src/services/b.cpp:1", "SQL")

    def test_settings_outside_their_place_are_named(self):
        self.write("ui/pages/a.cpp", "QSettings settings;\n")
        self.assert_names(containment, "ui/pages/a.cpp:1", "QSettings")

    def test_message_boxes_outside_ui_are_named(self):
        self.write("src/report/a.cpp", "\nQMessageBox box;\n")
        self.assert_names(containment, "src/report/a.cpp:2", "message boxes")

    def test_umbrella_includes_are_named(self):
        for header in ("QtCore", "QtWidgets", "QtCore/QtCore"):
            self.write("ui/a.cpp", f"#include <{header}>\n")
            self.assert_names(containment, "ui/a.cpp:1", "umbrella")

    def test_singletons_are_named(self):
        self.write("include/parkcarbon/base/a.hpp", "class A {\n    static A& instance();\n};\n")
        self.assert_names(containment, "base/a.hpp:2", "singleton")


class MessagesTest(LintTest):
    HEADER = "code,zh,en,remedy_zh,remedy_en\n"

    def setUp(self):
        super().setUp()
        self.write("include/parkcarbon/domain/a.hpp", 'inline constexpr base::Code kUnitUnknown{"UNIT_UNKNOWN"};\n')

    def sentences(self, rows, room="domain"):
        self.write(f"resources/messages/{room}.csv", self.HEADER + rows)

    def test_a_complete_pair_is_fine(self):
        self.sentences("UNIT_UNKNOWN,单位{value}不明,Unknown unit {value},,\n")
        self.assert_clean(messages)

    def test_a_code_without_sentence_is_named(self):
        self.sentences("")
        self.assert_names(messages, "UNIT_UNKNOWN", "no row in resources/messages/domain.csv")

    def test_a_code_that_an_operation_returns_counts(self):
        self.sentences("UNIT_UNKNOWN,甲,A,,\n")
        self.write("src/services/a.cpp", 'base::Code f() { return base::Code{"ADD_RECORDS"}; }\n')
        self.assert_names(messages, "ADD_RECORDS", "no row in resources/messages/services.csv")

    def test_a_sentence_without_code_is_named(self):
        self.sentences("UNIT_UNKNOWN,甲,A,,\nGONE,乙,B,,\n")
        self.assert_names(messages, "domain.csv:3", "no such code")

    def test_a_missing_language_is_named(self):
        self.sentences("UNIT_UNKNOWN,甲,,,\n")
        self.assert_names(messages, "UNIT_UNKNOWN", "missing in one language")
        self.sentences("UNIT_UNKNOWN,甲,A,改,\n")
        self.assert_names(messages, "the remedy is missing in one language")

    def test_different_placeholders_are_named(self):
        self.sentences("UNIT_UNKNOWN,单位{value},Unit {unit},,\n")
        self.assert_names(messages, "different placeholders")

    def test_a_plural_counts_as_its_placeholder_and_has_two_words(self):
        self.sentences("UNIT_UNKNOWN,{rows}行,{rows} {rows|row|rows},,\n")
        self.write("src/domain/a.cpp", 'base::Code f() { return base::Code{"UNIT_UNKNOWN"}; }\n')
        self.assert_clean(messages)
        self.sentences("UNIT_UNKNOWN,{rows}行,{rows} {count|row|rows},,\n")
        self.assert_names(messages, "different placeholders")
        self.sentences("UNIT_UNKNOWN,{rows}行,{rows} {rows|rows},,\n")
        self.assert_names(messages, "not {name|one|many}")

    def test_a_sentence_in_the_file_of_another_room_is_named(self):
        self.sentences("")
        self.sentences("UNIT_UNKNOWN,甲,A,,\n", room="engine")
        self.assert_names(messages, "engine.csv:2", "declared in room `domain`")

    def test_double_rows_and_double_declarations_are_named(self):
        self.sentences("UNIT_UNKNOWN,甲,A,,\nUNIT_UNKNOWN,甲,A,,\n")
        self.write("src/engine/b.cpp", 'constexpr base::Code kAgain{"UNIT_UNKNOWN"};\n')
        self.assert_names(messages, "defined twice")
        self.assert_names(messages, "declared in several rooms")

    def test_a_part_of_a_room_may_have_its_own_file(self):
        self.write("include/parkcarbon/engine/checks/codes.hpp", 'constexpr base::Code kDouble{"DOUBLE"};\n')
        self.sentences("UNIT_UNKNOWN,甲,A,,\n")
        self.sentences("DOUBLE,乙,B,,\n", room="checks")
        self.assert_clean(messages)

    def test_a_term_that_does_not_exist_is_named(self):
        self.sentences("UNIT_UNKNOWN,甲,A,,\n")
        self.write("resources/messages/labels.csv", "key,zh,en\ngas.CO2,二氧化碳,Carbon dioxide\n")
        self.write("src/cli/a.cpp", 'text.term("gas.CO2") + text.term("gas.") + text.termOr("gas", word);\n')
        self.assert_clean(messages)
        self.write("src/cli/b.cpp", 'text.term("gas.CO3") + text.termOr("smell", word);\n')
        self.assert_names(messages, "src/cli/b.cpp:1", "no term `gas.CO3`")
        self.assert_names(messages, "src/cli/b.cpp:1", "family `smell`")

    def test_terms_need_both_languages_too(self):
        self.sentences("UNIT_UNKNOWN,甲,A,,\n")
        self.write("resources/messages/labels.csv", "key,zh,en\ngas.CO2,,Carbon dioxide\n")
        self.assert_names(messages, "gas.CO2", "missing in one language")


class FileLengthTest(LintTest):
    def test_the_limit_itself_is_fine_and_one_line_more_is_not(self):
        self.write("src/base/a.cpp", "\n" * file_length.LIMIT)
        self.assert_clean(file_length)
        self.write("src/base/a.cpp", "\n" * (file_length.LIMIT + 1))
        self.assert_names(file_length, "src/base/a.cpp", "501 lines")


class ForbiddenWordsTest(LintTest):
    def test_relative_paths_and_addresses_are_fine(self):
        self.write("README.md", "see docs/home/a.md and https://example.org/work/a, ${ROOT}/work/x\n")
        self.assert_clean(forbidden_words)

    def test_machine_paths_and_unfinished_work_are_named(self):
        self.write("scripts/run", "cd /wo" "rk/main\n")
        self.write("src/base/a.cpp", "\n// TO" "DO later\n")
        self.assert_names(forbidden_words, "scripts/run:1", "machine")
        self.assert_names(forbidden_words, "src/base/a.cpp:2", "unfinished")


class MigrationsTest(LintTest):
    SQL = "CREATE TABLE zones (id TEXT);\n"

    def released(self, *lines):
        self.write(migrations.RELEASED, "# name sha256\n" + "".join(line + "\n" for line in lines))

    def test_an_unchanged_release_is_fine(self):
        self.write("resources/migrations/0001_initial.sql", self.SQL)
        self.released("0001_initial.sql " + hashlib.sha256(self.SQL.encode()).hexdigest())
        self.assert_clean(migrations)

    def test_a_changed_release_is_named(self):
        self.write("resources/migrations/0001_initial.sql", self.SQL + "-- one more word\n")
        self.released("0001_initial.sql " + hashlib.sha256(self.SQL.encode()).hexdigest())
        self.assert_names(migrations, "0001_initial.sql", "released, but changed")

    def test_a_lost_release_and_a_gap_are_named(self):
        self.write("resources/migrations/0003_more.sql", self.SQL)
        self.released("0001_initial.sql " + "0" * 64)
        self.assert_names(migrations, "0001_initial.sql", "released, but gone")
        self.assert_names(migrations, "0003_more.sql", "expected a name like 0001_")

    def test_only_the_newest_may_be_unreleased(self):
        self.write("resources/migrations/0001_initial.sql", self.SQL)
        self.write("resources/migrations/0002_more.sql", self.SQL)
        self.released()
        self.assert_names(migrations, "0001_initial.sql", "a later migration exists")


class ListedSourcesTest(LintTest):
    def test_a_file_is_listed_by_its_own_or_an_upper_folder(self):
        self.write("src/engine/CMakeLists.txt", "parkcarbon_room(engine SOURCES\n    checks/a.cpp\n    b.cpp)\n")
        self.write("src/engine/checks/a.cpp", "")
        self.write("src/engine/b.cpp", "")
        self.write("tests/engine/checks/sources.cmake", "set(TESTS checks/c_test.cpp)\n")
        self.write("tests/engine/checks/c_test.cpp", "")
        self.assert_clean(listed_sources)

    def test_a_forgotten_file_is_named(self):
        self.write("tests/engine/CMakeLists.txt", "parkcarbon_room_tests(engine SOURCES\n    big_a_test.cpp)\n")
        self.write("tests/engine/a_test.cpp", "")
        self.assert_names(listed_sources, "tests/engine/a_test.cpp")


class UiTranslationsTest(LintTest):
    def translation(self, inner):
        self.write(
            "resources/translations/parkcarbon_zh.ts",
            '<?xml version="1.0" encoding="utf-8"?>\n<TS version="2.1" language="zh_CN"><context><name>Page</name>'
            f"<message><source>Open</source>{inner}</message></context></TS>\n",
        )

    def test_a_finished_translation_is_fine(self):
        self.translation("<translation>打开</translation>")
        self.write("ui/page.cpp", 'QString Page::t() { return tr("Open"); }\n')
        self.assert_clean(ui_translations)

    def test_unfinished_empty_and_vanished_ones_are_named(self):
        self.translation('<translation type="unfinished">打开</translation>')
        self.assertIn("'Open'", " ".join(ui_translations._unfinished(self.path(), "x.ts")))
        self.translation("<translation></translation>")
        self.assertIn("not translated", " ".join(ui_translations._unfinished(self.path(), "x.ts")))
        self.translation('<translation type="vanished">打开</translation>')
        self.assertIn("no longer used", " ".join(ui_translations._unfinished(self.path(), "x.ts")))

    def test_a_text_in_the_code_without_row_is_named(self):
        if not ui_translations.os.environ.get("PARKCARBON_LUPDATE"):
            self.skipTest("lupdate is not part of this build")
        self.translation("<translation>打开</translation>")
        self.write("ui/page.cpp", 'QString Page::t() { return tr("Open") + tr("Close"); }\n')
        self.assert_names(ui_translations, "'Close'")

    def path(self):
        return self.root / "resources/translations/parkcarbon_zh.ts"


class MirroredTestsTest(LintTest):
    def test_tests_beside_their_source_or_header_are_fine(self):
        self.write("src/engine/checks/a.cpp", "")
        self.write("tests/engine/checks/a_test.cpp", "")
        self.write("include/parkcarbon/base/b.hpp", "")
        self.write("tests/base/b_test.cpp", "")
        self.write("ui/pages/c.cpp", "")
        self.write("tests/ui/pages/c_test.cpp", "")
        self.write("tests/engine/checks_test.cpp", "")
        self.write("tests/system/anything_test.cpp", "")
        self.assert_clean(mirrored_tests)

    def test_a_test_without_its_source_is_named(self):
        self.write("src/engine/a.cpp", "")
        self.write("tests/engine/checks/a_test.cpp", "")
        self.assert_names(mirrored_tests, "tests/engine/checks/a_test.cpp")


if __name__ == "__main__":
    unittest.main()
