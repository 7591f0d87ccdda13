#include <parkcarbon/services/report_flows.hpp>

#include "services/calculations_state.hpp"

#include <algorithm>

namespace parkcarbon::services {

base::Result<void> Calculations::addFlows(ReportMaterial& material, const base::RunContext& context) {
    const base::Period period = material.inventory->period;
    const auto& rows = material.snapshot->flows;
    const bool any = std::any_of(rows.begin(), rows.end(), [&](const domain::Flow& flow) {
        return flow.period.yearNumber() == period.yearNumber();
    });
    return any ? takeReportFlows(material, context) : base::Result<void>{};
}

base::Result<void> Calculations::takeReportFlows(ReportMaterial& material, const base::RunContext& context) {
    engine::flows::FlowOptions options;
    options.period = material.inventory->period;
    auto review = flowReview(options, context);
    if (!review) {
        return base::failure(std::move(review.error()));
    }
    ReportFlows flows;
    flows.review = std::move(*review);
    auto tables = officialTables(*flows.review->account, *material.snapshot);
    auto published = publishedNetworks();
    if (!tables || !published) {
        return base::failure(tables ? std::move(published.error()) : std::move(tables.error()));
    }
    flows.official = std::move(*tables);
    flows.published = std::move(*published);
    if (flows.review->account->reconciliation) {
        auto reconciled = inventory({options.period, false, engine::inventory::DataBasis::Reconciled}, context);
        if (!reconciled) {
            return base::failure(std::move(reconciled.error()));
        }
        flows.reconciled = std::move(*reconciled);
    }
    material.flows = std::make_shared<const ReportFlows>(std::move(flows));
    return {};
}

base::Result<ReportMaterial> Calculations::flowReportMaterial(base::Period period, const base::RunContext& context) {
    auto raw = inventory({period, false}, context);
    if (!raw) {
        return base::failure(std::move(raw.error()));
    }
    ReportMaterial material;
    material.inventory = std::move(*raw);
    material.snapshot = *state_->session.snapshot();
    material.library = *library();
    return takeReportFlows(material, context).map([&] { return std::move(material); });
}

} // namespace parkcarbon::services
