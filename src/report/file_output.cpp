#include "file_output.hpp"

#include <parkcarbon/report/inventory_report.hpp>

#include <QFile>
#include <QSaveFile>

#include <system_error>

namespace parkcarbon::report {
namespace {

tl::unexpected<base::Error> unwritable(const std::filesystem::path& path) {
    return base::failure(kReportPathUnwritable, {{"path", path.string()}});
}

} // namespace

base::Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code error;
    if (path.has_parent_path()) {
        std::filesystem::create_directories(path.parent_path(), error);
        if (error) {
            return unwritable(path);
        }
    }
    QSaveFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::WriteOnly)) {
        return unwritable(path);
    }
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    if (!file.commit()) {
        return unwritable(path);
    }
    return {};
}

} // namespace parkcarbon::report
