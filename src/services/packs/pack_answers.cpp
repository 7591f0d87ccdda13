#include "services/packs/pack_answers.hpp"

#include "services/operations/record_changes.hpp"
#include "services/packs/pack_questions.hpp"

#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/exchange/arguments_text.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace parkcarbon::services {
namespace {

using File = exchange::ImportReport::File;

/// The sheets of one workbook.
struct ReturnedPack {
    std::vector<const File*> sheets;

    const File& first() const { return *sheets.front(); }
};

/// Refused workbooks have an error that belongs to no sheet of the layout, and no rows.
bool isTaken(const ReturnedPack& pack) {
    return std::any_of(pack.sheets.begin(), pack.sheets.end(),
                       [](const File* sheet) { return !sheet->pack_sheet.empty(); });
}

std::vector<ReturnedPack> packsOf(const exchange::ImportReport& report) {
    std::vector<ReturnedPack> packs;
    std::map<std::string, std::size_t> places;
    for (const File& file : report.files) {
        if (file.enterprise_id.empty()) {
            continue;
        }
        const auto [place, added] = places.emplace(file.sha256, packs.size());
        if (added) {
            packs.emplace_back();
        }
        packs[place->second].sheets.push_back(&file);
    }
    std::erase_if(packs, [](const ReturnedPack& pack) { return !isTaken(pack); });
    return packs;
}

std::string cellOf(const File& sheet, const base::Location& where) {
    domain::Provenance place;
    place.columns = sheet.pack_columns;
    place.row = where.row;
    return place.cellOf(where.field);
}

class PackNotes {
public:
    PackNotes(store::RecordWriter& writer, bool kept) : writer_(writer), kept_(kept) {}

    base::Result<void> note(const ReturnedPack& pack) {
        const auto answers = allOf<domain::PackAnswer>(writer_, domain::Table::PackAnswers);
        if (!answers) {
            return base::failure(answers.error());
        }
        const File& first = pack.first();
        const auto same = [&](const domain::PackAnswer& answer) {
            return answer.enterprise && answer.enterprise->str() == first.enterprise_id &&
                   answer.period.str() == first.period;
        };
        if (std::any_of(answers->begin(), answers->end(), [&](const domain::PackAnswer& answer) {
                return same(answer) && answer.sha256 == first.sha256;
            })) {
            return {};
        }
        const auto earlier = std::count_if(answers->begin(), answers->end(), same);
        return insertAnswer(pack, first.period + ":" + first.enterprise_id + ":" + std::to_string(earlier + 1))
            .and_then([&] { return noteQuestions(pack); });
    }

private:
    base::Result<void> insertAnswer(const ReturnedPack& pack, const std::string& id) {
        const File& first = pack.first();
        domain::PackAnswer answer;
        answer.id = id;
        answer.enterprise = domain::EnterpriseId(first.enterprise_id);
        answer.period = *base::Period::parse(first.period);
        answer.file_name = first.file;
        answer.sha256 = first.sha256;
        answer.received_on = writer_.today();
        answer.received_by = writer_.actor();
        answer.kept = kept_;
        for (const File* const sheet : pack.sheets) {
            answer.added += static_cast<int>(sheet->added);
            answer.changed += static_cast<int>(sheet->changed);
            answer.unchanged += static_cast<int>(sheet->unchanged);
            answer.refused += static_cast<int>(sheet->refused);
        }
        answer.complete = first.complete && answer.refused == 0;
        return writer_.insert(answer).map([](std::int64_t) {});
    }

    base::Result<void> noteQuestions(const ReturnedPack& pack) {
        std::map<std::string, domain::PackQuestion> raised;
        for (const File* const sheet : pack.sheets) {
            for (const base::Finding& finding : sheet->findings) {
                if (!sheet->pack_sheet.empty() && finding.severity != base::Severity::Note) {
                    domain::PackQuestion question = questionOf(*sheet, finding);
                    raised.emplace(question.id, std::move(question));
                }
            }
        }
        const auto stored = writer_.allRecords(domain::Table::PackQuestions);
        if (!stored) {
            return base::failure(stored.error());
        }
        for (const store::StoredRecord& record : *stored) {
            auto question = std::get<domain::PackQuestion>(record.record);
            const auto again = raised.find(question.id);
            if (again != raised.end()) {
                question = again->second;
                raised.erase(again);
            } else if (isAnswered(question, pack)) {
                question.status = domain::QuestionStatus::Answered;
            }
            if (domain::Record(question) != record.record) {
                if (auto done = writer_.update(record.key, question); !done) {
                    return done;
                }
            }
        }
        for (const auto& [id, question] : raised) {
            if (auto done = writer_.insert(question); !done) {
                return base::failure(done.error());
            }
        }
        return {};
    }

    domain::PackQuestion questionOf(const File& sheet, const base::Finding& finding) const {
        domain::PackQuestion question;
        question.enterprise = domain::EnterpriseId(sheet.enterprise_id);
        question.period = *base::Period::parse(sheet.period);
        question.sheet = sheet.pack_sheet;
        question.row_id = finding.where.record_id;
        question.field = finding.where.field;
        question.cell = cellOf(sheet, finding.where);
        question.code = finding.code.name;
        question.arguments = exchange::argumentsText(finding.arguments);
        question.asked_on = writer_.today();
        question.id = packQuestionId(question);
        return question;
    }

    /// An open one of the same enterprise and period whose row, or whose sheet where it asks for no row, has come.
    static bool isAnswered(const domain::PackQuestion& question, const ReturnedPack& pack) {
        const File& first = pack.first();
        const bool asked = question.status == domain::QuestionStatus::Open && question.enterprise &&
                           question.enterprise->str() == first.enterprise_id && question.period.str() == first.period;
        return asked && std::any_of(pack.sheets.begin(), pack.sheets.end(), [&](const File* sheet) {
                   const auto& rows = sheet->pack_rows;
                   return sheet->pack_sheet == question.sheet &&
                          (question.row_id.empty() ||
                           std::find(rows.begin(), rows.end(), question.row_id) != rows.end());
               });
    }

    store::RecordWriter& writer_;
    bool kept_;
};

} // namespace

base::Result<void> notePackAnswers(store::RecordWriter& writer, const exchange::ImportReport& report, bool kept) {
    PackNotes notes(writer, kept);
    for (const ReturnedPack& pack : packsOf(report)) {
        if (auto noted = notes.note(pack); !noted) {
            return noted;
        }
    }
    return {};
}

} // namespace parkcarbon::services
