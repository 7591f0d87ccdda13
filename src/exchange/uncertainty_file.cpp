#include <parkcarbon/exchange/uncertainty_file.hpp>

#include "json_document.hpp"
#include "json_entries.hpp"

#include <parkcarbon/exchange/json_errors.hpp>

#include <array>
#include <nlohmann/json.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kMostSystemBytes = std::int64_t{64} << 20;
constexpr std::size_t kMostEntries = 1'000'000; // parameters, outputs, terms of an output
constexpr std::size_t kMostFactors = 100;       // parameters of one term
constexpr std::string_view kSystemSchema = "parkcarbon.uncertainty-system/1";

base::Result<domain::NamedNumber> namedNumber(std::string name, const JsonValue& value) {
    const auto number = value.number();
    if (!number) {
        return base::failure(number.error());
    }
    return domain::NamedNumber{std::move(name), *number};
}

/// `"truncate": {"lower": 0, "upper": 1}` says the same as lower_bound and upper_bound.
base::Result<void> readTruncation(const JsonValue& truncation, domain::UncertainParameter& parameter) {
    constexpr std::array<std::string_view, 4> kEnds = {"lower", "upper", "min", "max"};
    const auto members = truncation.members();
    if (!members) {
        return base::failure(members.error());
    }
    if (const auto known = truncation.refuseOtherKeys(kEnds); !known) {
        return known;
    }
    for (const auto& [key, value] : *members) {
        auto bound = namedNumber(key == "lower" || key == "min" ? "lower_bound" : "upper_bound", value);
        if (!bound) {
            return base::failure(bound.error());
        }
        parameter.numbers.push_back(std::move(*bound));
    }
    return {};
}

base::Result<domain::UncertainParameter> readParameter(const JsonValue& entry) {
    const auto id = textAt(entry, "id");
    const auto distribution = id ? textAt(entry, "distribution") : id;
    if (!distribution) {
        return base::failure(distribution.error());
    }
    domain::UncertainParameter parameter{*id, *distribution, {}};
    const auto members = entry.members();
    for (const auto& [key, value] : *members) {
        if (key == "truncate") {
            if (const auto read = readTruncation(value, parameter); !read) {
                return base::failure(read.error());
            }
        } else if (value.isObject()) { // a misspelt truncation, most likely
            return base::failure(kJsonKeyUnknown, {{"where", entry.where()}, {"value", key}, {"expected", "truncate"}});
        } else if (!value.isText()) {
            auto number = namedNumber(key, value);
            if (!number) {
                return base::failure(number.error());
            }
            parameter.numbers.push_back(std::move(*number));
        }
    }
    return parameter;
}

base::Result<std::string> readId(const JsonValue& entry) {
    return entry.text();
}

base::Result<domain::UncertainTerm> readTerm(const JsonValue& entry) {
    domain::UncertainTerm term;
    if (entry.isNumber()) { // a constant
        term.quantity = *entry.number();
        return term;
    }
    constexpr std::array<std::string_view, 2> kKeys = {"quantity", "parameters"};
    if (!entry.isObject()) {
        return entry.wrong("{\"quantity\": 1, \"parameters\": [\"…\"]}");
    }
    if (const auto known = entry.refuseOtherKeys(kKeys); !known) {
        return base::failure(known.error());
    }
    if (entry.has("quantity")) {
        const auto quantity = entry.at("quantity")->number();
        if (!quantity) {
            return base::failure(quantity.error());
        }
        term.quantity = *quantity;
    }
    if (entry.has("parameters")) {
        auto parameters = readEntries<std::string>(entry, "parameters", kMostFactors, readId);
        if (!parameters) {
            return base::failure(parameters.error());
        }
        term.parameters = std::move(*parameters);
    }
    return term;
}

base::Result<domain::UncertainOutput> readOutput(const JsonValue& entry) {
    const auto id = textAt(entry, "id");
    if (!id) {
        return base::failure(id.error());
    }
    constexpr std::array<std::string_view, 2> kKeys = {"id", "terms"};
    if (const auto known = entry.refuseOtherKeys(kKeys); !known) {
        return base::failure(known.error());
    }
    auto terms = readEntries<domain::UncertainTerm>(entry, "terms", kMostEntries, readTerm);
    if (!terms) {
        return base::failure(terms.error());
    }
    return domain::UncertainOutput{*id, std::move(*terms)};
}

base::Result<domain::TrendQuestion> readTrend(const JsonValue& entry) {
    const auto base_output = textAt(entry, "base");
    const auto current = base_output ? textAt(entry, "current") : base_output;
    if (!current) {
        return base::failure(current.error());
    }
    return domain::TrendQuestion{*base_output, *current};
}

/// One trend or a list of them.
base::Result<std::vector<domain::TrendQuestion>> readTrends(const JsonValue& root) {
    constexpr std::size_t kMostTrends = 1000;
    if (!root.has("trend")) {
        return std::vector<domain::TrendQuestion>{};
    }
    const auto trend = root.at("trend");
    if (!trend->isObject()) {
        return readEntries<domain::TrendQuestion>(root, "trend", kMostTrends, readTrend);
    }
    const auto question = readTrend(*trend);
    if (!question) {
        return base::failure(question.error());
    }
    return std::vector<domain::TrendQuestion>{*question};
}

base::Result<std::optional<std::uint64_t>> countAt(const JsonValue& root, std::string_view key) {
    if (!root.has(key)) {
        return std::optional<std::uint64_t>();
    }
    const auto count = root.at(key)->count();
    if (!count) {
        return base::failure(count.error());
    }
    return std::optional<std::uint64_t>(*count);
}

base::Result<void> checkForm(const JsonValue& root) {
    constexpr std::array<std::string_view, 6> kKeys = {"schema", "parameters", "outputs", "draws", "seed", "trend"};
    if (!root.isObject()) {
        return root.wrong("{\"parameters\": […], \"outputs\": […]}");
    }
    if (root.has("schema")) {
        const auto schema = textAt(root, "schema");
        if (!schema || *schema != kSystemSchema) {
            return root.at("schema")->wrong("\"" + std::string(kSystemSchema) + "\"");
        }
    }
    return root.refuseOtherKeys(kKeys);
}

} // namespace

base::Result<domain::UncertaintySystem> readUncertaintySystem(const std::filesystem::path& file) {
    const auto document = readJson(file, kMostSystemBytes);
    if (!document) {
        return base::failure(document.error());
    }
    const JsonValue root(*document, "");
    if (const auto form = checkForm(root); !form) {
        return base::failure(form.error());
    }
    auto parameters = readEntries<domain::UncertainParameter>(root, "parameters", kMostEntries, readParameter);
    if (!parameters) {
        return base::failure(parameters.error());
    }
    auto outputs = readEntries<domain::UncertainOutput>(root, "outputs", kMostEntries, readOutput);
    if (!outputs) {
        return base::failure(outputs.error());
    }
    auto trends = readTrends(root);
    if (!trends) {
        return base::failure(trends.error());
    }
    const auto draws = countAt(root, "draws");
    const auto seed = draws ? countAt(root, "seed") : draws;
    if (!seed) {
        return base::failure(seed.error());
    }
    return domain::UncertaintySystem{std::move(*parameters), std::move(*outputs), std::move(*trends), *draws, *seed};
}

} // namespace parkcarbon::exchange
