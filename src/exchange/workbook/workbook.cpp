#include "workbook.hpp"

#include "cell_styles.hpp"
#include "file_kind.hpp"
#include "merged_fill.hpp"
#include "package.hpp"
#include "shared_texts.hpp"
#include "sheet_list.hpp"
#include "sheet_part.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/import_findings.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <algorithm>
#include <utility>

namespace parkcarbon::exchange {
namespace {

std::string fileNameOf(const ImportSource& source) {
    if (const auto* path = std::get_if<std::filesystem::path>(&source)) {
        return path->filename().string();
    }
    return std::string(std::get<base::EmbeddedFile>(source).path);
}

base::Result<void> checkFile(const ImportSource& source, const std::string& file, const WorkbookLimits& limits) {
    const auto bytes = openBytes(source);
    if (!bytes) {
        return base::failure(bytes.error());
    }
    if ((*bytes)->size() > limits.file_bytes) {
        return base::failure(kFileTooLarge, {{"value", std::to_string((*bytes)->size())},
                                             {"expected", std::to_string(limits.file_bytes)}});
    }
    return checkFileKind(**bytes, file);
}

} // namespace

struct Workbook::Parts {
    Parts(Package opened, const WorkbookLimits& of_reading) : package(std::move(opened)), limits(of_reading) {}

    base::Result<void> readTables(SheetList list);
    base::Result<SheetSurvey> read(std::size_t sheet, const Visitor& visitor, std::int64_t last_row, MergedFill* fill);

    Package package;
    WorkbookLimits limits;
    std::vector<WorkbookSheet> sheets;
    std::vector<std::string> sheet_parts;
    SharedTexts texts;
    CellStyles styles;
    bool since_1904 = false;
};

base::Result<void> Workbook::Parts::readTables(SheetList list) {
    since_1904 = list.since_1904;
    for (SheetList::Entry& entry : list.sheets) {
        sheets.push_back(std::move(entry.sheet));
        sheet_parts.push_back(std::move(entry.part));
    }
    if (!list.styles.empty()) {
        auto read = readCellStyles(package, list.styles, limits);
        if (!read) {
            return tl::unexpected(read.error());
        }
        styles = std::move(*read);
    }
    if (!list.shared_texts.empty()) {
        auto read = readSharedTexts(package, list.shared_texts, limits);
        if (!read) {
            return tl::unexpected(read.error());
        }
        texts = std::move(*read);
    }
    return {};
}

base::Result<SheetSurvey> Workbook::Parts::read(std::size_t sheet, const Visitor& visitor, std::int64_t last_row,
                                                MergedFill* fill) {
    const std::string& part = sheet_parts.at(sheet);
    if (part.empty()) {
        return base::failure(kWorkbookPartMissing, {{"value", sheets[sheet].name}});
    }
    SheetPart reader({sheets[sheet].name, texts, styles, since_1904, limits}, visitor, last_row, fill);
    if (auto parsed = parsePart(package, part, reader, limits); !parsed) {
        if (parsed.error().code == kWorkbookPartDamaged && reader.rowNumber() > 0) {
            parsed.error().arguments.push_back({"row", std::to_string(reader.rowNumber())});
        }
        return tl::unexpected(parsed.error());
    }
    return std::move(reader.survey);
}

Workbook::Workbook(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Workbook::Workbook(Workbook&& other) noexcept = default;
Workbook& Workbook::operator=(Workbook&& other) noexcept = default;
Workbook::~Workbook() = default;

base::Result<Workbook> Workbook::open(const ImportSource& source, const WorkbookLimits& limits) {
    const std::string file = fileNameOf(source);
    if (auto checked = checkFile(source, file, limits); !checked) {
        return tl::unexpected(checked.error());
    }
    auto package = Package::open(source, file, limits);
    if (!package) {
        return tl::unexpected(package.error());
    }
    auto parts = std::make_unique<Parts>(std::move(*package), limits);
    auto list = readSheetList(parts->package, limits);
    if (!list) {
        return tl::unexpected(list.error());
    }
    if (auto read = parts->readTables(std::move(*list)); !read) {
        return tl::unexpected(read.error());
    }
    return Workbook(std::move(parts));
}

const std::vector<WorkbookSheet>& Workbook::sheets() const {
    return parts_->sheets;
}

std::optional<std::size_t> Workbook::sheetNamed(std::string_view name) const {
    const std::string wanted = base::toLowerAscii(name);
    const auto found = std::find_if(parts_->sheets.begin(), parts_->sheets.end(), [&](const WorkbookSheet& sheet) {
        return base::toLowerAscii(sheet.name) == wanted;
    });
    return found == parts_->sheets.end() ? std::nullopt : std::optional<std::size_t>(found - parts_->sheets.begin());
}

base::Result<SheetSurvey> Workbook::survey(std::size_t sheet) {
    const Visitor nothing = [](const SourceRow&) { return base::Result<void>{}; };
    return parts_->read(sheet, nothing, std::numeric_limits<std::int64_t>::max(), nullptr);
}

base::Result<void> Workbook::forEachRow(std::size_t sheet, const Visitor& visitor, const SheetReading& reading) {
    std::optional<MergedFill> fill;
    if (reading.fill_merged) {
        auto surveyed = survey(sheet);
        if (!surveyed) {
            return tl::unexpected(surveyed.error());
        }
        fill.emplace(std::move(surveyed->merged), surveyed->columns);
    }
    return parts_->read(sheet, visitor, reading.last_row, fill ? &*fill : nullptr).map([](const SheetSurvey&) {});
}

} // namespace parkcarbon::exchange
