#pragma once

#include <parkcarbon/report/document.hpp>

#include <QTemporaryDir>

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace parkcarbon::report::xlsx {

enum class Look : std::uint8_t { Plain, Strong, Warning, Title, Head, Group, Total, Note, Link };

/// A workbook being written: libxlsxwriter behind texts and cells of the document.
class Workbook {
public:
    explicit Workbook(const Document& document);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// A sheet of that name, shortened and made unique as Excel wants it. Gives its index.
    std::size_t addSheet(const std::string& name);
    const std::string& sheetName(std::size_t sheet) const { return names_[sheet]; }

    void text(std::size_t sheet, int row, int column, std::string_view text, Look look, Align align = Align::Left);
    /// A number of the decimals that it is shown with; a text as it is; nothing for an empty cell.
    void cell(std::size_t sheet, int row, int column, const Cell& cell, Row::Kind kind, Align align);
    void link(std::size_t sheet, int row, int column, std::size_t target, std::string_view text);
    void width(std::size_t sheet, int column, double characters);
    void freezeAbove(std::size_t sheet, int row);
    /// `density`: pixels per design pixel.
    void picture(std::size_t sheet, int row, int column, const std::string& png, double density);

    /// The bytes of the file; nothing can be written afterwards. Empty when the disk for temporary files is full.
    std::string finish();

private:
    lxw_format* format(Look look, Align align, int decimals);

    QTemporaryDir folder_;
    std::string folder_path_;
    std::string file_;
    lxw_workbook* book_;
    std::vector<lxw_worksheet*> sheets_;
    std::vector<std::string> names_;
    std::map<std::tuple<Look, Align, int>, lxw_format*> formats_;
};

} // namespace parkcarbon::report::xlsx
