#pragma once

#include "cli/period_option.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <string>
#include <vector>

namespace parkcarbon::cli {

/// The options by which workbooks are ordered: period, language, enterprises, and the folder that they go to.
class PackOrderOptions {
public:
    void configure(CLI::App& app, const text::Text& text);
    const std::string& directory() const { return directory_; }
    /// Errors: those of PeriodOption.
    base::Result<services::PackOrder> order(services::ProjectSession& session) const;

private:
    PeriodOption period_;
    std::string directory_;
    std::string language_ = "both";
    std::vector<std::string> enterprises_;
};

} // namespace parkcarbon::cli
