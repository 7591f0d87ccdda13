#include <parkcarbon/exchange/flow_system_file.hpp>

#include "flow_system/flow_system_reader.hpp"
#include "json_entries.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::int64_t kMostFlowSystemBytes = std::int64_t{256} << 20;
constexpr std::string_view kFlowSystemSchema = "parkcarbon.flow-system/1";
constexpr std::array<std::string_view, 3> kUncertaintyWords = {"all", "measured", "none"};

base::Result<void> checkFlowSystemForm(const JsonValue& root) {
    constexpr std::array<std::string_view, 10> kKeys = {
        "schema",    "layers",       "periods", "processes", "flows", "stocks", "transfer_coefficients",
        "relations", "correlations", "options"};
    if (!root.isObject()) {
        return root.wrong("{\"layers\": […], \"processes\": […], \"flows\": […]}");
    }
    if (root.has("schema")) {
        const auto schema = textAt(root, "schema");
        if (!schema || *schema != kFlowSystemSchema) {
            return root.at("schema")->wrong("\"" + std::string(kFlowSystemSchema) + "\"");
        }
    }
    return root.refuseOtherKeys(kKeys);
}

base::Result<void> readSignificance(const JsonValue& options, FlowSystemDocument& document) {
    const auto significance = numberAt(options, "significance");
    if (!significance) {
        return base::failure(significance.error());
    }
    if (!(*significance > 0.0 && *significance < 1.0)) {
        return options.at("significance")->wrong("0 … 1");
    }
    document.significance = *significance;
    return {};
}

base::Result<void> readUncertainties(const JsonValue& options, FlowSystemDocument& document) {
    const auto word = textAt(options, "uncertainties");
    if (!word) {
        return base::failure(word.error());
    }
    if (std::find(kUncertaintyWords.begin(), kUncertaintyWords.end(), *word) == kUncertaintyWords.end()) {
        return options.at("uncertainties")->wrong("\"all\", \"measured\", \"none\"");
    }
    document.uncertainties = *word;
    return {};
}

base::Result<void> readOptions(const JsonValue& root, FlowSystemDocument& document) {
    constexpr std::array<std::string_view, 3> kKeys = {"non_negative", "significance", "uncertainties"};
    if (!root.has("options")) {
        return {};
    }
    const JsonValue options = *root.at("options");
    if (!options.isObject()) {
        return options.wrong("{\"significance\": 0.05}");
    }
    if (options.has("non_negative")) {
        const auto non_negative = booleanOr(options, "non_negative", false);
        if (!non_negative) {
            return base::failure(non_negative.error());
        }
        document.non_negative = *non_negative;
    }
    if (options.has("significance")) {
        if (const auto read = readSignificance(options, document); !read) {
            return read;
        }
    }
    if (options.has("uncertainties")) {
        if (const auto read = readUncertainties(options, document); !read) {
            return read;
        }
    }
    return options.refuseOtherKeys(kKeys);
}

} // namespace

base::Result<FlowSystemDocument> readFlowSystem(const std::filesystem::path& file) {
    using Part = base::Result<void> (FlowSystemReader::*)(const JsonValue&);
    constexpr std::array<Part, 8> kParts = {
        &FlowSystemReader::readLayers,    &FlowSystemReader::readPeriods,
        &FlowSystemReader::readProcesses, &FlowSystemReader::readFlows,
        &FlowSystemReader::readStocks,    &FlowSystemReader::readTransferCoefficients,
        &FlowSystemReader::readRelations, &FlowSystemReader::readCorrelations};
    const auto json = readJson(file, kMostFlowSystemBytes);
    if (!json) {
        return base::failure(json.error());
    }
    const JsonValue root(*json, "");
    if (const auto form = checkFlowSystemForm(root); !form) {
        return base::failure(form.error());
    }
    FlowSystemReader reader;
    for (const Part part : kParts) {
        if (const auto read = (reader.*part)(root); !read) {
            return base::failure(read.error());
        }
    }
    FlowSystemDocument document;
    if (const auto read = readOptions(root, document); !read) {
        return base::failure(read.error());
    }
    document.system = reader.take();
    return document;
}

} // namespace parkcarbon::exchange
