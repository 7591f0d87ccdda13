#include <parkcarbon/exchange/foreign_table.hpp>

#include "byte_source.hpp"
#include "csv_check.hpp"
#include "csv_reader.hpp"
#include "source_import.hpp"
#include "workbook/workbook.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/clipboard_table.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace parkcarbon::exchange {

/// The cells with their texts; `SourceCell::text` is empty here and set when a row is told.
struct ForeignGrid::Content {
    struct Cell {
        std::string text;
        SourceCell form;
    };
    struct Row {
        std::int64_t number;
        std::vector<Cell> cells;
    };
    std::vector<Row> rows;
    std::size_t columns = 0;
    char separator = ',';

    void add(const SourceRow& row) {
        Row& added = rows.emplace_back(Row{row.row, {}});
        for (const SourceCell& cell : row.cells) {
            SourceCell form = cell;
            form.text = {};
            added.cells.push_back({std::string(cell.text), form});
        }
        columns = std::max(columns, added.cells.size());
    }
};

namespace {

constexpr std::size_t kMostForeignRows = 200'000;

bool namesWorkbook(const std::filesystem::path& file) {
    const std::string extension = base::toLowerAscii(file.extension().string());
    return extension == ".xlsx" || extension == ".xlsm" || extension == ".xls" || extension == ".xltx" ||
           extension == ".et" || extension == ".ods";
}

base::Result<void> addForeignRow(ForeignGrid::Content& content, const SourceRow& row, const base::RunContext& context) {
    constexpr std::size_t kRowsBetweenLooks = 4096;
    if (content.rows.size() >= kMostForeignRows) {
        return base::failure(kTooManyRows, {{"expected", std::to_string(kMostForeignRows)}});
    }
    if (content.rows.size() % kRowsBetweenLooks == 0 && context.cancelled()) {
        return base::failure(kImportCancelled);
    }
    if (!row.blank()) {
        content.add(row);
    }
    return {};
}

base::Result<void> readCsvGrid(ByteSource& bytes, const std::string& name, ForeignGrid::Content& content,
                               const base::RunContext& context) {
    const ImportLimits limits;
    const auto checked = checkCsv(bytes, name, limits, context);
    if (!checked) {
        return base::failure(checked.error().error);
    }
    content.separator = checked->format.separator;
    CsvReader reader(bytes, checked->format, limits);
    for (;;) {
        const auto row = reader.next();
        if (!row) {
            return base::failure(row.error().error);
        }
        if (*row == nullptr) {
            return {};
        }
        if (auto added = addForeignRow(content, **row, context); !added) {
            return added;
        }
    }
}

/// The rows of a mapped table as a source like any other.
class MappedSource final : public RowSource {
public:
    MappedSource(const ForeignGrid& grid, MappedTable table) : content_(grid.content()), table_(std::move(table)) {
        info_.file = grid.file();
        info_.sheet = grid.sheet();
        info_.sha256 = grid.sha256();
        info_.table = table_.table;
        info_.header = table_.fields;
        info_.titles = table_.fields;
        for (const auto& column : table_.columns) {
            info_.letters.push_back(column ? columnLetters(*column) : std::string{});
        }
        info_.letters.resize(info_.header.size());
        info_.header_row = table_.header_row;
        info_.rows = static_cast<std::int64_t>(table_.rows.size());
        info_.separator = content_->separator;
    }

    const SourceInfo& info() const override { return info_; }

    base::Result<void> forEachRow(const Visitor& visitor) override {
        SourceRow told;
        for (const MappedTable::Row& row : table_.rows) {
            const auto& from = content_->rows.at(row.row);
            told.row = from.number;
            told.cells.clear();
            for (const MappedCell& cell : row.cells) {
                SourceCell shown;
                if (!cell.column) {
                    shown.text = cell.text;
                    shown.quoted = true;
                } else if (*cell.column < from.cells.size()) {
                    shown = from.cells[*cell.column].form;
                    shown.text = from.cells[*cell.column].text;
                }
                told.cells.push_back(shown);
            }
            if (auto done = visitor(told); !done) {
                return done;
            }
        }
        return {};
    }

private:
    std::shared_ptr<const ForeignGrid::Content> content_;
    MappedTable table_;
    SourceInfo info_;
};

} // namespace

base::Result<ForeignGrid> ForeignGrid::open(const std::filesystem::path& file, const std::string& sheet,
                                            const base::RunContext& context) {
    ForeignGrid grid;
    grid.file_ = file.filename().string();
    auto content = std::make_shared<Content>();
    const auto bytes = openBytes(file);
    if (!bytes) {
        return base::failure(bytes.error());
    }
    if (!namesWorkbook(file)) {
        if (auto read = readCsvGrid(**bytes, grid.file_, *content, context); !read) {
            return base::failure(read.error());
        }
        grid.sha256_ = sha256Of(**bytes).value_or(std::string{});
        grid.content_ = std::move(content);
        return grid;
    }
    auto workbook = Workbook::open(file);
    if (!workbook) {
        return base::failure(workbook.error());
    }
    grid.sha256_ = sha256Of(**bytes).value_or(std::string{});
    std::string names;
    const std::size_t none = workbook->sheets().size();
    std::size_t chosen = sheet.empty() ? none : workbook->sheetNamed(sheet).value_or(none);
    for (std::size_t index = 0; index < workbook->sheets().size(); ++index) {
        const auto survey = workbook->survey(index);
        if (!survey) {
            return base::failure(survey.error());
        }
        const WorkbookSheet& named = workbook->sheets()[index];
        grid.sheets_.push_back({named.name, survey->rows, static_cast<std::int64_t>(survey->columns)});
        names.append(names.empty() ? "" : ", ").append(named.name);
        if (chosen == none && sheet.empty() && named.state == WorkbookSheet::State::Visible && survey->rows > 0) {
            chosen = index;
        }
    }
    if (chosen == none) {
        return base::failure(kSheetUnknown, {{"value", sheet}, {"expected", names}});
    }
    grid.sheet_ = workbook->sheets()[chosen].name;
    const auto add = [&](const SourceRow& row) {
        auto added = addForeignRow(*content, row, context);
        if (added && !content->rows.empty()) {
            for (Content::Cell& cell : content->rows.back().cells) {
                cell.form.quoted = true; // a comma in a cell of a sheet separates nothing
            }
        }
        return added;
    };
    if (auto read = workbook->forEachRow(chosen, add, {.fill_merged = true}); !read) {
        return base::failure(read.error());
    }
    grid.content_ = std::move(content);
    return grid;
}

base::Result<ForeignGrid> ForeignGrid::fromClipboard(const std::string& text) {
    const std::string_view start = base::trimmed(text);
    const bool html = start.starts_with('<') || start.starts_with("Version:");
    const auto table = html ? readClipboardHtml(text) : readClipboardText(text);
    if (!table) {
        return base::failure(table.error());
    }
    ForeignGrid grid;
    grid.file_ = "clipboard";
    grid.sha256_ = base::sha256Hex(text);
    auto content = std::make_shared<Content>();
    SourceRow row;
    for (const auto& cells : *table) {
        ++row.row;
        row.cells.clear();
        for (const std::string& cell : cells) {
            row.cells.push_back({cell, true});
        }
        if (!row.blank()) {
            content->add(row);
        }
    }
    grid.content_ = std::move(content);
    return grid;
}

std::size_t ForeignGrid::rows() const {
    return content_->rows.size();
}

std::size_t ForeignGrid::columns() const {
    return content_->columns;
}

std::int64_t ForeignGrid::rowNumber(std::size_t row) const {
    return content_->rows.at(row).number;
}

std::string_view ForeignGrid::text(std::size_t row, std::size_t column) const {
    const auto& cells = content_->rows.at(row).cells;
    return column < cells.size() ? base::trimmed(cells[column].text) : std::string_view{};
}

base::Result<ImportReport> importMappedTables(const ForeignGrid& grid, std::vector<MappedTable> tables,
                                              RecordSink& sink, const ImportOptions& options,
                                              const base::RunContext& context) {
    ImportRun run(sink, options, context);
    std::vector<OpenedSource> sources;
    for (MappedTable& table : tables) {
        OpenedSource& source = sources.emplace_back();
        source.report.file = grid.file();
        source.report.sheet = grid.sheet();
        source.report.sha256 = grid.sha256();
        source.report.findings = std::move(table.findings);
        source.report.read = table.refused;
        source.report.refused = table.refused;
        source.rows = std::make_unique<MappedSource>(grid, std::move(table));
    }
    if (auto imported = importSources(run, std::move(sources)); !imported) {
        return base::failure(imported.error());
    }
    run.report.committed = options.commit_valid_rows || !run.report.hasErrors();
    return std::move(run.report);
}

std::map<std::string, std::string> textsOfJson(const std::string& json) {
    std::map<std::string, std::string> texts;
    const auto object = nlohmann::json::parse(json, nullptr, false);
    if (object.is_object()) {
        for (const auto& [key, value] : object.items()) {
            if (value.is_string()) {
                texts.emplace(key, value.get<std::string>());
            }
        }
    }
    return texts;
}

std::string jsonOfTexts(const std::map<std::string, std::string>& texts) {
    return nlohmann::json(texts).dump();
}

} // namespace parkcarbon::exchange
