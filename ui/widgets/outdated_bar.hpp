#pragma once

#include "ui/shell/context.hpp"

#include <QWidget>

class QLabel;
class QPushButton;

namespace parkcarbon::ui {

/// Says that the results on screen are older than the data, or why there are none; offers to compute.
class OutdatedBar : public QWidget {
    Q_OBJECT
public:
    explicit OutdatedBar(const Context& context, QWidget* parent = nullptr);
    void retranslate();

private:
    void showState();

    const Context& context_;
    QLabel* text_;
    QPushButton* recalculate_;
};

} // namespace parkcarbon::ui
