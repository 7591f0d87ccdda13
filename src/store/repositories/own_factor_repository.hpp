#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Own factors by id.
class OwnFactorRepository final : public IdRepository {
public:
    explicit OwnFactorRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
