#include "ui/entry/category_box.hpp"

#include <parkcarbon/domain/vocabulary.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyleOptionComboBox>
#include <QStyledItemDelegate>

#include <vector>

namespace parkcarbon::ui {
namespace {

using Category = domain::ActivityCategory;

struct Group {
    const char* title;
    std::vector<Category> categories;
};

const std::vector<Group>& groups() {
    static const std::vector<Group> kGroups = {
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Energy use"),
         {Category::StationaryCombustion, Category::MobileCombustion}},
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Process"), {Category::Process}},
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Waste"),
         {Category::Wastewater, Category::Incineration, Category::Landfill, Category::BiologicalTreatment}},
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Fugitive"), {Category::Fugitive}},
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Removal and recovery"),
         {Category::Removal, Category::Co2Recovery}},
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Scope 3"), {Category::OtherIndirect}},
        {QT_TRANSLATE_NOOP("parkcarbon::ui::CategoryBox", "Pollutants"), {Category::Pollutant}},
    };
    return kGroups;
}

/// Headings cannot be chosen, and yet they are not to look switched off.
class HeadingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem enabled = option;
        enabled.state |= QStyle::State_Enabled;
        QStyledItemDelegate::paint(painter, enabled, index);
    }
};

} // namespace

CategoryBox::CategoryBox(QWidget* parent) : QComboBox(parent) {
    setItemDelegate(new HeadingDelegate(this));
    setMaxVisibleItems(30);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

void CategoryBox::fill(const text::Text& words) {
    const QSignalBlocker silent(this);
    const std::string chosen = category();
    clear();
    auto* items = qobject_cast<QStandardItemModel*>(model());
    for (const Group& group : groups()) {
        addItem(tr(group.title));
        QStandardItem* heading = items->item(count() - 1);
        heading->setFlags(Qt::NoItemFlags);
        QFont bold = font();
        bold.setBold(true);
        heading->setFont(bold);
        for (const Category each : group.categories) {
            addItem(QStringLiteral("    ") + text::toQString(words.label(each)), text::toQString(domain::word(each)));
        }
    }
    setCategory(chosen.empty() ? domain::word(Category::StationaryCombustion) : std::string_view(chosen));
}

std::string CategoryBox::category() const {
    return text::toUtf8(currentData().toString());
}

/// Indented below its heading in the list only.
void CategoryBox::initStyleOption(QStyleOptionComboBox* option) const {
    QComboBox::initStyleOption(option);
    option->currentText = option->currentText.trimmed();
}

void CategoryBox::setCategory(std::string_view category) {
    setCurrentIndex(findData(text::toQString(category)));
}

} // namespace parkcarbon::ui
