#pragma once

#include "ui/document/project_document.hpp"
#include "ui/widgets/page.hpp"

#include <parkcarbon/services/calculations.hpp>

#include <memory>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QTabWidget;

namespace parkcarbon::ui {

class OutdatedBar;
class SideComputation;
class TableDeck;

/// Pollutants to air and water by enterprise, stated or estimated, with equivalents and the environmental protection
/// tax; and how they went together with carbon between two years. The rates and η are entered here and said beside the
/// numbers.
class PollutantsPage : public Page {
    Q_OBJECT
public:
    explicit PollutantsPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

private:
    struct Outcome {
        std::shared_ptr<const reference::Library> library; ///< where the pollutants' names are
        base::Result<engine::pollutants::PollutantAccount> account = base::failure(kProjectBusy);
        base::Result<engine::pollutants::CoControl> co_control = base::failure(kProjectBusy);
    };

    void build();
    void buildTogether();
    void fillPeriods();
    void computeIfSeen();
    void compute();
    void storeRates();
    void showOutcome();

    QLabel* labels_[3]{};
    QLabel* together_labels_[3]{};
    QComboBox* period_;
    QDoubleSpinBox* air_rate_;
    QDoubleSpinBox* water_rate_;
    QLabel* basis_;
    QLabel* error_;
    OutdatedBar* outdated_;
    QTabWidget* tabs_;
    TableDeck* deck_;
    QWidget* together_;
    QComboBox* from_;
    QComboBox* to_;
    QDoubleSpinBox* eta_;
    TableDeck* together_deck_;
    SideComputation* computation_;
    std::shared_ptr<Outcome> outcome_;
    bool stale_ = true;
};

} // namespace parkcarbon::ui
