#pragma once

#include "store/connection.hpp"
#include "store/repositories/activity_repository.hpp"
#include "store/repositories/composition_repository.hpp"
#include "store/repositories/decision_repository.hpp"
#include "store/repositories/dismissal_repository.hpp"
#include "store/repositories/enterprise_repository.hpp"
#include "store/repositories/fact_repository.hpp"
#include "store/repositories/flow_repository.hpp"
#include "store/repositories/listed_repository.hpp"
#include "store/repositories/own_factor_repository.hpp"
#include "store/repositories/park_repository.hpp"
#include "store/repositories/pin_repository.hpp"
#include "store/repositories/process_repository.hpp"
#include "store/repositories/stream_repository.hpp"
#include "store/repositories/transfer_coefficient_repository.hpp"
#include "store/repositories/transfer_repository.hpp"
#include "store/repositories/zone_repository.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace parkcarbon::store {

/// All repositories of one open project.
class Repositories {
public:
    Repositories(Connection& connection, std::filesystem::path file);

    Repository& of(domain::Table table);
    PinRepository& pins() { return pins_; }
    Connection& connection() { return context_.connection; }
    Dictionaries& dictionaries() { return context_.dictionaries; }
    const std::filesystem::path& file() const { return file_; } ///< for errors
    void forgetCaches();                                        ///< rows changed by other ways than the repositories

private:
    std::filesystem::path file_;
    RepositoryContext context_;
    ParkRepository park_;
    ZoneRepository zones_;
    EnterpriseRepository enterprises_;
    ActivityRepository activities_;
    TransferRepository transfers_;
    FactRepository facts_;
    ProcessRepository processes_;
    FlowRepository flows_;
    CompositionRepository compositions_;
    TransferCoefficientRepository transfer_coefficients_;
    StreamRepository streams_;
    OwnFactorRepository own_factors_;
    DecisionRepository decisions_;
    DismissalRepository dismissals_;
    std::vector<std::unique_ptr<Repository>> listed_;
    PinRepository pins_;
};

} // namespace parkcarbon::store
