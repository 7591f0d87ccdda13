#include "ui/document/findings_keeper.hpp"

#include "ui/document/results_keeper.hpp"

#include <QElapsedTimer>

namespace parkcarbon::ui {

FindingsKeeper::FindingsKeeper(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &ProjectDocument::changed, this, [this] {
        outdated_ = true;
        emit changed();
    });
    connect(&document, &ProjectDocument::aboutToClose, this, [this] {
        findings_.clear();
        last_milliseconds_ = -1;
        outdated_ = true;
        has_run_ = false;
        emit changed();
    });
}

void FindingsKeeper::check() {
    auto found = std::make_shared<base::Result<base::Findings>>(base::Findings{});
    auto elapsed = std::make_shared<std::int64_t>(0);
    document_.lend(
        tr("Checking the data"),
        [found, elapsed](Workspace& workspace, const base::RunContext& context) {
            QElapsedTimer timer;
            timer.start();
            *found = workspace.calculations->check(context);
            *elapsed = timer.elapsed();
        },
        [this, found, elapsed] { take(std::move(*found), *elapsed); });
}

void FindingsKeeper::checkIfQuick() {
    const bool quick = last_milliseconds_ >= 0 && last_milliseconds_ < kQuickMilliseconds;
    if (!quick || document_.calculations() == nullptr) {
        return;
    }
    QElapsedTimer timer;
    timer.start();
    auto found = document_.calculations()->check();
    take(std::move(found), timer.elapsed());
}

void FindingsKeeper::take(base::Result<base::Findings> found, std::int64_t milliseconds) {
    if (found) {
        findings_ = std::move(*found);
        last_milliseconds_ = milliseconds;
        outdated_ = false;
        has_run_ = true;
    }
    emit changed();
}

} // namespace parkcarbon::ui
