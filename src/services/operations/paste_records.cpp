#include <parkcarbon/services/record_operations.hpp>

namespace parkcarbon::services {

PasteRecords::PasteRecords(domain::Table table, std::vector<EditRecords::Edit> edits,
                           std::vector<domain::Record> new_records)
    : table_(table), edited_cells_(edits.size()), added_rows_(new_records.size()), edit_(table, std::move(edits)),
      add_(table, std::move(new_records)) {}

base::Arguments PasteRecords::arguments() const {
    return {{"table", std::string(domain::spec(table_).name)},
            {"cells", std::to_string(edited_cells_)},
            {"rows", std::to_string(added_rows_)}};
}

base::Result<void> PasteRecords::apply(store::RecordWriter& writer, const base::RunContext& context) const {
    return edit_.apply(writer, context).and_then([&] { return add_.apply(writer, context); });
}

} // namespace parkcarbon::services
