#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Dismissals by id.
class DismissalRepository final : public IdRepository {
public:
    explicit DismissalRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
