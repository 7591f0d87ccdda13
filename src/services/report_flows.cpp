#include <parkcarbon/services/report_flows.hpp>

#include "services/calculations_state.hpp"

#include <parkcarbon/reference/catalogue.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

using engine::flows::FlowAccount;
using engine::flows::FlowBook;

FlowBook::Covariances covariancesOf(const FlowAccount& account, const engine::flows::ReconciliationOptions& options) {
    if (!account.reconciliation) {
        return {};
    }
    return [&system = account.project.system, options](const std::vector<engine::flows::Total>& totals) {
        return engine::flows::totalsCovariance(system, totals, options);
    };
}

base::Result<void> addOfficialTables(ReportFlows& flows, const domain::ProjectSnapshot& snapshot) {
    const FlowAccount& account = *flows.review->account;
    const FlowBook book(account.project, account.reconciliation ? &*account.reconciliation : nullptr,
                        covariancesOf(account, {}));
    engine::flows::EnergyTableOptions options;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        if (enterprise.role == domain::EnterpriseRole::EnergySupply) {
            options.transformers.push_back(enterprise.id.str());
        }
    }
    auto water = engine::flows::waterBalanceTable(book);
    auto energy = engine::flows::energyBalanceTable(book, options);
    if (!water || !energy) {
        return base::failure(water ? energy.error() : water.error());
    }
    flows.water = std::move(*water);
    flows.energy = std::move(*energy);
    return {};
}

} // namespace

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
    if (auto done = addOfficialTables(flows, *material.snapshot); !done) {
        return done;
    }
    if (const auto catalogue = reference::Catalogue::shipped()) {
        flows.published = engine::flows::publishedNetworks(**catalogue);
    }
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
