#pragma once

#include <parkcarbon/engine/flows/flow_account.hpp>
#include <parkcarbon/engine/flows/flow_book.hpp>
#include <parkcarbon/text/text.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace parkcarbon::report {

struct FlowDetailContext {
    const engine::flows::FlowAccount& account;
    std::uint32_t layer = 0;
    bool reconciled = false;
    int decimals = 0;
    const text::Text& text;
};

/// What a tool tip says of a link beyond its amount: the stated number beside the balanced one with their
/// uncertainties, how sure they are, and the flows it sums up. Lines of text.
std::string flowLinkDetail(const FlowDetailContext& context, const std::vector<std::uint32_t>& flows,
                           const engine::flows::Amount& shown, const engine::flows::Amount& stated, bool negative);

} // namespace parkcarbon::report
