#include "clipboard_grid.hpp"
#include "html_tokens.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/clipboard_table.hpp>

#include <charconv>
#include <cmath>

namespace parkcarbon::exchange {
namespace {

std::size_t spanIn(std::string_view attributes, std::string_view name) {
    const std::string text = htmlAttribute(attributes, name);
    std::size_t span = 1;
    std::from_chars(text.data(), text.data() + text.size(), span);
    return std::max<std::size_t>(span, 1);
}

/// The number that a spreadsheet notes beside what it shows (`x:num` of Excel, `sdval` of LibreOffice), where it shows
/// the same number rounded: then the whole number counts.
std::string valueBehind(std::string_view shown, std::string_view attributes) {
    const auto rounded = base::parseNumber(shown);
    if (!rounded) {
        return std::string(shown);
    }
    std::string noted = htmlAttribute(attributes, "x:num");
    if (noted.empty()) {
        noted = htmlAttribute(attributes, "sdval");
    }
    const auto number = base::parseNumber(noted);
    const std::size_t point = shown.find('.');
    const std::size_t decimals = point == std::string_view::npos ? 0 : shown.size() - point - 1;
    const double most = 0.5000001 * std::pow(10.0, -static_cast<double>(decimals));
    const bool same = number && std::abs(*number - *rounded) <= most;
    return same ? base::formatNumber(*number) : std::string(shown);
}

/// Takes the cells of the first table that is met.
class TableScanner {
public:
    TableScanner(std::string_view html, ClipboardGrid& grid) : tokens_(html), grid_(grid) {}

    base::Result<void> scan() {
        for (HtmlToken token = tokens_.next(); token.kind != HtmlToken::Kind::Finished && !ended_;
             token = tokens_.next()) {
            take(token);
            if (auto fits = grid_.check(); !fits) {
                return fits;
            }
        }
        endCell();
        return {};
    }

private:
    void take(const HtmlToken& token) {
        if (token.kind == HtmlToken::Kind::Text) {
            appendText(htmlText(token.text));
        } else if (token.name == "table") {
            takeTable(token.kind == HtmlToken::Kind::Start);
        } else if (depth_ <= 1 && token.name == "tr") {
            endCell();
            in_row_ = token.kind == HtmlToken::Kind::Start;
            if (in_row_) {
                grid_.beginRow();
            }
        } else if (depth_ <= 1 && (token.name == "td" || token.name == "th")) {
            endCell();
            if (token.kind == HtmlToken::Kind::Start) {
                beginCell(token.attributes);
            }
        } else {
            takeInside(token);
        }
    }

    void takeTable(bool begins) {
        if (begins) {
            ++depth_;
            return;
        }
        depth_ -= depth_ > 0 ? 1 : 0;
        if (depth_ > 0) {
            return;
        }
        endCell();
        in_row_ = false;
        ended_ = !grid_.empty();
        if (!ended_) {
            grid_.clearRows(); // a table without cells is none
        }
    }

    void beginCell(std::string_view attributes) {
        if (!in_row_) {
            grid_.beginRow(); // a row whose tag was forgotten
            in_row_ = true;
        }
        in_cell_ = true;
        attributes_ = attributes;
        text_.clear();
    }

    void endCell() {
        if (in_cell_) {
            grid_.addCell(valueBehind(base::trimmed(text_), attributes_), spanIn(attributes_, "colspan"),
                          spanIn(attributes_, "rowspan"));
        }
        in_cell_ = false;
    }

    void takeInside(const HtmlToken& token) {
        const bool block = token.name == "p" || token.name == "div" || token.name == "li" || token.name == "tr";
        const bool cell = token.name == "td" || token.name == "th";
        if (token.kind == HtmlToken::Kind::Start && (token.name == "br" || block)) {
            breakLine(token.name == "br");
        } else if (token.kind == HtmlToken::Kind::Start && cell) {
            appendText(" "); // of a table within the cell
        }
    }

    void breakLine(bool always) {
        while (text_.ends_with(' ')) {
            text_.pop_back();
        }
        if (in_cell_ && (always || !text_.empty())) {
            text_.push_back('\n');
        }
    }

    void appendText(std::string_view text) {
        if (!in_cell_) {
            return;
        }
        const bool space_before = text_.empty() || text_.ends_with(' ') || text_.ends_with('\n');
        text_.append(text.substr(space_before && text.starts_with(' ') ? 1 : 0));
    }

    HtmlTokens tokens_;
    ClipboardGrid& grid_;
    std::size_t depth_ = 0; ///< of tables within tables
    bool ended_ = false;
    bool in_row_ = false;
    bool in_cell_ = false;
    std::string_view attributes_;
    std::string text_;
};

/// Windows puts positions in front: `Version:0.9`, `StartHTML:0000000105` … The fragment that they name may lie inside
/// the table, so everything from the first tag on is read.
std::string_view withoutClipboardHeader(std::string_view html) {
    return html.starts_with("Version:") ? html.substr(std::min(html.find('<'), html.size())) : html;
}

} // namespace

base::Result<ClipboardTable> readClipboardHtml(std::string_view html, const ClipboardLimits& limits) {
    if (html.size() > limits.bytes) {
        return base::failure(kClipboardTooLarge, {{"expected", std::to_string(limits.bytes)}});
    }
    ClipboardGrid grid(limits);
    if (auto scanned = TableScanner(withoutClipboardHeader(html), grid).scan(); !scanned) {
        return tl::unexpected(scanned.error());
    }
    if (grid.empty()) {
        return base::failure(kClipboardWithoutTable);
    }
    return grid.take();
}

} // namespace parkcarbon::exchange
