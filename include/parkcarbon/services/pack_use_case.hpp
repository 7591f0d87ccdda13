#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/run_context.hpp>
#include <parkcarbon/domain/pack.hpp>
#include <parkcarbon/domain/pack_layout.hpp>
#include <parkcarbon/services/project_session.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The collection of data by workbooks: out to the enterprises, back in by services/import_use_case, questions back.
namespace parkcarbon::services {

inline constexpr base::Code kIssuePacks{"ISSUE_PACKS"};            ///< {period, count}
inline constexpr base::Code kRemindPacks{"REMIND_PACKS"};          ///< {period, count}
inline constexpr base::Code kAskPackQuestion{"ASK_PACK_QUESTION"}; ///< {enterprise}

struct PackOrder {
    base::Period period = base::Period::year(1900);
    domain::PackLanguage language = domain::PackLanguage::Both;
    std::vector<domain::EnterpriseId> enterprises; ///< empty = all inside the boundary in that period
    std::optional<base::Date> due_on;
};

struct IssuedPack {
    domain::EnterpriseId enterprise;
    std::filesystem::path file;
    int sheets = 0;
    int prefilled_rows = 0;
};

/// Writes one workbook for each enterprise into the folder, which is made when it does not exist, and notes in the
/// project that they were sent (one undo step; issuing again replaces the note). Errors: RECORD_NOT_FOUND {table,
/// value}, FILE_NOT_WRITTEN {value, reason}, IMPORT_CANCELLED.
base::Result<std::vector<IssuedPack>> issuePacks(ProjectSession& session, const PackOrder& order,
                                                 const std::filesystem::path& directory,
                                                 const base::RunContext& context = {});

/// One workbook of the whole project, a sheet for each table, re-importable without loss (also `export --format xlsx`).
/// `language` is that of its title, `titles` are shown as comments on the fields' names. The file gets the extension
/// `.xlsx` if it has none. Errors: as exchange::writeProjectWorkbook.
using FieldTitles = std::function<std::string(domain::Table table, std::string_view field)>;
base::Result<std::filesystem::path>
writeOverviewWorkbook(const ProjectSession& session, const std::filesystem::path& file, domain::PackLanguage language,
                      const base::RunContext& context = {}, const FieldTitles& titles = {});

/// Blank workbooks without a project: one for each role, and one with every sheet; returns the files written. Errors:
/// FILE_NOT_WRITTEN {value, reason}.
base::Result<std::vector<std::filesystem::path>> writeBlankTemplates(const std::filesystem::path& directory,
                                                                     domain::PackLanguage language);

enum class AnswerState : std::uint8_t { NotAsked, Waiting, Overdue, Incomplete, Complete };
/// "not_asked", "waiting", "overdue", "incomplete", "complete"
std::string_view answerStateWord(AnswerState state);

/// Where one enterprise stands.
struct AnswerRow {
    domain::EnterpriseId enterprise;
    AnswerState state = AnswerState::NotAsked;
    std::optional<domain::PackRequest> request;
    std::optional<domain::PackAnswer> answer; ///< the last one
    int open_questions = 0;
    double energy_tce = 0.0;              ///< of the period before, else of the period: what weighs in the coverage
    std::optional<double> output_cny_10k; ///< likewise
};

struct AnswerBoard {
    base::Period period = base::Period::year(1900);
    base::Date today;
    std::vector<AnswerRow> rows; ///< all enterprises inside the boundary, in the order of the project
    int asked = 0;
    int answered = 0; ///< complete or not
    int complete = 0;
    int overdue = 0;
    std::optional<double> energy_coverage; ///< share of the energy of those who have answered, 0…1; nothing without any
    std::optional<double> output_coverage;
};
base::Result<AnswerBoard> answerBoard(ProjectSession& session, base::Period period, base::Date today,
                                      const base::RunContext& context = {});

/// A question as it is put to an enterprise: stored ones, and those that the flow analysis and the data checks draft
/// now.
struct OpenQuestion {
    domain::PackQuestion question;
    bool drafted = false; ///< not stored: computed from the data as they are
};
base::Result<std::vector<OpenQuestion>> openQuestions(ProjectSession& session, base::Period period,
                                                      const domain::EnterpriseId& enterprise,
                                                      const base::RunContext& context = {});
/// The same of everybody; enterprises without questions are not in it.
using QuestionsByEnterprise = std::map<std::string, std::vector<OpenQuestion>>;
base::Result<QuestionsByEnterprise> allOpenQuestions(ProjectSession& session, base::Period period,
                                                     const base::RunContext& context = {});

/// The arguments of the sentence that `code` stands for.
base::Arguments questionArguments(const domain::PackQuestion& question);
/// Stores a question, a drafted one or one in the asker's own words, as open from today; one undo step.
/// Errors: RECORD_NOT_FOUND {table, value} for an enterprise that there is not.
base::Result<void> askPackQuestion(ProjectSession& session, domain::PackQuestion question);

/// An enterprise that has to be reminded: it has not answered, not completely, or has questions to answer.
struct Reminder {
    AnswerRow row;
    std::vector<OpenQuestion> questions;
    std::map<std::string, domain::BilingualText> sheets; ///< titles of the sheets that the questions name, by id
};
base::Result<std::vector<Reminder>> reminders(ProjectSession& session, base::Period period, base::Date today,
                                              const base::RunContext& context = {});
using QuestionWords = std::function<std::string(const domain::PackQuestion& question)>;
/// "Please check": writes the workbook again for each enterprise that has open questions, with the present data, each
/// question a comment on its cell and a row of a sheet of its own. `enterprises` empty = all. The project is not
/// changed. Errors: those of issuePacks.
base::Result<std::vector<IssuedPack>> writeCheckPacks(ProjectSession& session, const PackOrder& order,
                                                      const std::filesystem::path& directory,
                                                      const QuestionWords& words, const base::RunContext& context = {});
/// Notes today as the day of the last reminder, one undo step. Errors: those of the store.
base::Result<void> noteReminded(ProjectSession& session, base::Period period,
                                const std::vector<domain::EnterpriseId>& enterprises);

inline constexpr base::Code kPackAnswerUnknown{"PACK_ANSWER_UNKNOWN"};      ///< {value}
inline constexpr base::Code kPackOriginalNotKept{"PACK_ORIGINAL_NOT_KEPT"}; ///< {value}
/// Writes the workbook as it came back. Errors: PACK_ANSWER_UNKNOWN, PACK_ORIGINAL_NOT_KEPT; EVIDENCE_CONTENT_TAMPERED
/// {value}; FILE_NOT_WRITTEN {value, reason}.
base::Result<void> writePackOriginal(const ProjectSession& session, const std::string& answer_id,
                                     const std::filesystem::path& file);

} // namespace parkcarbon::services
