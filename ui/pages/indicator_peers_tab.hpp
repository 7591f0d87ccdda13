#pragma once

#include "ui/document/project_document.hpp"
#include "ui/shell/context.hpp"

#include <parkcarbon/engine/indicators/control_class.hpp>
#include <parkcarbon/engine/indicators/peer_comparison.hpp>

#include <QWidget>

#include <memory>
#include <string>

class QLabel;

namespace parkcarbon::ui {

class SideComputation;
class TableDeck;

/// The park beside its peers and beside the scheme's limits by one composite score, and whether it had better be
/// controlled by its energy or by its carbon.
class IndicatorPeersTab : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorPeersTab(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void setScheme(const std::string& scheme_id);
    TableDeck& deck() { return *deck_; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Outcome {
        base::Result<engine::indicators::PeerComparison> peers = base::failure(kProjectBusy);
        base::Result<engine::indicators::ControlAssessment> control = base::failure(kProjectBusy);
    };

    void compute();
    void showOutcome();

    const Context& context_;
    std::string scheme_id_;
    QLabel* control_;
    TableDeck* deck_;
    SideComputation* computation_;
    std::shared_ptr<Outcome> outcome_;
    bool stale_ = true;
};

} // namespace parkcarbon::ui
