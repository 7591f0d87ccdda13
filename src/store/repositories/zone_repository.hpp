#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Zones by id.
class ZoneRepository final : public IdRepository {
public:
    explicit ZoneRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
