#include "clipboard_grid.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/clipboard_table.hpp>

#include <string>

namespace parkcarbon::exchange {
namespace {

constexpr std::string_view kCellEnds = "\t\r\n";

/// Splits the text of a clipboard into its cells.
class ClipboardScanner {
public:
    ClipboardScanner(std::string_view text, ClipboardGrid& grid) : rest_(text), grid_(grid) {}

    base::Result<void> scan() {
        while (!rest_.empty()) {
            grid_.beginRow();
            bool more = true;
            while (more) {
                grid_.addCell(takeCell());
                more = rest_.starts_with('\t');
                if (more) {
                    rest_.remove_prefix(1);
                }
                if (auto fits = grid_.check(); !fits) {
                    return fits;
                }
            }
            skipLineEnd();
        }
        return {};
    }

private:
    std::string takeCell() {
        std::string text;
        if (rest_.starts_with('"') && takeQuoted(text)) {
            return text;
        }
        const std::size_t end = std::min(rest_.find_first_of(kCellEnds), rest_.size());
        text = base::trimmed(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return text;
    }

    /// A cell in quotes; false for a text that merely begins with one.
    bool takeQuoted(std::string& text) {
        std::size_t at = 1;
        for (; !unclosed_; at += 2) {
            const std::size_t quote = rest_.find('"', at);
            if (quote == std::string_view::npos) {
                unclosed_ = true; // nor will there be an end to any later one
                return false;
            }
            text.append(rest_.substr(at, quote - at));
            at = quote;
            if (quote + 1 < rest_.size() && rest_[quote + 1] == '"') {
                text.push_back('"');
                continue;
            }
            if (quote + 1 < rest_.size() && kCellEnds.find(rest_[quote + 1]) == std::string_view::npos) {
                return false;
            }
            text = withPlainLineEnds(base::trimmed(text));
            rest_.remove_prefix(quote + 1);
            return true;
        }
        return false;
    }

    static std::string withPlainLineEnds(std::string_view text) {
        std::string plain;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool before_line_feed = at + 1 < text.size() && text[at + 1] == '\n';
            if (text[at] != '\r') {
                plain.push_back(text[at]);
            } else if (!before_line_feed) {
                plain.push_back('\n');
            }
        }
        return plain;
    }

    void skipLineEnd() {
        const bool pair = rest_.starts_with("\r\n");
        rest_.remove_prefix(std::min<std::size_t>(rest_.size(), pair ? 2 : 1));
    }

    std::string_view rest_;
    ClipboardGrid& grid_;
    bool unclosed_ = false;
};

} // namespace

base::Result<ClipboardTable> readClipboardText(std::string_view text, const ClipboardLimits& limits) {
    if (text.size() > limits.bytes) {
        return base::failure(kClipboardTooLarge, {{"expected", std::to_string(limits.bytes)}});
    }
    while (text.ends_with('\0')) {
        text.remove_suffix(1); // Windows ends its texts so
    }
    ClipboardGrid grid(limits);
    if (auto scanned = ClipboardScanner(text, grid).scan(); !scanned) {
        return tl::unexpected(scanned.error());
    }
    return grid.take();
}

} // namespace parkcarbon::exchange
