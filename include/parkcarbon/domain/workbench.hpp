#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/table.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>

/// What people enter on the steps of circularization: where each step stands, who does it, what was decided and what
/// proves it. What follows from it is computed in engine/workflow.
namespace parkcarbon::domain {

/// Where one step stands (workflow.csv), identified by its number.
struct WorkflowEntry {
    int step = 0;
    StepStatus status = StepStatus::NotStarted;
    std::optional<double> score; ///< 0…4 as claimed; nothing = not scored
    std::string evidence_ref;
    std::string responsible;
    std::optional<base::Date> start;  ///< planned
    std::optional<base::Date> finish; ///< planned
    std::string note;
    std::optional<base::Date> actual_start;
    std::optional<base::Date> actual_finish;
    std::string reason;                   ///< why the step is not applicable
    std::string checked_by;               ///< the third party that has checked it
    std::optional<base::Date> checked_on; ///< day of that check or of the last update after it
    Provenance origin;
    friend bool operator==(const WorkflowEntry&, const WorkflowEntry&) = default;

    static constexpr Table kTable = Table::Workflow;
    static constexpr auto members() {
        using W = WorkflowEntry;
        return std::tuple(&W::step, &W::status, &W::score, &W::evidence_ref, &W::responsible, &W::start, &W::finish,
                          &W::note, &W::actual_start, &W::actual_finish, &W::reason, &W::checked_by, &W::checked_on);
    }
};

/// One step of a list of the user's own (workflow_steps.csv); without any the shipped list holds. The texts without a
/// language in their name are those of the reference list (English, deliverables Chinese).
struct OwnStep {
    int step = 0;
    int stage = 0;
    std::string stage_zh;
    std::string stage_en;
    std::string step_zh;
    std::string step_en;
    std::string provenance;
    std::string purpose;
    std::string user_inputs;
    std::string software_computes_or_checks;
    std::string deliverable_evidence;
    std::string completion_criterion;
    std::string responsible;
    std::string needs_steps; ///< `7;9`
    std::string purpose_zh;
    std::string user_inputs_zh;
    std::string software_computes_or_checks_zh;
    std::string deliverable_evidence_en;
    std::string completion_criterion_zh;
    std::string responsible_zh;
    std::optional<double> weight;       ///< in its stage; nothing = 1
    std::optional<double> stage_weight; ///< of its stage in the total; nothing = 1
    std::string checks;                 ///< codes of engine/workflow, `;` between
    std::string pages;                  ///< ids of the pages where its work is done, `;` between
    Provenance origin;
    friend bool operator==(const OwnStep&, const OwnStep&) = default;

    static constexpr Table kTable = Table::WorkflowSteps;
    static constexpr auto members() {
        using S = OwnStep;
        return std::tuple(&S::step, &S::stage, &S::stage_zh, &S::stage_en, &S::step_zh, &S::step_en, &S::provenance,
                          &S::purpose, &S::user_inputs, &S::software_computes_or_checks, &S::deliverable_evidence,
                          &S::completion_criterion, &S::responsible, &S::needs_steps, &S::purpose_zh,
                          &S::user_inputs_zh, &S::software_computes_or_checks_zh, &S::deliverable_evidence_en,
                          &S::completion_criterion_zh, &S::responsible_zh, &S::weight, &S::stage_weight, &S::checks,
                          &S::pages);
    }
};

/// One thing that a step asks for and nothing else holds (step_entries.csv): the number and date of a document, a
/// budget, the day of the next review; identified by step and field together.
struct StepEntry {
    int step = 0;
    std::string field; ///< as the checks know it: `document_no`, `document_date`, `boundary_version` …
    std::string value;
    std::string note;
    Provenance origin;
    friend bool operator==(const StepEntry&, const StepEntry&) = default;

    static constexpr Table kTable = Table::StepEntries;
    static constexpr auto members() {
        using E = StepEntry;
        return std::tuple(&E::step, &E::field, &E::value, &E::note);
    }
};

/// A person who takes part (team.csv).
struct TeamMember {
    PersonId id;
    std::string name;
    std::string post;
    std::string organisation;
    TeamGroup group = TeamGroup::WorkingOffice;
    TeamFunction function = TeamFunction::Other;
    bool leader = false; ///< of the group
    std::string contact;
    std::string note;
    Provenance origin;
    friend bool operator==(const TeamMember&, const TeamMember&) = default;

    static constexpr Table kTable = Table::Team;
    static constexpr auto members() {
        using P = TeamMember;
        return std::tuple(&P::id, &P::name, &P::post, &P::organisation, &P::group, &P::function, &P::leader,
                          &P::contact, &P::note);
    }
};

/// Who does what on a step (responsibilities.csv); identified by step, person and role together. Exactly one person is
/// accountable (A) for a step.
struct Responsibility {
    int step = 0;
    PersonId person;
    RaciRole role = RaciRole::Responsible;
    std::string note;
    Provenance origin;
    friend bool operator==(const Responsibility&, const Responsibility&) = default;

    static constexpr Table kTable = Table::Responsibilities;
    static constexpr auto members() {
        using R = Responsibility;
        return std::tuple(&R::step, &R::person, &R::role, &R::note);
    }
};

/// The record of a meeting (meetings.csv).
struct Meeting {
    MeetingId id;
    std::optional<int> step;
    std::optional<base::Date> held_on;
    std::string title;
    std::string place;
    std::string attendees;
    std::string minutes;
    std::string resolutions;
    std::string note;
    Provenance origin;
    friend bool operator==(const Meeting&, const Meeting&) = default;

    static constexpr Table kTable = Table::Meetings;
    static constexpr auto members() {
        using M = Meeting;
        return std::tuple(&M::id, &M::step, &M::held_on, &M::title, &M::place, &M::attendees, &M::minutes,
                          &M::resolutions, &M::note);
    }
};

/// A document that proves something (evidence.csv): its bytes are kept in the project, or it lies elsewhere, or it
/// exists on paper only. `sha256` is what the bytes were when it was added.
struct Evidence {
    static constexpr std::size_t kLargestFileBytes = std::size_t{50} << 20; ///< of a stored or linked file

    EvidenceId id;
    std::optional<int> step;
    EvidenceKind kind = EvidenceKind::Paper;
    std::string title;
    std::string file_name;
    std::string path;   ///< Linked: where it lies; absolute, or relative to the project file
    std::string sha256; ///< in lower-case hex; empty = unknown (paper)
    std::optional<double> bytes;
    std::string document_no;
    std::optional<base::Date> dated;
    EvidenceClass evidence_class = EvidenceClass::Reported;
    std::string added_by;
    std::optional<base::Date> added_on;
    std::string note;
    Provenance origin;
    friend bool operator==(const Evidence&, const Evidence&) = default;

    static constexpr Table kTable = Table::Evidence;
    static constexpr auto members() {
        using E = Evidence;
        return std::tuple(&E::id, &E::step, &E::kind, &E::title, &E::file_name, &E::path, &E::sha256, &E::bytes,
                          &E::document_no, &E::dated, &E::evidence_class, &E::added_by, &E::added_on, &E::note);
    }
};

/// One round through the steps (cycles.csv). The open one has no closing day; what the closed ones came to is in
/// cycle_results.csv.
struct Cycle {
    CycleId id;
    std::optional<int> base_year;
    std::optional<int> report_year;
    std::optional<base::Date> opened;
    std::optional<base::Date> closed;
    std::string note;
    Provenance origin;
    friend bool operator==(const Cycle&, const Cycle&) = default;

    static constexpr Table kTable = Table::Cycles;
    static constexpr auto members() {
        using C = Cycle;
        return std::tuple(&C::id, &C::base_year, &C::report_year, &C::opened, &C::closed, &C::note);
    }
};

/// One number that a closed cycle came to (cycle_results.csv); identified by cycle and subject together.
struct CycleResult {
    std::string cycle;
    std::string subject; ///< `step/3`, `stage/2`, `total`, `indicator/HJ274-11`, `target/HJ274-11/2025`
    double value = 0.0;
    std::string unit;
    std::string note;
    Provenance origin;
    friend bool operator==(const CycleResult&, const CycleResult&) = default;

    static constexpr Table kTable = Table::CycleResults;
    static constexpr auto members() {
        using R = CycleResult;
        return std::tuple(&R::cycle, &R::subject, &R::value, &R::unit, &R::note);
    }
};

/// What a user has written in place of a generated paragraph of a report (report_texts.csv); identified by block and
/// language together.
struct ReportText {
    std::string block;
    std::string language; ///< `zh`, `en`
    std::string text;
    std::string quotes; ///< figures named in the text as they were shown then: `co2_total=565,800; …`
    std::string edited_by;
    std::optional<base::Date> edited_on;
    Provenance origin;
    friend bool operator==(const ReportText&, const ReportText&) = default;

    static constexpr Table kTable = Table::ReportTexts;
    static constexpr auto members() {
        using T = ReportText;
        return std::tuple(&T::block, &T::language, &T::text, &T::quotes, &T::edited_by, &T::edited_on);
    }
};

} // namespace parkcarbon::domain
