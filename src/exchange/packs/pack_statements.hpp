#pragma once

#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/exchange/park_folder_importer.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace parkcarbon::exchange {

/// What enterprises have said about what they share, in the course of one import.
class PackStatements {
public:
    struct Statement {
        std::string enterprise;
        domain::Quantity amount;
    };

    PackStatements(const PackContext& context, const std::vector<ImportExclusion>& exclusions)
        : answered_by_(context.answered_by), exclusions_(exclusions) {}

    void addFile(const std::string& sha256, const std::string& enterprise) { answered_by_[sha256] = enterprise; }
    /// Whose workbook a file is, or was in an earlier import; empty when it was none.
    std::string enterpriseOf(const std::string& sha256) const;
    /// The first statement of another enterprise about a record.
    std::optional<Statement> ofOthers(domain::Table table, const std::string& record_id,
                                      const std::string& enterprise) const;
    void add(domain::Table table, const std::string& record_id, Statement statement);
    /// A row that the user does not want states nothing.
    bool leftOut(const std::string& sha256, const std::string& sheet, std::int64_t row) const;

private:
    std::map<std::string, std::string> answered_by_;
    const std::vector<ImportExclusion>& exclusions_;
    std::map<std::pair<domain::Table, std::string>, std::vector<Statement>> statements_;
};

} // namespace parkcarbon::exchange
