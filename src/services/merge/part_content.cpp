#include "services/merge/part_content.hpp"

#include "services/merge/reference_fields.hpp"
#include "services/store_records.hpp"

#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace parkcarbon::services {
namespace {

using domain::Table;

enum class Giving : std::uint8_t {
    All,     ///< everybody's
    OfGiven, ///< rows that name a given enterprise or its process
    OfGivenOrNobody,
    WithFlow,   ///< what describes a given flow
    Mentioning, ///< decisions and dismissals about what is given
    Named,      ///< evidence that a given row names
    Nothing     ///< how the project is run: that stays with its holder
};

Giving givingOf(Table table) {
    switch (table) {
    case Table::Park:
    case Table::Zones:
    case Table::OwnFactors:
    case Table::OwnIndicators:
    case Table::Targets:
    case Table::Scenarios:
    case Table::FocusAreas:
    case Table::Peers:
    case Table::ImportMappings:
    case Table::WorkflowSteps:
        return Giving::All;
    case Table::Activities:
    case Table::EnergyTransfers:
    case Table::Flows:
    case Table::Streams:
        return Giving::OfGiven;
    case Table::Facts:
    case Table::Processes:
    case Table::Measures:
    case Table::PackRequests:
    case Table::PackAnswers:
    case Table::PackQuestions:
        return Giving::OfGivenOrNobody;
    case Table::Compositions:
    case Table::TransferCoefficients:
        return Giving::WithFlow;
    case Table::Decisions:
    case Table::Dismissals:
        return Giving::Mentioning;
    case Table::Evidence:
        return Giving::Named;
    default:
        return Giving::Nothing;
    }
}

/// The other side of a transfer or flow: its name, and whether it lies inside, which the balance of the park needs.
domain::Enterprise nameOnly(const domain::Enterprise& enterprise) {
    domain::Enterprise named;
    named.id = enterprise.id;
    named.name_zh = enterprise.name_zh;
    named.name_en = enterprise.name_en;
    named.in_boundary = enterprise.in_boundary;
    return named;
}

domain::Process nameOnly(const domain::Process& process) {
    domain::Process named;
    named.id = process.id;
    named.enterprise = process.enterprise;
    named.name_zh = process.name_zh;
    named.name_en = process.name_en;
    return named;
}

std::string ownerOf(const domain::Process& process) {
    return process.enterprise ? process.enterprise->str() : std::string{};
}

class ContentSelection {
public:
    ContentSelection(const store::RecordReader& reader, const base::RunContext& context)
        : source_(reader), reader_(reader), context_(context) {}

    base::Result<void> choose(const SplitOrder& order) {
        for (const domain::ZoneId& zone : order.zones) {
            if (!reader_.exists(Table::Zones, zone.str())) {
                return base::failure(kRecordNotFound, {{"table", "zones"}, {"value", zone.str()}});
            }
        }
        std::set<std::string> chosen;
        for (const domain::EnterpriseId& id : order.enterprises) {
            if (!reader_.exists(Table::Enterprises, id.str())) {
                return base::failure(kRecordNotFound, {{"table", "enterprises"}, {"value", id.str()}});
            }
            chosen.insert(id.str());
        }
        auto read = source_.forEach(Table::Enterprises, [&](const domain::Record& record) -> base::Result<void> {
            const auto& enterprise = std::get<domain::Enterprise>(record);
            enterprises_.emplace(enterprise.id.str(), enterprise);
            const bool in_zone =
                std::find(order.zones.begin(), order.zones.end(), enterprise.zone) != order.zones.end();
            if (in_zone || chosen.contains(enterprise.id.str())) {
                given_.insert(enterprise.id.str());
                content_.enterprises.push_back(enterprise.id.str());
            }
            return {};
        });
        if (read && given_.empty()) {
            return base::failure(kPartEmpty);
        }
        return read;
    }

    base::Result<PartContent> collect() {
        auto processes = source_.forEach(Table::Processes, [&](const domain::Record& record) -> base::Result<void> {
            const auto& process = std::get<domain::Process>(record);
            processes_.emplace(process.id.str(), process);
            return {};
        });
        if (!processes) {
            return base::failure(processes.error());
        }
        for (const domain::TableSpec& table : domain::tables()) {
            const Giving giving = givingOf(table.table);
            if (giving == Giving::Nothing || giving == Giving::Mentioning) {
                continue;
            }
            if (auto read = collectTable(table.table, giving); !read) {
                return base::failure(read.error());
            }
        }
        for (const Table table : {Table::Decisions, Table::Dismissals}) { // when all that is given is known
            if (auto read = collectTable(table, Giving::Mentioning); !read) {
                return base::failure(read.error());
            }
        }
        return assembled();
    }

private:
    base::Result<void> collectTable(Table table, Giving giving) {
        if (context_.cancelled()) {
            return base::failure(engine::uncertainty::kCancelled);
        }
        return source_.forEach(table, [&](const domain::Record& record) -> base::Result<void> {
            const domain::Cells cells = domain::toCells(record);
            if (isGiven(table, giving, cells)) {
                noteNames(table, cells);
                given_ids_.emplace(table, domain::recordId(record));
                records_[table].push_back(record);
            }
            return {};
        });
    }

    bool isGivenNode(const ReferenceText& reference) const {
        const std::string id(reference.id);
        if (given_.contains(id) || enterprises_.contains(id)) {
            return given_.contains(id);
        }
        const auto process = processes_.find(id);
        return process != processes_.end() && given_.contains(ownerOf(process->second));
    }

    bool isGiven(Table table, Giving giving, const domain::Cells& cells) const {
        bool names_given = false;
        bool names_anybody = false;
        for (std::size_t field = 0; field < cells.size(); ++field) {
            const ReferenceText reference = readReference(table, field, *cells[field]);
            names_given = names_given || (!reference.targets.empty() && isGivenNode(reference));
            names_anybody = names_anybody || !reference.targets.empty();
        }
        switch (giving) {
        case Giving::OfGiven:
            return names_given;
        case Giving::OfGivenOrNobody:
            return names_given || !names_anybody;
        case Giving::WithFlow: {
            const std::string flow = *cells[*domain::spec(table).fieldIndex("flow_id")];
            return given_ids_.contains({Table::Flows, flow}) && (table == Table::Compositions || names_given);
        }
        case Giving::Mentioning:
            return table == Table::Decisions ? concernsGiven(*cells[2]) : isAboutGiven(*cells[2], *cells[3]);
        case Giving::Named:
            return evidence_.contains(*cells.front());
        default:
            return true;
        }
    }

    /// Whether a decision's subject, `grid_factor/2025`, names no other enterprise.
    bool concernsGiven(const std::string& subject) const {
        std::size_t begin = 0;
        while (begin <= subject.size()) {
            const std::size_t end = std::min(subject.find_first_of("/|: ", begin), subject.size());
            const std::string word = subject.substr(begin, end - begin);
            if (enterprises_.contains(word) && !given_.contains(word)) {
                return false;
            }
            begin = end + 1;
        }
        return true;
    }

    bool isAboutGiven(const std::string& table_name, const std::string& record_id) const {
        const auto table = domain::tableByName(table_name);
        return !table || record_id.empty() || given_ids_.contains({*table, record_id}) ||
               (table == Table::Enterprises && given_.contains(record_id));
    }

    /// The records that a given one names must be there, too, if only by name.
    void noteNames(Table table, const domain::Cells& cells) {
        for (std::size_t field = 0; field < cells.size(); ++field) {
            const ReferenceText reference = readReference(table, field, *cells[field]);
            for (const Table target : reference.targets) {
                if (target == Table::Enterprises && enterprises_.contains(std::string(reference.id))) {
                    named_.emplace(reference.id);
                    break;
                }
                if (target == Table::Processes && processes_.contains(std::string(reference.id))) {
                    named_processes_.emplace(reference.id);
                    named_.insert(ownerOf(processes_.at(std::string(reference.id))));
                }
            }
        }
        if (const auto reference = domain::spec(table).fieldIndex("evidence_ref")) {
            evidence_.insert(*cells[*reference]);
        }
    }

    PartContent assembled() {
        for (const auto& [id, process] : processes_) {
            if (named_processes_.contains(id) && !given_ids_.contains({Table::Processes, id})) {
                records_[Table::Processes].push_back(nameOnly(process));
            }
        }
        for (const std::string& id : content_.enterprises) {
            records_[Table::Enterprises].push_back(enterprises_.at(id));
        }
        for (const auto& [id, enterprise] : enterprises_) {
            if (named_.contains(id) && !given_.contains(id)) {
                records_[Table::Enterprises].push_back(nameOnly(enterprise));
            }
        }
        for (auto& [table, records] : records_) {
            std::move(records.begin(), records.end(), std::back_inserter(content_.records));
        }
        return std::move(content_);
    }

    StoreRecordSource source_;
    const store::RecordReader& reader_;
    const base::RunContext& context_;
    std::map<std::string, domain::Enterprise> enterprises_; ///< all of the project
    std::map<std::string, domain::Process> processes_;      ///< all of the project
    std::set<std::string> given_;
    std::set<std::string> named_;
    std::set<std::string> named_processes_;
    std::set<std::string> evidence_; ///< what given rows name as their evidence
    std::set<std::pair<Table, std::string>> given_ids_;
    std::map<Table, std::vector<domain::Record>> records_; ///< in the order in which tables can be filled
    PartContent content_;
};

} // namespace

base::Result<PartContent> partContent(const store::RecordReader& reader, const SplitOrder& order,
                                      const base::RunContext& context) {
    ContentSelection selection(reader, context);
    return selection.choose(order).and_then([&] { return selection.collect(); });
}

} // namespace parkcarbon::services
