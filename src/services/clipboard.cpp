#include <parkcarbon/services/clipboard.hpp>

#include <parkcarbon/exchange/clipboard_table.hpp>

namespace parkcarbon::services {
namespace {

bool isTabSeparated(std::string_view text) {
    return text.find('\t') != std::string_view::npos;
}

} // namespace

std::string_view clipboardTable(std::string_view text, std::string_view html) {
    return isTabSeparated(text) || html.empty() ? text : html;
}

base::Result<TextRows> readClipboardTable(std::string_view text, std::string_view html) {
    if (!html.empty() && !isTabSeparated(text)) {
        auto table = exchange::readClipboardHtml(html);
        if (table || table.error().code != exchange::kClipboardWithoutTable) {
            return table;
        }
    }
    return exchange::readClipboardText(text);
}

} // namespace parkcarbon::services
