#include "factor_product.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/engine/inventory/finding_codes.hpp>

#include <algorithm>

namespace parkcarbon::engine::inventory {
namespace {

std::string productNameKey(std::string_view name) {
    constexpr std::string_view kPunctuation = " -_,.:%/()";
    std::string key = base::toLowerAscii(base::toHalfWidth(base::trimmed(name)));
    std::erase_if(key, [&](char letter) { return kPunctuation.find(letter) != std::string_view::npos; });
    return key;
}

/// Whether consecutive words of the key spell `wanted`; with `first_word` only those that begin with its first one.
bool hasWords(const std::string& key, const std::string& wanted, bool first_word) {
    for (std::size_t start = 0;;) {
        std::string words;
        for (std::size_t at = start; at <= key.size() && words.size() <= wanted.size(); ++at) {
            if ((at == key.size() || key[at] == '-') && words == wanted) {
                return true;
            }
            words += at == key.size() || key[at] == '-' ? "" : std::string(1, key[at]);
        }
        const std::size_t dash = key.find('-', start);
        if (first_word || dash == std::string::npos) {
            return false;
        }
        start = dash + 1;
    }
}

/// The only product whose key has the words; nullptr when there are several or none.
const FactorProduct* onlyProductWith(std::span<const FactorProduct> products, const std::string& words,
                                     bool first_word) {
    const auto has = [&](const FactorProduct& product) { return hasWords(product.key, words, first_word); };
    const auto found = std::find_if(products.begin(), products.end(), has);
    return found == products.end() || std::any_of(found + 1, products.end(), has) ? nullptr : &*found;
}

} // namespace

const reference::ListedFactor* FactorProduct::row(std::string_view suffix) const {
    const std::string end = "/" + std::string(suffix);
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto* row) { return row->id.ends_with(end); });
    return found == rows.end() ? nullptr : *found;
}

std::vector<FactorProduct> factorProducts(const reference::ListedFactorTable& table, std::string_view category_key) {
    std::vector<FactorProduct> products;
    for (const reference::ListedFactor* const row : table.ofCategory(category_key)) {
        auto product = std::find_if(products.begin(), products.end(),
                                    [&](const FactorProduct& known) { return known.key == row->product; });
        if (product == products.end()) {
            product = products.insert(products.end(), {row->product, row->name_zh, row->name_en, {}});
        }
        product->rows.push_back(row);
    }
    return products;
}

const FactorProduct* findProduct(std::span<const FactorProduct> products, std::string_view variant) {
    const std::string wanted = productNameKey(variant);
    const auto found = std::find_if(products.begin(), products.end(), [&](const FactorProduct& product) {
        return productNameKey(product.key) == wanted || productNameKey(product.name_zh) == wanted ||
               productNameKey(product.name_en) == wanted;
    });
    if (found != products.end()) {
        return &*found;
    }
    const bool named = std::any_of(wanted.begin(), wanted.end(), [](char letter) { return letter >= 'a'; });
    const FactorProduct* const begins = named ? onlyProductWith(products, wanted, true) : nullptr;
    return begins != nullptr || !named ? begins : onlyProductWith(products, wanted, false);
}

ChosenProduct chooseProduct(std::span<const FactorProduct> products, const ItemName& item,
                            const char* default_product) {
    const std::string expected = productKeys(products);
    if (!item.variant.empty()) {
        const FactorProduct* const named = findProduct(products, item.variant);
        if (named != nullptr) {
            return {named, std::nullopt};
        }
        return {nullptr,
                RecipeIssue{
                    kVariantUnknown, base::Severity::Error, {{"value", item.variant}, {"expected", expected}}, "item"}};
    }
    if (products.size() == 1) {
        return {&products.front(), std::nullopt};
    }
    const FactorProduct* const assumed = default_product == nullptr ? nullptr : findProduct(products, default_product);
    if (assumed == nullptr) {
        return {nullptr,
                RecipeIssue{
                    kVariantMissing, base::Severity::Error, {{"value", item.base}, {"expected", expected}}, "item"}};
    }
    return {assumed, RecipeIssue{kVariantAssumed,
                                 base::Severity::Warning,
                                 {{"value", item.base}, {"assumed", assumed->key}, {"expected", expected}},
                                 "item"}};
}

std::string productKeys(std::span<const FactorProduct> products) {
    std::string keys;
    for (const FactorProduct& product : products) {
        keys += (keys.empty() ? "" : ", ") + product.key;
    }
    return keys.empty() ? "-" : keys;
}

} // namespace parkcarbon::engine::inventory
