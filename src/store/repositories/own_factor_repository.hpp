#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Own factors by id.
class OwnFactorRepository final : public Repository {
public:
    explicit OwnFactorRepository(RepositoryContext& context);
    std::optional<std::int64_t> keyOf(std::string_view id) override;
    void reset() override;

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
    void inserted(const domain::Record& record, std::int64_t key) override;
    void removed(std::int64_t key) override;

private:
    KeyIndex keys_;
};

} // namespace parkcarbon::store
