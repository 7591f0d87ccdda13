#include "pdf_tools.hpp"

#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <stdexcept>

namespace parkcarbon::report {
namespace {

std::string outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60000) || process.exitCode() != 0) {
        throw std::runtime_error("cannot run " + program.toStdString() + " (package poppler-utils)");
    }
    return process.readAllStandardOutput().toStdString();
}

QString qtPath(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

} // namespace

std::string pdfText(const std::filesystem::path& pdf, const std::string& options) {
    QStringList arguments = QString::fromStdString(options).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arguments << qtPath(pdf) << QStringLiteral("-");
    return outputOf(QStringLiteral("pdftotext"), arguments);
}

std::string pdfInfo(const std::filesystem::path& pdf) {
    return outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), qtPath(pdf)});
}

std::string pdfFonts(const std::filesystem::path& pdf) {
    return outputOf(QStringLiteral("pdffonts"), {qtPath(pdf)});
}

int pdfPages(const std::filesystem::path& pdf) {
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
    return pages.match(QString::fromStdString(pdfInfo(pdf))).captured(1).toInt();
}

QImage pdfPageImage(const std::filesystem::path& pdf, int page, double dots_per_inch) {
    const QString number = QString::number(page);
    const std::string png = outputOf(QStringLiteral("pdftoppm"),
                                     {QStringLiteral("-png"), QStringLiteral("-r"), QString::number(dots_per_inch),
                                      QStringLiteral("-f"), number, QStringLiteral("-l"), number, qtPath(pdf)});
    return QImage::fromData(QByteArray::fromStdString(png), "PNG");
}

} // namespace parkcarbon::report
