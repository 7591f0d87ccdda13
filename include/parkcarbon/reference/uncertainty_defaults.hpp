#pragma once

#include <parkcarbon/reference/status.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

/// 95 % interval of a default value, in % of it (data/reference/uncertainty.csv).
struct UncertaintyRow {
    std::string id;
    std::string category;
    std::string item;
    std::string parameter;
    double lower_pct = 0.0; ///< negative
    double upper_pct = 0.0;
    std::string distribution;
    std::string note;
    Status status = Status::Unconfirmed;
    std::string source;

    /// Half of the interval's width, the symmetric U of IPCC approach 1.
    double halfWidthPct() const { return (upper_pct - lower_pct) / 2.0; }
};

class UncertaintyDefaults {
public:
    explicit UncertaintyDefaults(std::vector<UncertaintyRow> rows);
    const std::vector<UncertaintyRow>& rows() const { return rows_; }
    const UncertaintyRow* find(std::string_view category, std::string_view item, std::string_view parameter) const;

private:
    std::vector<UncertaintyRow> rows_;
};

} // namespace parkcarbon::reference
