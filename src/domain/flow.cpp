#include <parkcarbon/domain/flow.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <array>

namespace parkcarbon::domain {
namespace {

struct FlowPartyPrefix {
    FlowParty::Kind kind;
    std::string_view text;
};
constexpr std::array kFlowPartyPrefixes = {
    FlowPartyPrefix{FlowParty::Kind::Environment, "env:"},
    FlowPartyPrefix{FlowParty::Kind::External, "ext:"},
    FlowPartyPrefix{FlowParty::Kind::Stock, "stock:"},
};

} // namespace

base::Result<FlowParty> FlowParty::parse(std::string_view text) {
    const std::string_view clean = base::trimmed(text);
    Kind kind = Kind::Node;
    std::string_view name = clean;
    for (const FlowPartyPrefix& prefix : kFlowPartyPrefixes) {
        if (clean.starts_with(prefix.text)) {
            kind = prefix.kind;
            name = base::trimmed(clean.substr(prefix.text.size()));
        }
    }
    if (name.empty()) {
        return base::failure(kFlowPartyInvalid, {{"value", std::string(text)}});
    }
    return FlowParty(kind, std::string(name));
}

std::string FlowParty::str() const {
    for (const FlowPartyPrefix& prefix : kFlowPartyPrefixes) {
        if (prefix.kind == kind_) {
            return std::string(prefix.text) + name_;
        }
    }
    return name_;
}

} // namespace parkcarbon::domain
