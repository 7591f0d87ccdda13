#include "cli/period_option.hpp"

#include <CLI/App.hpp>

namespace parkcarbon::cli {

void PeriodOption::configure(CLI::App& app, const text::Text& text) {
    app.add_option("--period", text_, text.term("cli.option.period"));
}

base::Result<base::Period> PeriodOption::choose(services::Calculations& calculations) const {
    return text_.empty() ? calculations.defaultPeriod() : base::Period::parse(text_);
}

} // namespace parkcarbon::cli
