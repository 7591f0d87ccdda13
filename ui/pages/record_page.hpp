#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/domain/table.hpp>

#include <vector>

class QLabel;
class QTabWidget;

namespace parkcarbon::ui {

class RecordGridModel;

/// One or more tables of the project as grids, a tab for each when there are several.
class RecordPage : public Page {
    Q_OBJECT
public:
    RecordPage(const Context& context, std::vector<domain::Table> tables, QWidget* parent = nullptr);
    ~RecordPage() override;

    void retranslate() override;
    QString selectionSummary() const override;
    RecordGridView* grid() const override;
    bool showCell(const base::Location& where) override;
    int unfinishedRows() const override;

private:
    struct Part {
        RecordGridModel* model;
        RecordGridView* view;
    };
    void addPart(domain::Table table);
    void attach();
    void tell(const QString& message);

    std::vector<Part> parts_;
    QTabWidget* tabs_ = nullptr;
    QLabel* message_;
};

} // namespace parkcarbon::ui
