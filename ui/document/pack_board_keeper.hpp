#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/services/pack_use_case.hpp>

#include <QObject>
#include <QTimer>

#include <optional>
#include <string>
#include <vector>

namespace parkcarbon::ui {

/// The answer board of a period and the questions to one enterprise, computed as a job whenever they are looked at and
/// the data are others.
class PackBoardKeeper : public QObject {
    Q_OBJECT
public:
    explicit PackBoardKeeper(ProjectDocument& document, QObject* parent = nullptr);

    void setWatched(bool watched); ///< nothing is computed for a page that nobody sees
    void setPeriod(base::Period period);
    void setEnterprise(std::optional<domain::EnterpriseId> enterprise);

    const std::optional<base::Period>& period() const { return period_; }
    const services::AnswerBoard* board() const { return board_ ? &*board_ : nullptr; } ///< null until known
    const std::vector<services::OpenQuestion>& questions() const { return questions_; }
    const std::optional<base::Error>& error() const { return error_; } ///< of the last job

signals:
    void boardChanged();
    void questionsChanged();

private:
    struct Outcome {
        std::optional<base::Result<services::AnswerBoard>> board;
        std::optional<base::Result<std::vector<services::OpenQuestion>>> questions;
        std::optional<domain::EnterpriseId> enterprise;
        base::Period period = base::Period::year(1900);
    };
    void outdate();
    void compute();
    void take(Outcome outcome);

    ProjectDocument& document_;
    QTimer soon_; ///< gathers edits, and the enterprises that arrow keys walk past
    bool watched_ = false;
    bool board_stale_ = true;
    bool questions_stale_ = true;
    std::optional<base::Period> period_;
    std::optional<domain::EnterpriseId> enterprise_;
    std::optional<services::AnswerBoard> board_;
    std::vector<services::OpenQuestion> questions_;
    std::optional<base::Error> error_;
};

/// The day, in the zone of this machine.
base::Date dayOfToday();

} // namespace parkcarbon::ui
