#include "ui/document/results_keeper.hpp"

#include <QElapsedTimer>

#include <algorithm>
#include <set>

namespace parkcarbon::ui {
namespace {

using engine::inventory::DataBasis;

constexpr int kSoonMilliseconds = 120;
/// Above this many rows the single lines of an inventory help nobody on screen and cost memory.
constexpr std::size_t kMostRowsWithLines = 300'000;

/// The years, and behind them the quarters and months that rows are given for.
std::vector<base::Period> periodsOf(const domain::ProjectSnapshot& snapshot, std::vector<base::Period> periods) {
    std::set<std::int32_t> encoded;
    std::int32_t last = 0;
    for (const std::int32_t period : snapshot.activities->period) {
        if (period != last) {
            encoded.insert(period);
            last = period;
        }
    }
    for (const std::int32_t code : encoded) {
        const auto period = base::Period::fromEncoded(code);
        if (period && period->kind() != base::Period::Kind::Year) {
            periods.push_back(*period);
        }
    }
    return periods;
}

/// What the reconciled inventory is held against.
base::Result<void> takeRaw(ParkResults& results, bool keep_lines, services::Calculations& calculations,
                           const base::RunContext& context) {
    engine::flows::FlowOptions flow_options;
    flow_options.period = results.period;
    const auto account = calculations.flows(flow_options, context);
    if (!account) {
        return base::failure(account.error());
    }
    const auto amounts = engine::flows::reconciledAmounts(**account);
    results.reconciled_records = amounts.activities.size() + amounts.transfers.size();
    return calculations.inventory({results.period, keep_lines}, context).map([&](auto&& raw) { results.raw = raw; });
}

base::Result<ParkResults> resultsOf(services::ProjectSession& session, services::Calculations& calculations,
                                    std::optional<base::Period> wanted, DataBasis basis,
                                    const base::RunContext& context) {
    ParkResults results;
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    results.snapshot = *snapshot;
    const auto years = calculations.years();
    const auto first = calculations.defaultPeriod();
    if (!years || !first) {
        return base::failure(years ? first.error() : years.error());
    }
    results.periods = periodsOf(*results.snapshot, *years);
    const bool known =
        wanted && std::find(results.periods.begin(), results.periods.end(), *wanted) != results.periods.end();
    results.period = known ? *wanted : *first;
    const bool keep_lines = results.snapshot->activities->size() <= kMostRowsWithLines;
    const auto inventory = calculations.inventory({results.period, keep_lines, basis}, context);
    if (!inventory) {
        return base::failure(inventory.error());
    }
    results.inventory = *inventory;
    if (basis == DataBasis::Reconciled) {
        if (const auto taken = takeRaw(results, keep_lines, calculations, context); !taken) {
            return base::failure(taken.error());
        }
    }
    for (const base::Period period : *years) {
        const auto year =
            period == results.period ? inventory : calculations.inventory({period, false, basis}, context);
        if (!year) {
            return base::failure(year.error());
        }
        results.by_year[period.yearNumber()] = *year;
    }
    return results;
}

/// Nothing to compute from, as after undoing everything: old numbers must not stay on screen, however long they took.
bool holdsNoFlows(const services::ProjectSession& session) {
    const auto none = [&](domain::Table table) { return session.records().count(table).value_or(1) == 0; };
    return none(domain::Table::Activities) && none(domain::Table::EnergyTransfers);
}

} // namespace

ResultsKeeper::ResultsKeeper(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    soon_.setSingleShot(true);
    soon_.setInterval(kSoonMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &ResultsKeeper::recomputeSoon);
    connect(&document, &ProjectDocument::changed, this, [this] {
        outdated_ = true;
        soon_.start();
        emit changed();
    });
    connect(&document, &ProjectDocument::aboutToClose, this, [this] {
        soon_.stop();
        results_.reset();
        wish_ = {};
        error_.reset();
        last_milliseconds_ = -1;
        outdated_ = true;
        emit changed();
    });
}

void ResultsKeeper::setPeriod(base::Period period) {
    if (results_ && results_->period == period) {
        return;
    }
    wish_.period = period;
    if (isQuick()) {
        recomputeSoon();
    } else {
        recompute();
    }
}

void ResultsKeeper::setBasis(DataBasis basis) {
    if (wish_.basis != basis) {
        wish_.basis = basis;
        recompute();
    }
}

void ResultsKeeper::recompute() {
    auto outcome = std::make_shared<Outcome>();
    document_.lend(
        tr("Computing the inventory"),
        [outcome, wish = wish_](Workspace& workspace, const base::RunContext& context) {
            *outcome = compute(*workspace.session, *workspace.calculations, wish, context);
        },
        [this, outcome] { take(std::move(*outcome)); });
}

void ResultsKeeper::recomputeSoon() {
    if (document_.session() != nullptr && (isQuick() || holdsNoFlows(*document_.session()))) {
        take(compute(*document_.session(), *document_.calculations(), wish_, {}));
    }
}

ResultsKeeper::Outcome ResultsKeeper::compute(services::ProjectSession& session, services::Calculations& calculations,
                                              const Wish& wish, const base::RunContext& context) {
    QElapsedTimer timer;
    timer.start();
    Outcome outcome;
    outcome.results = resultsOf(session, calculations, wish.period, wish.basis, context);
    outcome.milliseconds = timer.elapsed();
    return outcome;
}

void ResultsKeeper::take(Outcome outcome) {
    if (outcome.results) {
        results_ = std::move(*outcome.results);
        last_milliseconds_ = outcome.milliseconds;
        outdated_ = false;
        error_.reset();
    } else {
        error_ = outcome.results.error();
        if (error_->code == services::kNoPeriod) {
            results_.reset(); // nothing is left that the old numbers could stand for
        }
    }
    emit changed();
}

} // namespace parkcarbon::ui
