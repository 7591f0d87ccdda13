#include "ui/pages/indicators_page.hpp"

#include "ui/document/project_document.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/document/side_computation.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/indicator_charts.hpp"
#include "ui/pages/indicator_details.hpp"
#include "ui/pages/indicator_peers_tab.hpp"
#include "ui/pages/indicator_trends_tab.hpp"
#include "ui/pages/scheme_tables.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/outdated_bar.hpp"
#include "ui/widgets/table_deck.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using namespace engine::indicators;

constexpr int kMargin = 12;

domain::OwnIndicator ownCopy(const IndicatorRow& row, const std::string& set) {
    domain::OwnIndicator own;
    own.set = set;
    own.id = row.id;
    own.name_zh = row.name_zh;
    own.name_en = row.name_en;
    own.unit = row.unit;
    own.direction = row.direction;
    own.threshold = row.threshold;
    own.formula = row.formula;
    own.source = row.source;
    own.mandatory = row.mandatory;
    own.confidence = row.confidence;
    own.rule = row.rule;
    return own;
}

} // namespace

IndicatorsPage::IndicatorsPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), scheme_label_(new QLabel(this)), scheme_(new QComboBox(this)),
      pass_(new QLabel(this)), copy_(new QPushButton(this)), import_(new QPushButton(this)),
      edit_(new QPushButton(this)), error_(new QLabel(this)), outdated_(new OutdatedBar(page_context, this)),
      tabs_(new QTabWidget(this)), deck_(new TableDeck(context(), tabs_)), gaps_(new TableDeck(context(), tabs_)),
      radar_(new ChartPanel(context().theme, tabs_)), trends_(new IndicatorTrendsTab(context(), tabs_)),
      peers_(new IndicatorPeersTab(context(), tabs_)), details_(new IndicatorDetails(context(), this)),
      computation_(new SideComputation(context().document, context().results, this)) {
    computation_->assumeSlow();
    build();
    connectParts();
    retranslate();
}

void IndicatorsPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto* head = new QHBoxLayout;
    scheme_label_->setBuddy(scheme_);
    scheme_->setObjectName("scheme");
    scheme_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    head->addWidget(scheme_label_);
    head->addWidget(scheme_, 1);
    for (QPushButton* button : {copy_, edit_, import_}) {
        head->addWidget(button);
    }
    column->addLayout(head);
    pass_->setWordWrap(true);
    pass_->setObjectName("pass");
    error_->setWordWrap(true);
    error_->hide();
    column->addWidget(pass_);
    column->addWidget(error_);
    column->addWidget(outdated_);
    deck_->setObjectName("indicators");
    gaps_->setObjectName("gaps");
    tabs_->setDocumentMode(true);
    for (QWidget* tab : {static_cast<QWidget*>(deck_), static_cast<QWidget*>(gaps_), static_cast<QWidget*>(radar_),
                         static_cast<QWidget*>(trends_), static_cast<QWidget*>(peers_)}) {
        tabs_->addTab(tab, QString());
    }
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(tabs_);
    splitter->addWidget(details_);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
}

void IndicatorsPage::connectParts() {
    connect(scheme_, &QComboBox::currentIndexChanged, this, &IndicatorsPage::fillScheme);
    connect(copy_, &QPushButton::clicked, this, &IndicatorsPage::copyScheme);
    connect(import_, &QPushButton::clicked, this, &IndicatorsPage::importAsked);
    connect(edit_, &QPushButton::clicked, this, [this] { goToPlace(context().navigator, "own_indicators"); });
    for (TableDeck* deck : {deck_, gaps_}) {
        connect(deck, &TableDeck::explainRequested, &context().navigator, &Navigator::explain);
        connect(deck, &TableDeck::summaryChanged, this, [this, deck] {
            chooseRow(*deck);
            emit selectionSummaryChanged();
        });
    }
    connect(details_, &IndicatorDetails::errorTold, this, &IndicatorsPage::errorTold);
    connect(&context().results, &ResultsKeeper::changed, this, [this] {
        stale_ = true;
        if (context().results.results() == nullptr) {
            matrix_.reset();
            fill();
        }
        computeIfSeen();
    });
    connect(&context().document, &ProjectDocument::stateChanged, this, [this] {
        details_->setEditable(context().document.isEditable());
        copy_->setEnabled(context().document.isEditable() && shown() != nullptr);
        computeIfSeen();
    });
}

void IndicatorsPage::retranslate() {
    scheme_label_->setText(tr("&Scheme"));
    scheme_->setAccessibleName(tr("Indicator scheme"));
    copy_->setText(tr("&Copy as own scheme"));
    edit_->setText(tr("&Edit own schemes"));
    import_->setText(tr("&Import a scheme…"));
    import_->setToolTip(tr("own_indicators.csv, with the columns of the shipped schemes"));
    tabs_->setTabText(0, tr("Indicators"));
    tabs_->setTabText(1, tr("Gap matrix"));
    tabs_->setTabText(2, tr("Radar"));
    tabs_->setTabText(3, tr("Trends"));
    trends_->retranslate();
    tabs_->setTabText(4, tr("Peers"));
    peers_->retranslate();
    radar_->setEmptyText(tr("Fewer than three indicators have both a value and a threshold."));
    outdated_->retranslate();
    deck_->retranslate();
    gaps_->retranslate();
    details_->retranslate();
    fill();
}

QString IndicatorsPage::selectionSummary() const {
    return tabs_->currentIndex() == 0 ? deck_->summary() : tabs_->currentIndex() == 1 ? gaps_->summary() : QString();
}

void IndicatorsPage::aboutToShow() {
    details_->setEditable(context().document.isEditable());
    compute();
}

void IndicatorsPage::computeIfSeen() {
    if (isVisible()) {
        compute();
    }
}

void IndicatorsPage::compute() {
    const ParkResults* results = context().results.results();
    if (!stale_ || results == nullptr || context().results.isOutdated() || context().document.session() == nullptr) {
        return;
    }
    stale_ = false;
    auto outcome = std::make_shared<base::Result<Matrix>>(base::failure(kProjectBusy));
    computation_->run(
        tr("Computing the indicators"),
        [outcome, period = results->period](services::Calculations& calculations, const base::RunContext& run) {
            *outcome = calculations.gapMatrix(period, std::nullopt, run);
        },
        [this, outcome] {
            matrix_ = *outcome ? std::make_shared<const Matrix>(std::move(**outcome)) : nullptr;
            const text::Text& words = context().language.text();
            error_->setVisible(!*outcome);
            if (!*outcome) {
                error_->setText(
                    "⚠ " + text::toQString(words.sentence(outcome->error()) + " " + words.remedy(outcome->error())));
            }
            fill();
        });
}

std::shared_ptr<const SchemeResult> IndicatorsPage::shown() const {
    const auto index = static_cast<std::size_t>(scheme_->currentIndex());
    return matrix_ == nullptr || scheme_->currentIndex() < 0 || index >= matrix_->schemes.size()
               ? nullptr
               : matrix_->schemes[index];
}

void IndicatorsPage::fill() {
    tabs_->setVisible(matrix_ != nullptr);
    details_->setVisible(matrix_ != nullptr);
    fillSchemes();
    if (matrix_ != nullptr) {
        gaps_->setTables({gapTable(*matrix_, context().language.text())});
    }
    fillScheme();
}

void IndicatorsPage::fillSchemes() {
    const QVariant kept = scheme_->currentData();
    const QSignalBlocker quiet(scheme_);
    scheme_->clear();
    if (matrix_ == nullptr) {
        return;
    }
    for (const auto& result : matrix_->schemes) {
        const QString name = schemeName(*result->scheme, context().language.language());
        scheme_->addItem(result->scheme->own ? tr("%1 (own)").arg(name) : name, text::toQString(result->scheme->id));
    }
    scheme_->setCurrentIndex(std::max(0, scheme_->findData(kept)));
}

void IndicatorsPage::fillScheme() {
    const auto result = shown();
    const text::Text& words = context().language.text();
    copy_->setEnabled(context().document.isEditable() && result != nullptr);
    details_->setResult(result);
    if (result == nullptr) {
        pass_->clear();
        return;
    }
    const SchemeSummary& summary = result->summary;
    pass_->setText(passText(result->pass, words) + QStringLiteral("   ") +
                   tr("%1 met, %2 not met, %3 not applicable, %4 cannot be computed, %5 without threshold")
                       .arg(summary.met)
                       .arg(summary.not_met)
                       .arg(summary.not_applicable)
                       .arg(summary.cannot_compute)
                       .arg(summary.no_threshold));
    deck_->setTables({schemeTable(*result, words), missingTable(*result, words)});
    radar_->setSpec(radarOf(*result, words));
    peers_->setScheme(result->scheme->id);
}

/// The indicator of the row that has the cursor, in whichever scheme it is.
void IndicatorsPage::chooseRow(const TableDeck& deck) {
    const QModelIndex current = deck.view()->currentIndex();
    const std::string here = indicatorOfLine(current.data(ValueTableModel::LineIdRole).toString());
    const std::string id =
        here.empty() ? indicatorOfLine(current.siblingAtColumn(0).data(ValueTableModel::LineIdRole).toString()) : here;
    if (id.empty() || matrix_ == nullptr) {
        return;
    }
    const auto owner = std::find_if(matrix_->schemes.begin(), matrix_->schemes.end(), [&](const auto& result) {
        return std::any_of(result->indicators.begin(), result->indicators.end(),
                           [&](const IndicatorResult& row) { return row.id == id; });
    });
    details_->setResult(&deck == gaps_ && owner != matrix_->schemes.end() ? *owner : shown());
    details_->choose(id);
}

void IndicatorsPage::copyScheme() {
    const auto result = shown();
    if (result == nullptr) {
        return;
    }
    const ParkResults* results = context().results.results();
    const auto& own = results->snapshot->own_indicators;
    std::string set = result->scheme->id + "-own";
    for (int number = 2; std::any_of(own.begin(), own.end(), [&](const auto& row) { return row.set == set; });
         ++number) {
        set = result->scheme->id + "-own" + std::to_string(number);
    }
    std::vector<domain::Record> rows;
    for (const IndicatorDefinition& definition : result->scheme->indicators) {
        rows.emplace_back(ownCopy(definition.row, set));
    }
    const auto copied = context().document.execute(services::AddRecords(domain::Table::OwnIndicators, std::move(rows)));
    if (!copied) {
        emit errorTold(copied.error());
    }
}

} // namespace parkcarbon::ui
