#pragma once

#include <parkcarbon/base/finding.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::domain {
struct ProjectSnapshot;
}
namespace parkcarbon::test_support {
class SnapshotBuilder;
}

namespace parkcarbon::engine::checks {

/// Findings of `checkData` with the shipped library.
base::Findings findingsOf(const test_support::SnapshotBuilder& project);
base::Findings findingsOf(const domain::ProjectSnapshot& snapshot);

/// The only finding of the code, or nullptr when there is none; more than one fails the test.
const base::Finding* only(const base::Findings& findings, base::Code code);
std::size_t count(const base::Findings& findings, base::Code code);
/// "table/record/field" of the only finding of the code; "" when there is none.
std::string placeOf(const base::Findings& findings, base::Code code);
/// The same of every finding of the code, in their order.
std::vector<std::string> placesOf(const base::Findings& findings, base::Code code);
/// An argument of the only finding of the code; "" when there is none.
std::string argumentOf(const base::Findings& findings, base::Code code, std::string_view name);

} // namespace parkcarbon::engine::checks
