#include "ui/pages/packs_page.hpp"

#include "ui/document/pack_board_keeper.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/answer_board_model.hpp"
#include "ui/models/pack_question_model.hpp"
#include "ui/widgets/tile.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QTreeView>

#include <algorithm>
#include <set>

namespace parkcarbon::ui {

PacksPage::PacksPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), keeper_(new PackBoardKeeper(context().document, this)),
      board_(new AnswerBoardModel(context().language.text(), context().directory.names(), this)),
      sorted_(new QSortFilterProxyModel(this)), questions_(new PackQuestionModel(context().language.text(), this)),
      period_(new QComboBox(this)), period_label_(new QLabel(this)), create_(new QPushButton(this)),
      import_(new QPushButton(this)), more_(new QPushButton(this)), menu_(new QMenu(this)), told_(new QLabel(this)),
      board_view_(new QTreeView(this)), questions_title_(new QLabel(this)), questions_view_(new QTreeView(this)),
      ask_(new QPushButton(this)), adopt_(new QPushButton(this)), answered_(new QPushButton(this)),
      withdraw_(new QPushButton(this)) {
    build();
    buildActions();
    connect(period_, &QComboBox::currentIndexChanged, this,
            [this] { keeper_->setPeriod(base::Period::year(period_->currentData().toInt())); });
    connect(keeper_, &PackBoardKeeper::boardChanged, this, &PacksPage::fillBoard);
    connect(keeper_, &PackBoardKeeper::questionsChanged, this, &PacksPage::fillQuestions);
    connect(&context().results, &ResultsKeeper::changed, this, [this] {
        if (isVisible()) {
            fillPeriods();
        }
    });
    connect(&context().document, &ProjectDocument::stateChanged, this, &PacksPage::showState);
    connect(&context().document, &ProjectDocument::changed, told_, &QLabel::hide);
    connect(&context().document, &ProjectDocument::closed, this, [this] {
        const QSignalBlocker quiet(period_);
        period_->clear();
    });
    retranslate();
}

void PacksPage::aboutToShow() {
    fillPeriods();
}

void PacksPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    keeper_->setWatched(true);
}

void PacksPage::hideEvent(QHideEvent* event) {
    keeper_->setWatched(false);
    Page::hideEvent(event);
}

/// The years that hold data, the one after them, which is probably being asked for, and those that were asked for.
void PacksPage::fillPeriods() {
    const ParkResults* results = context().results.results();
    if (results == nullptr) {
        return;
    }
    std::set<int> years;
    for (const base::Period period : results->periods) {
        years.insert(period.yearNumber());
    }
    int asked = 0;
    for (const domain::PackRequest& request : results->snapshot->pack_requests) {
        years.insert(request.period.yearNumber());
        asked = std::max(asked, request.period.yearNumber());
    }
    if (!years.empty()) {
        years.insert(*years.rbegin() + 1);
    }
    const int before = period_->currentData().toInt();
    {
        const QSignalBlocker quiet(period_);
        period_->clear();
        for (auto year = years.rbegin(); year != years.rend(); ++year) {
            period_->addItem(text::toQString(context().language.text().period(base::Period::year(*year))), *year);
        }
        const int wanted = before != 0 ? before : asked != 0 ? asked : results->period.yearNumber();
        period_->setCurrentIndex(std::max(0, period_->findData(wanted)));
    }
    if (period_->count() > 0) {
        keeper_->setPeriod(base::Period::year(period_->currentData().toInt()));
    }
}

void PacksPage::fillBoard() {
    const auto chosen = chosenEnterprise();
    board_->setBoard(keeper_->board() != nullptr ? *keeper_->board() : services::AnswerBoard());
    const auto row = chosen ? board_->rowOf(chosen->str()) : std::nullopt;
    if (board_->rowCount() > 0) {
        board_view_->setCurrentIndex(row ? sorted_->mapFromSource(board_->index(*row, 0)) : sorted_->index(0, 0));
    }
    const services::AnswerBoard& board = board_->board();
    const auto count = [](int number) { return QString::number(number); };
    const QString of_all = tr("of %n enterprise(s)", nullptr, static_cast<int>(board.rows.size()));
    tiles_[0]->setContent(tr("Asked"), count(board.asked), of_all);
    tiles_[1]->setContent(tr("Returned"), count(board.answered), tr("of %1 asked").arg(board.asked));
    tiles_[2]->setContent(tr("Complete"), count(board.complete), tr("of %1 asked").arg(board.asked));
    tiles_[3]->setContent(tr("Overdue"), count(board.overdue),
                          board.overdue > 0 ? tr("⚠ reminders are due") : tr("none overdue"));
    tiles_[4]->setContent(tr("Covered"), PackWords::share(board.energy_coverage), tr("of the energy"),
                          tr("%1 of the output").arg(PackWords::share(board.output_coverage)));
    if (keeper_->error()) {
        emit errorTold(*keeper_->error());
    }
    showState();
    emit selectionSummaryChanged();
}

void PacksPage::fillQuestions() {
    questions_->setQuestions(keeper_->questions());
    if (questions_->rowCount() > 0) {
        questions_view_->setCurrentIndex(questions_->index(0, 0));
    }
    showState();
}

void PacksPage::chooseEnterprise() {
    keeper_->setEnterprise(chosenEnterprise());
    showState();
}

std::optional<domain::EnterpriseId> PacksPage::chosenEnterprise() const {
    const QModelIndex index = sorted_->mapToSource(board_view_->currentIndex());
    return index.isValid() ? std::optional(board_->row(index.row()).enterprise) : std::nullopt;
}

std::vector<domain::EnterpriseId> PacksPage::chosenEnterprises() const {
    const QModelIndexList rows = board_view_->selectionModel()->selectedRows();
    std::vector<domain::EnterpriseId> chosen;
    for (const QModelIndex& index : rows.size() > 1 ? rows : QModelIndexList()) {
        chosen.push_back(board_->row(sorted_->mapToSource(index).row()).enterprise);
    }
    return chosen;
}

const services::OpenQuestion* PacksPage::chosenQuestion() const {
    const QModelIndex index = questions_view_->currentIndex();
    return index.isValid() ? &questions_->question(index.row()) : nullptr;
}

void PacksPage::showState() {
    const auto enterprise = chosenEnterprise();
    const services::OpenQuestion* question = chosenQuestion();
    const bool editable = context().document.takesEdits();
    const bool stored = editable && question != nullptr && !question->drafted;
    const bool open = stored && question->question.status == domain::QuestionStatus::Open;
    create_->setEnabled(editable && board_->rowCount() > 0);
    import_->setEnabled(editable);
    more_->setEnabled(context().document.isOpen());
    import_folder_->setEnabled(editable);
    letters_->setEnabled(editable && board_->rowCount() > 0);
    letter_texts_->setEnabled(letters_->isEnabled());
    checks_->setEnabled(board_->rowCount() > 0);
    ask_->setEnabled(editable && enterprise.has_value());
    adopt_->setEnabled(editable && question != nullptr && question->drafted);
    answered_->setEnabled(open);
    withdraw_->setEnabled(open);
    questions_title_->setText(enterprise ? tr("Questions to %1").arg(board_->enterpriseName(enterprise->str()))
                                         : tr("Questions"));
}

void PacksPage::tell(const QString& message) {
    told_->setText(message);
    told_->setVisible(!message.isEmpty());
}

bool PacksPage::report(const base::Result<void>& result) {
    if (!result) {
        emit errorTold(result.error());
    }
    return result.has_value();
}

QString PacksPage::selectionSummary() const {
    return tr("%n enterprise(s)", nullptr, board_->rowCount());
}

} // namespace parkcarbon::ui
