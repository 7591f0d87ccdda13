#include "exchange/support/workbook_builder.hpp"

#include "exchange/support/zip_builder.hpp"

#include <algorithm>
#include <charconv>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006/";

std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string text;
    for (const std::string_view piece : pieces) {
        text.append(piece);
    }
    return text;
}

std::string escaped(std::string_view text) {
    std::string xml;
    for (const char character : text) {
        switch (character) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            xml += character;
        }
    }
    return xml;
}

std::string lettersOf(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

std::pair<std::int64_t, std::size_t> placeOf(std::string_view reference) {
    std::size_t column = 0;
    for (; !reference.empty() && reference.front() >= 'A'; reference.remove_prefix(1)) {
        column = column * 26 + static_cast<std::size_t>(reference.front() - 'A') + 1;
    }
    std::int64_t row = 0;
    std::from_chars(reference.data(), reference.data() + reference.size(), row);
    return {row, column - 1};
}

bool isNumber(const std::string& text) {
    double value = 0.0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && read.ptr == text.data() + text.size();
}

std::string formatOf(const BuiltCell& cell) {
    if (!cell.format.empty()) {
        return cell.format;
    }
    return cell.kind == BuiltCell::Kind::Date ? "yyyy\\-mm\\-dd" : cell.kind == BuiltCell::Kind::Percent ? "0%" : "";
}

BuiltCell built(BuiltCell::Kind kind, std::string text, std::string format = {}) {
    return {.kind = kind, .text = std::move(text), .formula = {}, .format = std::move(format)};
}

/// The parts of one workbook while its sheets are written.
class PartsWriter {
public:
    explicit PartsWriter(WorkbookStyle style) : style_(style) {}

    std::string cell(const std::string& reference, const BuiltCell& cell) {
        if (cell.kind == BuiltCell::Kind::Raw) {
            return cell.text;
        }
        std::string start = "<c r=\"" + reference + "\"";
        const std::size_t format = formatIndex(formatOf(cell));
        if (format > 0 || style_ == WorkbookStyle::LibreOffice) {
            start += " s=\"" + std::to_string(format) + "\"";
        }
        return start + contents(cell) + "</c>";
    }

    std::string sharedTexts() const {
        std::string xml = joined({kDeclaration, "<sst xmlns=\"", kMain, "\" count=\"", std::to_string(texts_.size()),
                                  "\" uniqueCount=\"", std::to_string(texts_.size()), "\">"});
        for (const std::string& text : texts_) {
            xml += joined({"<si><t xml:space=\"preserve\">", escaped(text), "</t>",
                           style_ == WorkbookStyle::Wps ? "<phoneticPr fontId=\"1\" type=\"noConversion\"/>" : "",
                           "</si>"});
        }
        return xml + "</sst>";
    }

    std::string styles() const {
        std::string formats;
        std::string cells = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>";
        std::size_t id = 164;
        for (const std::string& format : formats_) {
            const std::string number = std::to_string(id++);
            formats += joined({"<numFmt numFmtId=\"", number, "\" formatCode=\"", escaped(format), "\"/>"});
            cells += joined({"<xf numFmtId=\"", number, "\" fontId=\"0\" applyNumberFormat=\"1\"/>"});
        }
        const std::string count = std::to_string(formats_.size());
        return joined({kDeclaration, "<styleSheet xmlns=\"", kMain, "\"><numFmts count=\"", count, "\">", formats,
                       "</numFmts><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts>"
                       "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>",
                       cells, "</cellXfs></styleSheet>"});
    }

    bool hasSharedTexts() const { return style_ != WorkbookStyle::Openpyxl; }

private:
    std::string contents(const BuiltCell& cell) {
        switch (cell.kind) {
        case BuiltCell::Kind::Text:
            return textContents(cell.text);
        case BuiltCell::Kind::Boolean:
            return " t=\"b\"><v>" + cell.text + "</v>";
        case BuiltCell::Kind::Error:
            return " t=\"e\"><v>" + escaped(cell.text) + "</v>";
        case BuiltCell::Kind::Formula:
            return formulaContents(cell);
        default:
            return std::string(style_ == WorkbookStyle::LibreOffice ? " t=\"n\"" : "") + "><v>" + cell.text + "</v>";
        }
    }

    std::string textContents(const std::string& text) {
        if (!hasSharedTexts()) {
            return " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is>";
        }
        const auto found = std::find(texts_.begin(), texts_.end(), text);
        const std::string index = std::to_string(found - texts_.begin());
        if (found == texts_.end()) {
            texts_.push_back(text);
        }
        return " t=\"s\"><v>" + index + "</v>";
    }

    std::string formulaContents(const BuiltCell& cell) const {
        const std::string start = style_ == WorkbookStyle::LibreOffice ? "<f aca=\"false\">" : "<f>";
        const std::string formula = start + escaped(cell.formula) + "</f>";
        if (cell.text.empty()) {
            return ">" + formula + "<v></v>";
        }
        return std::string(isNumber(cell.text) ? "" : " t=\"str\"") + ">" + formula + "<v>" + escaped(cell.text) +
               "</v>";
    }

    std::size_t formatIndex(const std::string& format) {
        if (format.empty()) {
            return 0;
        }
        const auto found = std::find(formats_.begin(), formats_.end(), format);
        const auto index = static_cast<std::size_t>(found - formats_.begin()) + 1;
        if (found == formats_.end()) {
            formats_.push_back(format);
        }
        return index;
    }

    WorkbookStyle style_;
    std::vector<std::string> texts_;
    std::vector<std::string> formats_;
};

std::string rowStart(WorkbookStyle style, std::int64_t number, bool hidden) {
    const std::string row = "<row r=\"" + std::to_string(number) + "\"";
    switch (style) {
    case WorkbookStyle::LibreOffice:
        return row + " customFormat=\"false\" ht=\"12.8\" hidden=\"" + (hidden ? "true" : "false") +
               "\" customHeight=\"false\" outlineLevel=\"0\" collapsed=\"false\">";
    case WorkbookStyle::Openpyxl:
        return row + (hidden ? " hidden=\"1\">" : ">");
    default:
        return row + " spans=\"1:8\" x14ac:dyDescent=\"0.25\"" + (hidden ? " hidden=\"1\">" : ">");
    }
}

std::string sheetStart(WorkbookStyle style) {
    std::string start = joined({kDeclaration, "<worksheet xmlns=\"", kMain, "\" xmlns:r=\"", kRelations, "\""});
    if (style == WorkbookStyle::Excel || style == WorkbookStyle::Wps) {
        start += " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"x14ac\" "
                 "xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\"";
    }
    if (style == WorkbookStyle::Wps) {
        start += " xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\"";
    }
    return start + "><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>"
                   "<sheetFormatPr defaultRowHeight=\"13.5\"/><sheetData>";
}

std::string sheetEnd(WorkbookStyle style, const std::vector<std::string>& merged) {
    std::string end = "</sheetData>";
    if (!merged.empty()) {
        end += "<mergeCells count=\"" + std::to_string(merged.size()) + "\">";
        for (const std::string& range : merged) {
            end += "<mergeCell ref=\"" + range + "\"/>";
        }
        end += "</mergeCells>";
    }
    end += "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>";
    if (style == WorkbookStyle::Wps) {
        end += "<extLst><ext uri=\"{etc}\"><etc:sheetData><etc:row r=\"1\"/></etc:sheetData></ext></extLst>";
    }
    return end + "</worksheet>";
}

std::string relationship(const std::string& id, std::string_view type, const std::string& target) {
    return joined({"<Relationship Id=\"", id, "\" Type=\"", kRelations, "/", type, "\" Target=\"", target, "\"/>"});
}

std::string relationships(const std::string& list) {
    return joined({kDeclaration, "<Relationships xmlns=\"", kPackage, "relationships\">", list, "</Relationships>"});
}

} // namespace

BuiltCell textCell(std::string text) {
    return built(BuiltCell::Kind::Text, std::move(text));
}
BuiltCell numberCell(std::string digits, std::string format) {
    return built(BuiltCell::Kind::Number, std::move(digits), std::move(format));
}
BuiltCell dateCell(std::string serial, std::string format) {
    return built(BuiltCell::Kind::Date, std::move(serial), std::move(format));
}
BuiltCell percentCell(std::string digits) {
    return built(BuiltCell::Kind::Percent, std::move(digits));
}
BuiltCell booleanCell(bool value) {
    return built(BuiltCell::Kind::Boolean, value ? "1" : "0");
}
BuiltCell errorCell(std::string error) {
    return built(BuiltCell::Kind::Error, std::move(error));
}
BuiltCell formulaCell(std::string formula, std::string result) {
    BuiltCell cell = built(BuiltCell::Kind::Formula, std::move(result));
    cell.formula = std::move(formula);
    return cell;
}
BuiltCell rawCell(std::string xml) {
    return built(BuiltCell::Kind::Raw, std::move(xml));
}

SheetBuilder& SheetBuilder::set(std::string_view reference, BuiltCell cell) {
    const auto [row, column] = placeOf(reference);
    rows_[row][column] = std::move(cell);
    return *this;
}

SheetBuilder& SheetBuilder::row(std::int64_t number, const std::vector<std::string>& texts) {
    for (std::size_t column = 0; column < texts.size(); ++column) {
        if (!texts[column].empty()) {
            rows_[number][column] = textCell(texts[column]);
        }
    }
    return *this;
}

SheetBuilder& SheetBuilder::merge(std::string range) {
    merged_.push_back(std::move(range));
    return *this;
}

SheetBuilder& SheetBuilder::hidden(std::string state) {
    state_ = std::move(state);
    return *this;
}

SheetBuilder& SheetBuilder::hideRow(std::int64_t number) {
    hidden_rows_.push_back(number);
    return *this;
}

SheetBuilder& WorkbookBuilder::sheet(std::string name) {
    return *sheets_.emplace_back(std::make_unique<SheetBuilder>(std::move(name)));
}

WorkbookBuilder& WorkbookBuilder::use1904() {
    since_1904_ = true;
    return *this;
}

std::map<std::string, std::string> WorkbookBuilder::parts() const {
    PartsWriter writer(style_);
    std::map<std::string, std::string> parts;
    const std::string base = style_ == WorkbookStyle::Openpyxl ? "/xl/" : "";
    std::string sheet_list;
    std::string targets;
    std::size_t number = 0;
    for (const auto& sheet : sheets_) {
        const std::string index = std::to_string(++number);
        std::string xml = sheetStart(style_);
        for (const auto& [row, cells] : sheet->rows_) {
            const auto& hidden = sheet->hidden_rows_;
            xml += rowStart(style_, row, std::find(hidden.begin(), hidden.end(), row) != hidden.end());
            for (const auto& [column, cell] : cells) {
                xml += writer.cell(lettersOf(column) + std::to_string(row), cell);
            }
            xml += "</row>";
        }
        parts["xl/worksheets/sheet" + index + ".xml"] = xml + sheetEnd(style_, sheet->merged_);
        sheet_list +=
            joined({"<sheet name=\"", escaped(sheet->name_), "\" sheetId=\"", index, "\"",
                    sheet->state_.empty() ? "" : " state=\"" + sheet->state_ + "\"", " r:id=\"rId", index, "\"/>"});
        targets += relationship("rId" + index, "worksheet", base + "worksheets/sheet" + index + ".xml");
    }
    targets += relationship("rId" + std::to_string(++number), "styles", base + "styles.xml");
    if (writer.hasSharedTexts()) {
        targets += relationship("rId" + std::to_string(++number), "sharedStrings", base + "sharedStrings.xml");
        parts["xl/sharedStrings.xml"] = writer.sharedTexts();
    }
    parts["xl/styles.xml"] = writer.styles();
    parts["xl/workbook.xml"] =
        joined({kDeclaration, "<workbook xmlns=\"", kMain, "\" xmlns:r=\"", kRelations, "\"><workbookPr",
                since_1904_ ? " date1904=\"1\"" : "", "/><sheets>", sheet_list, "</sheets></workbook>"});
    parts["xl/_rels/workbook.xml.rels"] = relationships(targets);
    parts["_rels/.rels"] =
        relationships(relationship("rId1", "officeDocument", base.empty() ? "xl/workbook.xml" : "/xl/workbook.xml"));
    parts["[Content_Types].xml"] = joined(
        {kDeclaration, "<Types xmlns=\"", kPackage,
         "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
         "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/"
         "workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>",
         "</Types>"});
    return parts;
}

std::string WorkbookBuilder::bytes() const {
    return zipParts(parts());
}

std::string zipParts(const std::map<std::string, std::string>& parts) {
    ZipBuilder zip;
    for (const auto& [name, bytes] : parts) {
        zip.add(name, bytes, true);
    }
    return zip.bytes();
}

} // namespace parkcarbon::exchange
