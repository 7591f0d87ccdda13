#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Enterprises by id; their zone is stored as its row key. Flows follow when the id changes.
class EnterpriseRepository final : public IdRepository {
public:
    explicit EnterpriseRepository(RepositoryContext& context);
    base::Result<void> update(std::int64_t key, const domain::Record& record) override;
    base::Result<void> remove(std::int64_t key) override;

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;

private:
    /// The process of an enterprise's own id says how it is balanced as a whole.
    void renameOwnProcess(const std::string& old_id, const std::string& new_id);
};

} // namespace parkcarbon::store
