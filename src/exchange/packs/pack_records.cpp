#include <parkcarbon/exchange/pack_records.hpp>

#include "row_ids.hpp"
#include "sheet_choice.hpp"

namespace parkcarbon::exchange {

std::map<std::string, std::string> recordsByContent(const domain::PackLayout& layout, const PackSubject& subject) {
    std::map<std::string, std::string> records;
    RowIds ids;
    const std::string period = subject.period ? subject.period->str() : std::string{};
    for (const domain::Record& record : subject.records) {
        const domain::Table table = domain::tableOf(record);
        const domain::Cells cells = domain::toCells(record);
        const domain::PackSheet* const sheet = sheetFor(layout, table, cells, subject.points);
        const auto stated = base::Period::parse(fieldText(table, cells, "period"));
        const bool other_period = stated && subject.period && !subject.period->contains(*stated);
        if (sheet != nullptr && !other_period) {
            records.emplace(ids.unique(contentRowId(*sheet, period, subject.enterprise, cells)),
                            domain::recordId(record));
        }
    }
    return records;
}

std::string packSheetOf(const domain::PackLayout& layout, domain::Table table, const domain::Cells& cells,
                        const std::vector<std::string>& points) {
    const domain::PackSheet* const sheet = sheetFor(layout, table, cells, points);
    return sheet == nullptr ? std::string{} : sheet->id;
}

} // namespace parkcarbon::exchange
