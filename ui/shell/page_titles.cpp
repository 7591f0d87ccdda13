#include "ui/shell/page_titles.hpp"

#include <QCoreApplication>

namespace parkcarbon::ui {

QString pageTitle(PageId page) {
    switch (page) {
    case PageId::Start:
        return QCoreApplication::translate("PageTitles", "Start");
    case PageId::Overview:
        return QCoreApplication::translate("PageTitles", "Park overview");
    case PageId::Board:
        return QCoreApplication::translate("PageTitles", "Consultant's board");
    case PageId::Plan:
        return QCoreApplication::translate("PageTitles", "Plan and projects");
    case PageId::Measures:
        return QCoreApplication::translate("PageTitles", "Measures and targets");
    case PageId::Team:
        return QCoreApplication::translate("PageTitles", "Team and meetings");
    case PageId::Indicators:
        return QCoreApplication::translate("PageTitles", "Indicators");
    case PageId::IndicatorInputs:
        return QCoreApplication::translate("PageTitles", "Indicators' inputs");
    case PageId::Park:
        return QCoreApplication::translate("PageTitles", "Park settings");
    case PageId::Enterprises:
        return QCoreApplication::translate("PageTitles", "Zones and enterprises");
    case PageId::Packs:
        return QCoreApplication::translate("PageTitles", "Workbooks");
    case PageId::PackRecords:
        return QCoreApplication::translate("PageTitles", "Workbooks' records");
    case PageId::Entry:
        return QCoreApplication::translate("PageTitles", "Activity entry");
    case PageId::Activities:
        return QCoreApplication::translate("PageTitles", "Activity data");
    case PageId::EnergyTransfers:
        return QCoreApplication::translate("PageTitles", "Energy transfers");
    case PageId::Facts:
        return QCoreApplication::translate("PageTitles", "Facts");
    case PageId::FlowData:
        return QCoreApplication::translate("PageTitles", "Flow data");
    case PageId::Flows:
        return QCoreApplication::translate("PageTitles", "Flows");
    case PageId::Sankey:
        return QCoreApplication::translate("PageTitles", "Sankey diagram");
    case PageId::FlowBalances:
        return QCoreApplication::translate("PageTitles", "Flow balances");
    case PageId::Factors:
        return QCoreApplication::translate("PageTitles", "Factors");
    case PageId::Inventory:
        return QCoreApplication::translate("PageTitles", "Inventory");
    case PageId::Uncertainty:
        return QCoreApplication::translate("PageTitles", "Uncertainty");
    case PageId::Pollutants:
        return QCoreApplication::translate("PageTitles", "Pollutants");
    case PageId::Report:
        return QCoreApplication::translate("PageTitles", "Report");
    case PageId::Step:
        return QCoreApplication::translate("PageTitles", "Step");
    }
    return {};
}

Glyph pageGlyph(PageId page) {
    switch (page) {
    case PageId::Board:
        return Glyph::Board;
    case PageId::Plan:
        return Glyph::Plan;
    case PageId::Measures:
        return Glyph::Target;
    case PageId::Team:
        return Glyph::Team;
    case PageId::Indicators:
        return Glyph::Indicators;
    case PageId::IndicatorInputs:
        return Glyph::IndicatorInputs;
    case PageId::Park:
        return Glyph::Park;
    case PageId::Enterprises:
        return Glyph::Enterprise;
    case PageId::Packs:
        return Glyph::Packs;
    case PageId::PackRecords:
        return Glyph::PackRecords;
    case PageId::Entry:
        return Glyph::Entry;
    case PageId::Activities:
        return Glyph::Activity;
    case PageId::EnergyTransfers:
        return Glyph::Transfer;
    case PageId::Facts:
        return Glyph::Facts;
    case PageId::FlowData:
        return Glyph::Flow;
    case PageId::Flows:
        return Glyph::FlowNetwork;
    case PageId::Sankey:
        return Glyph::Sankey;
    case PageId::FlowBalances:
        return Glyph::Balance;
    case PageId::Factors:
        return Glyph::Factors;
    case PageId::Inventory:
        return Glyph::Inventory;
    case PageId::Uncertainty:
        return Glyph::Uncertainty;
    case PageId::Pollutants:
        return Glyph::Pollutants;
    case PageId::Report:
        return Glyph::Report;
    case PageId::Step:
        return Glyph::Step;
    case PageId::Start:
    case PageId::Overview:
        break;
    }
    return Glyph::Overview;
}

} // namespace parkcarbon::ui
