#include "plain_cell.hpp"

#include <array>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kLongestAttribute = 16;
constexpr std::size_t kMostDigits = 9;

constexpr std::array<bool, 256> charactersOfNumbers() {
    std::array<bool, 256> table{};
    for (const char character : std::string_view("0123456789.+-Ee")) {
        table[static_cast<unsigned char>(character)] = true;
    }
    return table;
}
constexpr auto kInNumbers = charactersOfNumbers();

/// Goes over the bytes from their front.
class PlainScanner {
public:
    explicit PlainScanner(std::string_view bytes) : rest_(bytes) {}

    bool skip(std::string_view expected) {
        if (!rest_.starts_with(expected)) {
            return false;
        }
        rest_.remove_prefix(expected.size());
        return true;
    }

    /// A name of one letter and a short value: ` r="B7"`.
    bool takeAttribute(char& name, std::string_view& value) {
        constexpr std::size_t kBeforeValue = 4;
        if (rest_.size() < kBeforeValue + 1 || rest_[0] != ' ' || rest_[2] != '=' || rest_[3] != '"') {
            return false;
        }
        const std::size_t end = rest_.substr(0, kBeforeValue + kLongestAttribute).find('"', kBeforeValue);
        if (end == std::string_view::npos) {
            return false;
        }
        name = rest_[1];
        value = rest_.substr(kBeforeValue, end - kBeforeValue);
        rest_.remove_prefix(end + 1);
        return true;
    }

    std::string_view takeNumber() {
        std::size_t length = 0;
        while (length < rest_.size() && kInNumbers[static_cast<unsigned char>(rest_[length])]) {
            ++length;
        }
        const std::string_view number = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return number;
    }

    std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

bool readDigits(std::string_view text, std::size_t& number) {
    number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') {
            return false;
        }
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return !text.empty() && text.size() <= kMostDigits;
}

/// Every attribute of the cell; false when one is not plain or there twice.
bool readAttributes(PlainScanner& scanner, PlainCell& cell) {
    std::array<bool, 3> seen{};
    char name = 0;
    std::string_view value;
    while (scanner.takeAttribute(name, value)) {
        const std::size_t index = std::string_view("rst").find(name);
        if (index == std::string_view::npos || seen[index]) {
            return false;
        }
        seen[index] = true;
        if (name == 'r') {
            const auto place = parseCellReference(value);
            if (!place) {
                return false;
            }
            cell.place = *place;
        } else if (name == 't') {
            cell.type = cellTypeNamed(value);
            if (value != "s" && value != "n" && value != "b") {
                return false;
            }
        } else if (!readDigits(value, cell.style)) {
            return false;
        }
    }
    return seen[0];
}

} // namespace

CellType cellTypeNamed(std::string_view name) {
    return name == "s"                            ? CellType::Shared
           : name == "b"                          ? CellType::Boolean
           : name == "e"                          ? CellType::Error
           : name == "d"                          ? CellType::Date
           : name == "str" || name == "inlineStr" ? CellType::Text
                                                  : CellType::Number;
}

bool readPlainCell(std::string_view bytes, PlainCell& cell) {
    PlainScanner scanner(bytes);
    cell = {};
    if (!scanner.skip("<c") || !readAttributes(scanner, cell)) {
        return false;
    }
    if (!scanner.skip("/>") && !scanner.skip("></c>")) {
        if (!scanner.skip("><v>")) {
            return false;
        }
        cell.value = scanner.takeNumber();
        if (!scanner.skip("</v></c>")) {
            return false;
        }
    }
    cell.length = bytes.size() - scanner.left();
    return true;
}

} // namespace parkcarbon::exchange
