#pragma once

#include "../renderer.hpp"

namespace parkcarbon::report {

/// One HTML file with everything inside: its style and, as images, its charts. A chart's alternative text is its table.
/// Needs a QApplication for the charts.
class HtmlRenderer final : public Renderer {
public:
    base::Result<std::vector<std::filesystem::path>> render(const Document& document,
                                                            const std::filesystem::path& path) const override;
};

} // namespace parkcarbon::report
