#include "ui/pages/board_page.hpp"

#include "ui/document/findings_keeper.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"
#include "ui/pages/board_tables.hpp"
#include "ui/pages/data_coverage.hpp"
#include "ui/pages/plan_tables.hpp"
#include "ui/pages/scheme_tables.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/outdated_bar.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/tile.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::workflow::EvidenceItem;
using engine::workflow::EvidenceState;
using engine::workflow::StepState;
using engine::workflow::StepStatus;
using engine::workflow::Workbench;

constexpr int kMargin = 12;
constexpr int kTiles = 5;
constexpr int kTablePart = 660; ///< of the splitter, relative
constexpr int kChartPart = 320;

int suspectEvidence(const Workbench& workbench) {
    int count = 0;
    for (const StepState& step : workbench.steps) {
        count +=
            static_cast<int>(std::count_if(step.evidence.begin(), step.evidence.end(), [](const EvidenceItem& item) {
                return item.state == EvidenceState::Missing || item.state == EvidenceState::Tampered;
            }));
    }
    return count;
}

} // namespace

BoardPage::BoardPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), outdated_(new OutdatedBar(page_context, this)),
      stages_(new ChartPanel(context().theme, this)), deck_(new TableDeck(context(), this)),
      computation_(new SideComputation(context().document, context().results, this)) {
    computation_->assumeSlow();
    build();
    connect(deck_, &TableDeck::explainRequested, this, &BoardPage::follow);
    connect(deck_, &TableDeck::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(&context().workbench, &WorkbenchKeeper::changed, this, [this] {
        stale_ = true;
        fill();
        if (isVisible()) {
            judgeIfSeen();
        }
    });
    connect(&context().findings, &FindingsKeeper::changed, this, &BoardPage::fill);
    retranslate();
}

void BoardPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    column->setSpacing(8);
    column->addWidget(outdated_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (int index = 0; index < kTiles; ++index) {
        tiles_.push_back(new Tile(context().theme, this));
        row->addWidget(tiles_.back(), 1);
    }
    column->addLayout(row);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(deck_);
    splitter->addWidget(stages_);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({kTablePart, kChartPart});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
}

void BoardPage::retranslate() {
    outdated_->retranslate();
    deck_->retranslate();
    deck_->setName(tr("Consultant's board"));
    stages_->setEmptyText(tr("Nothing to show"));
    fill();
}

QString BoardPage::selectionSummary() const {
    return deck_->summary();
}

void BoardPage::fill() {
    const Workbench* workbench = context().workbench.workbench();
    deck_->setVisible(workbench != nullptr);
    stages_->setVisible(workbench != nullptr);
    for (Tile* tile : tiles_) {
        tile->setVisible(workbench != nullptr);
    }
    if (workbench == nullptr) {
        return;
    }
    const text::Text& words = context().language.text();
    fillTiles();
    stages_->setSpec(stageRadar(*workbench, words));
    deck_->setTables({actionTable(*workbench, words), stepTable(*workbench, words), deadlineTable(*workbench, words),
                      evidenceTable(*workbench, words), findingTable(context().findings.findings(), words),
                      targetTable(workbench->acceptance, words),
                      unmetTable(matrix_ == nullptr ? engine::indicators::GapMatrix() : *matrix_, words)});
}

void BoardPage::aboutToShow() {
    judgeIfSeen();
}

/// The steps have judged the indicators already, so that this finds them kept.
void BoardPage::judgeIfSeen() {
    const Workbench* workbench = context().workbench.workbench();
    if (!stale_ || workbench == nullptr || context().document.session() == nullptr) {
        return;
    }
    stale_ = false;
    auto outcome = std::make_shared<base::Result<engine::indicators::GapMatrix>>(base::failure(kProjectBusy));
    computation_->run(
        tr("Computing the indicators"),
        [outcome, period = workbench->period](services::Calculations& calculations, const base::RunContext& run) {
            *outcome = calculations.gapMatrix(period, std::nullopt, run);
        },
        [this, outcome] {
            matrix_ = *outcome ? std::make_shared<const engine::indicators::GapMatrix>(std::move(**outcome)) : nullptr;
            fill();
        });
}

void BoardPage::fillTiles() {
    const Workbench& workbench = *context().workbench.workbench();
    const auto done = std::count_if(workbench.steps.begin(), workbench.steps.end(),
                                    [](const StepState& step) { return step.status == StepStatus::Done; });
    const base::Findings& findings = context().findings.findings();
    const auto errors = std::count_if(findings.begin(), findings.end(), [](const base::Finding& finding) {
        return finding.severity == base::Severity::Error;
    });
    const int overdue = overdueSteps(workbench);
    const int suspect = suspectEvidence(workbench);
    QString covered = QStringLiteral("–");
    if (const ParkResults* results = context().results.results()) {
        const auto rows = dataCoverage(*results->snapshot, {base::Period::year(results->period.yearNumber())});
        covered = rows.empty()
                      ? covered
                      : QStringLiteral("%1 / %2").arg(rows.front().enterprises_with_data).arg(rows.front().enterprises);
    }
    const auto number = [](double value) { return text::toQString(text::formatSignificant(value, 4)); };
    tiles_[0]->setContent(tr("Total of all steps"), percentText(workbench.total_pct),
                          tr("%1 of %2 points").arg(number(workbench.sum), number(workbench.maximum)),
                          workbench.claimed_total_pct ? tr("claimed: %1").arg(percentText(workbench.claimed_total_pct))
                                                      : QString());
    tiles_[1]->setContent(tr("Steps done"), QStringLiteral("%1 / %2").arg(done).arg(workbench.steps.size()),
                          overdue > 0 ? tr("⚠ %1 overdue").arg(overdue) : tr("none overdue"));
    tiles_[2]->setContent(tr("Enterprises with data"), covered, tr("inside the boundary"));
    tiles_[3]->setContent(tr("Open findings"), QString::number(findings.size()),
                          errors > 0 ? tr("✗ %1 errors").arg(errors) : tr("no errors"),
                          context().findings.hasRun() ? QString() : tr("not checked yet"));
    tiles_[4]->setContent(tr("Evidence in doubt"), QString::number(suspect),
                          suspect > 0 ? tr("⚠ missing or changed") : tr("all as it was filed"));
}

void BoardPage::follow(const QString& line_id) {
    const Workbench* workbench = context().workbench.workbench();
    if (const int step = stepOfLine(line_id); step > 0) {
        context().navigator.goToStep(step);
    } else if (line_id.startsWith(QLatin1String("action/")) && workbench != nullptr) {
        const auto action = workbench->next_actions.at(line_id.section('/', 1).toULongLong());
        goToPlace(context().navigator, action.page, action.where);
    } else if (!indicatorOfLine(line_id).empty()) {
        context().navigator.explain(line_id);
    } else if (line_id.startsWith(QLatin1String("finding/"))) {
        const std::string code = text::toUtf8(line_id.section('/', 1));
        const base::Findings findings = context().findings.findings();
        const auto found = std::find_if(findings.begin(), findings.end(),
                                        [&](const base::Finding& finding) { return finding.code.name == code; });
        if (found != findings.end() && !found->where.table.empty()) {
            context().navigator.goToCell(found->where);
        }
    }
}

} // namespace parkcarbon::ui
