#include <parkcarbon/services/uncertainty_use_case.hpp>

#include <parkcarbon/engine/uncertainty/monte_carlo.hpp>
#include <parkcarbon/exchange/uncertainty_file.hpp>

namespace parkcarbon::services {

base::Result<engine::uncertainty::UncertaintyResult> assessUncertaintyFile(const std::filesystem::path& file,
                                                                           const UncertaintyWishes& wishes,
                                                                           const base::RunContext& context) {
    const auto system = exchange::readUncertaintySystem(file);
    if (!system) {
        return base::failure(system.error());
    }
    return engine::uncertainty::assess(*system, {wishes.draws, wishes.seed}, context);
}

} // namespace parkcarbon::services
