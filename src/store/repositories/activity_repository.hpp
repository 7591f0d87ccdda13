#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Activities by id, compact: repeated texts are dictionary keys.
class ActivityRepository final : public IdRepository {
public:
    explicit ActivityRepository(RepositoryContext& context);

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
