#include "relationships.hpp"

#include "xml_parser.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/exchange/workbook_findings.hpp>

#include <charconv>

namespace parkcarbon::exchange {
namespace {

std::string textOf(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

class RelationshipList final : public XmlHandler {
public:
    RelationshipList(std::string_view part, std::size_t most) : part_(part), most_(most) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || list.size() >= most_) {
            return;
        }
        const std::string type = textOf(attributes.find("Type"));
        const bool outside = base::toLowerAscii(textOf(attributes.find("TargetMode"))) == "external";
        list.push_back({textOf(attributes.find("Id")), type.substr(type.rfind('/') + 1),
                        outside ? std::string() : resolveTarget(part_, textOf(attributes.find("Target")))});
    }
    void endElement(std::string_view /*name*/) override {}

    std::vector<Relationship> list;

private:
    std::string_view part_;
    std::size_t most_;
};

std::string listOf(std::string_view part) {
    const std::size_t folder = part.rfind('/') + 1; // 0 without a folder
    return std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) + ".rels";
}

std::string withoutPercents(std::string_view text) {
    constexpr std::size_t kDigits = 2;
    constexpr int kHex = 16;
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned char code = 0;
        const char* digits = text.data() + at + 1;
        if (text[at] == '%' && at + kDigits < text.size() &&
            std::from_chars(digits, digits + kDigits, code, kHex).ptr == digits + kDigits) {
            plain.push_back(static_cast<char>(code));
            at += kDigits;
        } else {
            plain.push_back(text[at]);
        }
    }
    return plain;
}

} // namespace

std::string resolveTarget(std::string_view part, std::string_view target) {
    std::string path = withoutPercents(target);
    for (char& character : path) {
        character = character == '\\' ? '/' : character;
    }
    if (!path.starts_with('/')) {
        path.insert(0, part.substr(0, part.rfind('/') + 1));
    }
    std::vector<std::string_view> steps;
    for (std::string_view rest = path; !rest.empty();) {
        const std::string_view step = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(rest.size(), step.size() + 1));
        if (step == ".." && !steps.empty()) {
            steps.pop_back();
        } else if (!step.empty() && step != "." && step != "..") {
            steps.push_back(step);
        }
    }
    std::string resolved;
    for (const std::string_view step : steps) {
        resolved.append(resolved.empty() ? "" : "/").append(step);
    }
    return resolved;
}

base::Result<std::vector<Relationship>> readRelationships(Package& package, std::string_view part,
                                                          const WorkbookLimits& limits) {
    const std::string name = listOf(part);
    RelationshipList relationships(part, limits.parts);
    if (!package.has(name)) {
        return std::move(relationships.list);
    }
    if (auto parsed = parsePart(package, name, relationships, limits); !parsed) {
        return tl::unexpected(parsed.error());
    }
    return std::move(relationships.list);
}

} // namespace parkcarbon::exchange
