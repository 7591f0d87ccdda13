#include "ui/models/import_words.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace parkcarbon::ui {
namespace {

constexpr double kSameSum = 1e-9;
constexpr int kSumDecimals = 3;
constexpr int kRatioDigits = 3;
constexpr int kValueDigits = 6;
constexpr std::size_t kMostFieldsInLine = 6;

/// Amounts first: they are what a new row is about.
bool isAmount(const exchange::ImportReport::Field& field) {
    static constexpr std::array<std::string_view, 4> kAmounts = {"quantity", "value", "amount", "unit"};
    return std::find(kAmounts.begin(), kAmounts.end(), field.name) != kAmounts.end();
}

} // namespace

bool isSame(const exchange::ImportReport::ControlTotal& total) {
    return std::abs(total.file_sum - total.project_sum) <= kSameSum * std::abs(total.file_sum);
}

ImportWords::ImportWords(const text::Text& words, const ReferenceDirectory& directory)
    : words_(words), cells_(words, directory), directory_(directory) {}

QString ImportWords::outcome(ImportReview::Outcome outcome) const {
    switch (outcome) {
    case ImportReview::Outcome::Added:
        return tr("＋ new");
    case ImportReview::Outcome::Changed:
        return tr("△ changed");
    case ImportReview::Outcome::Unchanged:
        return tr("＝ as it is");
    case ImportReview::Outcome::Refused:
        return tr("✖ refused");
    case ImportReview::Outcome::LeftOut:
        break;
    }
    return tr("– left out");
}

QString ImportWords::fileName(const ReviewedFile& file) const {
    const QString name = text::toQString(file.file);
    if (file.enterprise_id.empty()) {
        return name;
    }
    const bool chinese = words_.language() == text::Language::Zh;
    const QString enterprise = directory_.name(domain::Table::Enterprises, file.enterprise_id, chinese);
    return (enterprise.isEmpty() ? text::toQString(file.enterprise_id) : enterprise) + QStringLiteral(" · ") + name;
}

QString ImportWords::fileState(const ReviewedFile& file) const {
    if (file.obstacle) {
        return QStringLiteral("✖ ") + text::toQString(words_.sentence(*file.obstacle));
    }
    if (file.refused > 0) {
        return tr("⚠ %n row(s) refused", nullptr, static_cast<int>(file.refused));
    }
    if (file.enterprise_id.empty()) {
        return tr("✔ readable");
    }
    return file.complete ? tr("✔ complete") : tr("◐ something is still missing");
}

QString ImportWords::record(const ImportReview::Row& row) const {
    const QString table = text::toQString(words_.tableName(row.table));
    return row.record_id.empty() ? table : table + QLatin1Char(' ') + text::toQString(row.record_id);
}

QString ImportWords::shown(domain::Table table, const std::string& field, const std::string& value) const {
    const domain::TableSpec& spec = domain::spec(table);
    const auto index = spec.fieldIndex(field);
    return index ? cells_.shown(spec.fields[*index], value) : text::toQString(value);
}

QString ImportWords::field(const ImportReview::Row& row, const exchange::ImportReport::Field& field) const {
    return text::toQString(words_.fieldLabel(row.table, field.name));
}

QString ImportWords::before(const ImportReview::Row& row, const exchange::ImportReport::Field& field) const {
    return shown(row.table, field.name, field.before);
}

QString ImportWords::after(const ImportReview::Row& row, const exchange::ImportReport::Field& field) const {
    return shown(row.table, field.name, field.after);
}

QString ImportWords::change(const ImportReview::Row& row) const {
    std::vector<const exchange::ImportReport::Field*> fields;
    for (const auto& each : row.fields) {
        fields.push_back(&each);
    }
    std::stable_partition(fields.begin(), fields.end(), [](const auto* each) { return isAmount(*each); });
    fields.resize(std::min(fields.size(), kMostFieldsInLine));
    const QString nothing = QStringLiteral("–");
    QStringList parts;
    for (const auto* each : fields) {
        const QString old = before(row, *each);
        const QString fresh = after(row, *each);
        parts << field(row, *each) + QStringLiteral(": ") +
                     (row.outcome == ImportReview::Outcome::Changed
                          ? (old.isEmpty() ? nothing : old) + QStringLiteral(" → ") +
                                (fresh.isEmpty() ? nothing : fresh)
                          : fresh);
    }
    return parts.join(QStringLiteral("; ")) + (fields.size() < row.fields.size() ? QStringLiteral("; …") : QString());
}

QString ImportWords::yearOnYear(const ImportReview::Row& row) const {
    if (!row.year_before) {
        return {};
    }
    const QString sign = isUnusual(*row.year_before) ? QStringLiteral("⚠ ") : QString();
    return sign +
           (std::isfinite(row.year_before->ratio)
                ? QStringLiteral("× ") + text::toQString(text::formatSignificant(row.year_before->ratio, kRatioDigits))
                : tr("from zero"));
}

QString ImportWords::yearBefore(const ImportReview::Row& row) const {
    if (!row.year_before) {
        return {};
    }
    const QString value = text::toQString(text::formatSignificant(row.year_before->value, kValueDigits));
    const QString told = tr("In %1 it was %2.").arg(text::toQString(row.year_before->period), value);
    return isUnusual(*row.year_before) ? told + QLatin1Char(' ') + tr("That is less than half or more than double.")
                                       : told;
}

QString ImportWords::place(const exchange::ImportReport& report, const ImportReview::Row& row) const {
    const auto& part = report.files[row.file];
    const auto cell = std::find_if(row.fields.begin(), row.fields.end(),
                                   [](const auto& each) { return !each.cell.empty() && isAmount(each); });
    const auto any =
        std::find_if(row.fields.begin(), row.fields.end(), [](const auto& each) { return !each.cell.empty(); });
    const QString sheet = part.sheet.empty() ? QString() : text::toQString(part.sheet) + QLatin1Char('!');
    if (cell != row.fields.end() || any != row.fields.end()) {
        return sheet + text::toQString((cell != row.fields.end() ? cell : any)->cell);
    }
    const QString line = tr("row %1").arg(row.row);
    return part.sheet.empty() ? line : text::toQString(part.sheet) + QLatin1Char(' ') + line;
}

/// `stationary_combustion/烟煤` → `Stationary combustion / 烟煤`
QString ImportWords::itemName(const std::string& item) const {
    QStringList parts = text::toQString(item).split('/');
    for (QString& part : parts) {
        part = text::toQString(words_.choiceLabel(text::toUtf8(part)));
    }
    return parts.join(QStringLiteral(" / "));
}

ResultTable ImportWords::controlTotals(const exchange::ImportReport& report) const {
    ValueRows rows;
    for (const auto& total : report.control_totals) {
        const double difference = total.file_sum - total.project_sum;
        const bool same = isSame(total);
        rows.push_back({textCell(text::toQString(words_.tableName(total.table))), textCell(itemName(total.item)),
                        textCell(text::toQString(words_.unitName(total.unit))), numberCell(total.file_sum),
                        numberCell(total.project_sum), numberCell(same ? 0.0 : difference, {}, !same),
                        textCell(same ? tr("✔ same") : tr("✖ differs"), !same)});
    }
    return writtenTable(tr("Control totals"),
                        {tr("Table"), tr("Item"), tr("Unit"), tr("Sum in the files"), tr("Sum in the project"),
                         tr("Difference"), tr("Same?")},
                        std::move(rows), kSumDecimals);
}

} // namespace parkcarbon::ui
