#pragma once

#include "finding_writer.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/reference/catalogue.hpp>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace parkcarbon::engine::checks {

/// The codes that a project may name: of the shipped catalogue and of its own lists.
class KnowledgeLists {
public:
    explicit KnowledgeLists(const domain::ProjectSnapshot& snapshot);

    bool isBusinessModel(std::string_view id) const; ///< `BM02`
    bool isFinanceSource(std::string_view id) const; ///< `FM06`, finance and incentives
    bool isIndicator(std::string_view id) const;     ///< shipped or the project's own
    bool isVariable(std::string_view id) const;
    bool isStep(int step) const; ///< of the project's own list where it has one
    std::string lastStep() const { return steps_.empty() ? std::string() : std::to_string(*steps_.rbegin()); }

    /// Letters followed by digits, as the ids of the catalogue are; anything else is free text.
    static bool looksLikeCode(std::string_view text);

private:
    bool hasType(std::string_view id, bool business_model) const;

    std::shared_ptr<const reference::Catalogue> catalogue_; ///< null when it cannot be read: then everything is known
    std::set<std::string, std::less<>> own_indicators_;
    std::set<int> steps_;
};

/// DATES_OUT_OF_ORDER where the later day lies before the earlier one.
void tellDisorder(const std::optional<base::Date>& earlier, const std::optional<base::Date>& later,
                  base::Location where, FindingWriter& findings);

/// The form in which names are compared.
std::string nameKeyOf(std::string_view name);

} // namespace parkcarbon::engine::checks
