#include "pack_lists.hpp"

#include "../row_source.hpp"

#include <xlsxwriter.h>

namespace parkcarbon::exchange {
namespace {

constexpr const char* kListsSheet = "_lists";
constexpr std::size_t kLongestPrompt = 255; // characters, of Excel
constexpr std::size_t kLongestPromptTitle = 32;

std::string firstLetters(const std::string& text, std::size_t most) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && ++seen > most) {
            return text.substr(0, at);
        }
    }
    return text;
}

bool isNumber(const domain::PackSheet& layout, const domain::PackColumn& column) {
    const domain::TableSpec& table = domain::spec(layout.table);
    const auto field = table.fieldIndex(column.field);
    return field && (table.fields[*field].kind == domain::FieldKind::Number ||
                     table.fields[*field].kind == domain::FieldKind::Integer);
}

} // namespace

const std::vector<domain::PackChoice>& PackLists::choices(const domain::PackList& list) const {
    const auto own = page_.cover.drop_downs.find(list.id);
    return own == page_.cover.drop_downs.end() ? list.choices : own->second;
}

std::string PackLists::formula(const std::string& list) {
    const domain::PackList* const known = page_.layout.list(list);
    if (known == nullptr || choices(*known).empty()) {
        return {};
    }
    const Place place = places_.emplace(list, Place{places_.size(), choices(*known).size()}).first->second;
    const std::string letters = columnLetters(place.column);
    return std::string("=") + kListsSheet + "!$" + letters + "$2:$" + letters + "$" + std::to_string(place.choices + 1);
}

void PackLists::write() {
    lxw_worksheet* const sheet = page_.book.addSheet(kListsSheet);
    for (const auto& [id, place] : places_) {
        const domain::PackList& list = *page_.layout.list(id);
        page_.book.text(sheet, 0, place.column, id, PackLook::Plain);
        std::size_t row = 0;
        for (const domain::PackChoice& choice : choices(list)) {
            page_.book.text(sheet, ++row, place.column, shownChoice(choice, list.kind, page_.cover.language),
                            PackLook::Plain);
        }
    }
    worksheet_hide(sheet);
}

void validatePackColumn(const PackPage& page, lxw_worksheet* sheet, const domain::PackSheet& layout,
                        const domain::PackColumn& column, std::size_t at, std::size_t last_row, PackLists& lists) {
    using Kind = domain::PackList::Kind;
    const domain::PackList* const list = page.layout.list(column.list);
    std::string formula = lists.formula(column.list);
    std::string prompt_title = firstLetters(page.words(column.title), kLongestPromptTitle);
    std::string prompt = firstLetters(page.words(column.why, "\n"), kLongestPrompt);
    const bool number = isNumber(layout, column);
    const bool words = list != nullptr && list->kind == Kind::Words;
    std::string error_title = firstLetters(page.words(number ? "number_title" : "list_title"), kLongestPromptTitle);
    std::string error = firstLetters(page.words(number  ? "number_message"
                                                : words ? "words_message"
                                                        : "list_message",
                                                "\n"),
                                     kLongestPrompt);
    lxw_data_validation validation = {};
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.show_input = LXW_VALIDATION_ON;
    validation.error_title = error_title.data();
    validation.error_message = error.data();
    if (!formula.empty()) {
        validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        validation.value_formula = formula.data();
        validation.dropdown = LXW_VALIDATION_ON;
        validation.error_type = words ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_INFORMATION;
        // anybody may be a party, without being asked about it
        validation.show_error = list->kind == Kind::Parties ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    } else if (number) {
        validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
        validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        validation.minimum_number = -1e15;
        validation.maximum_number = 1e15;
        validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        validation.show_error = LXW_VALIDATION_ON;
    } else {
        validation.validate = LXW_VALIDATION_TYPE_ANY;
        validation.error_title = nullptr;
        validation.error_message = nullptr;
        if (prompt.empty()) {
            return;
        }
    }
    if (!prompt.empty()) {
        validation.input_title = prompt_title.data();
        validation.input_message = prompt.data();
    }
    worksheet_data_validation_range(sheet, static_cast<lxw_row_t>(kPackFirstRow), static_cast<lxw_col_t>(at),
                                    static_cast<lxw_row_t>(last_row), static_cast<lxw_col_t>(at), &validation);
}

} // namespace parkcarbon::exchange
