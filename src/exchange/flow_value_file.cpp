#include <parkcarbon/exchange/flow_value_file.hpp>

#include "atomic_file.hpp"

#include <parkcarbon/base/csv_writer.hpp>

#include <array>

namespace parkcarbon::exchange {
namespace {

constexpr std::array<std::string_view, 15> kFlowValueColumns = {
    "flow_id", "from_id",  "to_id", "process_id", "period", "layer", "quantity", "unit",
    "input",   "input_sd", "value", "sd",         "z",      "class", "suspect"};

void writeNumber(base::CsvWriter& csv, const std::optional<double>& number) {
    if (number) {
        csv.number(*number);
    } else {
        csv.exact("");
    }
}

void writeFlowValue(base::CsvWriter& csv, const FlowValueRow& row) {
    for (const std::string_view text : {row.flow, row.from, row.to, row.process, row.period, row.layer}) {
        csv.text(text);
    }
    csv.exact(row.quantity);
    csv.text(row.unit);
    for (const std::optional<double>& number : {row.input, row.input_sd, row.value, row.sd, row.z}) {
        writeNumber(csv, number);
    }
    csv.exact(row.value_class);
    csv.exact(row.is_suspect ? "true" : "false");
    csv.endRow();
}

} // namespace

base::Result<void> writeFlowValues(const std::filesystem::path& file, std::span<const FlowValueRow> rows) {
    return writeAtomically(file, [rows](std::ostream& out) -> base::Result<void> {
        base::CsvWriter csv(out);
        for (const std::string_view column : kFlowValueColumns) {
            csv.exact(column);
        }
        csv.endRow();
        for (const FlowValueRow& row : rows) {
            writeFlowValue(csv, row);
        }
        return {};
    });
}

} // namespace parkcarbon::exchange
