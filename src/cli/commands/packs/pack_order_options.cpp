#include "cli/commands/packs/pack_order_options.hpp"

#include <CLI/CLI.hpp>

namespace parkcarbon::cli {

void PackOrderOptions::configure(CLI::App& app, const text::Text& text) {
    period_.configure(app, text);
    app.add_option("--out", directory_, text.term("cli.option.directory"))->required();
    app.add_option("--lang", language_, text.term("cli.option.pack_language"))
        ->check(CLI::IsMember({"zh", "en", "both"}))
        ->capture_default_str();
    app.add_option("--enterprise", enterprises_, text.term("cli.option.pack_enterprise"));
}

base::Result<services::PackOrder> PackOrderOptions::order(services::ProjectSession& session) const {
    services::Calculations calculations(session);
    const auto period = period_.choose(calculations);
    if (!period) {
        return base::failure(period.error());
    }
    services::PackOrder order;
    order.period = *period;
    order.language = domain::packLanguage(language_).value_or(domain::PackLanguage::Both);
    for (const std::string& id : enterprises_) {
        order.enterprises.emplace_back(id);
    }
    return order;
}

} // namespace parkcarbon::cli
