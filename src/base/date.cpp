#include <parkcarbon/base/date.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace parkcarbon::base {

Result<Date> parseDate(std::string_view text) {
    const auto invalid = [&] { return failure(kDateInvalid, {{"value", std::string(text)}}); };
    std::string clean = toHalfWidth(trimmed(text));
    std::replace(clean.begin(), clean.end(), '/', '-');
    int parts[3] = {0, 1, 1};
    int count = 0;
    const char* position = clean.data();
    const char* const end = clean.data() + clean.size();
    while (count < 3) {
        const auto [next, status] = std::from_chars(position, end, parts[count]);
        if (status != std::errc{} || next == position || *position == '-') {
            return invalid();
        }
        ++count;
        position = next;
        if (position == end) {
            break;
        }
        if (*position != '-') {
            return invalid();
        }
        ++position;
    }
    const Date date{std::chrono::year(parts[0]), std::chrono::month(static_cast<unsigned>(parts[1])),
                    std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (position != end || !date.ok() || parts[0] < 1900 || parts[0] > 2200) {
        return invalid();
    }
    return date;
}

std::string formatDate(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

} // namespace parkcarbon::base
