#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/report/document.hpp>

#include <filesystem>
#include <vector>

namespace parkcarbon::report {

/// Writes a document in one file format; one class per format.
class Renderer {
public:
    virtual ~Renderer() = default;
    /// The files written, in order. Errors: REPORT_PATH_UNWRITABLE {path}, and those of the format.
    virtual base::Result<std::vector<std::filesystem::path>> render(const Document& document,
                                                                    const std::filesystem::path& path) const = 0;
};

} // namespace parkcarbon::report
