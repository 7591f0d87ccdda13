#include <parkcarbon/charts/chart_table.hpp>

#include <QString>

#include <algorithm>

namespace parkcarbon::charts {
namespace {

std::string plainNumber(double value, int decimals) {
    return QString::number(value, 'f', decimals).toStdString();
}

double sumOf(const Series& series) {
    double sum = 0.0;
    for (const auto& value : series.values) {
        sum += value.value_or(0.0);
    }
    return sum;
}

std::string withoutBreaks(std::string text) {
    for (char& character : text) {
        if (character == '\t' || character == '\n' || character == '\r') {
            character = ' ';
        }
    }
    return text;
}

void appendTsvLine(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t index = 0; index < cells.size(); ++index) {
        out += (index == 0 ? "" : "\t") + withoutBreaks(cells[index]);
    }
    out += '\n';
}

std::string valueTitle(const ChartSpec& spec, const Series& series) {
    const bool same = series.name.empty() || spec.series.size() == 1;
    return same ? spec.value_title : series.name + " — " + spec.value_title;
}

ChartTable tableOfCurves(const ChartSpec& spec) {
    ChartTable table;
    std::size_t longest = 0;
    for (const Series& series : spec.series) {
        table.header.insert(table.header.end(), {spec.category_title, valueTitle(spec, series)});
        longest = std::max(longest, series.values.size());
    }
    for (std::size_t index = 0; index < longest; ++index) {
        std::vector<std::string>& row = table.rows.emplace_back();
        for (const Series& series : spec.series) {
            const bool there = index < series.values.size() && series.values[index];
            row.push_back(there ? plainNumber(series.positions[index], spec.decimals) : "");
            row.push_back(there ? plainNumber(*series.values[index], spec.decimals) : "");
        }
    }
    return table;
}

std::string dateCell(const std::optional<base::Date>& date) {
    return date ? base::formatDate(*date) : std::string();
}

ChartTable tableOfTasks(const ChartSpec& spec) {
    const GanttWords& words = spec.gantt.words;
    ChartTable table;
    table.header = {spec.category_title, words.planned_start, words.planned_end, words.actual_start,
                    words.actual_end,    words.critical,      words.milestone,   words.after};
    for (std::size_t index = 0; index < spec.categories.size(); ++index) {
        const GanttTask& task = spec.gantt.tasks[index];
        std::string after;
        for (const std::size_t before : task.after) {
            after += (after.empty() ? "" : "; ") + spec.categories[before];
        }
        table.rows.push_back({spec.categories[index], dateCell(task.planned.start), dateCell(task.planned.end),
                              dateCell(task.actual.start), dateCell(task.actual.end), task.critical ? words.yes : "",
                              task.milestone ? words.yes : "", after});
    }
    return table;
}

} // namespace

ChartTable tableOf(const ChartSpec& spec) {
    requireConsistent(spec);
    if (spec.kind == ChartKind::Gantt) {
        return tableOfTasks(spec);
    }
    if (spec.kind == ChartKind::Curves) {
        return tableOfCurves(spec);
    }
    const bool shares = spec.kind == ChartKind::Shares;
    const double sum = shares ? sumOf(spec.series.front()) : 0.0;
    ChartTable table;
    table.header.push_back(spec.category_title);
    for (const Series& series : spec.series) {
        table.header.push_back(valueTitle(spec, series));
    }
    if (shares) {
        table.header.push_back(spec.share_title);
    }
    for (std::size_t index = 0; index < spec.categories.size(); ++index) {
        std::vector<std::string> row{spec.categories[index]};
        for (const Series& series : spec.series) {
            const auto& value = series.values[index];
            row.push_back(value ? plainNumber(*value, spec.decimals) : "");
        }
        if (shares) {
            const auto& value = spec.series.front().values[index];
            row.push_back(value && sum > 0.0 ? plainNumber(*value / sum * 100.0, 1) : "");
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string toTsv(const ChartTable& table) {
    std::string out;
    appendTsvLine(out, table.header);
    for (const auto& row : table.rows) {
        appendTsvLine(out, row);
    }
    return out;
}

} // namespace parkcarbon::charts
