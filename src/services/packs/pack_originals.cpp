#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/services/pack_use_case.hpp>
#include <parkcarbon/store/errors.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace parkcarbon::services {

base::Result<void> writePackOriginal(const ProjectSession& session, const std::string& answer_id,
                                     const std::filesystem::path& file) {
    const auto stored = session.records().find(domain::Table::PackAnswers, answer_id);
    if (!stored) {
        return base::failure(stored.error());
    }
    if (!*stored) {
        return base::failure(kPackAnswerUnknown, {{"value", answer_id}});
    }
    const auto& answer = std::get<domain::PackAnswer>((*stored)->record);
    const auto bytes = session.records().evidenceContent(answer.sha256);
    if (!bytes) {
        return bytes.error().code == store::kEvidenceContentMissing
                   ? base::failure(kPackOriginalNotKept, {{"value", answer.file_name}})
                   : base::failure(bytes.error());
    }
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
    out.close();
    return out ? base::Result<void>{}
               : base::failure(exchange::kFileNotWritten, {{"value", file.string()}, {"reason", std::strerror(errno)}});
}

} // namespace parkcarbon::services
