#include "ui/document/pack_board_keeper.hpp"

#include <QDate>

namespace parkcarbon::ui {
namespace {

constexpr int kGatherMilliseconds = 150;

} // namespace

base::Date dayOfToday() {
    const QDate today = QDate::currentDate();
    return base::Date(std::chrono::year(today.year()), std::chrono::month(static_cast<unsigned>(today.month())),
                      std::chrono::day(static_cast<unsigned>(today.day())));
}

PackBoardKeeper::PackBoardKeeper(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    soon_.setSingleShot(true);
    soon_.setInterval(kGatherMilliseconds);
    connect(&soon_, &QTimer::timeout, this, &PackBoardKeeper::compute);
    connect(&document, &ProjectDocument::changed, this, &PackBoardKeeper::outdate);
    connect(&document, &ProjectDocument::stateChanged, this, [this] {
        if (watched_ && document_.session() != nullptr && (board_stale_ || questions_stale_)) {
            soon_.start();
        }
    });
    connect(&document, &ProjectDocument::closed, this, [this] {
        board_.reset();
        questions_.clear();
        period_.reset();
        enterprise_.reset();
        error_.reset();
        board_stale_ = true;
        emit boardChanged();
        emit questionsChanged();
    });
}

void PackBoardKeeper::outdate() {
    board_stale_ = true;
    questions_stale_ = true;
    if (watched_) {
        soon_.start();
    }
}

void PackBoardKeeper::setWatched(bool watched) {
    watched_ = watched;
    if (watched && (board_stale_ || questions_stale_)) {
        soon_.start();
    }
}

void PackBoardKeeper::setPeriod(base::Period period) {
    if (period_ != period) {
        period_ = period;
        questions_.clear();
        emit questionsChanged();
        outdate();
    }
}

void PackBoardKeeper::setEnterprise(std::optional<domain::EnterpriseId> enterprise) {
    if (enterprise_ != enterprise) {
        enterprise_ = std::move(enterprise);
        questions_.clear();
        emit questionsChanged();
        questions_stale_ = true;
        soon_.start();
    }
}

void PackBoardKeeper::compute() {
    if (!watched_ || document_.session() == nullptr || !period_) {
        return;
    }
    auto outcome = std::make_shared<Outcome>();
    outcome->enterprise = enterprise_;
    outcome->period = *period_;
    const bool with_board = std::exchange(board_stale_, false);
    const bool with_questions = std::exchange(questions_stale_, false) && enterprise_;
    document_.lend(
        tr("Reading the answers"),
        [outcome, with_board, with_questions](Workspace& workspace, const base::RunContext& context) {
            if (with_board) {
                outcome->board = services::answerBoard(*workspace.session, outcome->period, dayOfToday(), context);
            }
            if (with_questions) {
                outcome->questions =
                    services::openQuestions(*workspace.session, outcome->period, *outcome->enterprise, context);
            }
        },
        [this, outcome] { take(std::move(*outcome)); }, ProjectDocument::OnEdit::GiveWay);
}

void PackBoardKeeper::take(Outcome outcome) {
    error_.reset();
    if (outcome.board && outcome.period == period_) {
        if (*outcome.board) {
            board_ = std::move(**outcome.board);
        } else {
            error_ = outcome.board->error();
        }
        emit boardChanged();
    }
    if (outcome.questions && outcome.period == period_ && outcome.enterprise == enterprise_) {
        if (*outcome.questions) {
            questions_ = std::move(**outcome.questions);
        } else {
            error_ = outcome.questions->error();
        }
        emit questionsChanged();
    }
}

} // namespace parkcarbon::ui
