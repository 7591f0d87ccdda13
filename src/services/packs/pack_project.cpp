#include "services/packs/pack_project.hpp"

#include "services/store_records.hpp"

#include <parkcarbon/reference/library.hpp>
#include <parkcarbon/reference/pack_layout.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

namespace parkcarbon::services {
namespace {

using domain::PackChoice;
using domain::PackList;

constexpr int kEncodedYear = 100; // of base::Period

std::vector<PackChoice> enterpriseChoices(const domain::ProjectSnapshot& snapshot) {
    std::vector<PackChoice> choices;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        choices.push_back({enterprise.id.str(), {enterprise.name_zh, enterprise.name_en}});
    }
    return choices;
}

/// The names of the project's fuels, Chinese ones first; a fuel of another set keeps the name that rows give it.
std::vector<PackChoice> fuelChoices(const domain::ProjectSnapshot& snapshot, const reference::Library& library) {
    const reference::FuelSet* const set = library.fuelSet(snapshot.park.fuel_set);
    std::vector<PackChoice> choices;
    std::set<std::string> listed;
    const auto add = [&](const std::string& name) {
        if (!name.empty() && listed.insert(name).second) {
            choices.push_back({name, {name, name}});
        }
    };
    for (const bool chinese : {true, false}) {
        for (const reference::Fuel& fuel : set == nullptr ? std::vector<reference::Fuel>{} : set->fuels()) {
            add(chinese ? fuel.name_zh : fuel.name_en);
        }
    }
    return choices;
}

bool isChinese(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80U; });
}

/// The tables whose records stand in workbooks, and the fields that name those whom they concern.
struct ConcernedTable {
    domain::Table table;
    std::array<std::string_view, 2> parties;
};
constexpr std::array kConcernedTables = {
    ConcernedTable{domain::Table::Enterprises, {"enterprise_id", ""}},
    ConcernedTable{domain::Table::Activities, {"enterprise_id", ""}},
    ConcernedTable{domain::Table::EnergyTransfers, {"from_id", "to_id"}},
    ConcernedTable{domain::Table::Facts, {"subject_id", ""}},
    ConcernedTable{domain::Table::Flows, {"from_id", "to_id"}},
    ConcernedTable{domain::Table::Streams, {"enterprise_id", ""}},
    ConcernedTable{domain::Table::Measures, {"enterprise_id", ""}},
};

/// Finds the workbooks that a record concerns.
class Owners {
public:
    explicit Owners(const std::vector<exchange::PackSubject>& subjects) {
        for (std::size_t index = 0; index < subjects.size(); ++index) {
            for (const std::string& point : subjects[index].points) {
                by_point_[point] = index;
            }
        }
    }
    std::set<std::size_t> of(const ConcernedTable& table, const domain::Record& record) const {
        constexpr std::string_view kStock = "stock:";
        const domain::Cells cells = domain::toCells(record);
        std::set<std::size_t> owners;
        for (const std::string_view field : table.parties) {
            const auto index = domain::spec(table.table).fieldIndex(field);
            std::string point = index ? cells[*index].value_or(std::string{}) : std::string{};
            if (point.starts_with(kStock)) {
                point.erase(0, kStock.size());
            }
            if (const auto owner = by_point_.find(point); owner != by_point_.end()) {
                owners.insert(owner->second);
            }
        }
        return owners;
    }

private:
    std::unordered_map<std::string, std::size_t> by_point_;
};

std::optional<base::Period> periodOf(const domain::Record& record) {
    return std::visit(
        [](const auto& value) -> std::optional<base::Period> {
            if constexpr (requires { value.period.encoded(); }) {
                return value.period;
            } else {
                return std::nullopt;
            }
        },
        record);
}

std::optional<base::Period> yearsBefore(base::Period period, int years) {
    const auto before = base::Period::fromEncoded(period.encoded() - years * kEncodedYear);
    return before ? std::optional(*before) : std::nullopt;
}

/// The last year before that period of which the subject has records, as a period of the same kind.
void choosePrevious(exchange::PackSubject& subject) {
    int latest = 0;
    for (const domain::Record& record : subject.records) {
        const auto period = periodOf(record);
        if (period && period->yearNumber() < subject.period->yearNumber()) {
            latest = std::max(latest, period->yearNumber());
        }
    }
    if (latest > 0) {
        subject.previous = yearsBefore(*subject.period, subject.period->yearNumber() - latest);
    }
    std::erase_if(subject.records, [&](const domain::Record& record) {
        const auto period = periodOf(record);
        return period && !subject.period->contains(*period) &&
               !(subject.previous && subject.previous->contains(*period));
    });
}

exchange::PackSubject subjectOf(const domain::ProjectSnapshot& snapshot, const domain::Enterprise& enterprise,
                                base::Period period) {
    exchange::PackSubject subject;
    subject.enterprise = enterprise.id.str();
    subject.name = {enterprise.name_zh, enterprise.name_en};
    subject.role = std::string(domain::word(enterprise.role));
    subject.industry = enterprise.industry_code ? enterprise.industry_code->str() : std::string{};
    subject.period = period;
    subject.points = {subject.enterprise};
    for (const domain::Process& process : snapshot.processes) {
        if (process.enterprise && *process.enterprise == enterprise.id && process.id.str() != subject.enterprise) {
            subject.points.push_back(process.id.str());
        }
    }
    return subject;
}

} // namespace

base::Result<domain::PackLayout> packLayoutOf(const domain::ProjectSnapshot& snapshot) {
    const auto shipped = reference::shippedPackLayout();
    if (!shipped) {
        return base::failure(shipped.error());
    }
    const auto library = reference::Library::shipped();
    if (!library) {
        return base::failure(library.error());
    }
    domain::PackLayout layout = **shipped;
    const std::vector<PackChoice> enterprises = enterpriseChoices(snapshot);
    std::vector<PackChoice> parties = {{"grid", {"电网", "public grid"}}};
    parties.insert(parties.end(), enterprises.begin(), enterprises.end());
    std::vector<PackChoice> flow_parties = enterprises;
    std::set<std::string> listed;
    for (const PackChoice& enterprise : enterprises) {
        listed.insert(enterprise.value);
    }
    for (const domain::Process& process : snapshot.processes) {
        if (listed.insert(process.id.str()).second) { // an enterprise may be a process of the same id
            flow_parties.push_back({process.id.str(), {process.name_zh, process.name_en}});
        }
    }
    std::vector<PackChoice> zones;
    for (const domain::Zone& zone : snapshot.zones) {
        zones.push_back({zone.id.str(), {zone.name_zh, zone.name_en}});
    }
    layout.lists.push_back({"parties", PackList::Kind::Parties, std::move(parties)});
    layout.lists.push_back({"own_points", PackList::Kind::Parties, flow_parties});
    layout.lists.push_back({"flow_parties", PackList::Kind::Parties, std::move(flow_parties)});
    layout.lists.push_back({"fuels", PackList::Kind::Texts, fuelChoices(snapshot, **library)});
    layout.lists.push_back({"zones", PackList::Kind::Codes, std::move(zones)});
    return layout;
}

bool isAskedIn(const domain::ProjectSnapshot& snapshot, const domain::Enterprise& enterprise, base::Period period) {
    const auto zone = std::find_if(snapshot.zones.begin(), snapshot.zones.end(),
                                   [&](const domain::Zone& candidate) { return candidate.id == enterprise.zone; });
    if (!enterprise.in_boundary || (zone != snapshot.zones.end() && !zone->in_boundary)) {
        return false;
    }
    const auto monthOf = [](base::Date date) {
        return base::Period::month(static_cast<int>(date.year()),
                                   static_cast<int>(static_cast<unsigned>(date.month())));
    };
    const auto isAfter = [&](base::Date date) { // the whole period lies before that date's month
        const base::Period month = monthOf(date);
        return month.yearNumber() > period.yearNumber() ||
               (month.yearNumber() == period.yearNumber() && period.kind() == base::Period::Kind::Month &&
                month > period);
    };
    const auto isBefore = [&](base::Date date) {
        const base::Period month = monthOf(date);
        return month.yearNumber() < period.yearNumber() ||
               (month.yearNumber() == period.yearNumber() && period.kind() == base::Period::Kind::Month &&
                month < period);
    };
    return !(enterprise.joined && isAfter(*enterprise.joined)) && !(enterprise.left && isBefore(*enterprise.left));
}

base::Result<std::vector<exchange::PackSubject>> packSubjects(const domain::ProjectSnapshot& snapshot,
                                                              const store::RecordReader& records,
                                                              const std::vector<const domain::Enterprise*>& enterprises,
                                                              base::Period period) {
    std::vector<exchange::PackSubject> subjects;
    for (const domain::Enterprise* const enterprise : enterprises) {
        subjects.push_back(subjectOf(snapshot, *enterprise, period));
    }
    const Owners owners(subjects);
    const StoreRecordSource source(records);
    for (const ConcernedTable& table : kConcernedTables) {
        const auto read = source.forEach(table.table, [&](const domain::Record& record) -> base::Result<void> {
            const auto when = periodOf(record);
            if (when && when->yearNumber() > period.yearNumber()) {
                return {};
            }
            for (const std::size_t owner : owners.of(table, record)) {
                subjects[owner].records.push_back(record);
            }
            return {};
        });
        if (!read) {
            return base::failure(read.error());
        }
    }
    for (exchange::PackSubject& subject : subjects) {
        choosePrevious(subject);
    }
    return subjects;
}

std::map<std::string, std::vector<PackChoice>>
packDropDowns(const domain::PackLayout& layout, const exchange::PackSubject& subject, domain::PackLanguage language) {
    std::map<std::string, std::vector<PackChoice>> drop_downs;
    if (const PackList* const points = layout.list("own_points")) {
        std::vector<PackChoice>& own = drop_downs["own_points"];
        std::copy_if(
            points->choices.begin(), points->choices.end(), std::back_inserter(own), [&](const PackChoice& choice) {
                return std::find(subject.points.begin(), subject.points.end(), choice.value) != subject.points.end();
            });
    }
    if (const PackList* const fuels = layout.list("fuels")) {
        const bool chinese = language != domain::PackLanguage::En;
        std::vector<PackChoice>& named = drop_downs["fuels"];
        std::copy_if(fuels->choices.begin(), fuels->choices.end(), std::back_inserter(named),
                     [&](const PackChoice& choice) { return isChinese(choice.value) == chinese; });
    }
    return drop_downs;
}

std::string packContact(const domain::ProjectSnapshot& snapshot) {
    const domain::TeamMember* chosen = nullptr;
    for (const domain::TeamMember& member : snapshot.team) {
        const bool first = chosen == nullptr || (member.leader && !chosen->leader);
        if (member.group == domain::TeamGroup::WorkingOffice && first) {
            chosen = &member;
        }
    }
    if (chosen == nullptr) {
        return {};
    }
    return chosen->contact.empty() ? chosen->name : chosen->name + " " + chosen->contact;
}

} // namespace parkcarbon::services
