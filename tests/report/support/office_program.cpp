#include "office_program.hpp"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace parkcarbon::report {
namespace {

constexpr int kLongestMilliseconds = 240'000; // the first start of a fresh profile takes its time

} // namespace

std::filesystem::path printedByOffice(const std::filesystem::path& document, const std::filesystem::path& folder) {
    // With a profile of its own, so that a program that is open already does not answer instead.
    const std::string profile = "-env:UserInstallation=file://" + (folder / "office-profile").string();
    QProcess office;
    office.start(QStringLiteral("soffice"),
                 {QString::fromStdString(profile), QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                  QStringLiteral("pdf"), QStringLiteral("--outdir"), QString::fromStdString(folder.string()),
                  QString::fromStdString(document.string())});
    const std::filesystem::path printed = folder / document.filename().replace_extension(".pdf");
    if (!office.waitForStarted() || !office.waitForFinished(kLongestMilliseconds) || office.exitCode() != 0 ||
        !std::filesystem::exists(printed)) {
        throw std::runtime_error("cannot run soffice (package libreoffice-writer-nogui)");
    }
    return printed;
}

} // namespace parkcarbon::report
