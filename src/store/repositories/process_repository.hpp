#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Processes by id; flows follow when it changes.
class ProcessRepository final : public IdRepository {
public:
    explicit ProcessRepository(RepositoryContext& context);
    base::Result<void> update(std::int64_t key, const domain::Record& record) override;
    base::Result<void> remove(std::int64_t key) override;

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
