#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Enterprises by id; their zone is stored as its row key.
class EnterpriseRepository final : public Repository {
public:
    explicit EnterpriseRepository(RepositoryContext& context);
    std::optional<std::int64_t> keyOf(std::string_view id) override;
    void reset() override;

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
    void inserted(const domain::Record& record, std::int64_t key) override;
    void removed(std::int64_t key) override;
};

} // namespace parkcarbon::store
