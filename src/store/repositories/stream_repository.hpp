#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Streams by id.
class StreamRepository final : public IdRepository {
public:
    explicit StreamRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
