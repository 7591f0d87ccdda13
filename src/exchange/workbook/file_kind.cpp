#include "file_kind.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::exchange {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 4096;
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
/// The stream that holds an .xlsx behind a password, as its name stands in the compound file: UTF-16.
constexpr std::string_view kEncryptedPackage = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

struct KnownFormat {
    std::string_view sign;
    std::string_view format;
};

/// By their first bytes.
constexpr std::array<KnownFormat, 8> kBySignature = {{{"%PDF"sv, "PDF"sv},
                                                      {"Rar!\x1A\x07"sv, "RAR"sv},
                                                      {"7z\xBC\xAF\x27\x1C"sv, "7z"sv},
                                                      {"\x89PNG"sv, "PNG"sv},
                                                      {"\xFF\xD8\xFF"sv, "JPEG"sv},
                                                      {"\x1F\x8B"sv, "gzip"sv},
                                                      {"{\\rtf"sv, "RTF"sv},
                                                      {"BM"sv, "BMP"sv}}};
/// Text by what stands in its first lines, in small letters.
constexpr std::array<KnownFormat, 4> kByWords = {{{"urn:schemas-microsoft-com:office:spreadsheet"sv, "XML 2003"sv},
                                                  {"<html"sv, "HTML"sv},
                                                  {"<table"sv, "HTML"sv},
                                                  {"<?xml"sv, "XML"sv}}};
/// ZIP files by a part that only they have.
constexpr std::array<KnownFormat, 7> kByPart = {{{"xl/workbook.bin"sv, "Excel (.xlsb)"sv},
                                                 {"word/"sv, "Word"sv},
                                                 {"ppt/"sv, "PowerPoint"sv},
                                                 {"content.xml"sv, "OpenDocument (.ods)"sv},
                                                 {"index/document.iwa"sv, "Numbers"sv},
                                                 {"index.zip"sv, "Numbers"sv},
                                                 {"ofd.xml"sv, "OFD"sv}}};

tl::unexpected<base::Error> otherFormat(const std::string& file, std::string_view format) {
    return base::failure(kWorkbookOtherFormat, {{"value", file}, {"format", std::string(format)}});
}

bool isText(std::string_view head) {
    return std::none_of(head.begin(), head.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < ' ' && byte != '\t' && byte != '\n' && byte != '\r';
    });
}

/// A compound file: .xls, .et — or an .xlsx behind a password, which Excel and WPS wrap into one.
base::Result<void> tellCompoundFile(ByteSource& bytes, std::string head, const std::string& file) {
    std::string window = std::move(head);
    std::array<char, kHead> block{};
    for (;;) {
        if (window.find(kEncryptedPackage) != std::string::npos) {
            return base::failure(kWorkbookHasPassword, {{"value", file}});
        }
        window.erase(0, window.size() - std::min(window.size(), kEncryptedPackage.size()));
        const auto count = bytes.read(block.data(), block.size());
        if (!count || *count == 0) {
            return count ? base::failure(kWorkbookIsOldFormat, {{"value", file}}) : base::failure(count.error());
        }
        window.append(block.data(), *count);
    }
}

base::Result<void> tellOtherFile(std::string_view head, const std::string& file) {
    for (const KnownFormat& known : kBySignature) {
        if (head.starts_with(known.sign)) {
            return otherFormat(file, known.format);
        }
    }
    if (!isText(head)) {
        return base::failure(kWorkbookNotRecognised, {{"value", file}});
    }
    const std::string words = base::toLowerAscii(head);
    for (const KnownFormat& known : kByWords) {
        if (words.find(known.sign) != std::string::npos) {
            return otherFormat(file, known.format);
        }
    }
    return otherFormat(file, "CSV/TXT");
}

} // namespace

base::Result<void> checkFileKind(ByteSource& bytes, const std::string& file) {
    std::string head(kHead, '\0');
    bytes.rewind();
    const auto count = bytes.read(head.data(), head.size());
    if (!count) {
        return base::failure(count.error());
    }
    head.resize(*count);
    if (head.empty()) {
        return base::failure(kFileEmpty, {{"value", file}});
    }
    if (head.starts_with("PK\3\4"sv)) {
        return {};
    }
    if (head.starts_with(kCompoundFile)) {
        return tellCompoundFile(bytes, std::move(head), file);
    }
    return tellOtherFile(head, file);
}

base::Result<void> checkPackageKind(const Package& package, std::string_view document) {
    if (package.has(document) && normalPartName(document).ends_with(".xml") && package.hasFolder("xl/")) {
        return {};
    }
    for (const KnownFormat& known : kByPart) {
        if (package.hasFolder(known.sign)) {
            return otherFormat(package.file(), known.format);
        }
    }
    if (package.has(document)) {
        return {}; // a workbook that is kept in a folder of another name
    }
    if (package.hasFolder("xl/") || package.has("[Content_Types].xml")) {
        return base::failure(kWorkbookPartMissing, {{"value", std::string(document)}});
    }
    return otherFormat(package.file(), "ZIP");
}

} // namespace parkcarbon::exchange
