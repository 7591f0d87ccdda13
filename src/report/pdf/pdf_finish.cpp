#include "pdf_finish.hpp"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <optional>

namespace parkcarbon::report::pdf {
namespace {

/// The parts of the finished file that an incremental update builds on.
struct Structure {
    int size = 0;           ///< number of objects, including the free object 0
    int root = 0;           ///< object number of the catalogue
    int info = 0;           ///< object number of the document information
    qint64 xref = 0;        ///< offset of the last cross-reference table
    QByteArray catalogue;   ///< dictionary of the catalogue without its brackets
    std::vector<int> pages; ///< object numbers in page order
};

std::optional<int> lastNumber(const QByteArray& pdf, const QByteArray& key) {
    const qsizetype at = pdf.lastIndexOf(key);
    if (at < 0) {
        return std::nullopt;
    }
    const QByteArray rest = pdf.mid(at + key.size(), 32).trimmed();
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') {
        ++digits;
    }
    bool valid = false;
    const int number = rest.left(digits).toInt(&valid);
    return valid ? std::optional(number) : std::nullopt;
}

/// The outermost dictionary of an object, without its brackets.
std::optional<QByteArray> dictionaryOf(const QByteArray& pdf, int object) {
    const QByteArray head = '\n' + QByteArray::number(object) + " 0 obj";
    const qsizetype at = pdf.indexOf(head);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf("endobj", at);
    if (end < 0) {
        return std::nullopt;
    }
    const QByteArray body = pdf.mid(at + head.size(), end - at - head.size());
    const qsizetype open = body.indexOf("<<");
    const qsizetype close = body.lastIndexOf(">>");
    if (open < 0 || close < open) {
        return std::nullopt;
    }
    return body.mid(open + 2, close - open - 2);
}

std::vector<int> kidsOf(const QByteArray& pages_dictionary) {
    std::vector<int> kids;
    const qsizetype at = pages_dictionary.indexOf("/Kids");
    const qsizetype open = pages_dictionary.indexOf('[', at);
    const qsizetype close = pages_dictionary.indexOf(']', open);
    if (at < 0 || open < 0 || close < 0) {
        return kids;
    }
    static const QRegularExpression reference(QStringLiteral("(\\d+)\\s+0\\s+R"));
    auto matches = reference.globalMatch(QString::fromLatin1(pages_dictionary.mid(open, close - open)));
    while (matches.hasNext()) {
        kids.push_back(matches.next().captured(1).toInt());
    }
    return kids;
}

std::optional<Structure> structureOf(const QByteArray& pdf) {
    const auto size = lastNumber(pdf, "/Size");
    const auto root = lastNumber(pdf, "/Root");
    const auto info = lastNumber(pdf, "/Info");
    const auto xref = lastNumber(pdf, "startxref");
    if (!size || !root || !info || !xref) {
        return std::nullopt;
    }
    const auto catalogue = dictionaryOf(pdf, *root);
    const auto pages = catalogue ? lastNumber(*catalogue, "/Pages") : std::nullopt;
    const auto pages_dictionary = pages ? dictionaryOf(pdf, *pages) : std::nullopt;
    if (!pages_dictionary) {
        return std::nullopt;
    }
    return Structure{*size, *root, *info, *xref, *catalogue, kidsOf(*pages_dictionary)};
}

QByteArray utf16Hex(const QString& text) {
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar character : text) {
        bytes.append(static_cast<char>(character.unicode() >> 8)).append(static_cast<char>(character.unicode() & 0xFF));
    }
    return '<' + bytes.toHex().toUpper() + '>';
}

/// Bookmarks as the linked tree that PDF wants: indices into the outline, -1 = the root.
struct Node {
    int parent = -1;
    int previous = -1;
    int next = -1;
    int first = -1;
    int last = -1;
    int descendants = 0;
};

std::vector<Node> linked(const std::vector<OutlineEntry>& outline, Node& root) {
    std::vector<Node> nodes(outline.size());
    std::vector<int> open; // the entries that may still get children
    for (int index = 0; index < static_cast<int>(outline.size()); ++index) {
        while (!open.empty() && outline[open.back()].level >= outline[index].level) {
            open.pop_back();
        }
        Node& node = nodes[index];
        node.parent = open.empty() ? -1 : open.back();
        Node& parent = open.empty() ? root : nodes[node.parent];
        node.previous = parent.last;
        if (parent.last >= 0) {
            nodes[parent.last].next = index;
        } else {
            parent.first = index;
        }
        parent.last = index;
        for (const int ancestor : open) {
            ++nodes[ancestor].descendants;
        }
        ++root.descendants;
        open.push_back(index);
    }
    return nodes;
}

class Update {
public:
    Update(QByteArray& pdf, const Structure& structure) : pdf_(pdf), structure_(structure) {}

    void appendOutline(const std::vector<OutlineEntry>& outline);

private:
    int outlineObject() const { return structure_.size; }
    int objectOf(int entry) const { return entry < 0 ? outlineObject() : structure_.size + 1 + entry; }
    void reference(QByteArray& out, const char* key, int entry) const {
        if (entry >= 0) {
            out += QByteArray(key) + ' ' + QByteArray::number(objectOf(entry)) + " 0 R\n";
        }
    }
    void append(int object, const QByteArray& dictionary);
    void appendTrailer(int objects);

    QByteArray& pdf_;
    const Structure& structure_;
    QByteArray xref_;
};

void Update::append(int object, const QByteArray& dictionary) {
    const QByteArray offset = QByteArray::number(pdf_.size()).rightJustified(10, '0');
    xref_ += QByteArray::number(object) + " 1\n" + offset + " 00000 n \n";
    pdf_ += QByteArray::number(object) + " 0 obj\n<<\n" + dictionary + ">>\nendobj\n";
}

void Update::appendTrailer(int objects) {
    const qsizetype start = pdf_.size();
    pdf_ += "xref\n" + xref_ + "trailer\n<<\n/Size " + QByteArray::number(objects) + "\n/Info " +
            QByteArray::number(structure_.info) + " 0 R\n/Root " + QByteArray::number(structure_.root) +
            " 0 R\n/Prev " + QByteArray::number(structure_.xref) + "\n>>\nstartxref\n" + QByteArray::number(start) +
            "\n%%EOF\n";
}

void Update::appendOutline(const std::vector<OutlineEntry>& outline) {
    Node root;
    const std::vector<Node> nodes = linked(outline, root);
    if (!pdf_.endsWith('\n')) {
        pdf_ += '\n';
    }
    append(structure_.root, structure_.catalogue + "\n/Outlines " + QByteArray::number(outlineObject()) +
                                " 0 R\n/PageMode /UseOutlines\n");
    QByteArray head("/Type /Outlines\n");
    reference(head, "/First", root.first);
    reference(head, "/Last", root.last);
    append(outlineObject(), head + "/Count " + QByteArray::number(root.descendants) + '\n');
    for (int index = 0; index < static_cast<int>(outline.size()); ++index) {
        const Node& node = nodes[index];
        QByteArray entry = "/Title " + utf16Hex(outline[index].text) + "\n/Parent " +
                           QByteArray::number(objectOf(node.parent)) + " 0 R\n/Dest [" +
                           QByteArray::number(structure_.pages[outline[index].page]) + " 0 R /Fit]\n";
        reference(entry, "/Prev", node.previous);
        reference(entry, "/Next", node.next);
        reference(entry, "/First", node.first);
        reference(entry, "/Last", node.last);
        if (node.descendants > 0) {
            entry += "/Count " + QByteArray::number(node.descendants) + '\n';
        }
        append(objectOf(index), entry);
    }
    appendTrailer(structure_.size + 1 + static_cast<int>(outline.size()));
}

void fixDate(QByteArray& pdf, base::Timestamp created) {
    static constexpr char kKey[] = "/CreationDate (D:";
    constexpr qsizetype kDigits = 14;
    const qsizetype key = pdf.indexOf(kKey);
    const qsizetype close = key < 0 ? -1 : pdf.indexOf(')', key);
    const qsizetype start = key + static_cast<qsizetype>(sizeof(kKey)) - 1;
    if (close < start + kDigits) {
        return;
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(created.time_since_epoch().count(), Qt::UTC);
    QByteArray date = time.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    // The rest is the zone; the same length is kept because offsets in the file count bytes.
    const qsizetype zone = close - start - kDigits;
    date += zone == 0 ? QByteArray() : zone == 1 ? QByteArray("Z") : QByteArray("+00'00'").left(zone);
    pdf.replace(start, date.size(), date);
}

bool pagesExist(const Structure& structure, const std::vector<OutlineEntry>& outline) {
    for (const OutlineEntry& entry : outline) {
        if (entry.page >= structure.pages.size()) {
            return false;
        }
    }
    return true;
}

} // namespace

void finish(QByteArray& pdf, const std::vector<OutlineEntry>& outline, base::Timestamp created) {
    fixDate(pdf, created);
    const auto structure = structureOf(pdf);
    if (structure && !outline.empty() && pagesExist(*structure, outline)) {
        Update(pdf, *structure).appendOutline(outline);
    }
}

} // namespace parkcarbon::report::pdf
