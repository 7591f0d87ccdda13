#pragma once

#include "ui/models/flow_figures.hpp"
#include "ui/models/flow_words.hpp"
#include "ui/widgets/page.hpp"

#include <parkcarbon/domain/stream.hpp>

#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parkcarbon::charts {
class NetworkMapView;
}

namespace parkcarbon::ui {

class FlowResults;
class FlowSuspectPanel;
class FlowTableModel;
class FlowTableView;

/// The flow editor: table and map of the same layer with one selection, stated and balanced side by side, suspects with
/// their evidence and the question to the enterprise, and what another uncertainty would change. Flows are changed in
/// the table and added by drawing them in the map.
class FlowsPage : public Page {
    Q_OBJECT
public:
    explicit FlowsPage(const Context& context, QWidget* parent = nullptr);
    ~FlowsPage() override;

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

    const FlowResults& flowResults() const { return *results_; }

private:
    void build();
    QWidget* buildTop();
    QWidget* buildTable();
    QWidget* buildMap();
    void connectParts();
    void connectMap();

    void showResults();
    void fillPeriods();
    void fillLayers();
    void showLayer();
    void showMap();
    void showWhatIf();
    void chooseFlow(const QString& flow_id);
    void showChosen(const QString& flow_id);
    void showSuspect(const QString& flow_id, int layer);
    void applyOptions();
    void refreshIfSeen();
    void showState();

    void takeEdit(const QString& flow_id, int column, const QString& typed);
    void tryOut(const std::string& flow_id, const QString& typed);
    void editRecord(std::uint32_t flow, int column, const QString& typed);
    void goToRecord(const QString& flow_id);
    void addFlow(const QString& from, const QString& to);
    void rememberPlace(const QString& node, double x, double y);
    void exportTable();
    void exportMap();
    void tell(const QString& message, bool is_problem);

    const engine::flows::FlowAccount* account() const;
    FlowWords words() const;
    std::uint32_t layer() const; ///< index into the layers of the account

    FlowResults* results_;
    FlowTableModel* model_;
    FlowTableView* table_;
    FlowSuspectPanel* panel_;
    charts::NetworkMapView* map_;
    QComboBox* period_;
    QComboBox* layer_;
    QComboBox* significance_;
    QComboBox* map_basis_;
    QCheckBox* non_negative_;
    QLineEdit* filter_;
    QCheckBox* only_suspects_;
    QPushButton* add_;
    QPushButton* draw_;
    QPushButton* whole_map_;
    QPushButton* reset_places_;
    QPushButton* export_map_;
    QPushButton* copy_;
    QPushButton* csv_;
    QLabel* labels_[4] = {}; ///< of the four boxes
    QLabel* verdict_;
    QLabel* told_;
    QWidget* what_if_bar_ = nullptr;
    QLabel* what_if_ = nullptr;
    QPushButton* reset_what_if_ = nullptr;
    std::string layer_id_;                ///< on screen, across periods
    std::string wanted_flow_;             ///< to be chosen as soon as it is there
    bool fits_columns_ = true;            ///< of the next layer shown
    std::vector<domain::Stream> streams_; ///< say where enterprises lie
};

} // namespace parkcarbon::ui
