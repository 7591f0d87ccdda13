#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Flows by id; their parties are stored as texts (store/flow_nodes.hpp).
class FlowRepository final : public IdRepository {
public:
    explicit FlowRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
