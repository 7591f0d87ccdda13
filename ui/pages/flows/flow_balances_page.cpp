#include "ui/pages/flows/flow_balances_page.hpp"

#include "ui/document/flow_results.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/flows/balance_sheets_tab.hpp"
#include "ui/pages/flows/flow_tables_tab.hpp"
#include "ui/pages/flows/heat_tab.hpp"
#include "ui/pages/flows/losses_tab.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;

} // namespace

FlowBalancesPage::FlowBalancesPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), flows_(new FlowResults(context().document, context().results, this)),
      computation_(new SideComputation(context().document, context().results, this)), period_label_(new QLabel(this)),
      period_(new QComboBox(this)), state_(new QLabel(this)), tabs_(new QTabWidget(this)) {
    build();
    connect(period_, &QComboBox::activated, this, [this](int index) {
        if (const auto period = base::Period::fromEncoded(period_->itemData(index).toInt())) {
            auto options = flows_->options();
            options.period = *period;
            flows_->setOptions(options);
        }
    });
    connect(flows_, &FlowResults::changed, this, &FlowBalancesPage::review);
    connect(flows_, &FlowResults::outdated, this, &FlowBalancesPage::refreshWhenSeen);
    connect(&context().document, &ProjectDocument::stateChanged, this, &FlowBalancesPage::refreshWhenSeen);
    connect(&context().document, &ProjectDocument::aboutToClose, this, [this] {
        balances_.reset();
        reviewed_.reset();
        error_.reset();
        showState();
    });
    retranslate();
}

void FlowBalancesPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    auto* head = new QHBoxLayout;
    period_label_->setBuddy(period_);
    period_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    state_->setWordWrap(true);
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(period_label_);
    head->addWidget(period_);
    head->addSpacing(kMargin);
    head->addWidget(state_, 1);
    column->addLayout(head);
    tabs_->setDocumentMode(true);
    addTab(new BalanceSheetsTab(context(), tabs_));
    addTab(new FlowTablesTab(FlowTablesTab::Kind::Forms, context(), tabs_));
    addTab(new LossesTab(context(), tabs_));
    addTab(new FlowTablesTab(FlowTablesTab::Kind::Indicators, context(), tabs_));
    addTab(new HeatTab(context(), tabs_));
    addTab(new FlowTablesTab(FlowTablesTab::Kind::Carbon, context(), tabs_));
    addTab(new FlowTablesTab(FlowTablesTab::Kind::Costs, context(), tabs_));
    column->addWidget(tabs_, 1);
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        showTab();
        emit selectionSummaryChanged();
    });
}

void FlowBalancesPage::addTab(FlowBalanceTab* tab) {
    all_tabs_.push_back(tab);
    tabs_->addTab(tab, QString());
    connect(tab, &FlowBalanceTab::summaryChanged, this, &Page::selectionSummaryChanged);
}

void FlowBalancesPage::retranslate() {
    period_label_->setText(tr("&Period:"));
    period_->setAccessibleName(tr("Period"));
    tabs_->setAccessibleName(tr("Flow balances"));
    tabs_->tabBar()->setAccessibleName(tr("Parts of the flow balances"));
    for (FlowBalanceTab* tab : all_tabs_) {
        tab->retranslate();
        tabs_->setTabText(tabs_->indexOf(tab), tab->title());
    }
    stale_.insert(all_tabs_.begin(), all_tabs_.end());
    fillYears();
    showState();
}

QString FlowBalancesPage::selectionSummary() const {
    const auto* tab = qobject_cast<const FlowBalanceTab*>(tabs_->currentWidget());
    return tab != nullptr ? tab->summary() : QString();
}

void FlowBalancesPage::aboutToShow() {
    refresh();
    showTab();
}

void FlowBalancesPage::refreshWhenSeen() {
    if (isVisible()) {
        refresh();
    }
}

/// The account first, then its review; while a job has the project both wait for it.
void FlowBalancesPage::refresh() {
    if (context().document.session() == nullptr) {
        showState();
    } else if (flows_->isOutdated()) {
        flows_->refresh();
    } else {
        review();
    }
}

void FlowBalancesPage::review() {
    const auto account = flows_->account();
    fillYears();
    if (account == nullptr || account == reviewed_ || context().document.session() == nullptr) {
        if (account == nullptr) {
            balances_.reset();
            error_ = flows_->error();
        }
        showState();
        return;
    }
    auto outcome = std::make_shared<base::Result<std::shared_ptr<const FlowBalances>>>(base::failure(kProjectBusy));
    reviewed_ = account;
    const bool began = computation_->run(
        tr("Balancing the flows"),
        [outcome, options = flows_->options()](services::Calculations& calculations, const base::RunContext& run) {
            *outcome = flowBalances(calculations, options, run);
        },
        [this, outcome, account] {
            if (account != reviewed_) {
                return; // closed, or asked for something newer
            }
            error_ = *outcome ? std::nullopt : std::optional(outcome->error());
            balances_ = *outcome ? **outcome : nullptr;
            stale_.insert(all_tabs_.begin(), all_tabs_.end());
            showState();
        });
    if (!began) {
        reviewed_.reset();
    }
}

void FlowBalancesPage::fillYears() {
    const QSignalBlocker silent(period_);
    period_->clear();
    const base::Period shown = flows_->options().period;
    std::vector<base::Period> years = flows_->years();
    if (std::find(years.begin(), years.end(), shown) == years.end()) {
        years.push_back(shown);
    }
    for (const base::Period year : years) {
        period_->addItem(text::toQString(context().language.text().period(year)), year.encoded());
    }
    period_->setCurrentIndex(period_->findData(shown.encoded()));
}

void FlowBalancesPage::showState() {
    const text::Text& words = context().language.text();
    tabs_->setVisible(balances_ != nullptr);
    period_->setEnabled(context().document.session() != nullptr);
    if (error_) {
        state_->setText("⚠ " + text::toQString(words.sentence(*error_) + " " + words.remedy(*error_)));
        return;
    }
    if (balances_ == nullptr) {
        state_->setText(context().document.isOpen() ? tr("The flows are being balanced …") : QString());
        return;
    }
    const auto& sheets = balances_->review->balances;
    const auto open = std::count_if(sheets.begin(), sheets.end(), [](const engine::flows::BalanceSheet& sheet) {
        return sheet.closure == engine::flows::Closure::Open;
    });
    QStringList told;
    told << (balances_->account().reconciliation
                 ? tr("Numbers are the reconciled ones where nothing else is said.")
                 : tr("⚠ The data contradict each other and could not be reconciled: numbers are those stated. See "
                      "Findings."))
         << (open == 0 ? tr("✔ No balance is open.") : tr("✖ %1 balance(s) do not close.").arg(open));
    for (const base::Finding& finding : balances_->review->findings) {
        told << "⚠ " + text::toQString(words.sentence(finding));
    }
    state_->setText(told.join(' '));
    if (isVisible()) {
        showTab();
    }
}

void FlowBalancesPage::showTab() {
    auto* tab = qobject_cast<FlowBalanceTab*>(tabs_->currentWidget());
    if (balances_ != nullptr && stale_.erase(tab) > 0) {
        tab->showBalances(balances_);
    }
}

} // namespace parkcarbon::ui
