#pragma once

#include <parkcarbon/base/embedded_file.hpp>
#include <parkcarbon/base/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

inline constexpr base::Code kSampleUnknown{"SAMPLE_UNKNOWN"};

/// A sample park that ships (data/samples/<id>/): a park folder of CSV files and its description.
struct Sample {
    std::string id;
    std::string name_zh;
    std::string name_en;
    std::string description_zh;
    std::string description_en;
    std::vector<base::EmbeddedFile> files; ///< paths within the park folder, e.g. "activities.csv"
};

/// In the order of data/samples/index.csv, the main sample first; those that the index does not name follow by id.
const std::vector<Sample>& samples();
/// Errors: SAMPLE_UNKNOWN {value, expected}.
base::Result<Sample> sample(std::string_view id);

} // namespace parkcarbon::reference
