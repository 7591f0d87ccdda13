#pragma once

#include "ui/document/results_keeper.hpp"
#include "ui/shell/context.hpp"

#include <QString>
#include <QWidget>

namespace parkcarbon::ui {

/// One way to look at the inventory. Tabs are filled when they are first seen after a change.
class InventoryTab : public QWidget {
    Q_OBJECT
public:
    explicit InventoryTab(const Context& context, QWidget* parent) : QWidget(parent), context_(context) {}

    virtual QString title() const = 0;
    virtual void retranslate() = 0; ///< the words around the numbers; `fill` follows
    virtual void fill(const ParkResults& results) = 0;
    virtual QString summary() const { return {}; } ///< of what is selected, for the status bar

signals:
    void summaryChanged();

protected:
    const Context& context() const { return context_; }

private:
    const Context& context_;
};

} // namespace parkcarbon::ui
