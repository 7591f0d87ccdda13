#include "ui/pages/overview_page.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/pages/data_coverage.hpp"
#include "ui/pages/result_charts.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/chart_panel.hpp"
#include "ui/widgets/next_actions_panel.hpp"
#include "ui/widgets/outdated_bar.hpp"
#include "ui/widgets/tile.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 16;
constexpr int kTiles = 5;
constexpr std::size_t kMostEnterprises = 8;
constexpr int kChartHeight = 200;

} // namespace

OverviewPage::OverviewPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), title_(new QLabel(this)), subtitle_(new QLabel(this)),
      outdated_(new OutdatedBar(page_context, this)), empty_(new QLabel(this)), import_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kMargin, kMargin, kMargin, 0);
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title_->setFont(font);
    title_->setWordWrap(true); // a long name must not widen the page
    subtitle_->setWordWrap(true);
    empty_->setWordWrap(true);
    import_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    head->addWidget(title_);
    head->addWidget(subtitle_);
    head->addWidget(outdated_);
    head->addWidget(empty_);
    head->addWidget(import_);
    column->addLayout(head);
    content_ = buildContent();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content_);
    column->addWidget(scroll, 1);
    connect(import_, &QPushButton::clicked, this, &OverviewPage::importAsked);
    connect(&context().results, &ResultsKeeper::changed, this, &OverviewPage::fill);
    connect(&context().directory, &ProjectDirectory::changed, this, &OverviewPage::fill);
    retranslate();
}

QWidget* OverviewPage::buildContent() {
    const Theme& theme = context().theme;
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(kMargin, 8, kMargin, kMargin);
    grid->setSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (int index = 0; index < kTiles; ++index) {
        auto* tile = new Tile(theme, content);
        connect(tile, &Tile::explainRequested, &context().navigator, &Navigator::explain);
        row->addWidget(tile, 1);
        tiles_.push_back(tile);
    }
    categories_ = new ChartPanel(theme, content);
    enterprises_ = new ChartPanel(theme, content);
    years_ = new ChartPanel(theme, content);
    for (ChartPanel* panel : {categories_, enterprises_, years_}) {
        panel->setMinimumHeight(kChartHeight);
    }
    auto* below = new QWidget(content);
    auto* below_column = new QVBoxLayout(below);
    below_column->setContentsMargins(0, 0, 0, 0);
    coverage_title_ = new QLabel(below);
    QFont bold = coverage_title_->font();
    bold.setBold(true);
    coverage_title_->setFont(bold);
    coverage_ = new ValueTableView(below);
    below_column->addWidget(coverage_title_);
    below_column->addWidget(coverage_, 1);
    connect(coverage_, &ValueTableView::summaryChanged, this, &Page::selectionSummaryChanged);
    next_ = new NextActionsPanel(context(), content);
    grid->addLayout(row, 0, 0, 1, 2);
    grid->addWidget(next_, 1, 0, 1, 2);
    grid->addWidget(categories_, 2, 0);
    grid->addWidget(enterprises_, 2, 1);
    grid->addWidget(years_, 3, 0);
    grid->addWidget(below, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    grid->setRowStretch(3, 1);
    return content;
}

void OverviewPage::retranslate() {
    outdated_->retranslate();
    next_->retranslate();
    empty_->setText(
        tr("This project holds no data yet. Import a park folder or CSV files, drop them onto the window, or type "
           "into the tables."));
    import_->setText(tr("&Import files…"));
    coverage_title_->setText(tr("Data coverage"));
    for (ChartPanel* panel : {categories_, enterprises_, years_}) {
        panel->setEmptyText(tr("Nothing to show"));
    }
    fill();
}

QString OverviewPage::selectionSummary() const {
    return coverage_->summary();
}

void OverviewPage::fill() {
    const ParkResults* results = context().results.results();
    content_->setVisible(results != nullptr);
    const bool idle = context().document.session() != nullptr;
    const bool empty = results == nullptr && idle && context().results.error().has_value();
    empty_->setVisible(empty);
    import_->setVisible(empty);
    title_->setText(context().document.displayName());
    subtitle_->setText({});
    if (results == nullptr) {
        return;
    }
    const text::Text& words = context().language.text();
    const domain::Park& park = results->snapshot->park;
    const bool chinese = context().language.isChinese();
    const std::string& name = chinese || park.name_en.empty() ? park.name_zh : park.name_en;
    title_->setText(text::toQString(name.empty() ? park.name_en : name));
    const bool reconciled = results->inventory->basis == engine::inventory::DataBasis::Reconciled;
    subtitle_->setText((reconciled ? tr("Greenhouse-gas inventory of %1, %2, from reconciled data")
                                   : tr("Greenhouse-gas inventory of %1, %2"))
                           .arg(text::toQString(words.period(results->period)),
                                text::toQString(words.label(results->inventory->gwp_set))));
    fillTiles(*results);
    categories_->setSpec(categoryChart(*results, words));
    enterprises_->setSpec(enterpriseChart(*results, words, context().directory.names(), kMostEnterprises));
    years_->setSpec(yearChart(*results, words));
    fillCoverage(*results);
}

void OverviewPage::fillTiles(const ParkResults& results) {
    const text::Text& words = context().language.text();
    const auto& park = results.inventory->park;
    const QString unit = text::toQString(words.unitName("tCO2e"));
    const auto number = [](double value) { return text::toQString(text::formatFixed(value, 0)); };
    const auto uncertainty = [&](const char* key) {
        const auto found = park.uncertainty_pct.find(key);
        return found == park.uncertainty_pct.end() ? QString() : QStringLiteral("±%1%").arg(found->second, 0, 'f', 1);
    };
    struct Content {
        const char* term;
        double value;
        const char* line_id;
        QString note;
    };
    const Content contents[kTiles] = {
        {"total.direct", park.direct, "park/direct", uncertainty("direct")},
        {"view.scope_1_2_location", park.views.scope_1_2_location, "park/scope_1_2_location",
         uncertainty("scope_1_2_location")},
        {"view.scope_1_2_market", park.views.scope_1_2_market, "park/scope_1_2_market", {}},
        {"view.china_net", park.views.china_net, "park/china_net", {}},
        {"view.consumption", park.views.consumption, "park/consumption", {}},
    };
    for (int index = 0; index < kTiles; ++index) {
        const Content& content = contents[index];
        tiles_[static_cast<std::size_t>(index)]->setLineId(QString::fromLatin1(content.line_id));
        tiles_[static_cast<std::size_t>(index)]->setContent(text::toQString(words.term(content.term)),
                                                            number(content.value), unit, content.note);
    }
}

void OverviewPage::fillCoverage(const ParkResults& results) {
    const text::Text& words = context().language.text();
    const std::vector<YearCoverage> rows = dataCoverage(*results.snapshot, results.periods);
    QStringList titles = {tr("Year"), tr("Enterprises with data"), tr("Records")};
    for (const std::string_view word : domain::Words<domain::EvidenceClass>::kAll) {
        titles << text::toQString(words.choiceLabel(word));
    }
    coverage_->setContent(
        tr("Data coverage"), titles, static_cast<int>(rows.size()),
        [rows](int row, int column) -> ValueCell {
            const YearCoverage& coverage = rows[static_cast<std::size_t>(row)];
            switch (column) {
            case 0:
                return {QString::number(coverage.year), {}, {}, false};
            case 1:
                return {QStringLiteral("%1 / %2").arg(coverage.enterprises_with_data).arg(coverage.enterprises),
                        {},
                        {},
                        false};
            case 2:
                return {{}, static_cast<double>(coverage.records), {}, false};
            default: {
                const auto evidence = coverage.by_evidence[static_cast<std::size_t>(column - 3)];
                return {{}, static_cast<double>(evidence), {}, false};
            }
            }
        },
        0);
}

} // namespace parkcarbon::ui
