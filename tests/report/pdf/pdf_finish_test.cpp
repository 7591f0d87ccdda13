#include "report/pdf/pdf_finish.hpp"


#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <gmock/gmock.h>

namespace parkcarbon::report::pdf {
namespace {

const base::Timestamp kNewYear{std::chrono::milliseconds(1767225600000)}; // 2026-01-01

QByteArray twoPages() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(100, 100, QStringLiteral("one"));
    writer.newPage();
    painter.drawText(100, 100, QStringLiteral("two"));
    painter.end();
    return bytes;
}

/// The text of object `number` in the newest version of the file.
QByteArray object(const QByteArray& pdf, int number) {
    const qsizetype at = pdf.lastIndexOf('\n' + QByteArray::number(number) + " 0 obj");
    return pdf.mid(at, pdf.indexOf("endobj", at) - at);
}

int referenceIn(const QByteArray& dictionary, const QByteArray& key) {
    const qsizetype at = dictionary.indexOf(key + ' ');
    return at < 0 ? -1 : dictionary.mid(at + key.size() + 1).split(' ').first().toInt();
}

TEST(PdfFinish, SetsTheDateOfTheClockWithoutMovingAByte) {
    QByteArray pdf = twoPages();
    const qsizetype size = pdf.size();
    finish(pdf, {}, kNewYear);
    EXPECT_EQ(pdf.size(), size);
    EXPECT_TRUE(pdf.contains("/CreationDate (D:20260101000000"));
}

TEST(PdfFinish, AddsBookmarksAsATree) {
    QByteArray pdf = twoPages();
    finish(pdf, {{1, QStringLiteral("一"), 0}, {2, QStringLiteral("一.一"), 0}, {1, QStringLiteral("二"), 1}},
           kNewYear);
    const qsizetype at = pdf.lastIndexOf("/Outlines ");
    const QByteArray root = object(pdf, referenceIn(pdf.mid(at), "/Outlines"));
    EXPECT_TRUE(root.contains("/Count 3"));
    const QByteArray first = object(pdf, referenceIn(root, "/First"));
    EXPECT_TRUE(first.contains("<FEFF4E00>")); // 一
    EXPECT_TRUE(first.contains("/Count 1"));
    const QByteArray child = object(pdf, referenceIn(first, "/First"));
    EXPECT_TRUE(child.contains("<FEFF4E00002E4E00>"));
    EXPECT_EQ(referenceIn(first, "/Next"), referenceIn(root, "/Last"));
}

TEST(PdfFinish, PointsItsTableAtTheRightBytes) {
    QByteArray pdf = twoPages();
    finish(pdf, {{1, QStringLiteral("a"), 1}}, kNewYear);
    const qsizetype start = pdf.lastIndexOf("startxref\n") + 10;
    const qsizetype xref = pdf.mid(start, pdf.indexOf('\n', start) - start).toLongLong();
    ASSERT_TRUE(pdf.mid(xref).startsWith("xref\n"));
    const QList<QByteArray> lines = pdf.mid(xref, pdf.indexOf("trailer", xref) - xref).split('\n');
    for (qsizetype line = 1; line + 1 < lines.size(); line += 2) {
        const qsizetype offset = lines[line + 1].left(10).toLongLong();
        const QByteArray head = lines[line].split(' ').first() + " 0 obj";
        EXPECT_TRUE(pdf.mid(offset).startsWith(head)) << head.toStdString();
    }
}

TEST(PdfFinish, LeavesAnUnexpectedFileAlone) {
    QByteArray text("not a pdf");
    finish(text, {{1, QStringLiteral("a"), 0}}, kNewYear);
    EXPECT_EQ(text, QByteArray("not a pdf"));
    QByteArray pdf = twoPages();
    QByteArray same = pdf;
    finish(pdf, {{1, QStringLiteral("a"), 9}}, kNewYear); // no such page
    finish(same, {}, kNewYear);
    EXPECT_EQ(pdf, same);
}

} // namespace
} // namespace parkcarbon::report::pdf
