#pragma once

#include "store/repositories/repository.hpp"

namespace parkcarbon::store {

/// Transfer coefficients by process, layer and flow.
class TransferCoefficientRepository final : public Repository {
public:
    explicit TransferCoefficientRepository(RepositoryContext& context);
    std::optional<std::int64_t> keyOf(std::string_view id) override;

protected:
    base::Result<void> bind(Query& query, const domain::Record& record) override;
    domain::Record fromRow(const Query& row) override;
};

} // namespace parkcarbon::store
