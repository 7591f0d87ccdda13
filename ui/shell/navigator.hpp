#pragma once

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/base/period.hpp>
#include <parkcarbon/engine/inventory/data_basis.hpp>

#include <QObject>
#include <QString>

namespace parkcarbon::ui {

enum class PageId {
    Start,
    Overview,
    Board,
    Plan,
    Measures,
    Team,
    Park,
    Enterprises,
    Packs,
    PackRecords,
    Entry,
    Activities,
    EnergyTransfers,
    Facts,
    FlowData,
    Flows,
    Sankey,
    FlowBalances,
    Factors,
    Inventory,
    Uncertainty,
    Pollutants,
    Indicators,
    IndicatorInputs,
    Report,
    Step
};

/// Where pages and docks ask to go; the window listens. So no page knows another.
class Navigator : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void goTo(PageId page) { emit pageRequested(page); }
    void goToStep(int step) { emit stepRequested(step); } ///< 1–18
    void goToCell(const base::Location& where) { emit cellRequested(where); }
    void editInForm(const QString& activity_id) { emit formRequested(activity_id); }
    void explain(const QString& line_id) { emit explanationRequested(line_id); }
    /// Of a period or of data other than those on screen.
    void explainIn(base::Period period, const QString& line_id,
                   engine::inventory::DataBasis basis = engine::inventory::DataBasis::Raw) {
        emit periodExplanationRequested(period, line_id, basis);
    }

signals:
    void pageRequested(parkcarbon::ui::PageId page);
    void stepRequested(int step);
    void cellRequested(const parkcarbon::base::Location& where);
    void formRequested(const QString& activity_id);
    void explanationRequested(const QString& line_id);
    void periodExplanationRequested(parkcarbon::base::Period period, const QString& line_id,
                                    parkcarbon::engine::inventory::DataBasis basis);
};

} // namespace parkcarbon::ui
