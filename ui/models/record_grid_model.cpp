#include "ui/models/record_grid_model.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QFont>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kFetchedRows = 4000;

std::optional<std::size_t> fieldOf(const domain::TableSpec& spec, const std::string& name) {
    return name.empty() ? std::optional<std::size_t>(0) : spec.fieldIndex(name);
}

} // namespace

RecordGridModel::RecordGridModel(domain::Table table, const text::Text& words, const ReferenceDirectory& directory,
                                 QObject* parent)
    : QAbstractTableModel(parent), spec_(domain::spec(table)), text_(words), words_(words, directory),
      directory_(directory), fetched_(kFetchedRows) {}

RecordGridModel::~RecordGridModel() = default;

void RecordGridModel::setSource(std::unique_ptr<RowSource> source) {
    beginResetModel();
    source_ = std::move(source);
    fetched_.clear();
    drafts_.clear();
    refused_.clear();
    findings_.clear();
    has_blank_row_ = source_ && source_->isEditable();
    shown_records_ = source_ ? static_cast<int>(source_->size()) : 0;
    endResetModel();
    emit refreshed();
}

void RecordGridModel::refresh() {
    if (!source_ || !source_->isReadable()) {
        return;
    }
    if (const auto reread = source_->refresh(); !reread) {
        emit refused({{}, reread.error()});
        return;
    }
    resizeTo(static_cast<int>(source_->size()));
    repaintAll();
    emit refreshed();
}

/// Rows come and go at the end of the records; their contents are said to have changed afterwards. So selection and
/// scrolling stay where they are, which a reset would lose.
void RecordGridModel::resizeTo(int records) {
    if (completing_ && records == shown_records_ + 1) {
        // The row that was typed in has become a record: as many rows as before.
        drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(*completing_));
        completing_.reset();
        shown_records_ = records;
    }
    if (records > shown_records_) {
        beginInsertRows({}, shown_records_, records - 1);
        shown_records_ = records;
        endInsertRows();
    } else if (records < shown_records_) {
        beginRemoveRows({}, records, shown_records_ - 1);
        shown_records_ = records;
        endRemoveRows();
    }
}

void RecordGridModel::repaintAll() {
    fetched_.clear();
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RecordGridModel::setConditions(std::vector<services::RecordBrowser::Condition> conditions) {
    if (source_) {
        source_->setConditions(std::move(conditions));
        refresh();
    }
}

void RecordGridModel::sort(int column, Qt::SortOrder order) {
    if (!source_) {
        return;
    }
    if (column < 0) {
        source_->setOrder(std::nullopt);
    } else {
        source_->setOrder(
            services::RecordBrowser::Order{static_cast<std::size_t>(column), order == Qt::DescendingOrder});
    }
    refresh();
}

void RecordGridModel::setFindings(const base::Findings& findings) {
    findings_.clear();
    for (const base::Finding& finding : findings) {
        if (finding.where.table != spec_.name) {
            continue;
        }
        if (const auto field = fieldOf(spec_, finding.where.field)) {
            findings_[{finding.where.record_id, *field}].push_back(finding);
        }
    }
    repaintAll();
}

const domain::Cells* RecordGridModel::cellsAt(int row) const {
    if (row >= shown_records_) {
        const auto draft = static_cast<std::size_t>(row - shown_records_);
        return draft < drafts_.size() ? &drafts_[draft] : nullptr;
    }
    if (const domain::Cells* known = fetched_.object(row)) {
        return known;
    }
    if (!source_ || !source_->isReadable()) {
        return nullptr;
    }
    auto* cells = new domain::Cells(source_->cells(static_cast<std::size_t>(row)));
    return fetched_.insert(row, cells) ? cells : nullptr;
}

std::string RecordGridModel::canonical(int row, std::size_t field) const {
    const domain::Cells* cells = cellsAt(row);
    return cells != nullptr && field < cells->size() ? (*cells)[field].value_or("") : std::string{};
}

std::string RecordGridModel::recordId(int row) const {
    return isRecord(row) && source_ && source_->isReadable() ? source_->recordId(static_cast<std::size_t>(row))
                                                             : std::string{};
}

std::optional<int> RecordGridModel::rowOf(std::string_view record_id) const {
    const auto row = source_ && source_->isReadable() ? source_->rowOf(record_id) : std::nullopt;
    return row ? std::optional(static_cast<int>(*row)) : std::nullopt;
}

int RecordGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : blankRow() + (has_blank_row_ ? 1 : 0);
}

int RecordGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(spec_.fields.size());
}

bool RecordGridModel::isMissing(int row, std::size_t field) const {
    return !isRecord(row) && row != blankRow() && spec_.fields[field].required && canonical(row, field).empty();
}

RecordGridModel::Mark RecordGridModel::mark(int row, std::size_t field) const {
    if (refused_.empty() && findings_.empty()) {
        return isMissing(row, field) ? Mark::Missing : Mark::None;
    }
    const CellKey key{isRecord(row) ? recordId(row) : "#" + std::to_string(row - shown_records_), field};
    if (refused_.contains(key)) {
        return Mark::Refused;
    }
    if (isMissing(row, field)) {
        return Mark::Missing;
    }
    const auto found = findings_.find(key);
    if (found == findings_.end()) {
        return Mark::None;
    }
    const auto worst = std::max_element(found->second.begin(), found->second.end(),
                                        [](const auto& a, const auto& b) { return a.severity < b.severity; });
    return worst->severity == base::Severity::Error     ? Mark::Error
           : worst->severity == base::Severity::Warning ? Mark::Warning
                                                        : Mark::Note;
}

std::string RecordGridModel::findingsText(const std::vector<base::Finding>& findings) const {
    std::string lines;
    for (const base::Finding& finding : findings) {
        lines += (lines.empty() ? "" : "\n") + text_.severityLabel(finding.severity) + ": " + text_.sentence(finding);
        if (const std::string remedy = text_.remedy(finding); !remedy.empty()) {
            lines += "\n→ " + remedy;
        }
    }
    return lines;
}

QString RecordGridModel::tooltip(int row, std::size_t field) const {
    QStringList lines;
    const std::string id = isRecord(row) ? recordId(row) : "#" + std::to_string(row - shown_records_);
    if (const auto found = refused_.find({id, field}); found != refused_.end()) {
        lines << tr("Not taken: “%1”").arg(text::toQString(found->second.text));
        lines << text::toQString(text_.sentence(found->second.error));
        lines << text::toQString(text_.remedy(found->second.error));
    }
    if (isMissing(row, field)) {
        lines << tr("This cell is needed before the row can be stored.");
    }
    if (const auto found = findings_.find({id, field}); found != findings_.end()) {
        lines << text::toQString(findingsText(found->second));
    }
    if (isRecord(row) && source_ && source_->isReadable()) {
        const domain::Provenance origin = source_->origin(static_cast<std::size_t>(row));
        if (!origin.file.empty()) {
            const QString file = text::toQString(origin.file);
            lines << (origin.sheet.empty()
                          ? tr("From %1, row %2").arg(file).arg(origin.row)
                          : tr("From %1, sheet %2, row %3").arg(file, text::toQString(origin.sheet)).arg(origin.row));
        }
    }
    lines.removeAll(QString());
    return lines.join('\n');
}

QVariant RecordGridModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto field = static_cast<std::size_t>(index.column());
    const domain::FieldSpec& spec = spec_.fields[field];
    switch (role) {
    case Qt::DisplayRole:
        return words_.shown(spec, canonical(index.row(), field));
    case Qt::EditRole:
        return words_.copied(spec, canonical(index.row(), field));
    case CanonicalRole:
        return text::toQString(canonical(index.row(), field));
    case Qt::TextAlignmentRole: {
        const bool number = spec.kind == domain::FieldKind::Number || spec.kind == domain::FieldKind::Integer;
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::ToolTipRole:
        return tooltip(index.row(), field);
    case Qt::FontRole:
        if (!isRecord(index.row())) {
            QFont font;
            font.setItalic(true);
            return font;
        }
        return {};
    case MarkRole:
        return static_cast<int>(mark(index.row(), field));
    default:
        return {};
    }
}

QVariant RecordGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole) {
            return isRecord(section) ? QString::number(section + 1) : QStringLiteral("＊");
        }
        return role == Qt::ToolTipRole && !isRecord(section)
                   ? QVariant(tr("Type here to add a row; it is stored once all needed cells are filled."))
                   : QVariant();
    }
    const domain::FieldSpec& field = spec_.fields[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) {
        return text::toQString(text_.fieldLabel(spec_.table, field.name));
    }
    if (role == Qt::ToolTipRole) {
        const QString name = text::toQString(field.name);
        return field.required ? tr("%1 (needed)").arg(name) : name;
    }
    return {};
}

Qt::ItemFlags RecordGridModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && source_ && source_->isEditable()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool RecordGridModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !source_ || !source_->isEditable()) {
        return false;
    }
    const auto field = static_cast<std::size_t>(index.column());
    const std::string typed = words_.canonical(spec_.fields[field], text::toUtf8(value.toString()));
    const auto done = setCells({{index.row(), field, typed}});
    if (!done) {
        emit refused(done.error());
    }
    return done.has_value();
}

} // namespace parkcarbon::ui
