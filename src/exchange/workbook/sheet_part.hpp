#pragma once

#include "cell_styles.hpp"
#include "merged_fill.hpp"
#include "plain_cell.hpp"
#include "row_buffer.hpp"
#include "shared_texts.hpp"
#include "xml_parser.hpp"

#include <optional>

namespace parkcarbon::exchange {

/// What a sheet refers to, and whose it is.
struct SheetContext {
    std::string_view sheet; ///< name
    const SharedTexts& texts;
    const CellStyles& styles;
    bool since_1904;
    const WorkbookLimits& limits;
};

/// Takes the XML of one sheet and tells its rows.
class SheetPart final : public XmlHandler {
public:
    SheetPart(const SheetContext& context, const RowSource::Visitor& visitor, std::int64_t last_row, MergedFill* fill);

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view text) override;
    std::string_view plainStart() const override { return "<c "; }
    std::size_t takePlain(std::string_view bytes) override;

    std::int64_t rowNumber() const { return row_number_; }

    SheetSurvey survey; ///< complete when the part has been read to its end

private:
    enum class Place : std::uint8_t {
        Outside,
        SheetData,
        Row,
        Cell,
        Value,
        Formula,
        Inline,
        InlineText,
        InlineRun,
        InlineRunText
    };
    Place inside(std::string_view name) const;
    void beginRow(const XmlAttributes& attributes);
    void endRow();
    void beginCell(const XmlAttributes& attributes);
    void clearCell();
    /// Nothing = a reference that is none.
    void placeCell(const std::optional<CellReference>& place, std::string_view reference);
    void endCell();
    void putShared();
    void putNumber();
    void putText(SourceCell::Kind kind);
    void putError(std::string_view error);
    void noteMerged(const XmlAttributes& attributes);
    void fail(base::Code code, base::Arguments arguments);
    /// What stands between the tags of the cell at hand, without white space around it.
    std::string_view value() const;

    SheetContext context_;
    const RowSource::Visitor& visitor_;
    std::int64_t last_wanted_row_;
    MergedFill* fill_;

    Place place_ = Place::Outside;
    std::size_t skipped_ = 0; ///< depth within an element that is of no interest
    RowBuffer row_;
    std::int64_t row_number_ = 0;
    bool row_stated_ = false;     ///< by the row itself or a cell of it
    std::vector<bool> rows_seen_; ///< that hold a value
    std::int64_t cells_ = 0;

    std::size_t column_ = 0;
    CellType type_ = CellType::Number;
    std::size_t style_ = 0;
    std::size_t begin_ = 0; ///< of the cell's text among those of the row
    bool has_formula_ = false;
    std::string formula_;
};

} // namespace parkcarbon::exchange
