#pragma once

#include <QStyledItemDelegate>

namespace parkcarbon::ui {

class Theme;

/// An item of the rail: its name and, where it has one, a smaller line below it that tells its state.
class RailDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kLineRole = Qt::UserRole + 10; ///< QString; empty = a row of one line

    explicit RailDelegate(const Theme& theme, QObject* parent = nullptr) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& theme_;
};

} // namespace parkcarbon::ui
