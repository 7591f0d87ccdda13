#include <parkcarbon/services/merge_use_case.hpp>

#include "services/merge/evidence_bytes.hpp"
#include "services/merge/part_content.hpp"
#include "services/operations/record_changes.hpp"

#include <parkcarbon/engine/uncertainty/error_codes.hpp>
#include <parkcarbon/store/errors.hpp>

#include <system_error>
#include <utility>

namespace parkcarbon::services {
namespace {

constexpr const char* kPartPrefix = "P";

/// The first entry of a part: everything that is given, and where it came from.
class GivePart final : public Operation {
public:
    GivePart(const PartContent& content, const store::RecordReader& project, domain::ProjectPart part)
        : content_(content), project_(project), part_(std::move(part)) {}
    base::Code code() const override { return kPartGiven; }
    base::Arguments arguments() const override {
        return {{"holder", part_.holder}, {"count", std::to_string(content_.records.size())}};
    }

    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const override {
        for (const domain::Record& record : content_.records) {
            if (context.cancelled()) {
                return base::failure(engine::uncertainty::kCancelled);
            }
            auto written = writer.insert(record).and_then(
                [&](std::int64_t) { return copyEvidenceBytes(project_, writer, record, EvidenceBytes::OfDocument); });
            if (!written) {
                return written;
            }
        }
        domain::ProjectPart part = part_;
        part.given_on = writer.today();
        return writer.insert(part).and_then([&](std::int64_t) { return givePins(writer); });
    }

private:
    base::Result<void> givePins(store::RecordWriter& writer) const {
        const auto superseded = project_.supersededSets();
        const auto pins = project_.pins();
        if (!superseded || !pins) {
            return base::failure(superseded ? pins.error() : superseded.error());
        }
        for (const domain::SupersededSet& set : *superseded) {
            if (auto added = writer.addSuperseded(set); !added) {
                return added;
            }
        }
        return writer.setPins(*pins);
    }

    const PartContent& content_;
    const store::RecordReader& project_;
    domain::ProjectPart part_;
};

/// Notes in the project what was given to whom.
class SplitProject final : public Operation {
public:
    SplitProject(domain::ProjectPart part, std::size_t count) : part_(std::move(part)), count_(count) {}
    base::Code code() const override { return kSplitProject; }
    base::Arguments arguments() const override { return {{"holder", part_.holder}, {"count", std::to_string(count_)}}; }
    base::Result<void> apply(store::RecordWriter& writer, const base::RunContext&) const override {
        domain::ProjectPart part = part_;
        part.given_on = writer.today();
        return writer.insert(part).map([](std::int64_t) {});
    }

private:
    domain::ProjectPart part_;
    std::size_t count_;
};

/// Writes the part's file and yields the hash of its first entry.
base::Result<std::string> writePart(const ProjectSession& project, const PartContent& content,
                                    const domain::ProjectPart& part, const std::filesystem::path& file,
                                    const base::RunContext& context) {
    auto session = ProjectSession::create(file, project.options());
    if (!session) {
        return base::failure(session.error());
    }
    auto given = (*session)->execute(GivePart(content, project.records(), part), context);
    auto saved = given ? (*session)->save() : base::failure(given.error());
    if (!saved) {
        (*session)->discardUnsavedChanges();
        session->reset();
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        return base::failure(saved.error());
    }
    return (*session)->hashAt((*session)->revision());
}

std::string listOf(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        text += (text.empty() ? "" : ";") + id;
    }
    return text;
}

} // namespace

base::Result<SplitResult> splitProject(ProjectSession& session, const SplitOrder& order,
                                       const std::filesystem::path& file, const base::RunContext& context) {
    if (session.readOnly()) {
        return base::failure(store::kProjectReadOnly, {{"file", session.file().native()}});
    }
    const auto content = partContent(session.records(), order, context);
    const auto hash = session.hashAt(session.revision());
    if (!content || !hash) {
        return base::failure(content ? hash.error() : content.error());
    }
    SplitResult result;
    domain::ProjectPart& part = result.part;
    part.id = FreeIds(session.records(), domain::Table::Parts, kPartPrefix).next();
    part.holder = order.holder;
    part.enterprises = listOf(content->enterprises);
    part.project_id = session.projectId();
    part.base_revision = static_cast<int>(session.revision());
    part.base_hash = *hash;
    part.part_revision = 1;
    part.note = order.note;
    for (const domain::Record& record : content->records) {
        ++result.records[domain::tableOf(record)];
    }
    const auto part_hash = writePart(session, *content, part, file, context);
    if (!part_hash) {
        return base::failure(part_hash.error());
    }
    part.part_hash = *part_hash;
    if (auto noted = session.execute(SplitProject(part, content->records.size()), context); !noted) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        return base::failure(noted.error());
    }
    if (auto stored = existingRecord(session.records(), domain::Table::Parts, part.id)) {
        part = std::get<domain::ProjectPart>(stored->record);
    }
    return result;
}

} // namespace parkcarbon::services
