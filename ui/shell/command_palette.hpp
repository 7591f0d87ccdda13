#pragma once

#include "ui/shell/context.hpp"

#include <QDialog>
#include <QString>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace parkcarbon::ui {

class Actions;

/// Ctrl+K: finds pages, commands, enterprises, zones and steps by any part of their names, in both languages.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const Context& context, const Actions& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QString shown;
        QString kind;
        QString searched; ///< lower case
        std::function<void()> run;
    };
    void collect(const Actions& actions);
    void filter(const QString& typed);
    void runCurrent();

    const Context& context_;
    std::vector<Entry> entries_;
    QLineEdit* typed_;
    QListWidget* list_;
};

} // namespace parkcarbon::ui
