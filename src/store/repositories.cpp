#include "store/repositories.hpp"

namespace parkcarbon::store {

Repositories::Repositories(Connection& connection, std::filesystem::path file)
    : file_(std::move(file)), context_(connection), park_(context_), zones_(context_), enterprises_(context_),
      activities_(context_), transfers_(context_), facts_(context_), processes_(context_), flows_(context_),
      compositions_(context_), transfer_coefficients_(context_), streams_(context_), own_factors_(context_),
      decisions_(context_), dismissals_(context_), listed_(listedRepositories(context_)), pins_(connection) {}

Repository& Repositories::of(domain::Table table) {
    switch (table) {
    case domain::Table::Park:
        return park_;
    case domain::Table::Zones:
        return zones_;
    case domain::Table::Enterprises:
        return enterprises_;
    case domain::Table::Activities:
        return activities_;
    case domain::Table::EnergyTransfers:
        return transfers_;
    case domain::Table::Facts:
        return facts_;
    case domain::Table::Processes:
        return processes_;
    case domain::Table::Flows:
        return flows_;
    case domain::Table::Compositions:
        return compositions_;
    case domain::Table::TransferCoefficients:
        return transfer_coefficients_;
    case domain::Table::Streams:
        return streams_;
    case domain::Table::OwnFactors:
        return own_factors_;
    case domain::Table::Decisions:
        return decisions_;
    case domain::Table::Dismissals:
        return dismissals_;
    default:
        return *listed_.at(static_cast<std::size_t>(table) - static_cast<std::size_t>(kFirstListedTable));
    }
}

void Repositories::forgetCaches() {
    for (const domain::TableSpec& table : domain::tables()) {
        of(table.table).reset();
    }
}

} // namespace parkcarbon::store
