#include "pack_statements.hpp"

#include <algorithm>

namespace parkcarbon::exchange {

std::string PackStatements::enterpriseOf(const std::string& sha256) const {
    const auto known = answered_by_.find(sha256);
    return known == answered_by_.end() ? std::string{} : known->second;
}

std::optional<PackStatements::Statement> PackStatements::ofOthers(domain::Table table, const std::string& record_id,
                                                                  const std::string& enterprise) const {
    const auto known = statements_.find({table, record_id});
    if (known == statements_.end()) {
        return std::nullopt;
    }
    const auto other = std::find_if(known->second.begin(), known->second.end(),
                                    [&](const Statement& statement) { return statement.enterprise != enterprise; });
    return other == known->second.end() ? std::nullopt : std::optional(*other);
}

void PackStatements::add(domain::Table table, const std::string& record_id, Statement statement) {
    statements_[{table, record_id}].push_back(std::move(statement));
}

bool PackStatements::leftOut(const std::string& sha256, const std::string& sheet, std::int64_t row) const {
    return std::any_of(exclusions_.begin(), exclusions_.end(), [&](const ImportExclusion& exclusion) {
        return exclusion.sha256 == sha256 && (exclusion.sheet.empty() || exclusion.sheet == sheet) &&
               (!exclusion.row || *exclusion.row == row);
    });
}

} // namespace parkcarbon::exchange
