#include <parkcarbon/exchange/clipboard_table.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Any bytes on the clipboard, as text or (first byte odd) as HTML: a table of rows of equal length within the limits,
/// or a refusal.
namespace {

using namespace parkcarbon::exchange;

constexpr ClipboardLimits kSmall = {.bytes = 100'000, .rows = 1000, .columns = 100, .cells = 10'000};

void demand(bool condition) {
    if (!condition) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto table = data[0] % 2 == 1 ? readClipboardHtml(bytes, kSmall) : readClipboardText(bytes, kSmall);
    if (!table) {
        demand(table.error().code == kClipboardTooLarge || table.error().code == kClipboardWithoutTable);
        return 0;
    }
    demand(table->size() <= kSmall.rows);
    for (const auto& row : *table) {
        demand(!row.empty() && row.size() == table->front().size() && row.size() <= kSmall.columns);
    }
    return 0;
}
