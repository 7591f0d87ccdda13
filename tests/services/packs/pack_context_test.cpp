#include "services/session_fixture.hpp"

#include <parkcarbon/reference/pack_layout.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/import_use_case.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <set>

namespace parkcarbon::services {
namespace {

using domain::Table;

/// The workbooks of the wood-panel sample, opened and saved by a spreadsheet program, brought back.
class PackRoundTrip : public SessionTest {
protected:
    using ImportReport = exchange::ImportReport;

    void SetUp() override {
        SessionTest::SetUp();
        session_ = createProject(file("park.parkcarbon"), "测试园区", options()).value();
        ASSERT_TRUE(importSample(*session_, "wood-panel"));
        PackOrder order;
        order.period = base::Period::year(2025);
        const auto issued = issuePacks(*session_, order, directory() / "packs");
        ASSERT_TRUE(issued);
        ASSERT_GT(issued->size(), 30U);
        packs_ = issued->size();
        ASSERT_TRUE(session_->save());
    }

    void run(const std::string& command) const {
        ASSERT_EQ(std::system((command + " > '" + (directory() / "log").string() + "' 2>&1").c_str()), 0) << command;
    }

    ImportReport bringBack(ProjectSession& session, const std::filesystem::path& folder) const {
        const auto report = importFiles(session, {{folder}, {}, false, false}, ImportMode::Commit);
        EXPECT_TRUE(report);
        return report ? *report : ImportReport{};
    }

    /// Everything of the project but what is noted of the answers.
    static std::map<std::string, domain::Cells> dataOf(const ProjectSession& session) {
        auto content = contentOf(session);
        std::erase_if(content, [](const auto& entry) {
            return entry.first.starts_with("pack_answers/") || entry.first.starts_with("pack_questions/");
        });
        return content;
    }

    void expectAllUnchanged(const ImportReport& report) const {
        std::set<std::string> files;
        std::int64_t read = 0;
        for (const ImportReport::File& file : report.files) {
            EXPECT_EQ(file.unchanged, file.read) << file.file << " " << file.sheet;
            for (const base::Finding& finding : file.findings) {
                ADD_FAILURE() << finding.code.name << " " << finding.where.file << " " << finding.where.sheet << " "
                              << finding.where.row << " " << finding.where.column << " " << finding.argument("value");
            }
            read += file.read;
            files.insert(file.file);
        }
        EXPECT_EQ(files.size(), packs_);
        EXPECT_GT(read, 300);
    }

    /// Takes away what the workbooks state of 2025, brings them back, and compares with what there was.
    void expectToRestore(const ImportReport& first, const std::filesystem::path& folder) {
        const auto before = dataOf(*session_);
        const auto layout = reference::shippedPackLayout();
        std::map<Table, std::set<std::string>> stated;
        for (const ImportReport::File& sheet : first.files) {
            const domain::PackSheet* const described = (*layout)->sheet(sheet.pack_sheet);
            if (described != nullptr && described->table != Table::Enterprises) {
                stated[described->table].insert(sheet.pack_rows.begin(), sheet.pack_rows.end());
            }
        }
        Calculations calculations(*session_);
        const auto expected = calculations.inventory({});
        ASSERT_TRUE(expected);
        const domain::ProjectSnapshot& snapshot = **session_->snapshot();
        for (const domain::Composition& composition : snapshot.compositions) {
            stated[Table::Flows].erase(composition.flow.str()); // goes with its flow and stands in no workbook
        }
        for (const domain::TransferCoefficient& coefficient : snapshot.transfer_coefficients) {
            stated[Table::Flows].erase(coefficient.flow.str());
        }
        for (const domain::Flow& flow : snapshot.flows) {
            if (!flow.quantity) {
                stated[Table::Flows].erase(flow.id.str()); // a row without an amount answers nothing
            }
        }
        std::filesystem::copy_file(file("park.parkcarbon"), file("copy.parkcarbon"));
        auto copy = ProjectSession::open(file("copy.parkcarbon"), OpenMode::ReadWrite, options()).value();
        std::size_t removed = 0;
        for (const auto& [table, ids] : stated) {
            ASSERT_TRUE(copy->execute(RemoveRecords(table, {ids.begin(), ids.end()})));
            removed += ids.size();
        }
        ASSERT_GT(removed, 200U);
        ASSERT_NE(dataOf(*copy), before);
        const ImportReport report = bringBack(*copy, folder);
        EXPECT_FALSE(report.hasErrors());
        Calculations again(*copy);
        const auto restored = again.inventory({});
        ASSERT_TRUE(restored);
        // Rows come back in another order, so that sums may differ in their last digit.
        constexpr double kSameSum = 1e-12;
        const auto expectSame = [&](double after, double before_it, const std::string& what) {
            EXPECT_NEAR(after, before_it, kSameSum * std::abs(before_it)) << what;
        };
        expectSame((*restored)->park.direct, (*expected)->park.direct, "direct");
        expectSame((*restored)->park.imported_energy, (*expected)->park.imported_energy, "imported energy");
        expectSame((*restored)->park.views.consumption, (*expected)->park.views.consumption, "consumption");
        EXPECT_EQ((*restored)->enterprises.size(), (*expected)->enterprises.size());
        for (std::size_t index = 0; index < (*expected)->enterprises.size(); ++index) {
            expectSame((*restored)->enterprises[index].total, (*expected)->enterprises[index].total,
                       (*expected)->enterprises[index].enterprise_id);
        }
        const auto after = dataOf(*copy);
        for (const auto& [id, cells] : before) {
            const auto found = after.find(id);
            ASSERT_NE(found, after.end()) << id;
            EXPECT_EQ(found->second, cells) << id;
        }
        EXPECT_EQ(after.size(), before.size());
    }

    std::unique_ptr<ProjectSession> session_;
    std::size_t packs_ = 0;
};

TEST_F(PackRoundTrip, EveryFieldAndUnitSurvivesAsWritten) {
    const auto before = dataOf(*session_);
    const ImportReport report = bringBack(*session_, directory() / "packs");
    expectAllUnchanged(report);
    EXPECT_EQ(dataOf(*session_), before);
    expectToRestore(report, directory() / "packs");
}

TEST_F(PackRoundTrip, EveryFieldAndUnitSurvivesLibreOffice) {
    const std::string profile = "-env:UserInstallation=file://" + (directory() / "office").string();
    run("soffice " + profile + " --headless --convert-to xlsx --outdir '" + (directory() / "saved").string() + "' '" +
        (directory() / "packs").string() + "'/*.xlsx");
    const auto before = dataOf(*session_);
    const ImportReport report = bringBack(*session_, directory() / "saved");
    expectAllUnchanged(report);
    EXPECT_EQ(dataOf(*session_), before);
    expectToRestore(report, directory() / "saved");
}

TEST_F(PackRoundTrip, EveryFieldAndUnitSurvivesOpenpyxl) {
    const std::filesystem::path script = directory() / "save.py";
    std::ofstream(script)
        << "import glob, os, sys, openpyxl\n"
           "os.makedirs(sys.argv[2])\n"
           "for name in glob.glob(sys.argv[1] + '/*.xlsx'):\n"
           "    openpyxl.load_workbook(name).save(os.path.join(sys.argv[2], os.path.basename(name)))\n";
    run("/usr/bin/python3 '" + script.string() + "' '" + (directory() / "packs").string() + "' '" +
        (directory() / "saved").string() + "'");
    const auto before = dataOf(*session_);
    const ImportReport report = bringBack(*session_, directory() / "saved");
    expectAllUnchanged(report);
    EXPECT_EQ(dataOf(*session_), before);
    expectToRestore(report, directory() / "saved");
}

} // namespace
} // namespace parkcarbon::services
