#include "pack_words.hpp"

#include "pack_columns.hpp"

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>

namespace parkcarbon::exchange {
namespace {

/// As people write the public grid into a cell that asks for a party.
constexpr std::array<std::string_view, 8> kGridWords = {"grid",     "电网",      "公共电网",   "国家电网",
                                                        "电网公司", "powergrid", "publicgrid", "thegrid"};
constexpr std::array<std::string_view, 3> kPartyPrefixes = {"ext:", "env:", "stock:"};

/// Every way in which a caption may stand in a cell. A caption of two entries means neither.
void addCaption(std::unordered_map<std::string, std::string>& captions, const std::string& folded,
                const std::string& word) {
    if (folded.empty()) {
        return;
    }
    const auto [entry, added] = captions.emplace(folded, word);
    if (!added && entry->second != word) {
        entry->second.clear();
    }
}

void addCaptions(std::unordered_map<std::string, std::string>& captions, const domain::BilingualText& caption,
                 const std::string& word) {
    const std::string zh = foldedCaption(caption.zh);
    const std::string en = foldedCaption(caption.en);
    addCaption(captions, zh, word);
    addCaption(captions, en, word);
    addCaption(captions, zh + en, word);
    addCaption(captions, en + zh, word);
}

std::string wordOf(const std::unordered_map<std::string, std::string>& captions, const std::string& folded) {
    const auto entry = captions.find(folded);
    return entry == captions.end() ? std::string{} : entry->second;
}

std::string firstToken(std::string_view text) {
    return std::string(text.substr(0, text.find_first_of(" \t\r\n")));
}

bool hasPartyPrefix(std::string_view text) {
    return std::any_of(kPartyPrefixes.begin(), kPartyPrefixes.end(),
                       [&](std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; });
}

bool isWasteCode(std::string_view token) {
    const bool classed = token.size() >= 4 && (token.substr(0, 2) == "SW" || token.substr(0, 2) == "HW");
    const bool numbered = token.size() >= 10 && token.find('-') == 3;
    return (classed || numbered) &&
           std::all_of(token.begin(), token.end(), [](unsigned char letter) { return letter < 0x80; });
}

} // namespace

PackWords::PackWords(const PackContext& context) {
    for (const domain::PackList& list : context.layout.lists) {
        if (list.kind != domain::PackList::Kind::Texts) { // a text is its own value, to the letter
            lists_[list.id] = listOf(list);
        }
    }
    for (const PackName& enterprise : context.enterprises) {
        enterprise_ids_[foldedCaption(enterprise.id)] = enterprise.id;
        addCaptions(enterprise_names_, enterprise.name, enterprise.id);
    }
    for (const PackName& process : context.processes) {
        process_ids_[foldedCaption(process.id)] = process.id;
        addCaptions(process_names_, process.name, process.id);
    }
}

PackWords::List PackWords::listOf(const domain::PackList& list) {
    using Kind = domain::PackList::Kind;
    List known;
    for (const domain::PackChoice& choice : list.choices) {
        addCaptions(known.texts, choice.text, choice.value);
        if (list.kind == Kind::Codes || list.kind == Kind::Parties) {
            addCaptions(known.texts, {choice.value + choice.text.zh, choice.value + choice.text.en}, choice.value);
            addCaption(known.texts, foldedCaption(choice.value + choice.text.zh + choice.text.en), choice.value);
            known.codes[foldedCaption(choice.value)] = choice.value;
        }
    }
    for (const domain::PackChoice& choice : list.choices) {
        known.texts[foldedCaption(choice.value)] = choice.value;
    }
    return known;
}

std::string PackWords::text(const domain::PackColumn& column, const domain::FieldSpec& field,
                            const std::string& cell) const {
    if (cell.empty()) {
        return cell;
    }
    if (std::string known = value(column.list, cell); !known.empty()) {
        return known;
    }
    if (field.kind == domain::FieldKind::Party || field.kind == domain::FieldKind::FlowParty) {
        return party(cell, field.kind);
    }
    if (field.target == domain::Table::Enterprises) {
        const std::string id = idNamed(cell, false);
        return id.empty() ? cell : id;
    }
    if (field.name == "code") {
        const std::string code = firstToken(base::toHalfWidth(cell));
        return isWasteCode(code) ? code : cell;
    }
    return cell;
}

std::string PackWords::value(const std::string& list, const std::string& cell) const {
    const auto known = lists_.find(list);
    if (known == lists_.end()) {
        return {};
    }
    std::string whole = wordOf(known->second.texts, foldedCaption(cell));
    return whole.empty() ? wordOf(known->second.codes, foldedCaption(firstToken(base::toHalfWidth(cell)))) : whole;
}

std::string PackWords::party(const std::string& cell, domain::FieldKind kind) const {
    const std::string folded = foldedCaption(cell);
    const bool in_flows = kind == domain::FieldKind::FlowParty;
    if (const std::string id = idNamed(cell, in_flows); !id.empty()) {
        return id;
    }
    if (!in_flows && std::find(kGridWords.begin(), kGridWords.end(), folded) != kGridWords.end()) {
        return "grid";
    }
    return hasPartyPrefix(cell) ? cell : "ext:" + cell;
}

std::string PackWords::idNamed(const std::string& cell, bool processes) const {
    const std::string token = foldedCaption(firstToken(base::toHalfWidth(cell)));
    const std::string folded = foldedCaption(cell);
    for (const auto& [captions, key] : {std::pair{&enterprise_ids_, &token}, {&enterprise_names_, &folded}}) {
        if (std::string id = wordOf(*captions, *key); !id.empty()) {
            return id;
        }
    }
    if (processes) {
        std::string id = wordOf(process_ids_, token);
        return id.empty() ? wordOf(process_names_, folded) : id;
    }
    return {};
}

} // namespace parkcarbon::exchange
