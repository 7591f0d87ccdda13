#include "services/packs/pack_project.hpp"

#include "services/session_fixture.hpp"

#include <parkcarbon/services/import_use_case.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::services {
namespace {

using domain::Table;

class PackProject : public SessionTest {
protected:
    std::unique_ptr<ProjectSession> sampleSession(const std::string& sample) const {
        auto session = createProject(file(sample + ".parkcarbon"), "sample", options());
        EXPECT_TRUE(session);
        EXPECT_TRUE(importSample(**session, sample));
        return std::move(*session);
    }
};

/// How often each record of the enterprise's workbook stands in it, by table and id.
std::map<std::string, int> timesOnSheets(const std::vector<exchange::PrefilledSheet>& sheets) {
    std::map<std::string, int> times;
    for (const exchange::PrefilledSheet& sheet : sheets) {
        for (const exchange::PrefilledRow& row : sheet.rows) {
            if (row.kind == exchange::PrefilledRow::Kind::Stored) {
                ++times[std::string(domain::spec(sheet.sheet->table).name) + " " + row.id];
            }
        }
    }
    return times;
}

TEST_F(PackProject, EveryRecordOfASampleParkStandsOnceInEachWorkbookThatItConcerns) {
    for (const char* sample : {"wood-panel", "kalundborg"}) {
        const auto session = sampleSession(sample);
        const auto snapshot = *session->snapshot();
        const auto layout = packLayoutOf(*snapshot);
        ASSERT_TRUE(layout);
        std::vector<const domain::Enterprise*> enterprises;
        for (const domain::Enterprise& enterprise : snapshot->enterprises) {
            enterprises.push_back(&enterprise);
        }
        std::set<std::string> met;
        std::set<int> years;
        for (const domain::EnergyTransfer& transfer : snapshot->energy_transfers) {
            years.insert(transfer.period.yearNumber());
        }
        for (const int year : years) {
            const auto subjects = packSubjects(*snapshot, session->records(), enterprises, base::Period::year(year));
            ASSERT_TRUE(subjects);
            for (const exchange::PackSubject& subject : *subjects) {
                std::set<std::string> expected;
                for (const domain::Record& record : subject.records) {
                    const auto text = domain::toCells(record);
                    const auto period = domain::spec(domain::tableOf(record)).fieldIndex("period");
                    if (!period || subject.period->contains(*base::Period::parse(*text[*period]))) {
                        expected.insert(std::string(domain::spec(domain::tableOf(record)).name) + " " +
                                        domain::recordId(record));
                    }
                }
                const auto times = timesOnSheets(exchange::prefillPack(*layout, subject, domain::PackLanguage::Zh));
                EXPECT_EQ(times.size(), expected.size()) << sample << ' ' << year << ' ' << subject.enterprise;
                for (const std::string& record : expected) {
                    const auto found = times.find(record);
                    EXPECT_TRUE(found != times.end() && found->second == 1) << subject.enterprise << ' ' << record;
                    met.insert(record);
                }
            }
        }
        for (const domain::Flow& flow : snapshot->flows) { // every flow begins or ends at somebody's
            EXPECT_TRUE(met.contains("flows " + flow.id.str()) || sample == std::string("kalundborg")) << flow.id.str();
        }
        for (const domain::EnergyTransfer& transfer : snapshot->energy_transfers) {
            EXPECT_TRUE(met.contains("energy_transfers " + transfer.id.str())) << transfer.id.str();
        }
        for (std::size_t row = 0; row < snapshot->activities->size(); ++row) {
            EXPECT_TRUE(met.contains("activities " + std::string(snapshot->activities->id->at(row))));
        }
    }
}

TEST_F(PackProject, LastYearsRowsComeFromTheLatestYearWithData) {
    const auto session = sampleSession("wood-panel");
    const auto snapshot = *session->snapshot();
    const auto found = std::find_if(snapshot->enterprises.begin(), snapshot->enterprises.end(),
                                    [](const domain::Enterprise& one) { return one.id.str() == "E07"; });
    const auto subjects = packSubjects(*snapshot, session->records(), {&*found}, base::Period::year(2026));
    ASSERT_TRUE(subjects);
    EXPECT_EQ(subjects->front().previous, base::Period::year(2025));
    const auto first = packSubjects(*snapshot, session->records(), {&*found}, base::Period::year(2025));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->front().previous, base::Period::year(2021));
}

TEST_F(PackProject, WhoIsOutsideOrNotThereYetIsNotAsked) {
    domain::ProjectSnapshot park;
    domain::Zone zone;
    zone.id = domain::ZoneId("Z1");
    zone.in_boundary = false;
    park.zones = {zone};
    domain::Enterprise enterprise;
    enterprise.id = domain::EnterpriseId("E1");
    EXPECT_TRUE(isAskedIn(park, enterprise, base::Period::year(2025)));
    enterprise.joined = *base::parseDate("2025-06-01");
    EXPECT_TRUE(isAskedIn(park, enterprise, base::Period::year(2025)));
    EXPECT_FALSE(isAskedIn(park, enterprise, base::Period::month(2025, 5)));
    EXPECT_FALSE(isAskedIn(park, enterprise, base::Period::year(2024)));
    enterprise.left = *base::parseDate("2025-09-30");
    EXPECT_FALSE(isAskedIn(park, enterprise, base::Period::year(2026)));
    enterprise.zone = zone.id;
    EXPECT_FALSE(isAskedIn(park, enterprise, base::Period::year(2025)));
}

TEST_F(PackProject, AWorkbookOffersItsOwnPointsAndFuelsInItsLanguage) {
    const auto session = sampleSession("wood-panel");
    const auto snapshot = *session->snapshot();
    const auto layout = packLayoutOf(*snapshot);
    ASSERT_TRUE(layout);
    exchange::PackSubject subject;
    subject.points = {"E06", "WNET"};
    const auto english = packDropDowns(*layout, subject, domain::PackLanguage::En);
    ASSERT_EQ(english.at("own_points").size(), 2U);
    EXPECT_EQ(english.at("own_points")[1].value, "WNET");
    EXPECT_EQ(english.at("fuels").front().value, "Anthracite");
    EXPECT_EQ(packDropDowns(*layout, subject, domain::PackLanguage::Both).at("fuels").front().value, "无烟煤");
    EXPECT_EQ(packContact(*snapshot), "唐海波 示例电话 07");
}

} // namespace
} // namespace parkcarbon::services
