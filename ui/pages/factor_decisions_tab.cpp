#include "ui/pages/factor_decisions_tab.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/models/factor_words.hpp"
#include "ui/pages/record_page.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/services/judgement_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 8;
constexpr int kListRows = 5; ///< of the list of open substitutes, without scrolling

} // namespace

FactorDecisionsTab::FactorDecisionsTab(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), state_(new QLabel(this)), form_(new QWidget(this)),
      list_(new ValueTableView(form_)), choice_label_(new QLabel(form_)), choice_(new QComboBox(form_)),
      reason_label_(new QLabel(form_)), reason_(new QLineEdit(form_)), decide_(new QPushButton(form_)),
      recorded_(new QLabel(this)), decisions_(new RecordPage(context, {domain::Table::Decisions}, this)) {
    build();
    connect(list_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FactorDecisionsTab::showChosen);
    connect(reason_, &QLineEdit::textChanged, this, &FactorDecisionsTab::showState);
    connect(reason_, &QLineEdit::returnPressed, decide_, &QPushButton::click);
    connect(decide_, &QPushButton::clicked, this, &FactorDecisionsTab::decide);
    connect(&context_.results, &ResultsKeeper::changed, this, &FactorDecisionsTab::fill);
    connect(&context_.document, &ProjectDocument::stateChanged, this, &FactorDecisionsTab::showState);
}

void FactorDecisionsTab::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    state_->setWordWrap(true);
    column->addWidget(state_);
    auto* inner = new QVBoxLayout(form_);
    inner->setContentsMargins(0, 0, 0, 0);
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setTabKeyNavigation(false);
    list_->setFixedHeight((kListRows + 1) * list_->verticalHeader()->defaultSectionSize() + kMargin);
    inner->addWidget(list_);
    auto* row = new QHBoxLayout;
    choice_label_->setBuddy(choice_);
    reason_label_->setBuddy(reason_);
    row->addWidget(choice_label_);
    row->addWidget(choice_);
    row->addWidget(reason_label_);
    row->addWidget(reason_, 1);
    row->addWidget(decide_);
    inner->addLayout(row);
    column->addWidget(form_);
    column->addWidget(recorded_);
    column->addWidget(decisions_, 1);
}

void FactorDecisionsTab::retranslate() {
    choice_label_->setText(tr("&Year that stands in:"));
    choice_->setAccessibleName(tr("Year that stands in"));
    reason_label_->setText(tr("&Reason:"));
    reason_->setAccessibleName(tr("Reason of the decision"));
    decide_->setText(tr("&Decide"));
    recorded_->setText(tr("Decisions recorded:"));
    decisions_->retranslate();
    fill();
}

void FactorDecisionsTab::fill() {
    services::Calculations* calculations = context_.document.calculations();
    const ParkResults* results = context_.results.results();
    const auto library = calculations != nullptr ? calculations->library() : base::failure(kProjectBusy);
    if (results == nullptr) {
        open_.clear();
    } else if (library) {
        open_ = openSubstitutes(*results, **library);
    }
    const QStringList titles = {tr("Year"), tr("Factor that is not published"), tr("Stands in now"), tr("Subject")};
    list_->setContent(tr("Open substitutes"), titles, static_cast<int>(open_.size()), [this](int row, int column) {
        const OpenSubstitute& open = open_[static_cast<std::size_t>(row)];
        const bool grid = open.subject.starts_with("grid_factor");
        const QString kind = grid ? tr("Grid factor (%1)") : tr("Residual mix (%1)");
        const QString texts[] = {QString::number(open.year),
                                 kind.arg(factorName(context_.language.text(), open.area_zh, open.area_en)),
                                 QString::number(open.stands_in), text::toQString(open.subject)};
        return ValueCell{texts[column], {}, {}, false};
    });
    form_->setVisible(!open_.empty());
    if (results == nullptr) {
        state_->setText(tr("Nothing has been computed yet."));
    } else if (open_.empty()) {
        state_->setText("✔ " + tr("No substitute waits for a decision."));
    } else {
        state_->setText("⚠ " + tr("%n factor(s) stand in for years that are not published, and nobody has decided.",
                                  nullptr, static_cast<int>(open_.size())));
        list_->selectRow(0);
    }
    showChosen();
}

const OpenSubstitute* FactorDecisionsTab::chosen() const {
    const int row = list_->currentIndex().row();
    return row >= 0 && row < static_cast<int>(open_.size()) ? &open_[static_cast<std::size_t>(row)] : nullptr;
}

void FactorDecisionsTab::showChosen() {
    choice_->clear();
    if (const OpenSubstitute* open = chosen()) {
        for (const int year : open->published) {
            choice_->addItem(QString::number(year), year);
        }
        choice_->setCurrentIndex(std::max(choice_->findData(open->stands_in), 0));
    }
    showState();
}

void FactorDecisionsTab::showState() {
    const bool possible = context_.document.isEditable() && choice_->currentIndex() >= 0;
    choice_->setEnabled(possible);
    reason_->setEnabled(possible);
    decide_->setEnabled(possible && !reason_->text().trimmed().isEmpty());
}

void FactorDecisionsTab::decide() {
    const OpenSubstitute* open = chosen();
    const QString reason = reason_->text().trimmed();
    if (open == nullptr || reason.isEmpty()) {
        return;
    }
    domain::Decision decision;
    decision.code = open->code;
    decision.subject = open->subject;
    decision.choice = text::toUtf8(choice_->currentData().toString());
    decision.reason = text::toUtf8(reason);
    if (const auto done = context_.document.execute(services::RecordDecision(decision)); !done) {
        emit errorTold(done.error());
        return;
    }
    reason_->clear();
}

} // namespace parkcarbon::ui
