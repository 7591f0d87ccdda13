#include "services/packs/pack_questions.hpp"

#include "services/packs/pack_project.hpp"

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/exchange/arguments_text.hpp>
#include <parkcarbon/exchange/pack_records.hpp>
#include <parkcarbon/services/calculations.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <algorithm>
#include <set>

namespace parkcarbon::services {
namespace {

/// Drafts a question from each finding that points at a record of an enterprise and period.
class QuestionDrafts {
public:
    QuestionDrafts(const ProjectSession& session, const domain::ProjectSnapshot& snapshot, domain::PackLayout layout,
                   base::Period period)
        : session_(session), snapshot_(snapshot), layout_(std::move(layout)), period_(period) {
        for (const domain::Enterprise& enterprise : snapshot.enterprises) {
            points_[enterprise.id.str()].push_back(enterprise.id.str());
        }
        for (const domain::Process& process : snapshot.processes) {
            if (process.enterprise && process.id.str() != process.enterprise->str()) {
                points_[process.enterprise->str()].push_back(process.id.str());
            }
        }
    }

    std::optional<domain::PackQuestion> draft(const base::Finding& finding) const {
        const auto table = domain::tableByName(finding.where.table);
        if (!table || finding.where.record_id.empty() || finding.severity == base::Severity::Note) {
            return std::nullopt;
        }
        const auto stored = session_.records().find(*table, finding.where.record_id);
        if (!stored || !*stored) {
            return std::nullopt;
        }
        const domain::Cells cells = domain::toCells((*stored)->record);
        if (!concernsPeriod(*table, cells)) {
            return std::nullopt;
        }
        for (const std::string& enterprise : askedAbout(finding, (*stored)->record, cells)) {
            const std::string sheet = exchange::packSheetOf(layout_, *table, cells, points_.at(enterprise));
            if (!sheet.empty()) {
                return questionOf(finding, enterprise, sheet);
            }
        }
        return std::nullopt;
    }

private:
    bool concernsPeriod(domain::Table table, const domain::Cells& cells) const {
        const auto field = domain::spec(table).fieldIndex("period");
        const auto period =
            field ? base::Period::parse(cells[*field].value_or(std::string{})) : base::Result<base::Period>(period_);
        return period && period_.contains(*period);
    }

    /// Who can answer, best first: whom the finding names, who stated the number, the buyer, the seller.
    std::vector<std::string> askedAbout(const base::Finding& finding, const domain::Record& record,
                                        const domain::Cells& cells) const {
        std::vector<std::string> candidates = {std::string(finding.argument("enterprise"))};
        if (const domain::Provenance* const origin = domain::origin(record)) {
            for (const domain::PackAnswer& answer : snapshot_.pack_answers) {
                if (answer.enterprise && !origin->sha256.empty() && answer.sha256 == origin->sha256) {
                    candidates.push_back(answer.enterprise->str());
                }
            }
        }
        for (const std::string_view name : {"enterprise_id", "subject_id", "to_id", "from_id"}) {
            const auto field = domain::spec(domain::tableOf(record)).fieldIndex(name);
            const std::string party = field ? cells[*field].value_or(std::string{}) : std::string{};
            for (const auto& [enterprise, points] : points_) {
                if (std::find(points.begin(), points.end(), party) != points.end()) {
                    candidates.push_back(enterprise);
                }
            }
        }
        std::erase_if(candidates, [&](const std::string& id) { return !points_.contains(id); });
        return candidates;
    }

    domain::PackQuestion questionOf(const base::Finding& finding, const std::string& enterprise,
                                    const std::string& sheet) const {
        domain::PackQuestion question;
        question.enterprise = domain::EnterpriseId(enterprise);
        question.period = period_;
        question.sheet = sheet;
        question.row_id = finding.where.record_id;
        question.field = finding.where.field;
        question.code = finding.code.name;
        question.arguments = exchange::argumentsText(finding.arguments);
        question.id = packQuestionId(question);
        return question;
    }

    const ProjectSession& session_;
    const domain::ProjectSnapshot& snapshot_;
    domain::PackLayout layout_;
    base::Period period_;
    std::map<std::string, std::vector<std::string>> points_;
};

} // namespace

std::string packQuestionId(const domain::PackQuestion& question) {
    constexpr std::size_t kDigits = 12;
    const std::string what = question.row_id + "|" + question.field + "|" + question.code + "|" +
                             (question.row_id.empty() ? question.cell : std::string{});
    return question.period.str() + ":" + question.enterprise->str() + ":" + question.sheet + ":" +
           base::sha256Hex(what).substr(0, kDigits);
}

base::Result<QuestionsByEnterprise> allOpenQuestions(ProjectSession& session, base::Period period,
                                                     const base::RunContext& context) {
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    auto layout = packLayoutOf(**snapshot);
    if (!layout) {
        return base::failure(std::move(layout.error()));
    }
    Calculations calculations(session);
    const auto findings = calculations.check(context);
    if (!findings) {
        return base::failure(findings.error());
    }
    QuestionsByEnterprise questions;
    std::set<std::string> known; ///< also those that were answered or withdrawn: nobody is asked twice
    for (const domain::PackQuestion& question : (*snapshot)->pack_questions) {
        known.insert(question.id);
        if (question.enterprise && question.period == period && question.status == domain::QuestionStatus::Open) {
            questions[question.enterprise->str()].push_back({question, false});
        }
    }
    const QuestionDrafts drafts(session, **snapshot, std::move(*layout), period);
    for (const base::Finding& finding : *findings) {
        auto question = drafts.draft(finding);
        if (question && known.insert(question->id).second) {
            questions[question->enterprise->str()].push_back({std::move(*question), true});
        }
    }
    return questions;
}

base::Result<std::vector<OpenQuestion>> openQuestions(ProjectSession& session, base::Period period,
                                                      const domain::EnterpriseId& enterprise,
                                                      const base::RunContext& context) {
    return allOpenQuestions(session, period, context).map([&](QuestionsByEnterprise&& all) {
        return std::move(all[enterprise.str()]);
    });
}

} // namespace parkcarbon::services
