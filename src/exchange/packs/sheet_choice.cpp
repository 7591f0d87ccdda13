#include "sheet_choice.hpp"

#include <algorithm>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kStockPrefix = "stock:";

bool isOwnPoint(std::string_view party, std::span<const std::string> points) {
    if (party.starts_with(kStockPrefix)) {
        party.remove_prefix(kStockPrefix.size());
    }
    return std::find(points.begin(), points.end(), party) != points.end();
}

bool meets(const domain::PackCondition& condition, const std::string& text) {
    return condition.texts.empty()
               ? !text.empty()
               : std::find(condition.texts.begin(), condition.texts.end(), text) != condition.texts.end();
}

bool takes(const domain::PackSheet& sheet, const domain::Cells& cells, std::span<const std::string> points) {
    const std::string owner = sheet.enterprise_field.empty() ? "enterprise_id" : sheet.enterprise_field;
    return isOwnPoint(fieldText(sheet.table, cells, owner), points) &&
           std::all_of(sheet.constants.begin(), sheet.constants.end(),
                       [&](const auto& constant) {
                           return fieldText(sheet.table, cells, constant.first) == constant.second;
                       }) &&
           std::all_of(sheet.conditions.begin(), sheet.conditions.end(), [&](const domain::PackCondition& condition) {
               return meets(condition, fieldText(sheet.table, cells, condition.field));
           });
}

} // namespace

const domain::PackSheet* sheetFor(const domain::PackLayout& layout, domain::Table table, const domain::Cells& cells,
                                  std::span<const std::string> points) {
    const auto found = std::find_if(layout.sheets.begin(), layout.sheets.end(), [&](const domain::PackSheet& sheet) {
        return sheet.table == table && takes(sheet, cells, points);
    });
    return found == layout.sheets.end() ? nullptr : &*found;
}

bool isMeantFor(std::span<const std::string> roles, std::span<const std::string> industries, std::string_view role,
                std::string_view industry) {
    const bool for_role = roles.empty() || role.empty() || std::find(roles.begin(), roles.end(), role) != roles.end();
    const bool for_industry = industries.empty() || industry.empty() ||
                              std::any_of(industries.begin(), industries.end(), [&](const std::string& beginning) {
                                  return industry.starts_with(beginning);
                              });
    return for_role && for_industry;
}

std::string fieldText(domain::Table table, const domain::Cells& cells, std::string_view field) {
    const auto index = domain::spec(table).fieldIndex(field);
    return index && cells[*index] ? *cells[*index] : std::string{};
}

} // namespace parkcarbon::exchange
