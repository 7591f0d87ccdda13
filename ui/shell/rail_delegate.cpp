#include "ui/shell/rail_delegate.hpp"

#include "ui/theme/theme.hpp"

#include <QApplication>
#include <QPainter>

namespace parkcarbon::ui {
namespace {

constexpr double kLineSize = 0.86; ///< of the name's font

QFont lineFont(const QFont& name) {
    QFont font(name);
    font.setPointSizeF(name.pointSizeF() * kLineSize);
    return font;
}

} // namespace

QSize RailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (!index.data(kLineRole).toString().isEmpty()) {
        size.rheight() += QFontMetrics(lineFont(option.font)).height();
    }
    return size;
}

void RailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QString line = index.data(kLineRole).toString();
    if (line.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(2, 1, -2, -1);
    const QString name = item.text;
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const auto group = item.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    const QColor text = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(text);
    const QFontMetrics metrics(item.font);
    painter->drawText(QRect(room.left(), room.top(), room.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, room.width()));
    const QFont small = lineFont(item.font);
    const QFontMetrics small_metrics(small);
    painter->setFont(small);
    painter->setPen(selected ? text : theme_.colors().muted_text);
    painter->drawText(QRect(room.left(), room.top() + metrics.height(), room.width(), small_metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, small_metrics.elidedText(line, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace parkcarbon::ui
