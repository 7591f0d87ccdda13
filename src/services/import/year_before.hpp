#pragma once

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/exchange/record_sink.hpp>

#include <optional>
#include <string>
#include <unordered_map>

namespace parkcarbon::services {

/// What a project holds of each thing in each period, to compare an import with: activities by enterprise, category and
/// item, transfers by carrier and parties, facts by subject and variable, flows by parties, material and layer.
class YearBefore {
public:
    explicit YearBefore(const domain::ProjectSnapshot& project);

    /// The amount of the same thing in the same period of the year before; nothing when the project has none.
    std::optional<exchange::RecordSink::PeriodAmount> of(const domain::Record& record) const;

private:
    void add(std::string key, const domain::Quantity& quantity);

    std::unordered_map<std::string, domain::Quantity> amounts_;
};

} // namespace parkcarbon::services
