#pragma once

#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace parkcarbon::services {

/// Results computed from a project, kept as long as the project's revision stands.
class Calculations {
public:
    explicit Calculations(ProjectSession& session);
    ~Calculations();

    base::Result<std::shared_ptr<const engine::inventory::Inventory>> inventory(const engine::inventory::Options& options,
                                                                               const base::RunContext& context = {});
    base::Result<engine::inventory::Explanation> explain(std::string_view line_id, base::Period period);
    base::Result<base::Findings> check(const base::RunContext& context = {});
    base::Result<std::shared_ptr<const reference::Library>> library(); ///< with the project's pins
    /// Years and shorter periods that hold data, ascending; the whole years first.
    base::Result<std::vector<base::Period>> periods();
    /// The period to show first: the last report year, or the last year with data.
    base::Result<base::Period> defaultPeriod();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace parkcarbon::services
