#include "ui/document/side_computation.hpp"

#include "ui/document/results_keeper.hpp"

#include <QElapsedTimer>

namespace parkcarbon::ui {

SideComputation::SideComputation(ProjectDocument& document, const ResultsKeeper& results, QObject* parent)
    : QObject(parent), document_(document), results_(results) {}

bool SideComputation::isQuick() const {
    return results_.isQuick() && last_milliseconds_ < kQuickMilliseconds;
}

void SideComputation::assumeSlow() {
    last_milliseconds_ = kQuickMilliseconds;
}

bool SideComputation::run(const QString& title, Work work, std::function<void()> done) {
    if (document_.session() == nullptr) {
        return false;
    }
    if (isQuick()) {
        QElapsedTimer timer;
        timer.start();
        work(*document_.calculations(), {});
        last_milliseconds_ = timer.elapsed();
        done();
        return true;
    }
    auto elapsed = std::make_shared<qint64>(0);
    document_.lend(
        title,
        [work = std::move(work), elapsed](Workspace& workspace, const base::RunContext& context) {
            QElapsedTimer timer;
            timer.start();
            work(*workspace.calculations, context);
            *elapsed = timer.elapsed();
        },
        [this, elapsed, done = std::move(done)] {
            last_milliseconds_ = *elapsed;
            done();
        },
        on_edit_);
    return true;
}

} // namespace parkcarbon::ui
