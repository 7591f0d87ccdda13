#include <parkcarbon/exchange/trend_file.hpp>

#include "json_document.hpp"
#include "json_entries.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kMostSeriesBytes = std::int64_t{64} << 20;
constexpr std::size_t kMostNumbers = 1'000'000;

base::Result<double> readNumber(const JsonValue& entry) {
    return entry.number();
}

base::Result<std::string> readText(const JsonValue& entry) {
    return entry.text();
}

base::Result<std::vector<double>> numbersOf(const JsonValue& list) {
    const auto items = list.items(kMostNumbers);
    if (!items) {
        return base::failure(items.error());
    }
    std::vector<double> numbers;
    numbers.reserve(items->size());
    for (const JsonValue& item : *items) {
        const auto number = item.number();
        if (!number) {
            return base::failure(number.error());
        }
        numbers.push_back(*number);
    }
    return numbers;
}

base::Result<std::vector<double>> yearsAt(const JsonValue& root) {
    return root.has("years") ? readEntries<double>(root, "years", kMostNumbers, readNumber) : std::vector<double>{};
}

/// A list of numbers, or a list of such lists.
base::Result<domain::FactorSeries> readFactor(const std::string& name, const JsonValue& value) {
    const auto items = value.items(kMostNumbers);
    if (!items) {
        return base::failure(items.error());
    }
    domain::FactorSeries factor{name, !items->empty() && !items->front().isNumber(), {}};
    if (!factor.by_category) {
        auto numbers = numbersOf(value);
        if (!numbers) {
            return base::failure(std::move(numbers.error()));
        }
        factor.rows.push_back(std::move(*numbers));
        return factor;
    }
    for (const JsonValue& item : *items) {
        auto row = numbersOf(item);
        if (!row) {
            return base::failure(std::move(row.error()));
        }
        factor.rows.push_back(std::move(*row));
    }
    return factor;
}

base::Result<domain::SeriesLayout> layoutAt(const JsonValue& root) {
    if (!root.has("layout")) {
        return domain::SeriesLayout::Unstated;
    }
    const auto word = textAt(root, "layout");
    if (!word) {
        return base::failure(word.error());
    }
    if (*word == "by_year") {
        return domain::SeriesLayout::ByYear;
    }
    if (*word == "by_category") {
        return domain::SeriesLayout::ByCategory;
    }
    return root.at("layout")->wrong("by_year|by_category");
}

base::Result<domain::AbatementMeasure> readMeasure(const JsonValue& entry) {
    constexpr std::array<std::string_view, 6> kKeys = {"id",       "capex",        "life_a",
                                                       "om_per_a", "saving_per_a", "reduction_t_per_a"};
    if (!entry.isObject()) {
        return entry.wrong("{\"id\": \"…\", \"capex\": 0, \"life_a\": 10, …}");
    }
    const auto id = textAt(entry, "id");
    if (!id) {
        return base::failure(id.error());
    }
    if (const auto known = entry.refuseOtherKeys(kKeys); !known) {
        return base::failure(known.error());
    }
    domain::AbatementMeasure measure;
    measure.id = *id;
    for (const auto& [key, target] : {std::pair{"capex", &measure.capex}, std::pair{"life_a", &measure.life_a},
                                      std::pair{"reduction_t_per_a", &measure.reduction_t_per_a}}) {
        const auto number = numberAt(entry, key);
        if (!number) {
            return base::failure(number.error());
        }
        *target = *number;
    }
    for (const auto& [key, target] :
         {std::pair{"om_per_a", &measure.om_per_a}, std::pair{"saving_per_a", &measure.saving_per_a}}) {
        const auto number = numberOr(entry, key, 0.0);
        if (!number) {
            return base::failure(number.error());
        }
        *target = *number;
    }
    return measure;
}

/// The document of `file` when it is an object with no other than `keys`.
class SeriesDocument {
public:
    static base::Result<SeriesDocument> open(const std::filesystem::path& file, std::span<const std::string_view> keys,
                                             std::string_view form) {
        auto document = readJson(file, kMostSeriesBytes);
        if (!document) {
            return base::failure(std::move(document.error()));
        }
        SeriesDocument result(std::move(*document));
        if (!result.root().isObject()) {
            return result.root().wrong(form);
        }
        if (const auto known = result.root().refuseOtherKeys(keys); !known) {
            return base::failure(known.error());
        }
        return result;
    }
    JsonValue root() const { return JsonValue(document_, ""); }

private:
    explicit SeriesDocument(nlohmann::json document) : document_(std::move(document)) {}
    nlohmann::json document_;
};

} // namespace

base::Result<domain::DecompositionSeries> readDecompositionSeries(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 4> kKeys = {"factors", "years", "categories", "layout"};
    const auto document = SeriesDocument::open(file, kKeys, "{\"factors\": {\"Q\": […], \"S\": [[…]]}}");
    if (!document) {
        return base::failure(document.error());
    }
    const JsonValue root = document->root();
    const auto factors = root.at("factors").and_then([](const JsonValue& value) { return value.members(); });
    if (!factors) {
        return base::failure(factors.error());
    }
    domain::DecompositionSeries series;
    for (const auto& [name, value] : *factors) {
        auto factor = readFactor(name, value);
        if (!factor) {
            return base::failure(std::move(factor.error()));
        }
        series.factors.push_back(std::move(*factor));
    }
    auto years = yearsAt(root);
    auto categories = root.has("categories") ? readEntries<std::string>(root, "categories", kMostNumbers, readText)
                                             : base::Result<std::vector<std::string>>{};
    const auto layout = layoutAt(root);
    if (!years || !categories || !layout) {
        return base::failure(!years ? years.error() : !categories ? categories.error() : layout.error());
    }
    series.years = std::move(*years);
    series.categories = std::move(*categories);
    series.layout = *layout;
    return series;
}

base::Result<domain::DecouplingSeries> readDecouplingSeries(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 3> kKeys = {"carbon", "output", "years"};
    const auto document = SeriesDocument::open(file, kKeys, "{\"carbon\": […], \"output\": […]}");
    if (!document) {
        return base::failure(document.error());
    }
    const JsonValue root = document->root();
    auto carbon = readEntries<double>(root, "carbon", kMostNumbers, readNumber);
    auto output = readEntries<double>(root, "output", kMostNumbers, readNumber);
    auto years = yearsAt(root);
    if (!carbon || !output || !years) {
        return base::failure(!carbon ? carbon.error() : !output ? output.error() : years.error());
    }
    return domain::DecouplingSeries{std::move(*carbon), std::move(*output), std::move(*years)};
}

base::Result<domain::ObservedSeries> readObservedSeries(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 2> kKeys = {"x", "years"};
    const auto document = SeriesDocument::open(file, kKeys, "{\"x\": […]}");
    if (!document) {
        return base::failure(document.error());
    }
    const JsonValue root = document->root();
    auto values = readEntries<double>(root, "x", kMostNumbers, readNumber);
    auto years = yearsAt(root);
    if (!values || !years) {
        return base::failure(!values ? values.error() : years.error());
    }
    return domain::ObservedSeries{std::move(*values), std::move(*years)};
}

base::Result<domain::AbatementMeasures> readAbatementMeasures(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 2> kKeys = {"measures", "discount_rate"};
    constexpr std::size_t kMostMeasures = 100'000;
    const auto document = SeriesDocument::open(file, kKeys, "{\"measures\": […], \"discount_rate\": 0.08}");
    if (!document) {
        return base::failure(document.error());
    }
    const JsonValue root = document->root();
    auto measures = readEntries<domain::AbatementMeasure>(root, "measures", kMostMeasures, readMeasure);
    const auto rate = numberAt(root, "discount_rate");
    if (!measures || !rate) {
        return base::failure(!measures ? measures.error() : rate.error());
    }
    return domain::AbatementMeasures{std::move(*measures), *rate};
}

} // namespace parkcarbon::exchange
