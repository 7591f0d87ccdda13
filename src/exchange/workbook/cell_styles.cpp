#include "cell_styles.hpp"

#include "xml_parser.hpp"

#include <charconv>
#include <cstring>
#include <map>

namespace parkcarbon::exchange {
namespace {

std::uint32_t idIn(const char* text) {
    std::uint32_t id = 0;
    if (text != nullptr) {
        std::from_chars(text, text + std::strlen(text), id);
    }
    return id;
}

class StylePart final : public XmlHandler {
public:
    explicit StylePart(std::size_t most) : most_(most) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmts") {
            in_formats_ = true;
        } else if (name == "cellXfs") {
            in_cells_ = true;
        } else if (name == "numFmt" && in_formats_ && formats_.size() < most_) {
            const char* code = attributes.find("formatCode");
            formats_[idIn(attributes.find("numFmtId"))] = meaningOfFormat(code == nullptr ? "" : code);
        } else if (name == "xf" && in_cells_ && meanings.size() < most_) {
            const std::uint32_t id = idIn(attributes.find("numFmtId"));
            const auto format = formats_.find(id);
            meanings.push_back(format == formats_.end() ? meaningOfBuiltIn(id) : format->second);
        }
    }

    void endElement(std::string_view name) override {
        in_formats_ = in_formats_ && name != "numFmts";
        in_cells_ = in_cells_ && name != "cellXfs";
    }

    std::vector<NumberMeaning> meanings; ///< of the entries of `cellXfs`, which cells name

private:
    std::size_t most_;
    std::map<std::uint32_t, NumberMeaning> formats_;
    bool in_formats_ = false;
    bool in_cells_ = false;
};

} // namespace

base::Result<CellStyles> readCellStyles(Package& package, std::string_view part, const WorkbookLimits& limits) {
    StylePart styles(limits.styles);
    if (auto parsed = parsePart(package, part, styles, limits); !parsed) {
        return tl::unexpected(parsed.error());
    }
    return CellStyles(std::move(styles.meanings));
}

} // namespace parkcarbon::exchange
