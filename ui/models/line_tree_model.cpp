#include "ui/models/line_tree_model.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QFont>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace parkcarbon::ui {
namespace {

constexpr std::array kLevels = {LineFacet::Scope, LineFacet::Category, LineFacet::Enterprise};
/// Ids of indices: a group's own index + 1; a line: its group's with this bit.
constexpr quintptr kLineBit = quintptr(1) << (sizeof(quintptr) * 8 - 1);
constexpr int kDigits = 5;

/// Scopes come in the order of the standards, not of their size; what stands apart follows.
int rankOfScope(const std::string& word) {
    static const std::array<std::string_view, 10> kOrder = {
        "direct",          "imported_energy", "other_indirect", "biogenic",  "removal",
        "exported_energy", "recovered",       "captured",       "reemitted", "fixed_carbon"};
    return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), word) - kOrder.begin());
}

/// Which values of a facet hold the text in any of their names.
std::vector<bool> matching(const LineFacets& facets, LineFacet facet, const QString& text, const text::Text& words,
                           const ReferenceDirectory& names) {
    std::vector<bool> matches;
    for (const std::string& word : facets.column(facet).words) {
        matches.push_back(facetValueLabel(facet, word, words, names).contains(text, Qt::CaseInsensitive) ||
                          text::toQString(word).contains(text, Qt::CaseInsensitive));
    }
    return matches;
}

/// A sign beside the word, so that an unconfirmed factor is seen without being read.
QString statusBadge(reference::Status status) {
    switch (status) {
    case reference::Status::Transcribed:
    case reference::Status::Computed:
        return QStringLiteral("✔ ");
    case reference::Status::User:
        return QStringLiteral("✎ ");
    case reference::Status::Unconfirmed:
        break;
    }
    return QStringLiteral("⚠ ");
}

} // namespace

LineTreeModel::LineTreeModel(const text::Text& words, const ReferenceDirectory& names, QObject* parent)
    : QAbstractItemModel(parent), words_(words), names_(names) {}

void LineTreeModel::setLines(LineFacets facets, std::shared_ptr<const domain::ProjectSnapshot> snapshot) {
    beginResetModel();
    facets_ = std::move(facets);
    snapshot_ = std::move(snapshot);
    stated_.clear();
    build();
    endResetModel();
}

void LineTreeModel::setFilter(const QString& text) {
    if (text.trimmed() == filter_) {
        return;
    }
    beginResetModel();
    filter_ = text.trimmed();
    build();
    endResetModel();
}

void LineTreeModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    emit layoutChanged();
}

std::vector<std::uint32_t> LineTreeModel::filteredLines() const {
    std::vector<std::uint32_t> lines(facets_.lines());
    std::iota(lines.begin(), lines.end(), 0U);
    if (filter_.isEmpty()) {
        return lines;
    }
    constexpr std::array kSearched = {LineFacet::Enterprise, LineFacet::Category, LineFacet::Item, LineFacet::Gas};
    std::array<std::vector<bool>, kSearched.size()> matches;
    for (std::size_t facet = 0; facet < kSearched.size(); ++facet) {
        matches[facet] = matching(facets_, kSearched[facet], filter_, words_, names_);
    }
    std::erase_if(lines, [&](std::uint32_t line) {
        for (std::size_t facet = 0; facet < kSearched.size(); ++facet) {
            if (matches[facet][facets_.column(kSearched[facet]).codes[line]]) {
                return false;
            }
        }
        return !text::toQString(facets_.inventory().lines[line].line_id).contains(filter_, Qt::CaseInsensitive);
    });
    return lines;
}

void LineTreeModel::build() {
    groups_.clear();
    roots_.clear();
    order_ = filteredLines();
    if (order_.empty()) {
        return;
    }
    sortLines();
    std::array<std::uint32_t, kLevels.size()> open{};
    for (std::uint32_t position = 0; position < order_.size(); ++position) {
        bool begins = position == 0;
        for (std::size_t level = 0; level < kLevels.size(); ++level) {
            const auto& codes = facets_.column(kLevels[level]).codes;
            begins = begins || codes[order_[position]] != codes[order_[position - 1]];
            if (begins) {
                const auto parent = level == 0 ? std::nullopt : std::optional(open[level - 1]);
                open[level] = addGroup(parent, kLevels[level], codes[order_[position]], position);
            }
        }
        for (const std::uint32_t group : open) {
            ++groups_[group].lines;
        }
    }
    sumUp();
}

void LineTreeModel::sortLines() {
    const auto& scopes = facets_.column(LineFacet::Scope).codes;
    const auto& categories = facets_.column(LineFacet::Category).codes;
    const auto& enterprises = facets_.column(LineFacet::Enterprise).codes;
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (scopes[a] != scopes[b]) {
            return scopes[a] < scopes[b];
        }
        if (categories[a] != categories[b]) {
            return categories[a] < categories[b];
        }
        if (enterprises[a] != enterprises[b]) {
            return enterprises[a] < enterprises[b];
        }
        const double left = std::abs(facets_.amount(a));
        const double right = std::abs(facets_.amount(b));
        return left != right ? left > right : a < b;
    });
}

std::uint32_t LineTreeModel::addGroup(std::optional<std::uint32_t> parent, LineFacet facet, std::uint32_t code,
                                      std::uint32_t first_line) {
    const auto number = static_cast<std::uint32_t>(groups_.size());
    Group group;
    group.parent = parent.value_or(number);
    group.facet = facet;
    group.code = code;
    group.first_line = first_line;
    groups_.push_back(std::move(group));
    (parent ? groups_[*parent].children : roots_).push_back(number);
    return number;
}

void LineTreeModel::sumUp() {
    for (Group& group : groups_) {
        for (std::uint32_t at = group.first_line; at < group.first_line + group.lines; ++at) {
            group.sum += facets_.amount(order_[at]);
            group.worst = reference::worse(group.worst, facets_.inventory().lines[order_[at]].factor_status);
        }
    }
    const auto number = [this](std::vector<std::uint32_t>& children) {
        for (std::uint32_t row = 0; row < children.size(); ++row) {
            groups_[children[row]].row = row;
        }
    };
    const auto& scopes = facets_.column(LineFacet::Scope).words;
    std::stable_sort(roots_.begin(), roots_.end(), [&](std::uint32_t a, std::uint32_t b) {
        return rankOfScope(scopes[groups_[a].code]) < rankOfScope(scopes[groups_[b].code]);
    });
    number(roots_);
    for (Group& group : groups_) {
        std::stable_sort(group.children.begin(), group.children.end(), [this](std::uint32_t a, std::uint32_t b) {
            return std::abs(groups_[a].sum) > std::abs(groups_[b].sum);
        });
        number(group.children);
    }
}

bool LineTreeModel::isLine(const QModelIndex& index) const {
    return (index.internalId() & kLineBit) != 0;
}

std::uint32_t LineTreeModel::groupOf(const QModelIndex& index) const {
    return static_cast<std::uint32_t>((index.internalId() & ~kLineBit) - 1);
}

std::uint32_t LineTreeModel::lineOf(const QModelIndex& index) const {
    return order_[groups_[groupOf(index)].first_line + static_cast<std::uint32_t>(index.row())];
}

const std::vector<std::uint32_t>& LineTreeModel::siblings(const QModelIndex& parent) const {
    return parent.isValid() ? groups_[groupOf(parent)].children : roots_;
}

QModelIndex LineTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (parent.isValid() && groups_[groupOf(parent)].facet == kLevels.back()) {
        return createIndex(row, column, (quintptr(groupOf(parent)) + 1) | kLineBit);
    }
    return createIndex(row, column, quintptr(siblings(parent)[static_cast<std::size_t>(row)]) + 1);
}

QModelIndex LineTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    const std::uint32_t group = groupOf(index);
    if (isLine(index)) {
        return createIndex(static_cast<int>(groups_[group].row), 0, quintptr(group) + 1);
    }
    const std::uint32_t above = groups_[group].parent;
    return above == group ? QModelIndex() : createIndex(static_cast<int>(groups_[above].row), 0, quintptr(above) + 1);
}

int LineTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(roots_.size());
    }
    if (parent.column() != 0 || isLine(parent)) {
        return 0;
    }
    const Group& group = groups_[groupOf(parent)];
    return static_cast<int>(group.facet == kLevels.back() ? group.lines : group.children.size());
}

int LineTreeModel::columnCount(const QModelIndex&) const {
    return kColumns;
}

double LineTreeModel::rootSum(std::uint32_t group) const {
    while (groups_[group].parent != group) {
        group = groups_[group].parent;
    }
    return groups_[group].sum;
}

double LineTreeModel::amountOf(const QModelIndex& index) const {
    return isLine(index) ? facets_.amount(lineOf(index)) : groups_[groupOf(index)].sum;
}

reference::Status LineTreeModel::statusOf(const QModelIndex& index) const {
    return isLine(index) ? facets_.inventory().lines[lineOf(index)].factor_status : groups_[groupOf(index)].worst;
}

QString LineTreeModel::lineId(const QModelIndex& index) const {
    if (isLine(index)) {
        return text::toQString(facets_.inventory().lines[lineOf(index)].line_id);
    }
    const Group& group = groups_[groupOf(index)];
    const std::string& word = facets_.column(group.facet).words[group.code];
    if (group.facet == LineFacet::Scope && filter_.isEmpty()) {
        static const std::map<std::string, const char*> kTotals = {{"direct", "park/direct"},
                                                                   {"imported_energy", "park/imported_energy"},
                                                                   {"exported_energy", "park/exported_energy"},
                                                                   {"removal", "park/removals"},
                                                                   {"recovered", "park/recovered_co2"},
                                                                   {"captured", "park/captured_co2"},
                                                                   {"reemitted", "park/reemitted_co2"},
                                                                   {"fixed_carbon", "park/fixed_carbon"},
                                                                   {"other_indirect", "park/other_indirect"},
                                                                   {"biogenic", "park/biogenic_co2"}};
        const auto found = kTotals.find(word);
        return found == kTotals.end() ? QString() : QString::fromLatin1(found->second);
    }
    const Group& above = groups_[group.parent];
    const bool direct = facets_.column(LineFacet::Scope).words[above.code] == "direct";
    return group.facet == LineFacet::Category && direct && filter_.isEmpty()
               ? "park/direct_by_category/" + text::toQString(word)
               : QString();
}

std::optional<double> LineTreeModel::statedUncertainty(const std::string& source_id) const {
    if (stated_.empty() && snapshot_ != nullptr) {
        stated_.emplace(std::string(), 0.0); // marks the map as filled
        const domain::ActivityColumns& rows = *snapshot_->activities;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (!std::isnan(rows.uncertainty_pct[row])) {
                stated_.emplace(std::string(rows.id->at(row)), static_cast<double>(rows.uncertainty_pct[row]));
            }
        }
        for (const domain::EnergyTransfer& transfer : snapshot_->energy_transfers) {
            if (transfer.uncertainty_pct) {
                stated_.emplace(transfer.id.str(), *transfer.uncertainty_pct);
            }
        }
    }
    const auto found = stated_.find(source_id);
    return found == stated_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> LineTreeModel::uncertaintyOf(const QModelIndex& index) const {
    if (isLine(index)) {
        return statedUncertainty(facets_.inventory().lines[lineOf(index)].source_id);
    }
    const Group& group = groups_[groupOf(index)];
    if (group.facet != LineFacet::Scope || !filter_.isEmpty()) {
        return std::nullopt;
    }
    const auto& known = facets_.inventory().park.uncertainty_pct;
    const auto found = known.find(facets_.column(LineFacet::Scope).words[group.code]);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

QVariant LineTreeModel::groupText(const Group& group, int column) const {
    switch (column) {
    case Name:
        return facetValueLabel(group.facet, facets_.column(group.facet).words[group.code], words_, names_);
    case Quantity:
        return tr("%n line(s)", nullptr, static_cast<int>(group.lines));
    default:
        return {};
    }
}

QVariant LineTreeModel::lineText(const QModelIndex& index) const {
    const engine::inventory::Line& line = facets_.inventory().lines[lineOf(index)];
    switch (index.column()) {
    case Name:
        return text::toQString(line.source_id) + ReferenceDirectory::kSeparator +
               text::toQString(words_.choiceLabel(line.item)) + ReferenceDirectory::kSeparator +
               text::toQString(line.gas);
    case Quantity:
        return text::toQString(text::formatSignificant(line.quantity, kDigits) + " " + line.unit.symbol());
    default:
        return {};
    }
}

QVariant LineTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const bool number_column = index.column() >= Co2e && index.column() <= Uncertainty;
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(number_column ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == LineIdRole) {
        return lineId(index);
    }
    if (role == NumberRole) {
        return index.column() == Co2e ? QVariant(amountOf(index)) : QVariant();
    }
    if (role == StatusRole) {
        return static_cast<int>(statusOf(index));
    }
    if (role == Qt::FontRole && !isLine(index) && groups_[groupOf(index)].facet == LineFacet::Scope) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ToolTipRole && index.column() == Uncertainty) {
        return isLine(index) ? tr("Half of the 95 % interval of the amount, as the record states it.")
                             : tr("Half of the 95 % interval of the sum, by error propagation.");
    }
    if (role == Qt::ToolTipRole && index.column() == Name) {
        return index.data();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Co2e:
        return text::toQString(text::formatFixed(amountOf(index), isLine(index) ? 3 : 1));
    case Share: {
        const double whole = rootSum(groupOf(index));
        return whole == 0.0 ? QVariant() : QVariant(text::toQString(text::formatPercent(amountOf(index) / whole)));
    }
    case Uncertainty: {
        const auto pct = uncertaintyOf(index);
        return pct ? QVariant("± " + text::toQString(text::formatPercent(*pct / 100.0))) : QVariant();
    }
    case Status:
        return statusBadge(statusOf(index)) +
               text::toQString(words_.termOr("status", reference::statusName(statusOf(index))));
    default:
        return isLine(index) ? lineText(index) : groupText(groups_[groupOf(index)], index.column());
    }
}

QVariant LineTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        const bool number = section >= Co2e && section <= Uncertainty;
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Scope → category → enterprise → line");
    case Co2e:
        return tr("t CO2e");
    case Share:
        return role == Qt::ToolTipRole ? tr("Part of the scope's or account's sum") : tr("Share");
    case Uncertainty:
        return tr("± 95 %");
    case Status:
        return role == Qt::ToolTipRole ? tr("Of the factor; of a group: the least certain one") : tr("Status");
    default:
        return tr("Quantity");
    }
}

} // namespace parkcarbon::ui
