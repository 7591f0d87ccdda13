#include "snapshot_builder.hpp"

#include <reference/csv_reader.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace parkcarbon::test_support {
namespace {

using TextFields = std::vector<std::pair<std::string, std::string>>;

TextFields joined(SnapshotBuilder::Fields first, SnapshotBuilder::Fields second = {}) {
    TextFields fields(first.begin(), first.end());
    fields.insert(fields.end(), second.begin(), second.end());
    return fields;
}

domain::Record parse(domain::Table table, const TextFields& fields) {
    const domain::TableSpec& spec = domain::spec(table);
    domain::Cells cells(spec.fields.size());
    for (const auto& [name, value] : fields) {
        const auto index = spec.fieldIndex(name);
        if (!index) {
            throw std::runtime_error(std::string(spec.name) + " has no field " + name);
        }
        cells[*index] = value;
    }
    auto record = domain::parseRecord(table, cells);
    if (!record) {
        const domain::FieldError& problem = record.error().front();
        throw std::runtime_error(std::string(spec.name) + " " + cells[0].value_or("") + ", " +
                                 std::string(spec.fields[problem.field].name) + ": " +
                                 std::string(problem.error.code.name));
    }
    return std::move(*record);
}

std::vector<reference::CsvRow> readCsvFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto rows = reference::readCsv(text);
    if (!file || !rows || rows->empty()) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return std::move(*rows);
}

/// Index of a value in a list in which each value stands once.
template <typename T> std::uint32_t placeOf(const T& value, std::vector<T>& list) {
    const auto found = std::find(list.begin(), list.end(), value);
    const auto place = static_cast<std::uint32_t>(found - list.begin());
    if (found == list.end()) {
        list.push_back(value);
    }
    return place;
}

class ColumnsBuilder {
public:
    explicit ColumnsBuilder(const std::vector<domain::Enterprise>& enterprises) {
        for (const domain::Enterprise& enterprise : enterprises) {
            enterprises_.emplace(enterprise.id.str(), static_cast<std::uint32_t>(enterprises_.size()));
        }
    }
    void add(const domain::Activity& activity) {
        const auto enterprise = enterprises_.find(activity.enterprise.str());
        columns_.key.push_back(static_cast<std::int64_t>(columns_.key.size()) + 1);
        columns_.enterprise.push_back(enterprise == enterprises_.end() ? domain::ActivityColumns::kNoEnterprise
                                                                       : enterprise->second);
        columns_.period.push_back(activity.period.encoded());
        columns_.category.push_back(activity.category);
        columns_.item.push_back(placeOf(activity.item, columns_.items));
        columns_.quantity.push_back(activity.quantity.value());
        columns_.unit.push_back(placeOf(activity.quantity.unit(), columns_.units));
        columns_.uncertainty_pct.push_back(static_cast<float>(activity.uncertainty_pct.value_or(NAN)));
        columns_.evidence_class.push_back(activity.evidence_class);
        columns_.parameters.push_back(placeOf(activity.parameters, columns_.parameter_sets));
        ids_.push_back(activity.id.str());
    }
    std::shared_ptr<const domain::ActivityColumns> take() {
        columns_.id = std::make_shared<domain::TextColumn>(std::move(ids_));
        return std::make_shared<domain::ActivityColumns>(std::move(columns_));
    }

private:
    std::map<std::string, std::uint32_t> enterprises_;
    domain::ActivityColumns columns_;
    domain::TextColumn ids_;
};

template <typename T> std::vector<T> recordsOf(const std::vector<domain::Record>& records) {
    std::vector<T> found;
    for (const domain::Record& record : records) {
        if (const T* const one = std::get_if<T>(&record)) {
            found.push_back(*one);
        }
    }
    return found;
}

} // namespace

SnapshotBuilder::SnapshotBuilder() {
    park({{"name_zh", "测试园区"}, {"fuel_set", "NDRC_CHEM_OTHER"}, {"gwp_set", "AR5"}, {"grid_factor", "national"}});
}

SnapshotBuilder SnapshotBuilder::fromFolder(const std::filesystem::path& folder) {
    SnapshotBuilder builder;
    for (const domain::TableSpec& table : domain::tables()) {
        const std::filesystem::path path = folder / (std::string(table.name) + ".csv");
        if (!std::filesystem::exists(path)) {
            continue;
        }
        const std::vector<reference::CsvRow> rows = readCsvFile(path);
        for (std::size_t row = 1; row < rows.size(); ++row) {
            if (table.table == domain::Table::Park) {
                builder.park_.emplace_back(rows[row].at(0), rows[row].at(1));
                continue;
            }
            TextFields fields;
            for (std::size_t column = 0; column < rows[0].size(); ++column) {
                fields.emplace_back(rows[0][column], rows[row].at(column));
            }
            builder.add(table.table, std::move(fields));
        }
    }
    return builder;
}

void SnapshotBuilder::add(domain::Table table, TextFields fields) {
    records_.push_back(parse(table, fields));
}

SnapshotBuilder& SnapshotBuilder::park(Fields fields) {
    park_.insert(park_.end(), fields.begin(), fields.end());
    return *this;
}

SnapshotBuilder& SnapshotBuilder::zone(Fields fields) {
    add(domain::Table::Zones, joined(fields));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::enterprise(std::string_view id, Fields more) {
    add(domain::Table::Enterprises, joined({{"enterprise_id", id}, {"name_zh", id}}, more));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::activity(Fields fields) {
    add(domain::Table::Activities, joined(fields));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::transfer(Fields fields) {
    add(domain::Table::EnergyTransfers, joined(fields));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::fact(Fields fields) {
    add(domain::Table::Facts, joined(fields));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::process(std::string_view id, std::string_view enterprise) {
    add(domain::Table::Processes, joined({{"process_id", id}, {"enterprise_id", enterprise}}));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::flow(std::string_view id, std::string_view period, std::string_view from,
                                       std::string_view to, std::string_view quantity, Fields more) {
    add(domain::Table::Flows, joined({{"flow_id", id},
                                      {"period", period},
                                      {"from_id", from},
                                      {"to_id", to},
                                      {"material", "ash"},
                                      {"layer", "goods"},
                                      {"quantity", quantity},
                                      {"unit", "t"}},
                                     more));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::composition(std::string_view flow, std::string_view substance,
                                              std::string_view fraction) {
    add(domain::Table::Compositions,
        joined({{"flow_id", flow}, {"substance", substance}, {"fraction", fraction}, {"unit", "%"}}));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::coefficient(std::string_view process, std::string_view layer, std::string_view flow,
                                              std::string_view value) {
    add(domain::Table::TransferCoefficients,
        joined({{"process_id", process}, {"layer", layer}, {"flow_id", flow}, {"value", value}}));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::stream(std::string_view id, std::string_view enterprise) {
    add(domain::Table::Streams,
        joined(
            {{"stream_id", id}, {"enterprise_id", enterprise}, {"side", "offer"}, {"quantity", "1"}, {"unit", "t/a"}}));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::ownFactor(Fields fields) {
    add(domain::Table::OwnFactors, joined({{"category", "stationary_combustion"}, {"source", "laboratory"}}, fields));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::decision(Fields fields) {
    add(domain::Table::Decisions, joined(fields));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::fuel(std::string_view id, std::string_view enterprise, std::string_view period,
                                       std::string_view item, std::string_view quantity, Fields more) {
    add(domain::Table::Activities, joined({{"activity_id", id},
                                           {"enterprise_id", enterprise},
                                           {"period", period},
                                           {"category", "stationary_combustion"},
                                           {"item", item},
                                           {"quantity", quantity},
                                           {"unit", "t"}},
                                          more));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::power(std::string_view id, std::string_view period, std::string_view from,
                                        std::string_view to, std::string_view quantity, Fields more) {
    add(domain::Table::EnergyTransfers, joined({{"transfer_id", id},
                                                {"period", period},
                                                {"carrier", "electricity"},
                                                {"from_id", from},
                                                {"to_id", to},
                                                {"quantity", quantity},
                                                {"unit", "MWh"}},
                                               more));
    return *this;
}

SnapshotBuilder& SnapshotBuilder::row(domain::Table table, Fields fields) {
    add(table, joined(fields));
    return *this;
}

domain::ProjectSnapshot SnapshotBuilder::build() const {
    domain::ProjectSnapshot snapshot;
    snapshot.park = std::get<domain::Park>(parse(domain::Table::Park, park_));
    snapshot.zones = recordsOf<domain::Zone>(records_);
    snapshot.enterprises = recordsOf<domain::Enterprise>(records_);
    snapshot.energy_transfers = recordsOf<domain::EnergyTransfer>(records_);
    snapshot.own_factors = recordsOf<domain::OwnFactor>(records_);
    snapshot.decisions = recordsOf<domain::Decision>(records_);
    snapshot.facts = recordsOf<domain::Fact>(records_);
    snapshot.processes = recordsOf<domain::Process>(records_);
    snapshot.flows = recordsOf<domain::Flow>(records_);
    snapshot.compositions = recordsOf<domain::Composition>(records_);
    snapshot.transfer_coefficients = recordsOf<domain::TransferCoefficient>(records_);
    snapshot.streams = recordsOf<domain::Stream>(records_);
    const auto collect = [&]<typename T>(std::vector<T> domain::ProjectSnapshot::*records) {
        snapshot.*records = recordsOf<T>(records_);
    };
    std::apply([&](auto... records) { (collect(records), ...); }, domain::ProjectSnapshot::listedRecords());
    ColumnsBuilder columns(snapshot.enterprises);
    for (const domain::Record& record : records_) {
        if (const auto* const activity = std::get_if<domain::Activity>(&record)) {
            columns.add(*activity);
        }
    }
    snapshot.activities = columns.take();
    return snapshot;
}

} // namespace parkcarbon::test_support
