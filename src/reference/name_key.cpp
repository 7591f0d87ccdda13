#include "name_key.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <array>

namespace parkcarbon::reference {
namespace {

/// Longest first, so that 壮族自治区 goes before 自治区.
constexpr std::array<std::string_view, 17> kGridEndings = {"uyghurautonomousregion",
                                                           "zhuangautonomousregion",
                                                           "huiautonomousregion",
                                                           "autonomousregion",
                                                           "维吾尔自治区",
                                                           "壮族自治区",
                                                           "回族自治区",
                                                           "municipality",
                                                           "regionalgrid",
                                                           "powergrid",
                                                           "自治区",
                                                           "区域电网",
                                                           "province",
                                                           "电网",
                                                           "grid",
                                                           "省",
                                                           "市"};

} // namespace

std::string nameKey(std::string_view name) {
    std::string key;
    for (const char letter : base::toLowerAscii(base::toHalfWidth(base::trimmed(name)))) {
        if (letter != ' ' && letter != '\t') {
            key += letter;
        }
    }
    return key;
}

std::string gasKey(std::string_view name) {
    std::string key = nameKey(name);
    std::erase(key, '-');
    return key;
}

std::string gridKey(std::string_view name) {
    std::string key = nameKey(name);
    for (const std::string_view ending : kGridEndings) {
        if (key.size() > ending.size() && key.ends_with(ending)) {
            key.resize(key.size() - ending.size());
            break;
        }
    }
    return key;
}

} // namespace parkcarbon::reference
