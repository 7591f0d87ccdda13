#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/services/merge_use_case.hpp>

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace parkcarbon::ui {

/// Gives enterprises to a colleague as a project file of its own: tick them one by one or by zone, say who takes them.
class SplitDialog : public QDialog {
    Q_OBJECT
public:
    SplitDialog(const Context& context, QWidget* parent);

    services::SplitOrder order() const; ///< as chosen so far
    void write(const QString& file);    ///< in the background; `written` or a message follows

signals:
    void written(const QString& file);

private:
    void fill();
    void applySearch(const QString& text);
    void showCount();
    void chooseFile();
    void take(const QString& file, const base::Result<services::SplitResult>& outcome);

    const Context& context_;
    QLineEdit* search_;
    QListWidget* zones_;
    QListWidget* enterprises_;
    QLineEdit* holder_;
    QLineEdit* note_;
    QLabel* message_;
    QPushButton* write_;
};

} // namespace parkcarbon::ui
