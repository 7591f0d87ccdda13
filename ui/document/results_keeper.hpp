#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/domain/project_snapshot.hpp>
#include <parkcarbon/engine/inventory/inventory.hpp>

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// Work that took less than this may run on the screen's thread (docs/ui.md).
inline constexpr std::int64_t kQuickMilliseconds = 100;

/// Everything that the result pages show, computed from one state of the project.
struct ParkResults {
    base::Period period = base::Period::year(2025);
    std::vector<base::Period> periods;                             ///< that hold data; whole years first
    std::shared_ptr<const engine::inventory::Inventory> inventory; ///< its `basis` is that of all results
    /// Of the same period as the amounts were stated; only beside a reconciled inventory.
    std::shared_ptr<const engine::inventory::Inventory> raw;
    std::size_t reconciled_records = 0; ///< whose amounts differ from the stated ones
    std::map<int, std::shared_ptr<const engine::inventory::Inventory>> by_year; ///< park totals of the whole years
    std::shared_ptr<const domain::ProjectSnapshot> snapshot;
};

/// Keeps the results of the open project: computes them on request, or by itself after an edit when the last run was
/// quick; otherwise they stay on screen, marked out of date.
class ResultsKeeper : public QObject {
    Q_OBJECT
public:
    explicit ResultsKeeper(ProjectDocument& document, QObject* parent = nullptr);

    const ParkResults* results() const { return results_ ? &*results_ : nullptr; }
    bool isOutdated() const { return outdated_; }
    const std::optional<base::Error>& error() const { return error_; } ///< of the last run
    void setPeriod(base::Period period);
    /// Stated or balanced amounts behind all results; balancing takes its time, so this is a job.
    void setBasis(engine::inventory::DataBasis basis);
    engine::inventory::DataBasis basis() const {
        return wish_.basis;
    }                 ///< asked for; an error keeps it from the results
    void recompute(); ///< as a job
    /// Results that took less than this are computed anew after an edit, on the screen's thread.
    void setQuickLimit(std::int64_t milliseconds) { quick_limit_ = milliseconds; }
    bool isQuick() const { return last_milliseconds_ >= 0 && last_milliseconds_ < quick_limit_; } ///< the last run was

signals:
    void changed();

private:
    struct Wish {
        std::optional<base::Period> period;
        engine::inventory::DataBasis basis = engine::inventory::DataBasis::Raw;
    };
    struct Outcome {
        base::Result<ParkResults> results = base::failure(kProjectBusy);
        std::int64_t milliseconds = 0;
    };
    static Outcome compute(services::ProjectSession& session, services::Calculations& calculations, const Wish& wish,
                           const base::RunContext& context);
    void recomputeSoon();
    void take(Outcome outcome);

    ProjectDocument& document_;
    std::optional<ParkResults> results_;
    Wish wish_;
    std::optional<base::Error> error_;
    std::int64_t last_milliseconds_ = -1;
    std::int64_t quick_limit_ = kQuickMilliseconds;
    bool outdated_ = true;
    QTimer soon_; ///< gathers the edits of one gesture
};

} // namespace parkcarbon::ui
