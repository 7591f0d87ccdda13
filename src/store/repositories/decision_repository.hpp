#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Decisions by id.
class DecisionRepository final : public IdRepository {
public:
    explicit DecisionRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
