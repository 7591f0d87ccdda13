#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// The one row of the park, key 1.
class ParkRepository final : public Repository {
public:
    explicit ParkRepository(RepositoryContext& context);
    std::optional<std::int64_t> keyOf(std::string_view id) override;
    base::Result<std::int64_t> insert(const domain::Record& record) override; ///< replaces the row
    base::Result<void> remove(std::int64_t key) override;                     ///< refused: a project has a park

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
