#pragma once

#include <map>
#include <string>
#include <vector>

namespace parkcarbon::engine::test {

using CaseRow = std::map<std::string, std::string>;

/// The rows of tests/cases/<path>, each cell by its column's name.
std::vector<CaseRow> caseRows(const std::string& path);

} // namespace parkcarbon::engine::test
