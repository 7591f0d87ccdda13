#include "json_document.hpp"

#include "byte_source.hpp"

#include <parkcarbon/exchange/json_errors.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace parkcarbon::exchange {
namespace {

using nlohmann::json;

base::Result<std::string> wholeFile(const std::filesystem::path& file, std::int64_t most_bytes) {
    const auto bytes = openBytes(file);
    if (!bytes) {
        return base::failure(bytes.error());
    }
    const std::int64_t size = (*bytes)->size();
    if (size > most_bytes) {
        return base::failure(kJsonTooLarge, {{"file", file.filename().string()},
                                             {"value", std::to_string(size)},
                                             {"expected", std::to_string(most_bytes)}});
    }
    std::string content(static_cast<std::size_t>(size), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto count = (*bytes)->read(content.data() + filled, content.size() - filled);
        if (!count) {
            return base::failure(count.error());
        }
        if (*count == 0) {
            content.resize(filled);
        }
        filled += *count;
    }
    return content;
}

tl::unexpected<base::Error> invalidAt(const std::filesystem::path& file, std::string_view content, std::size_t offset) {
    const std::string_view before = content.substr(0, std::min(offset, content.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return base::failure(kJsonInvalid, {{"file", file.filename().string()},
                                        {"line", std::to_string(line)},
                                        {"column", std::to_string(before.size() - line_start + 1)}});
}

/// Walks over the bytes and leaves its place where others can see it: not every error of the parser tells its own.
class TracedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TracedIterator(const char* place, const char*& trace) : place_(place), trace_(&trace) {}
    reference operator*() const { return *place_; }
    TracedIterator& operator++() {
        *trace_ = ++place_;
        return *this;
    }
    friend bool operator==(const TracedIterator& a, const TracedIterator& b) { return a.place_ == b.place_; }
    friend bool operator!=(const TracedIterator& a, const TracedIterator& b) { return !(a == b); }

private:
    const char* place_;
    const char** trace_;
};

/// Builds the document; refuses a key given twice, since nobody can know which of the two is meant, and depths that
/// only an attack has. The library's own way of refusing, a callback, looks through the whole list after each of its
/// items.
class StrictBuilder : public nlohmann::detail::json_sax_dom_parser<json> {
public:
    using Builder = nlohmann::detail::json_sax_dom_parser<json>;

    explicit StrictBuilder(json& document) : Builder(document, false) {}
    bool start_object(std::size_t size) {
        keys_.emplace_back();
        return descend() && Builder::start_object(size);
    }
    bool key(std::string& name) { return keys_.back().insert(name).second && Builder::key(name); }
    bool end_object() {
        keys_.pop_back();
        --depth_;
        return Builder::end_object();
    }
    bool start_array(std::size_t size) { return descend() && Builder::start_array(size); }
    bool end_array() {
        --depth_;
        return Builder::end_array();
    }

private:
    bool descend() {
        constexpr int kDeepest = 64;
        return ++depth_ <= kDeepest;
    }

    int depth_ = 0;
    std::vector<std::set<std::string>> keys_;
};

} // namespace

base::Result<json> readJson(const std::filesystem::path& file, std::int64_t most_bytes) {
    const auto content = wholeFile(file, most_bytes);
    if (!content) {
        return base::failure(content.error());
    }
    const char* const begin = content->data();
    const char* place = begin;
    json document;
    StrictBuilder builder(document);
    if (json::sax_parse(TracedIterator(begin, place), TracedIterator(begin + content->size(), place), &builder)) {
        return document;
    }
    const auto read = static_cast<std::size_t>(place - begin);
    return invalidAt(file, *content, read == 0 ? 0 : read - 1);
}

bool JsonValue::isText() const {
    return value_->is_string();
}
bool JsonValue::isNumber() const {
    return value_->is_number();
}
bool JsonValue::isObject() const {
    return value_->is_object();
}
bool JsonValue::has(std::string_view key) const {
    return value_->is_object() && value_->contains(key);
}

tl::unexpected<base::Error> JsonValue::wrong(std::string_view expected) const {
    std::string shown =
        value_->is_structured() ? value_->type_name() : value_->dump(-1, ' ', false, json::error_handler_t::replace);
    constexpr std::size_t kShown = 60;
    if (shown.size() > kShown) {
        shown = value_->type_name();
    }
    return base::failure(kJsonValueWrong, {{"where", where_}, {"value", shown}, {"expected", std::string(expected)}});
}

base::Result<JsonValue> JsonValue::at(std::string_view key) const {
    if (!value_->is_object()) {
        return wrong("{ … }");
    }
    const std::string place = where_.empty() ? std::string(key) : where_ + "." + std::string(key);
    const auto found = value_->find(key);
    if (found == value_->end()) {
        return base::failure(kJsonValueMissing, {{"where", place}});
    }
    return JsonValue(*found, place);
}

base::Result<std::vector<JsonValue>> JsonValue::items(std::size_t most) const {
    if (!value_->is_array() || value_->size() > most) {
        return wrong("[ … ], 0 … " + std::to_string(most));
    }
    std::vector<JsonValue> result;
    result.reserve(value_->size());
    for (const json& item : *value_) {
        result.emplace_back(item, where_ + "[" + std::to_string(result.size()) + "]");
    }
    return result;
}

base::Result<std::vector<std::pair<std::string, JsonValue>>> JsonValue::members() const {
    if (!value_->is_object()) {
        return wrong("{ … }");
    }
    std::vector<std::pair<std::string, JsonValue>> result;
    for (const auto& [key, member] : value_->items()) {
        result.emplace_back(key, JsonValue(member, where_.empty() ? key : where_ + "." + key));
    }
    return result;
}

base::Result<std::string> JsonValue::text() const {
    constexpr std::size_t kLongest = 1000;
    if (!value_->is_string() || value_->get_ref<const std::string&>().empty() ||
        value_->get_ref<const std::string&>().size() > kLongest) {
        return wrong("\"…\"");
    }
    return value_->get<std::string>();
}

base::Result<double> JsonValue::number() const {
    if (!value_->is_number()) {
        return wrong("1.5");
    }
    return value_->get<double>();
}

base::Result<std::uint64_t> JsonValue::count() const {
    if (value_->is_number_unsigned() || (value_->is_number_integer() && value_->get<std::int64_t>() >= 0)) {
        return value_->get<std::uint64_t>();
    }
    constexpr double kMostExact = 9007199254740992.0; // 2^53: beyond it 1e20 would mean some number near it
    if (value_->is_number_float()) {
        const double number = value_->get<double>();
        if (number >= 0.0 && number <= kMostExact && number == std::floor(number)) {
            return static_cast<std::uint64_t>(number); // 1e4
        }
    }
    return wrong("0, 1, 2, …");
}

base::Result<bool> JsonValue::boolean() const {
    if (!value_->is_boolean()) {
        return wrong("true, false");
    }
    return value_->get<bool>();
}

base::Result<void> JsonValue::refuseOtherKeys(std::span<const std::string_view> known) const {
    for (const auto& [key, member] : value_->items()) {
        if (!member.is_string() && std::find(known.begin(), known.end(), key) == known.end()) {
            std::string expected;
            for (const std::string_view name : known) {
                expected += (expected.empty() ? "" : ", ") + std::string(name);
            }
            return base::failure(kJsonKeyUnknown, {{"where", where_}, {"value", key}, {"expected", expected}});
        }
    }
    return {};
}

} // namespace parkcarbon::exchange
