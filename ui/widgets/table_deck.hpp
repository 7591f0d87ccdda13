#pragma once

#include "ui/models/result_table.hpp"
#include "ui/shell/context.hpp"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTabBar;

namespace parkcarbon::ui {

class ValueTableView;

/// Several result tables of which one is shown, with its note, and with buttons that copy it as a whole or write it as
/// CSV. A single table has no tabs.
class TableDeck : public QWidget {
    Q_OBJECT
public:
    explicit TableDeck(const Context& context, QWidget* parent = nullptr);

    void setTables(std::vector<ResultTable> tables); ///< keeps the place where their number stays the same
    void showTable(int index);
    void setName(const QString& accessible_name); ///< of the row of tabs
    void retranslate();
    QString summary() const;
    ValueTableView* view() const { return view_; }
    const ResultTable& shownTable() const;
    int count() const { return static_cast<int>(tables_.size()); }

signals:
    void explainRequested(const QString& line_id);
    void summaryChanged();

private:
    void showCurrent();
    void exportCsv();

    const Context& context_;
    std::vector<ResultTable> tables_;
    QTabBar* tabs_;
    QPushButton* copy_;
    QPushButton* csv_;
    QLabel* told_; ///< what the buttons did
    QLabel* note_;
    ValueTableView* view_;
};

} // namespace parkcarbon::ui
