#pragma once

#include <parkcarbon/services/pack_use_case.hpp>

#include <chrono>

namespace parkcarbon::ui {

/// Three enterprises: one that answered completely, one that is late, one that was not asked.
inline services::AnswerBoard sampleAnswers() {
    using namespace std::chrono;
    services::AnswerBoard board;
    board.period = base::Period::year(2025);
    board.today = 2026y / 3 / 1;
    const auto add = [&](const char* id, services::AnswerState state, double energy_tce, int questions) {
        services::AnswerRow row;
        row.enterprise = domain::EnterpriseId(id);
        row.state = state;
        row.energy_tce = energy_tce;
        row.open_questions = questions;
        if (state != services::AnswerState::NotAsked) {
            row.request.emplace();
            row.request->issued_on = 2026y / 1 / 10;
            row.request->due_on = 2026y / 2 / 10;
        }
        if (state == services::AnswerState::Complete) {
            row.answer.emplace();
            row.answer->received_on = 2026y / 2 / 3;
        }
        board.rows.push_back(std::move(row));
    };
    add("E10", services::AnswerState::Complete, 300.0, 0);
    add("E2", services::AnswerState::Overdue, 600.0, 12);
    add("E3", services::AnswerState::NotAsked, 100.0, 2);
    board.asked = 2;
    board.answered = 1;
    board.complete = 1;
    board.overdue = 1;
    board.energy_coverage = 0.3;
    return board;
}

} // namespace parkcarbon::ui
