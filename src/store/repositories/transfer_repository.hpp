#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Energy transfers by id; a party is an enterprise key, an external name, or neither for the grid.
class TransferRepository final : public IdRepository {
public:
    explicit TransferRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
