#pragma once

#include <parkcarbon/engine/inventory/method_catalogue.hpp>
#include <parkcarbon/text/text.hpp>

#include <QAbstractListModel>
#include <QString>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::ui {

using MethodDescription = engine::inventory::MethodDescription;
using MethodCatalogue = std::shared_ptr<const std::vector<MethodDescription>>;

/// Rows of a method with this item may be called anything.
inline constexpr std::string_view kAnyItem = "*";

/// The items of one category that the filter lets through, by their names in the language of the window. Behind them
/// stands what was typed, for items that the catalogue does not know.
class MethodListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int { ItemRole = Qt::UserRole };

    explicit MethodListModel(const text::Text& words, QObject* parent = nullptr);

    void setMethods(MethodCatalogue methods); ///< null empties the list
    void setCategory(std::string_view category);
    void setFilter(const QString& typed); ///< words that must all occur in name or item, in either language
    void repaintAll();                    ///< the language is another

    const MethodDescription* method(int row) const; ///< null for the row of what was typed
    std::string item(int row) const;
    int rowOf(const MethodDescription* method) const; ///< -1 when it is not shown
    QString nameOf(const MethodDescription& method) const;
    /// The method that rows of this category and item mean, by item or name; the one for any item when `states_factor`
    /// and no other is meant; null when there is none.
    const MethodDescription* find(std::string_view category, std::string_view item, bool states_factor) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Entry {
        const MethodDescription* method;
        QString searched; ///< lower case
    };
    void collect();
    void filter();
    QString strippedName(const std::string& name) const;

    const text::Text& words_;
    MethodCatalogue methods_;
    std::string category_;
    QString typed_;
    std::vector<Entry> entries_;                  ///< of the category
    std::vector<const MethodDescription*> shown_; ///< those that the filter lets through
    bool offers_typed_ = false;
    bool names_repeat_category_ = false; ///< "固定燃烧：烟煤": the part before the colon says nothing here
};

} // namespace parkcarbon::ui
