#pragma once

#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/reference/status.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace parkcarbon::reference {

/// Global warming potentials over 100 years of one gas (data/reference/gwp.csv); nothing where a report gives no value.
struct GwpRow {
    std::string gas; ///< "CO2", "CH4", "N2O", "HFC134a", "SF6", …
    std::string name_zh;
    std::string name_en;
    std::vector<std::string> aliases;            ///< other names of the gas, e.g. "R-134a"
    std::array<std::optional<double>, 4> gwp100; ///< by domain::GwpSet
    std::string note;
    Status status = Status::Unconfirmed;
    std::string source;
};

class GwpTable {
public:
    explicit GwpTable(std::vector<GwpRow> rows);
    const std::vector<GwpRow>& rows() const { return rows_; }
    /// By id, name or alias; case, spaces and hyphens do not matter. nullptr when unknown.
    const GwpRow* find(std::string_view gas) const;
    std::optional<double> value(std::string_view gas, domain::GwpSet set) const;

private:
    std::vector<GwpRow> rows_;
    std::unordered_map<std::string, std::size_t> by_name_; ///< folded name to index into `rows_`
};

} // namespace parkcarbon::reference
