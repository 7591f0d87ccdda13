#include "knowledge_lists.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::checks {

KnowledgeLists::KnowledgeLists(const domain::ProjectSnapshot& snapshot) {
    if (const auto catalogue = reference::Catalogue::shipped()) {
        catalogue_ = *catalogue;
    }
    for (const domain::OwnIndicator& indicator : snapshot.own_indicators) {
        own_indicators_.insert(indicator.id);
    }
    for (const domain::OwnStep& step : snapshot.workflow_steps) {
        steps_.insert(step.step);
    }
    if (steps_.empty() && catalogue_ != nullptr) {
        for (const reference::WorkflowStep& step : catalogue_->workflowSteps()) {
            steps_.insert(step.step);
        }
    }
}

bool KnowledgeLists::hasType(std::string_view id, bool business_model) const {
    const reference::CatalogueTable* const table =
        catalogue_ != nullptr ? catalogue_->table("business_models") : nullptr;
    if (table == nullptr) {
        return true;
    }
    const reference::CatalogueRow* const row = table->find(id);
    return row != nullptr && (table->field(*row, "type") == "business_model") == business_model;
}

bool KnowledgeLists::isBusinessModel(std::string_view id) const {
    return hasType(id, true);
}

bool KnowledgeLists::isFinanceSource(std::string_view id) const {
    return hasType(id, false);
}

bool KnowledgeLists::isIndicator(std::string_view id) const {
    const reference::CatalogueTable* const table = catalogue_ != nullptr ? catalogue_->table("indicators") : nullptr;
    return table == nullptr || table->find(id) != nullptr || own_indicators_.contains(id);
}

bool KnowledgeLists::isVariable(std::string_view id) const {
    return catalogue_ == nullptr || catalogue_->parkVariable(id) != nullptr;
}

bool KnowledgeLists::isStep(int step) const {
    return steps_.empty() || steps_.contains(step);
}

bool KnowledgeLists::looksLikeCode(std::string_view text) {
    const auto digits = std::find_if(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    const bool letters_first = digits != text.begin() && std::all_of(text.begin(), digits, [](char byte) {
                                   return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
                               });
    return letters_first && digits != text.end() &&
           std::all_of(digits, text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
}

void tellDisorder(const std::optional<base::Date>& earlier, const std::optional<base::Date>& later,
                  base::Location where, FindingWriter& findings) {
    if (earlier && later && *later < *earlier) {
        findings.add(kDatesOutOfOrder, base::Severity::Warning, std::move(where),
                     {{"value", base::formatDate(*later)}, {"expected", "≥ " + base::formatDate(*earlier)}});
    }
}

std::string nameKeyOf(std::string_view name) {
    std::string key = base::toLowerAscii(base::toHalfWidth(name));
    std::erase_if(key, [](char byte) { return byte == ' ' || byte == '\t'; });
    return key;
}

} // namespace parkcarbon::engine::checks
