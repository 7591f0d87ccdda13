#pragma once

#include "../inventory/finding_collector.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>

#include <string>
#include <string_view>

namespace parkcarbon::engine::checks {

/// Writes findings into the project's tables; of each code only so many are kept (see FindingCollector).
class FindingWriter {
public:
    void add(base::Code code, base::Severity severity, base::Location where, base::Arguments arguments) {
        collector_.add({code, severity, std::move(arguments), std::move(where)});
    }
    /// Like `add`, but `arguments` is a function that is called only for findings that are kept: for checks that may
    /// hit every one of a million rows.
    template <typename MakeArguments, typename MakeLocation>
    void addLazily(base::Code code, base::Severity severity, MakeLocation where, MakeArguments arguments) {
        if (collector_.wants(code)) {
            collector_.keep({code, severity, arguments(), where()});
        }
    }
    /// Errors first, then warnings, then notes; in the order of the checks within each.
    base::Findings take();

private:
    inventory::FindingCollector collector_;
};

base::Location at(std::string_view table, std::string_view record_id, std::string_view field);
base::Location atActivity(const domain::ActivityColumns& activities, std::size_t row, std::string_view field);

/// With the cell of the imported file that the transfer came from.
base::Location atTransfer(const domain::EnergyTransfer& transfer, std::string_view field);

/// A number as a sentence shows it: six significant digits, and large ones whole rather than with an exponent.
std::string shown(double value);

} // namespace parkcarbon::engine::checks
