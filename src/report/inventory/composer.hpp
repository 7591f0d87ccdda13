#pragma once

#include "material.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace parkcarbon::report {

/// Puts a report together: gives headings, tables and figures their numbers and looks up their words.
class Composer {
public:
    explicit Composer(const Material& material);

    /// Title, author and furniture of the document, from the words `<family>.title` and `<family>.full_title`.
    void describe(const std::string& family);

    void heading(int level, std::string_view key);
    /// A heading of level 2 whose words are not those of a key alone.
    void subheading(std::string words);
    /// A heading of level 1; until `endChapter` headings are one level deeper, so that sections of another report
    /// become parts of this chapter.
    void beginChapter(std::string_view key);
    void endChapter() { in_chapter_ = false; }
    /// From here on headings are lettered and tables are annex tables.
    void startAnnexes();
    void paragraph(std::string_view key, const Material::Values& values = {});
    void bullet(std::string_view key, const Material::Values& values = {});
    void warning(std::string_view key, const Material::Values& values = {});
    void note(std::string_view key, const Material::Values& values = {});
    /// A passage that the user may rewrite (text_block.hpp): the words of `key`, or what the project's report texts
    /// hold for block `id`. Values with digits become figures `<id>.<name>` that texts may quote. In a text, a line
    /// break begins a paragraph, and `- ` at the start of one makes it a bullet.
    void textBlock(std::string id, std::string_view key, const Material::Values& values = {});
    /// A table whose title is the words of `table.<id>`. Rows are added to the returned copy before `add`.
    Table newTable(std::string id, std::vector<Column> columns) const;
    /// Numbers the table and appends it; without rows, the sentence `table.empty` instead, so that nothing is silently
    /// missing. Returns the table's number.
    std::string add(Table table);
    /// An annex table that may be long: rows beyond the request's limit become one row with their count and, where
    /// a sum makes sense, their sum over column `summed_column`.
    void addLong(Table table, std::optional<std::size_t> summed_column = std::nullopt);
    /// A table of thousands of rows that says in detail what other tables sum up: data files hold it, documents to be
    /// read say so.
    void addForFiles(Table table);
    /// Its title is the words of `figure.<id>` unless it brings one.
    void add(std::string id, Picture picture);
    void add(Block block) { document_.blocks.push_back(std::move(block)); }
    void pageBreak(bool landscape = false) { add(Block(PageBreak{landscape})); }

    const Material& material() const { return material_; }
    Document& document() { return document_; }
    /// The complete document: passages that the user has rewritten are in their place, with a warning below for each
    /// number that has changed since. Ends the composing.
    Document finished();

private:
    std::string placeOf() const; ///< the last heading
    std::string nextNumber(int level);
    void replaceText(std::size_t block, const TextBlock& text);
    std::string warningOf(const OutdatedQuote& quote) const;
    void addTextTable();

    const Material& material_;
    Document document_;
    std::vector<std::size_t> text_places_; ///< per text: the block that holds it as generated
    bool annexes_ = false;
    bool in_chapter_ = false;
    int section_ = 0;
    int subsection_ = 0;
    int part_ = 0; ///< of a subsection, within a chapter
    int tables_ = 0;
    int figures_ = 0;
};

} // namespace parkcarbon::report
