#pragma once

#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/text/text.hpp>

#include <string>

namespace CLI {
class App;
}

namespace parkcarbon::cli {

/// The option `--period`, by default the project's latest report year.
class PeriodOption {
public:
    void configure(CLI::App& app, const text::Text& text);
    base::Result<base::Period> choose(services::Calculations& calculations) const;

private:
    std::string text_;
};

} // namespace parkcarbon::cli
