#include "ui/docks/explain_dock.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/widgets/step_words.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/services/evidence.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QDesktopServices>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>
#include <map>

namespace parkcarbon::ui {
namespace {

using engine::inventory::ExplanationStep;

constexpr int kDigits = 7;
constexpr int kPartRole = Qt::UserRole;
constexpr int kSymbolRole = Qt::UserRole + 1;
constexpr int kStepRole = Qt::UserRole + 2; ///< index of the step

} // namespace

ExplainDock::ExplainDock(const Context& context, QWidget* parent)
    : QDockWidget(parent), context_(context), title_(new QLabel), result_(new QLabel), formula_(new QLabel),
      steps_(new QTreeWidget), go_(new QPushButton), original_(new QPushButton) {
    setObjectName("explain");
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    QFont large = result_->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    result_->setFont(large);
    for (QLabel* label : {title_, result_, formula_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    }
    steps_->setColumnCount(3);
    steps_->setAlternatingRowColors(true);
    steps_->setRootIsDecorated(true);
    steps_->setIndentation(12);
    steps_->setTextElideMode(Qt::ElideRight);
    column->addWidget(steps_, 1);
    column->addWidget(go_);
    column->addWidget(original_);
    setWidget(body);
    connect(&context.navigator, &Navigator::explanationRequested, this, &ExplainDock::explain);
    connect(&context.navigator, &Navigator::periodExplanationRequested, this, &ExplainDock::explainIn);
    connect(&context.results, &ResultsKeeper::changed, this, [this] {
        if (context_.results.results() == nullptr) {
            line_id_.clear();
            explanation_.reset();
        }
        if (!line_id_.isEmpty() && !context_.results.isOutdated()) {
            derive();
        } else {
            showExplanation();
        }
    });
    connect(steps_, &QTreeWidget::itemActivated, this, &ExplainDock::follow);
    connect(steps_, &QTreeWidget::currentItemChanged, this, &ExplainDock::showOriginalState);
    connect(&context.document, &ProjectDocument::stateChanged, this, &ExplainDock::showOriginalState);
    connect(go_, &QPushButton::clicked, this, &ExplainDock::goToSource);
    connect(original_, &QPushButton::clicked, this, &ExplainDock::openOriginal);
}

void ExplainDock::explain(const QString& line_id) {
    line_id_ = line_id;
    period_.reset();
    basis_.reset();
    derive();
}

void ExplainDock::explainIn(base::Period period, const QString& line_id, engine::inventory::DataBasis basis) {
    line_id_ = line_id;
    period_ = period;
    basis_ = basis;
    derive();
}

void ExplainDock::derive() {
    services::Calculations* calculations = context_.document.calculations();
    const ParkResults* results = context_.results.results();
    if (calculations != nullptr && results != nullptr) {
        explanation_ = calculations->explain(text::toUtf8(line_id_), period_.value_or(results->period),
                                             basis_.value_or(results->inventory->basis));
    }
    showExplanation();
}

void ExplainDock::retranslate() {
    setWindowTitle(tr("Explain"));
    steps_->setAccessibleName(tr("Steps of the derivation"));
    steps_->setHeaderLabels({tr("Step"), tr("Value"), tr("Unit")});
    go_->setText(tr("Go to the &record"));
    original_->setText(tr("Show the &original file"));
    showExplanation();
}

void ExplainDock::showNothing(const QString& why) {
    title_->setText(why);
    result_->clear();
    formula_->clear();
    steps_->clear();
    go_->setEnabled(false);
    showOriginalState();
}

void ExplainDock::showExplanation() {
    if (line_id_.isEmpty() || !explanation_) {
        showNothing(
            tr("Double-click a number on the overview or the inventory page, or press Enter on it: its derivation "
               "appears here."));
        return;
    }
    const text::Text& words = context_.language.text();
    if (!*explanation_) {
        showNothing(text::toQString(words.sentence(explanation_->error())));
        return;
    }
    const engine::inventory::Explanation& explanation = **explanation_;
    title_->setText(period_         ? tr("Line %1, %2").arg(line_id_, text::toQString(words.period(*period_)))
                    : isIndicator() ? tr("Indicator %1").arg(line_id_.section('/', 1))
                                    : tr("Line %1").arg(line_id_));
    result_->setText(text::toQString(words.quantity(explanation.value, explanation.unit, kDigits)));
    formula_->setText(text::toQString(explanation.formula));
    fillSteps(explanation);
}

void ExplainDock::fillSteps(const engine::inventory::Explanation& explanation) {
    const text::Text& words = context_.language.text();
    steps_->clear();
    for (const ExplanationStep& step : explanation.steps) {
        auto* item = new QTreeWidgetItem(steps_);
        item->setData(0, kPartRole, partOf(step));
        item->setData(0, kSymbolRole, text::toQString(step.symbol));
        item->setData(0, kStepRole, steps_->topLevelItemCount() - 1);
        item->setText(0, stepTitle(step, words));
        item->setText(1, text::toQString(text::formatSignificant(step.value, kDigits)));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setText(2, text::toQString(step.unit));
        item->setToolTip(0, item->text(0));
        const auto detail = [item](const QString& text) {
            if (!text.isEmpty()) {
                auto* child = new QTreeWidgetItem(item, {text});
                child->setFirstColumnSpanned(true);
                child->setToolTip(0, text);
            }
        };
        detail(stepKind(step, words));
        detail(text::toQString(step.source));
        detail(stepPlace(step, words));
        if (step.where) {
            detail(importText(*step.where, words));
        }
        item->setExpanded(step.origin != ExplanationStep::Origin::Computed);
    }
    steps_->resizeColumnToContents(1);
    steps_->resizeColumnToContents(2);
    steps_->header()->setStretchLastSection(false);
    steps_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    go_->setEnabled(!line_id_.startsWith("park/") && !line_id_.startsWith("views/") &&
                    (!line_id_.startsWith("flow/") || isFlowRow(line_id_)));
    showOriginalState();
}

/// The chosen step's file, else that of the first step that came from one.
const domain::Provenance* ExplainDock::originShown() const {
    if (!explanation_ || !*explanation_) {
        return nullptr;
    }
    const auto& steps = (*explanation_)->steps;
    const QTreeWidgetItem* chosen = steps_->currentItem();
    if (chosen != nullptr) {
        const QTreeWidgetItem* step = chosen->parent() != nullptr ? chosen->parent() : chosen;
        const auto index = static_cast<std::size_t>(step->data(0, kStepRole).toInt());
        return index < steps.size() && steps[index].where ? &*steps[index].where : nullptr;
    }
    const auto found = std::find_if(steps.begin(), steps.end(), [](const ExplanationStep& step) {
        return step.where && !step.where->sha256.empty();
    });
    return found == steps.end() ? nullptr : &*found->where;
}

/// Originals are kept on request only, so most numbers have none to show.
void ExplainDock::showOriginalState() {
    const domain::Provenance* origin = originShown();
    const services::ProjectSession* session = context_.document.session();
    original_->setVisible(origin != nullptr && session != nullptr && !origin->sha256.empty() &&
                          session->records().hasEvidenceContent(origin->sha256));
}

/// A copy is opened, never what the project holds.
void ExplainDock::openOriginal() {
    const domain::Provenance* origin = originShown();
    if (origin == nullptr || context_.document.session() == nullptr) {
        return;
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::TempLocation) +
                           QStringLiteral("/parkcarbon-originals/") + text::toQString(origin->sha256.substr(0, 16));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto written = services::extractOriginal(*context_.document.session(), *origin,
                                                   std::filesystem::path(folder.toStdU16String()));
    if (!written) {
        emit errorTold(written.error());
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdU16String(written->u16string())));
}

/// Fuels, energy transfers and what follows from a balance are no rows of flows.csv.
bool ExplainDock::isFlowRow(const QString& line_id) const {
    const auto& flows = context_.directory.names().entries(domain::Table::Flows);
    const std::string id = text::toUtf8(line_id.section('/', 1, 1));
    return std::any_of(flows.begin(), flows.end(), [&](const auto& entry) { return entry.id == id; });
}

/// The line that a step of a sum stands for; empty for steps of a formula.
QString ExplainDock::partOf(const engine::inventory::ExplanationStep& step) const {
    const QString symbol = text::toQString(step.symbol);
    if (isIndicator()) { // its term from the inventory names the line there
        const QString line = text::toQString(step.source).section(QStringLiteral(": "), 1);
        return step.source.starts_with("inventory: ") && line.contains('/') ? line : QString();
    }
    if (symbol.contains('/') && symbol != line_id_) {
        return symbol;
    }
    static const std::map<QString, QString> kCrossings = {{"park/imported_energy", "/CO2"},
                                                          {"park/imported_energy_market", "/CO2_market"},
                                                          {"park/exported_energy", "/CO2"},
                                                          {"park/exported_energy_at_producer_factor", "/CO2_producer"}};
    if (const auto crossing = kCrossings.find(line_id_); crossing != kCrossings.end()) {
        return symbol + crossing->second;
    }
    const bool of_park = line_id_.startsWith("park/");
    if (of_park && (symbol.startsWith("E_") || symbol.startsWith("−E_") || symbol == "−R" || symbol == "−R_fixed")) {
        const QString name = text::toQString(step.name);
        const bool category = line_id_ == "park/direct" || line_id_ == "park/territorial";
        return category ? "park/direct_by_category/" + name : "park/" + name;
    }
    return {};
}

/// A step of a sum opens its own derivation, down to the record; a step of a formula leads to the record at once.
void ExplainDock::follow(QTreeWidgetItem* item) {
    const QTreeWidgetItem* step = item->parent() != nullptr ? item->parent() : item;
    const QString part = step->data(0, kPartRole).toString();
    if (part.isEmpty()) {
        goToSource();
        return;
    }
    line_id_ = part;
    derive();
}

bool ExplainDock::isIndicator() const {
    return line_id_.startsWith(QLatin1String("indicator/"));
}

/// The fact of the park behind the chosen term, in whichever year it is; else the table of facts.
void ExplainDock::goToFact() {
    const QTreeWidgetItem* chosen = steps_->currentItem();
    const QTreeWidgetItem* step = chosen != nullptr && chosen->parent() != nullptr ? chosen->parent() : chosen;
    base::Location where;
    where.table = "facts";
    const std::string symbol = step == nullptr ? std::string() : text::toUtf8(step->data(0, kSymbolRole).toString());
    for (const domain::Fact& fact : context_.results.results()->snapshot->facts) {
        if (!symbol.empty() && fact.variable == symbol) {
            where.record_id = domain::recordId(fact);
            where.field = "value";
        }
    }
    context_.navigator.goToCell(where);
}

/// `A12/CO2` belongs to activity A12 or transfer A12; `enterprise/E1/total` and `supplier/E1/heat` to enterprise E1.
void ExplainDock::goToSource() {
    const QStringList parts = line_id_.split('/');
    if (parts.size() < 2 || !go_->isEnabled()) {
        return;
    }
    if (isIndicator()) {
        goToFact();
        return;
    }
    if (parts.first() == "flow") {
        context_.navigator.goToCell({"flows", text::toUtf8(parts.at(1)), "quantity", {}, {}, 0, {}});
        return;
    }
    const bool of_enterprise = parts.first() == "enterprise" || parts.first() == "supplier";
    if (of_enterprise) {
        context_.navigator.goToCell({"enterprises", text::toUtf8(parts.at(1)), {}, {}, {}, 0, {}});
        return;
    }
    const std::string id = text::toUtf8(line_id_.left(line_id_.lastIndexOf('/')));
    const ParkResults* results = context_.results.results();
    bool is_transfer = false;
    for (const domain::EnergyTransfer& transfer : results->snapshot->energy_transfers) {
        is_transfer = is_transfer || transfer.id.str() == id;
    }
    context_.navigator.goToCell({is_transfer ? "energy_transfers" : "activities", id, "quantity", {}, {}, 0, {}});
}

} // namespace parkcarbon::ui
