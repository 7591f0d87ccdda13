#include "ui/document/findings_keeper.hpp"

#include "ui/document/results_keeper.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/judgement_operations.hpp>

#include <QElapsedTimer>

#include <algorithm>
#include <variant>

namespace parkcarbon::ui {
namespace {

void addUnknown(const base::Findings& findings, base::Findings& known) {
    for (const base::Finding& finding : findings) {
        if (std::find(known.begin(), known.end(), finding) == known.end()) {
            known.push_back(finding);
        }
    }
}

} // namespace

FindingsKeeper::FindingsKeeper(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &ProjectDocument::opened, this, &FindingsKeeper::rereadDismissals);
    connect(&document, &ProjectDocument::changed, this, [this](const services::ChangeNotice& notice) {
        if (notice.tables.contains(domain::Table::Dismissals)) {
            rereadDismissals();
        }
        // Judging findings is no change of what they say.
        const bool only_judged = notice.tables.size() == 1 && notice.tables.contains(domain::Table::Dismissals);
        outdated_ = outdated_ || !only_judged;
        emit changed();
    });
    connect(&document, &ProjectDocument::aboutToClose, this, [this] {
        known_.clear();
        dismissals_.clear();
        judged_ = {};
        last_milliseconds_ = -1;
        outdated_ = true;
        has_run_ = false;
        emit changed();
    });
}

base::Result<services::JudgedFindings> FindingsKeeper::find(Workspace& workspace, const base::RunContext& context) {
    auto found = workspace.calculations->judgedCheck(context);
    const auto dismissed = workspace.session->records().count(domain::Table::Dismissals);
    if (!found || dismissed.value_or(0) == 0) {
        return found;
    }
    // The inventories tell only what is open; what was set aside of them has to be asked for.
    auto all = workspace.calculations->allFindings(context);
    if (!all) {
        return all;
    }
    found->dismissed = std::move(all->dismissed);
    return found;
}

void FindingsKeeper::check() {
    auto found = std::make_shared<base::Result<services::JudgedFindings>>();
    auto elapsed = std::make_shared<std::int64_t>(0);
    document_.lend(
        tr("Checking the data"),
        [found, elapsed](Workspace& workspace, const base::RunContext& context) {
            QElapsedTimer timer;
            timer.start();
            *found = find(workspace, context);
            *elapsed = timer.elapsed();
        },
        [this, found, elapsed] { take(std::move(*found), *elapsed); });
}

void FindingsKeeper::checkIfQuick() {
    const bool quick = last_milliseconds_ >= 0 && last_milliseconds_ < kQuickMilliseconds;
    if (!quick || document_.workspace() == nullptr) {
        return;
    }
    QElapsedTimer timer;
    timer.start();
    auto found = find(*document_.workspace(), {});
    take(std::move(found), timer.elapsed());
}

void FindingsKeeper::take(base::Result<services::JudgedFindings> found, std::int64_t milliseconds) {
    if (found) {
        known_ = std::move(found->open);
        for (services::DismissedFinding& dismissed : found->dismissed) {
            known_.push_back(std::move(dismissed.finding));
        }
        judge();
        last_milliseconds_ = milliseconds;
        outdated_ = false;
        has_run_ = true;
    }
    emit changed();
}

void FindingsKeeper::rereadDismissals() {
    dismissals_.clear();
    if (document_.session() != nullptr) {
        if (auto stored = document_.session()->records().allRecords(domain::Table::Dismissals)) {
            for (store::StoredRecord& dismissal : *stored) {
                dismissals_.push_back(std::get<domain::Dismissal>(std::move(dismissal.record)));
            }
        }
    }
    judge();
}

void FindingsKeeper::judge() {
    judged_ = services::applyDismissals(known_, dismissals_);
}

services::JudgedFindings FindingsKeeper::judgedWith(const base::Findings& of_inventory) const {
    base::Findings all = known_;
    addUnknown(of_inventory, all);
    return services::applyDismissals(std::move(all), dismissals_);
}

base::Result<void> FindingsKeeper::dismiss(const base::Findings& findings, const std::string& reason) {
    base::Findings before = known_;
    // The next inventory will not tell them any more, so they are kept here to be shown as set aside.
    addUnknown(findings, known_);
    auto done = document_.execute(services::DismissFindings(findings, reason));
    if (!done) {
        known_ = std::move(before);
    }
    return done;
}

base::Result<void> FindingsKeeper::lift(std::vector<domain::Dismissal> dismissals) {
    return document_.execute(services::LiftDismissals(std::move(dismissals)));
}

} // namespace parkcarbon::ui
