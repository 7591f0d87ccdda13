#include <parkcarbon/services/pack_use_case.hpp>

#include "services/packs/pack_project.hpp"

#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/store/records.hpp>

#include <algorithm>
#include <system_error>
#include <utility>

namespace parkcarbon::services {
namespace {

/// Writes the workbooks and remembers that they were sent; when one cannot be written, nothing is remembered.
class IssuePacks final : public Operation {
public:
    IssuePacks(const PackOrder& order, const std::filesystem::path& directory, std::string project_id,
               const domain::ProjectSnapshot& snapshot, const domain::PackLayout& layout,
               const std::vector<exchange::PackSubject>& subjects, std::vector<IssuedPack>& issued)
        : order_(order), directory_(directory), project_id_(std::move(project_id)), snapshot_(snapshot),
          layout_(layout), subjects_(subjects), issued_(issued) {}

    base::Code code() const override { return kIssuePacks; }
    base::Arguments arguments() const override {
        return {{"period", order_.period.str()}, {"count", std::to_string(subjects_.size())}};
    }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override {
        issued_.clear();
        for (const exchange::PackSubject& subject : subjects_) {
            if (context.cancelled()) {
                return base::failure(exchange::kImportCancelled);
            }
            context.progress("packs", static_cast<double>(issued_.size()) / static_cast<double>(subjects_.size()));
            if (auto written = writePack(subject, writer.now()); !written) {
                return written;
            }
            if (auto noted = note(subject, writer); !noted) {
                return noted;
            }
        }
        return {};
    }

private:
    base::Result<void> writePack(const exchange::PackSubject& subject, base::Timestamp now) const {
        exchange::PackCover cover;
        cover.project_id = project_id_;
        cover.park = {snapshot_.park.name_zh, snapshot_.park.name_en};
        cover.language = order_.language;
        cover.due_on = order_.due_on;
        cover.contact = packContact(snapshot_);
        cover.created = now;
        cover.drop_downs = packDropDowns(layout_, subject, order_.language);
        const auto sheets = exchange::prefillPack(layout_, subject, order_.language);
        IssuedPack pack;
        pack.enterprise = domain::EnterpriseId(subject.enterprise);
        pack.file = directory_ / packFileName(subject, order_.language);
        pack.sheets = static_cast<int>(sheets.size());
        for (const exchange::PrefilledSheet& sheet : sheets) {
            pack.prefilled_rows += static_cast<int>(sheet.rows.size());
        }
        issued_.push_back(pack);
        return exchange::writeEnterprisePack(pack.file, layout_, subject, cover, sheets);
    }

    base::Result<void> note(const exchange::PackSubject& subject, store::RecordWriter& writer) const {
        domain::PackRequest request;
        request.id = order_.period.str() + ":" + subject.enterprise;
        request.enterprise = domain::EnterpriseId(subject.enterprise);
        request.period = order_.period;
        request.file_name = issued_.back().file.filename().string();
        request.language = std::string(domain::packLanguageWord(order_.language));
        request.issued_on = writer.today();
        request.due_on = order_.due_on;
        request.contact = packContact(snapshot_);
        const auto key = writer.keyOf(domain::Table::PackRequests, request.id);
        if (!key) {
            return base::failure(key.error());
        }
        if (*key) {
            return writer.update(**key, request);
        }
        return writer.insert(request).map([](std::int64_t) {});
    }

    const PackOrder& order_;
    const std::filesystem::path& directory_;
    std::string project_id_;
    const domain::ProjectSnapshot& snapshot_;
    const domain::PackLayout& layout_;
    const std::vector<exchange::PackSubject>& subjects_;
    std::vector<IssuedPack>& issued_;
};

base::Result<std::vector<const domain::Enterprise*>> asked(const domain::ProjectSnapshot& snapshot,
                                                           const PackOrder& order) {
    std::vector<const domain::Enterprise*> enterprises;
    for (const domain::EnterpriseId& id : order.enterprises) {
        const auto found = std::find_if(snapshot.enterprises.begin(), snapshot.enterprises.end(),
                                        [&](const domain::Enterprise& candidate) { return candidate.id == id; });
        if (found == snapshot.enterprises.end()) {
            return base::failure(kRecordNotFound, {{"table", "enterprises"}, {"value", id.str()}});
        }
        enterprises.push_back(&*found);
    }
    if (order.enterprises.empty()) {
        for (const domain::Enterprise& enterprise : snapshot.enterprises) {
            if (isAskedIn(snapshot, enterprise, order.period)) {
                enterprises.push_back(&enterprise);
            }
        }
    }
    return enterprises;
}

} // namespace

base::Result<std::vector<IssuedPack>> issuePacks(ProjectSession& session, const PackOrder& order,
                                                 const std::filesystem::path& directory,
                                                 const base::RunContext& context) {
    const auto snapshot = session.snapshot();
    if (!snapshot) {
        return base::failure(snapshot.error());
    }
    const auto enterprises = asked(**snapshot, order);
    if (!enterprises) {
        return base::failure(enterprises.error());
    }
    const auto layout = packLayoutOf(**snapshot);
    if (!layout) {
        return base::failure(layout.error());
    }
    const auto subjects = packSubjects(**snapshot, session.records(), *enterprises, order.period);
    if (!subjects) {
        return base::failure(subjects.error());
    }
    std::error_code status;
    std::filesystem::create_directories(directory, status);
    if (status) {
        return base::failure(exchange::kFileNotWritten, {{"value", directory.string()}, {"reason", status.message()}});
    }
    std::vector<IssuedPack> issued;
    const IssuePacks issue(order, directory, session.projectId(), **snapshot, *layout, *subjects, issued);
    if (const auto done = session.execute(issue, context); !done) {
        return base::failure(done.error());
    }
    return issued;
}

} // namespace parkcarbon::services
