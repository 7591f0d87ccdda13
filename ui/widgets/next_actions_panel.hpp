#pragma once

#include "ui/shell/context.hpp"

#include <QWidget>

class QLabel;

namespace parkcarbon::ui {

class ValueTableView;

/// "What should I do next?": the three most useful things, each leading to where it is done.
class NextActionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit NextActionsPanel(const Context& context, QWidget* parent = nullptr);

    void retranslate();

private:
    void fill();
    void follow(const QString& line_id);

    const Context& context_;
    QLabel* title_;
    ValueTableView* table_;
};

} // namespace parkcarbon::ui
