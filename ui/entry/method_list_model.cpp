#include "ui/entry/method_list_model.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/text/qt.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::ui {
namespace {

std::string itemKey(std::string_view text) {
    return base::toLowerAscii(base::toHalfWidth(base::trimmed(text)));
}

/// Where the name behind "category: " or "类别：" begins; 0 without such a head.
std::size_t headLength(std::string_view name) {
    for (const std::string_view colon : {std::string_view("："), std::string_view(": ")}) {
        if (const std::size_t at = name.find(colon); at != std::string_view::npos) {
            return at + colon.size();
        }
    }
    return 0;
}

bool isNamed(const MethodDescription& method, const std::string& key) {
    const auto same = [&](const std::string& name) {
        return itemKey(name) == key || itemKey(std::string_view(name).substr(headLength(name))) == key;
    };
    return itemKey(method.item) == key || same(method.name_zh) || same(method.name_en);
}

} // namespace

MethodListModel::MethodListModel(const text::Text& words, QObject* parent)
    : QAbstractListModel(parent), words_(words) {}

void MethodListModel::setMethods(MethodCatalogue methods) {
    beginResetModel();
    methods_ = std::move(methods);
    collect();
    filter();
    endResetModel();
}

void MethodListModel::setCategory(std::string_view category) {
    beginResetModel();
    category_ = category;
    collect();
    filter();
    endResetModel();
}

void MethodListModel::setFilter(const QString& typed) {
    beginResetModel();
    typed_ = typed.simplified();
    filter();
    endResetModel();
}

void MethodListModel::repaintAll() {
    if (rowCount() > 0) {
        emit dataChanged(index(0), index(rowCount() - 1));
    }
}

void MethodListModel::collect() {
    entries_.clear();
    std::set<std::string> heads;
    if (methods_) {
        for (const MethodDescription& method : *methods_) {
            if (method.category != category_) {
                continue;
            }
            const std::string searched = method.name_zh + " " + method.name_en + " " + method.item;
            entries_.push_back({&method, text::toQString(searched).toLower()});
            if (method.item != kAnyItem) {
                heads.insert(method.name_zh.substr(0, headLength(method.name_zh)));
            }
        }
    }
    names_repeat_category_ = heads.size() == 1;
}

void MethodListModel::filter() {
    shown_.clear();
    const QStringList wanted = typed_.toLower().split(' ', Qt::SkipEmptyParts);
    for (const Entry& entry : entries_) {
        const bool passes = std::all_of(wanted.begin(), wanted.end(),
                                        [&](const QString& word) { return entry.searched.contains(word); });
        if (passes) {
            shown_.push_back(entry.method);
        }
    }
    const std::string key = itemKey(text::toUtf8(typed_));
    offers_typed_ = !key.empty() && std::none_of(shown_.begin(), shown_.end(),
                                                 [&](const auto* method) { return isNamed(*method, key); });
}

const MethodDescription* MethodListModel::method(int row) const {
    return row >= 0 && row < static_cast<int>(shown_.size()) ? shown_[static_cast<std::size_t>(row)] : nullptr;
}

std::string MethodListModel::item(int row) const {
    const MethodDescription* shown = method(row);
    return shown != nullptr ? shown->item : text::toUtf8(typed_);
}

int MethodListModel::rowOf(const MethodDescription* method) const {
    const auto found = std::find(shown_.begin(), shown_.end(), method);
    return found == shown_.end() ? -1 : static_cast<int>(found - shown_.begin());
}

QString MethodListModel::strippedName(const std::string& name) const {
    return text::toQString(names_repeat_category_ ? std::string_view(name).substr(headLength(name))
                                                  : std::string_view(name));
}

QString MethodListModel::nameOf(const MethodDescription& method) const {
    const bool chinese = words_.language() == text::Language::Zh || method.name_en.empty();
    const std::string& name = chinese ? method.name_zh : method.name_en;
    return method.category == category_ && method.item != kAnyItem ? strippedName(name) : text::toQString(name);
}

const MethodDescription* MethodListModel::find(std::string_view category, std::string_view item,
                                               bool states_factor) const {
    if (!methods_) {
        return nullptr;
    }
    const std::string key = itemKey(item);
    const MethodDescription* any = nullptr;
    for (const MethodDescription& method : *methods_) {
        if (method.category != category) {
            continue;
        }
        if (method.item == kAnyItem) {
            any = &method;
        } else if (isNamed(method, key)) {
            return &method;
        }
    }
    return states_factor ? any : nullptr;
}

int MethodListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size()) + (offers_typed_ ? 1 : 0);
}

QVariant MethodListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const MethodDescription* shown = method(index.row());
    if (role == ItemRole) {
        return text::toQString(item(index.row()));
    }
    if (shown == nullptr) {
        return role == Qt::DisplayRole   ? tr("Other: “%1”").arg(typed_)
               : role == Qt::ToolTipRole ? QVariant(tr("Takes the item as it is typed."))
                                         : QVariant();
    }
    if (role == Qt::DisplayRole) {
        return nameOf(*shown);
    }
    if (role == Qt::ToolTipRole) {
        return text::toQString(shown->name_zh + "\n" + shown->name_en + "\n" + shown->item + "\n" + shown->formula);
    }
    return {};
}

} // namespace parkcarbon::ui
