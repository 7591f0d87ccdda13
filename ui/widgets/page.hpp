#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/finding.hpp>

#include <QString>
#include <QWidget>

namespace parkcarbon::ui {

class RecordGridView;

/// One page of the window. Pages are made when they are first shown and live as long as the window.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(const Context& context, QWidget* parent = nullptr) : QWidget(parent), context_(context) {}

    virtual void retranslate() = 0;
    virtual QString selectionSummary() const { return {}; }        ///< for the status bar
    virtual RecordGridView* grid() const { return nullptr; }       ///< that the Edit menu works on
    virtual bool showCell(const base::Location&) { return false; } ///< true when the page shows that table
    virtual void aboutToShow() {}
    virtual int unfinishedRows() const { return 0; } ///< typed in, but not yet complete enough to be records

signals:
    void selectionSummaryChanged();

protected:
    const Context& context() const { return context_; }

private:
    const Context& context_;
};

} // namespace parkcarbon::ui
