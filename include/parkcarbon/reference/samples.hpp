#pragma once

#include <parkcarbon/base/embedded_file.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace parkcarbon::reference {

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
const Sample* findSample(std::string_view id); ///< nullptr when no such sample ships

} // namespace parkcarbon::reference
