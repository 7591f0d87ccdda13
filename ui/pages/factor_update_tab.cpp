#include "ui/pages/factor_update_tab.hpp"

#include "ui/document/pinned_factors.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/factor_words.hpp"
#include "ui/pages/factor_update_tables.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kSetLetters = 24;

} // namespace

FactorUpdateTab::FactorUpdateTab(const Context& context, PinnedFactors& pinned, QWidget* parent)
    : QWidget(parent), context_(context), pinned_(pinned), state_(new QLabel(this)), preview_(new QPushButton(this)),
      tabs_(new QTabWidget(this)), superseded_tab_(new QWidget(this)), superseded_label_(new QLabel(this)),
      superseded_(new QComboBox(this)), superseded_rows_(new ValueTableView(this)), reason_label_(new QLabel(this)),
      reason_(new QLineEdit(this)), take_(new QPushButton(this)) {
    build();
    ProjectDocument& document = context_.document;
    connect(preview_, &QPushButton::clicked, this, &FactorUpdateTab::preview);
    connect(take_, &QPushButton::clicked, this, &FactorUpdateTab::take);
    connect(reason_, &QLineEdit::returnPressed, take_, &QPushButton::click);
    connect(reason_, &QLineEdit::textChanged, this, &FactorUpdateTab::showState);
    connect(superseded_, &QComboBox::currentIndexChanged, this, &FactorUpdateTab::showSuperseded);
    connect(tabs_, &QTabWidget::currentChanged, this, &FactorUpdateTab::summaryChanged);
    connect(&pinned_, &PinnedFactors::changed, this, &FactorUpdateTab::fill);
    connect(&document, &ProjectDocument::changed, this, [this] {
        outdated_ = true;
        showState();
    });
    connect(&document, &ProjectDocument::aboutToClose, this, [this] {
        update_.reset();
        reason_->clear();
    });
    connect(&document, &ProjectDocument::stateChanged, this, &FactorUpdateTab::showState);
}

void FactorUpdateTab::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto* head = new QHBoxLayout;
    state_->setWordWrap(true);
    state_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    head->addWidget(state_, 1);
    head->addWidget(preview_);
    column->addLayout(head);
    tabs_->setDocumentMode(true);
    for (ValueTableView*& table : tables_) {
        table = new ValueTableView(tabs_);
        table->setTabKeyNavigation(false);
        connect(table, &ValueTableView::summaryChanged, this, &FactorUpdateTab::summaryChanged);
        tabs_->addTab(table, QString());
    }
    auto* inner = new QVBoxLayout(superseded_tab_);
    inner->setContentsMargins(0, kMargin, 0, 0);
    auto* row = new QHBoxLayout;
    superseded_label_->setBuddy(superseded_);
    superseded_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    superseded_->setMinimumContentsLength(kSetLetters);
    row->addWidget(superseded_label_);
    row->addWidget(superseded_, 1);
    inner->addLayout(row);
    superseded_rows_->setTabKeyNavigation(false);
    inner->addWidget(superseded_rows_, 1);
    tabs_->addTab(superseded_tab_, QString());
    column->addWidget(tabs_, 1);
    auto* foot = new QHBoxLayout;
    reason_label_->setBuddy(reason_);
    foot->addWidget(reason_label_);
    foot->addWidget(reason_, 1);
    foot->addWidget(take_);
    column->addLayout(foot);
}

void FactorUpdateTab::retranslate() {
    preview_->setText(tr("Compute the &preview"));
    tabs_->setAccessibleName(tr("Preview of newer factors"));
    superseded_label_->setText(tr("Se&t:"));
    superseded_->setAccessibleName(tr("Set that was replaced"));
    superseded_rows_->setAccessibleName(tr("Rows of the set that was replaced"));
    reason_label_->setText(tr("&Reason:"));
    reason_->setAccessibleName(tr("Reason for taking the shipped sets"));
    reason_->setPlaceholderText(tr("Why the newer factors are taken; it stands in the history"));
    take_->setText(tr("&Take the shipped sets"));
    fill();
}

void FactorUpdateTab::show(Part part, ResultTable table) {
    tabs_->setTabText(part, QStringLiteral("%1 (%2)").arg(table.title).arg(table.rows));
    tables_[part]->setContent(table.title, table.columns, table.rows, std::move(table.cell), table.decimals);
}

void FactorUpdateTab::fill() {
    const text::Text& words = context_.language.text();
    show(Rows, changedRowsTable(pinned_.changes(), words));
    show(Lines, changedLinesTable(update_, words, context_.directory.names()));
    show(Totals, changedTotalsTable(update_, words));
    show(Findings, newFindingsTable(update_, words));
    fillSuperseded();
    showState();
    emit summaryChanged();
}

void FactorUpdateTab::fillSuperseded() {
    const QSignalBlocker silent(superseded_);
    const text::Text& words = context_.language.text();
    superseded_->clear();
    for (const domain::SupersededSet& replaced : pinned_.superseded()) {
        const QString set =
            factorSet(words, replaced.set.kind, replaced.set.set_id == "all" ? std::string() : replaced.set.set_id);
        QStringList parts = {factorKind(words, replaced.set.kind), set,
                             text::toQString(words.date(replaced.superseded_on)), text::toQString(replaced.reason)};
        parts.removeAll(QString());
        superseded_->addItem(parts.join(QStringLiteral(" · ")));
    }
    tabs_->setTabText(kParts, tr("Replaced sets (%1)").arg(superseded_->count()));
    showSuperseded();
}

void FactorUpdateTab::showSuperseded() {
    const int index = superseded_->currentIndex();
    if (index < 0) {
        superseded_rows_->setContent(tr("Rows of the set that was replaced"), {}, 0, nullptr);
        return;
    }
    const text::Text& words = context_.language.text();
    auto table = pinnedRowsTable(pinned_.superseded()[static_cast<std::size_t>(index)].set, words);
    if (!table) {
        emit errorTold(table.error());
        return;
    }
    superseded_rows_->setContent(tr("Rows of the set that was replaced"), table->columns, table->rows,
                                 std::move(table->cell));
}

QString FactorUpdateTab::stateText() const {
    if (const auto& error = pinned_.error()) {
        const text::Text& words = context_.language.text();
        return "✖ " + text::toQString(words.sentence(*error) + " " + words.remedy(*error));
    }
    if (pinned_.changes().empty()) {
        return "✔ " + tr("The project uses the shipped sets; there is nothing to take.");
    }
    const QString differ = "◷ " +
                           tr("Sets that differ from those shipped: %1; rows in them that differ: %2.")
                               .arg(pinned_.changes().size())
                               .arg(pinned_.changedRows()) +
                           " ";
    if (update_ == nullptr) {
        return differ + tr("The preview computes every year with both and lists each line that would change.");
    }
    if (outdated_) {
        return differ + tr("The project has changed since the preview; compute it anew before taking the sets.");
    }
    return differ + tr("%n line(s) would change. Nothing is changed before you take the sets.", nullptr,
                       static_cast<int>(update_->lines.size()));
}

void FactorUpdateTab::showState() {
    state_->setText(stateText());
    const bool differs = !pinned_.changes().empty();
    preview_->setEnabled(differs && context_.document.session() != nullptr);
    const bool takeable = differs && isFresh() && context_.document.isEditable();
    reason_->setEnabled(takeable);
    take_->setEnabled(takeable && !reason_->text().trimmed().isEmpty());
}

void FactorUpdateTab::preview() {
    auto outcome = std::make_shared<base::Result<services::FactorUpdate>>();
    context_.document.lend(
        tr("Comparing the factors"),
        [outcome](Workspace& workspace, const base::RunContext& run) {
            *outcome = services::previewFactorUpdate(*workspace.calculations, run);
        },
        [this, outcome] {
            if (!*outcome) {
                emit errorTold(outcome->error());
                return;
            }
            update_ = std::make_shared<const services::FactorUpdate>(std::move(**outcome));
            outdated_ = false;
            fill();
            tabs_->setCurrentIndex(Lines);
            reason_->setFocus();
            emit previewed();
        });
}

void FactorUpdateTab::take() {
    const std::string reason = text::toUtf8(reason_->text().trimmed());
    if (reason.empty() || !isFresh()) {
        return;
    }
    if (const auto done = context_.document.execute(services::TakeReferenceSets(reason)); !done) {
        emit errorTold(done.error());
        return;
    }
    reason_->clear();
    pinned_.refresh();
}

QString FactorUpdateTab::summary() const {
    const auto* table = qobject_cast<const ValueTableView*>(tabs_->currentWidget());
    return table != nullptr ? table->summary() : superseded_rows_->summary();
}

} // namespace parkcarbon::ui
