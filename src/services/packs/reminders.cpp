#include "services/packs/pack_project.hpp"

#include <parkcarbon/services/pack_use_case.hpp>

#include <algorithm>

namespace parkcarbon::services {
namespace {

class RemindPacks final : public Operation {
public:
    RemindPacks(base::Period period, const std::vector<domain::EnterpriseId>& enterprises)
        : period_(period), enterprises_(enterprises) {}

    base::Code code() const override { return kRemindPacks; }
    base::Arguments arguments() const override {
        return {{"period", period_.str()}, {"count", std::to_string(enterprises_.size())}};
    }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        const auto requests = writer.allRecords(domain::Table::PackRequests);
        if (!requests) {
            return base::failure(requests.error());
        }
        for (const store::StoredRecord& stored : *requests) {
            auto request = std::get<domain::PackRequest>(stored.record);
            const bool reminded =
                request.enterprise && request.period == period_ &&
                std::find(enterprises_.begin(), enterprises_.end(), *request.enterprise) != enterprises_.end();
            if (!reminded) {
                continue;
            }
            request.reminded_on = writer.today();
            if (auto done = writer.update(stored.key, request); !done) {
                return done;
            }
        }
        return {};
    }

private:
    base::Period period_;
    const std::vector<domain::EnterpriseId>& enterprises_;
};

} // namespace

base::Result<std::vector<Reminder>> reminders(ProjectSession& session, base::Period period, base::Date today,
                                              const base::RunContext& context) {
    auto board = answerBoard(session, period, today, context);
    if (!board) {
        return base::failure(std::move(board.error()));
    }
    auto questions = allOpenQuestions(session, period, context);
    if (!questions) {
        return base::failure(std::move(questions.error()));
    }
    const auto snapshot = session.snapshot();
    const auto layout = snapshot ? packLayoutOf(**snapshot) : base::failure(snapshot.error());
    if (!layout) {
        return base::failure(layout.error());
    }
    std::vector<Reminder> pending;
    for (AnswerRow& row : board->rows) {
        Reminder reminder;
        reminder.questions = std::move((*questions)[row.enterprise.str()]);
        if (row.state == AnswerState::NotAsked || (row.state == AnswerState::Complete && reminder.questions.empty())) {
            continue;
        }
        for (const OpenQuestion& asked : reminder.questions) {
            if (const domain::PackSheet* const sheet = layout->sheet(asked.question.sheet)) {
                reminder.sheets[sheet->id] = sheet->title;
            }
        }
        reminder.row = std::move(row);
        pending.push_back(std::move(reminder));
    }
    return pending;
}

base::Result<void> noteReminded(ProjectSession& session, base::Period period,
                                const std::vector<domain::EnterpriseId>& enterprises) {
    return session.execute(RemindPacks(period, enterprises)).map([](const ChangeNotice&) {});
}

} // namespace parkcarbon::services
