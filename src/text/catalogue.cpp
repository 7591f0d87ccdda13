#include <parkcarbon/text/catalogue.hpp>

#include "csv_rows.hpp"

#include <stdexcept>

namespace parkcarbon::text {

std::span<const base::EmbeddedFile> embeddedFiles();

namespace {

const std::vector<std::string> kSentenceHeader = {"code", "zh", "en", "remedy_zh", "remedy_en"};
const std::vector<std::string> kTermHeader = {"key", "zh", "en"};

[[noreturn]] void refuse(const base::EmbeddedFile& file, std::size_t line, const std::string& reason) {
    throw std::invalid_argument(std::string(file.path) + ":" + std::to_string(line) + ": " + reason);
}

} // namespace

std::shared_ptr<const Catalogue> Catalogue::shipped() {
    return std::make_shared<const Catalogue>(embeddedFiles());
}

Catalogue::Catalogue(std::span<const base::EmbeddedFile> files) {
    for (const base::EmbeddedFile& file : files) {
        read(file);
    }
}

void Catalogue::read(const base::EmbeddedFile& file) {
    std::vector<CsvRow> rows = csvRows(file.bytes);
    if (rows.empty() || (rows.front().cells != kSentenceHeader && rows.front().cells != kTermHeader)) {
        refuse(file, 1, "neither the header of sentences nor that of terms");
    }
    const std::size_t columns = rows.front().cells.size();
    const bool has_remedies = columns == kSentenceHeader.size();
    Entries& entries = has_remedies ? sentences_ : terms_;
    for (std::size_t index = 1; index < rows.size(); ++index) {
        std::vector<std::string>& cells = rows[index].cells;
        if (cells.size() != columns) {
            refuse(file, rows[index].line, "wrong number of cells");
        }
        Entry entry{{std::move(cells[1]), std::move(cells[2])}, {}};
        if (has_remedies) {
            entry.remedies = {std::move(cells[3]), std::move(cells[4])};
        }
        if (!entries.emplace(cells[0], std::move(entry)).second) {
            refuse(file, rows[index].line, "`" + cells[0] + "` is defined already");
        }
    }
}

const Catalogue::Entry* Catalogue::sentence(std::string_view code) const {
    const auto found = sentences_.find(code);
    return found == sentences_.end() ? nullptr : &found->second;
}

const Catalogue::Entry* Catalogue::term(std::string_view key) const {
    const auto found = terms_.find(key);
    return found == terms_.end() ? nullptr : &found->second;
}

} // namespace parkcarbon::text
