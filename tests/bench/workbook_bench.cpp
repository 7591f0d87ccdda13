#include "exchange/workbook/workbook.hpp"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <xlsxwriter.h>

/// Sheets of 100 000 rows × 20 columns, each cell handed to the caller. With `--workbooks DIR` the files are kept
/// there, for openpyxl to read the same ones (openpyxl_side_by_side.py).
namespace {

using namespace parkcarbon;

constexpr lxw_row_t kRows = 100'000;
constexpr lxw_col_t kColumns = 20;

enum class Contents : std::uint8_t { Numbers, Texts, Mixed };

bool isText(Contents contents, lxw_col_t column) {
    return contents == Contents::Texts || (contents == Contents::Mixed && column % 2 == 0);
}

/// Texts that repeat, as units and items do, and one of a thousand that does not.
std::string textOf(lxw_row_t row, lxw_col_t column) {
    constexpr lxw_row_t kDifferent = 1000;
    return row % kDifferent == 0 ? "备注 " + std::to_string(row) + "-" + std::to_string(column)
                                 : "项目 " + std::to_string((row * 7 + column) % kDifferent);
}

double numberOf(lxw_row_t row, lxw_col_t column) {
    return static_cast<double>(row % 5000) * 1.25 + static_cast<double>(column) / 3.0;
}

void write(const std::filesystem::path& path, Contents contents) {
    lxw_workbook* workbook = workbook_new(path.c_str());
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, "数据");
    for (lxw_row_t row = 0; row < kRows; ++row) {
        for (lxw_col_t column = 0; column < kColumns; ++column) {
            if (isText(contents, column)) {
                worksheet_write_string(sheet, row, column, textOf(row, column).c_str(), nullptr);
            } else {
                worksheet_write_number(sheet, row, column, numberOf(row, column), nullptr);
            }
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR) {
        std::abort();
    }
}

void readWorkbook(benchmark::State& state, const std::filesystem::path& path) {
    std::size_t cells = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        cells = 0;
        auto workbook = exchange::Workbook::open(path);
        const auto read = workbook ? workbook->forEachRow(0,
                                                          [&](const exchange::SourceRow& row) -> base::Result<void> {
                                                              cells += row.cells.size();
                                                              for (const exchange::SourceCell& cell : row.cells) {
                                                                  bytes += cell.text.size();
                                                              }
                                                              return {};
                                                          })
                                   : base::Result<void>(tl::unexpected(workbook.error()));
        if (!read || cells != static_cast<std::size_t>(kRows) * kColumns) {
            state.SkipWithError("the workbook was not read whole");
        }
        benchmark::DoNotOptimize(bytes);
    }
    state.counters["cells_per_second"] =
        benchmark::Counter(static_cast<double>(cells), benchmark::Counter::kIsIterationInvariantRate);
}

std::filesystem::path takeFolder(int& count, char** arguments) {
    for (int index = 1; index + 1 < count; ++index) {
        if (std::string_view(arguments[index]) == "--workbooks") {
            const std::filesystem::path folder = arguments[index + 1];
            std::move(arguments + index + 2, arguments + count, arguments + index);
            count -= 2;
            return folder;
        }
    }
    return std::filesystem::temp_directory_path();
}

} // namespace

int main(int count, char** arguments) {
    const std::filesystem::path folder = takeFolder(count, arguments);
    constexpr std::pair<const char*, Contents> kFiles[] = {
        {"numbers", Contents::Numbers}, {"texts", Contents::Texts}, {"mixed", Contents::Mixed}};
    for (const auto& [name, contents] : kFiles) {
        const std::filesystem::path path = folder / ("parkcarbon_" + std::string(name) + ".xlsx");
        if (!std::filesystem::exists(path)) {
            write(path, contents);
        }
        benchmark::RegisterBenchmark(name, [path](benchmark::State& state) { readWorkbook(state, path); })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    }
    benchmark::Initialize(&count, arguments);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
