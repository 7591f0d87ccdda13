#include "atomic_file.hpp"
#include "evidence_files.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/evidence_file_name.hpp>
#include <parkcarbon/exchange/import_findings.hpp>

#include <set>

namespace parkcarbon::exchange {
namespace {

namespace fs = std::filesystem;

class EvidenceExport {
public:
    EvidenceExport(const RecordSource& source, fs::path folder) : source_(source), folder_(std::move(folder)) {}

    base::Result<void> write(const domain::Evidence& evidence) {
        if (evidence.kind != domain::EvidenceKind::Stored || !written_hashes_.insert(evidence.sha256).second) {
            return {};
        }
        const auto bytes = source_.evidenceContent(evidence.sha256);
        if (!bytes) {
            return base::failure(bytes.error());
        }
        if (!*bytes) {
            return {}; // the table says what is to be there; an import and `evidence verify` tell that it is not
        }
        if (auto made = makeFolder(); !made) {
            return made;
        }
        const fs::path path = folder_ / freeName(evidence);
        auto written = writeAtomically(path, [&](std::ostream& out) -> base::Result<void> {
            out.write((*bytes)->data(), static_cast<std::streamsize>((*bytes)->size()));
            return {};
        });
        if (written) {
            files_.push_back(path);
        }
        return written;
    }

    std::vector<fs::path> takeFiles() { return std::move(files_); }

private:
    base::Result<void> makeFolder() const {
        std::error_code status;
        fs::create_directories(folder_, status);
        return status ? base::Result<void>(
                            base::failure(kFileNotWritten, {{"value", folder_.string()}, {"reason", status.message()}}))
                      : base::Result<void>{};
    }

    /// Two documents may have one name; file systems may take upper and lower case for the same.
    std::string freeName(const domain::Evidence& evidence) {
        const std::string name = domain::safeFileName(evidence);
        std::string free = name;
        for (int number = 2; !names_.insert(base::toLowerAscii(free)).second; ++number) {
            free = std::to_string(number) + "-" + name;
        }
        return free;
    }

    const RecordSource& source_;
    fs::path folder_;
    std::set<std::string> written_hashes_;
    std::set<std::string> names_;
    std::vector<fs::path> files_;
};

} // namespace

base::Result<std::vector<fs::path>> exportEvidenceFiles(const RecordSource& source, const fs::path& directory,
                                                        const base::RunContext& context) {
    EvidenceExport files(source, directory / kEvidenceFolder);
    const auto done = source.forEach(domain::Table::Evidence, [&](const domain::Record& record) -> base::Result<void> {
        if (context.cancelled()) {
            return base::failure(kImportCancelled);
        }
        return files.write(std::get<domain::Evidence>(record));
    });
    return done ? base::Result<std::vector<fs::path>>(files.takeFiles()) : base::failure(done.error());
}

} // namespace parkcarbon::exchange
