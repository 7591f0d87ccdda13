#include "services/packs/pack_project.hpp"

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/services/pack_use_case.hpp>
#include <parkcarbon/services/record_operations.hpp>

#include <algorithm>
#include <system_error>

namespace parkcarbon::services {
namespace {

constexpr std::string_view kCheckSuffix = "_check.xlsx";

/// Those whom the order names, or everybody, as far as there are questions to them.
base::Result<std::vector<const domain::Enterprise*>>
askedBack(const domain::ProjectSnapshot& snapshot, const PackOrder& order, const QuestionsByEnterprise& questions) {
    for (const domain::EnterpriseId& id : order.enterprises) {
        if (std::none_of(snapshot.enterprises.begin(), snapshot.enterprises.end(),
                         [&](const domain::Enterprise& enterprise) { return enterprise.id == id; })) {
            return base::failure(kRecordNotFound, {{"table", "enterprises"}, {"value", id.str()}});
        }
    }
    std::vector<const domain::Enterprise*> enterprises;
    for (const domain::Enterprise& enterprise : snapshot.enterprises) {
        const bool wanted = order.enterprises.empty() || std::find(order.enterprises.begin(), order.enterprises.end(),
                                                                   enterprise.id) != order.enterprises.end();
        if (wanted && questions.contains(enterprise.id.str())) {
            enterprises.push_back(&enterprise);
        }
    }
    return enterprises;
}

} // namespace

base::Result<std::vector<IssuedPack>> writeCheckPacks(ProjectSession& session, const PackOrder& order,
                                                      const std::filesystem::path& directory,
                                                      const QuestionWords& words, const base::RunContext& context) {
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    const auto questions = allOpenQuestions(session, order.period, context);
    const auto layout = questions ? packLayoutOf(**snapshot) : base::failure(questions.error());
    const auto enterprises = layout ? askedBack(**snapshot, order, *questions) : base::failure(layout.error());
    const auto subjects = enterprises ? packSubjects(**snapshot, session.records(), *enterprises, order.period)
                                      : base::failure(enterprises.error());
    if (!subjects) {
        return base::failure(subjects.error());
    }
    std::error_code status;
    std::filesystem::create_directories(directory, status);
    if (status) {
        return base::failure(exchange::kFileNotWritten, {{"value", directory.string()}, {"reason", status.message()}});
    }
    std::vector<IssuedPack> written;
    for (const exchange::PackSubject& subject : *subjects) {
        if (context.cancelled()) {
            return base::failure(exchange::kImportCancelled);
        }
        exchange::PackCover cover;
        cover.project_id = session.projectId();
        cover.park = {(*snapshot)->park.name_zh, (*snapshot)->park.name_en};
        cover.language = order.language;
        cover.due_on = order.due_on;
        cover.contact = packContact(**snapshot);
        cover.created = base::SystemClock().now();
        cover.drop_downs = packDropDowns(*layout, subject, order.language);
        for (const OpenQuestion& asked : questions->at(subject.enterprise)) {
            const domain::PackQuestion& question = asked.question;
            cover.marks.push_back({question.sheet, question.row_id, question.field, question.cell, words(question)});
        }
        const auto sheets = exchange::prefillPack(*layout, subject, order.language);
        std::filesystem::path name = exchange::packFileName(subject, order.language);
        IssuedPack pack{domain::EnterpriseId(subject.enterprise), directory / name.replace_extension(), 0, 0};
        pack.file += kCheckSuffix;
        pack.sheets = static_cast<int>(sheets.size());
        for (const exchange::PrefilledSheet& sheet : sheets) {
            pack.prefilled_rows += static_cast<int>(sheet.rows.size());
        }
        if (auto done = exchange::writeEnterprisePack(pack.file, *layout, subject, cover, sheets); !done) {
            return base::failure(done.error());
        }
        written.push_back(std::move(pack));
    }
    return written;
}

} // namespace parkcarbon::services
