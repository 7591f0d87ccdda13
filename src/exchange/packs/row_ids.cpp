#include "row_ids.hpp"

#include <parkcarbon/base/hash.hpp>

#include <initializer_list>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kLongestRowId = 180; // bytes; an id may have 200, and `#12` follows
constexpr std::size_t kHashDigits = 12;

std::string shortened(std::string id) {
    if (id.size() <= kLongestRowId) {
        return id;
    }
    std::size_t end = kLongestRowId - kHashDigits - 1;
    while (end > 0 && (static_cast<unsigned char>(id[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return id.substr(0, end) + "~" + base::sha256Hex(id).substr(0, kHashDigits);
}

/// The parts that are not empty, with colons between.
std::string joined(std::initializer_list<std::string_view> parts) {
    std::string id;
    for (const std::string_view part : parts) {
        if (!part.empty()) {
            id.append(id.empty() ? "" : ":").append(part);
        }
    }
    return id;
}

bool isEnterpriseParty(std::string_view party) {
    return party != "grid" && !party.starts_with("ext:");
}

std::string transferId(std::string_view period, const FieldText& text) {
    const std::string from = text("from_id");
    const std::string contract = text("contract");
    const bool contract_tells = !isEnterpriseParty(from) && contract != "none";
    return joined({period, text("carrier"), from + ">" + text("to_id"), contract_tells ? contract : ""});
}

std::string flowId(std::string_view period, const FieldText& text) {
    const std::string material = text("material");
    return joined(
        {period, text("layer"), material.empty() ? text("code") : material, text("from_id") + ">" + text("to_id")});
}

std::string activityId(const domain::PackSheet& sheet, std::string_view period, std::string_view enterprise,
                       const FieldText& text) {
    const auto parameters = domain::ParameterSet::parse(text("parameters"));
    const auto* const outlet = parameters ? parameters->find("outlet") : nullptr;
    domain::ParameterSet shown;
    if (outlet != nullptr) {
        shown.add(*outlet);
    }
    return joined({period, enterprise, sheet.id, text("item"), shown.str()});
}

} // namespace

std::string contentRowId(const domain::PackSheet& sheet, std::string_view period, std::string_view enterprise,
                         const FieldText& text) {
    const std::string own_period = domain::spec(sheet.table).fieldIndex("period") ? text("period") : std::string{};
    const std::string_view when = own_period.empty() ? period : std::string_view(own_period);
    switch (sheet.table) {
    case domain::Table::Enterprises:
        return std::string(enterprise);
    case domain::Table::Facts:
        return std::string(enterprise).append("|").append(text("variable")).append("|").append(when);
    case domain::Table::EnergyTransfers:
        return shortened(transferId(when, text));
    case domain::Table::Flows:
        return shortened(flowId(when, text));
    case domain::Table::Activities:
        return shortened(activityId(sheet, when, enterprise, text));
    default: {
        const std::string name = text("name_zh");
        return shortened(joined({enterprise, sheet.id, name.empty() ? text("name_en") : name}));
    }
    }
}

std::string contentRowId(const domain::PackSheet& sheet, std::string_view period, std::string_view enterprise,
                         const domain::Cells& cells) {
    return contentRowId(sheet, period, enterprise, [&](std::string_view field) {
        const auto index = domain::spec(sheet.table).fieldIndex(field);
        return index && cells[*index] ? *cells[*index] : std::string{};
    });
}

std::string RowIds::unique(const std::string& id) {
    std::string free = id;
    for (int copy = 2; !used_.insert(free).second; ++copy) {
        free = id + "#" + std::to_string(copy);
    }
    return free;
}

} // namespace parkcarbon::exchange
