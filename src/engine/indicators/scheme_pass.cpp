#include "scheme_pass.hpp"

#include <algorithm>
#include <array>

namespace parkcarbon::engine::indicators {
namespace {

using State = SchemePass::State;
constexpr std::array<std::string_view, 4> kPassWords = {"passed", "failed", "open", "no_condition"};

void count(SchemeResult& result) {
    for (const IndicatorResult& indicator : result.indicators) {
        switch (indicator.verdict) {
        case Verdict::Met:
            ++result.summary.met;
            break;
        case Verdict::NotMet:
            ++result.summary.not_met;
            break;
        case Verdict::NotApplicable:
            ++result.summary.not_applicable;
            break;
        case Verdict::CannotCompute:
            ++result.summary.cannot_compute;
            break;
        case Verdict::NoThreshold:
            ++result.summary.no_threshold;
            break;
        }
    }
}

/// What has been found so far; a failure stands above what is still open.
struct PassTally {
    bool any = false;
    bool failed = false;
    bool open = false;
};

void judgeSingle(const SchemeResult& result, const IndicatorResult& indicator, SchemePass& pass, PassTally& tally) {
    const Role role = result.definition(indicator).role;
    const bool decides = role == Role::Core || role == Role::Mandatory;
    if (!decides || indicator.verdict == Verdict::NotApplicable || indicator.verdict == Verdict::NoThreshold) {
        tally.any = tally.any || decides;
        return;
    }
    tally.any = true;
    ++pass.required;
    pass.met += indicator.verdict == Verdict::Met ? 1 : 0;
    tally.failed = tally.failed || indicator.verdict == Verdict::NotMet;
    tally.open = tally.open || indicator.verdict == Verdict::CannotCompute;
    if (role == Role::Core && indicator.verdict == Verdict::NotMet) {
        pass.vetoes.push_back(indicator.id);
    }
}

void judgeGroup(SchemeResult& result, std::size_t index, PassTally& tally) {
    const IndicatorGroup& group = result.scheme->groups[index];
    std::size_t applicable = 0;
    std::size_t met = 0;
    std::size_t unknown = 0;
    for (const std::size_t member : group.members) {
        const Verdict verdict = result.indicators[member].verdict;
        applicable += verdict == Verdict::NotApplicable ? 0 : 1;
        met += verdict == Verdict::Met ? 1 : 0;
        unknown += verdict == Verdict::CannotCompute ? 1 : 0;
    }
    const std::size_t needed = std::min(group.needed, applicable);
    tally.any = true;
    tally.failed = tally.failed || met + unknown < needed;
    tally.open = tally.open || (met < needed && met + unknown >= needed);
    result.pass.required += needed;
    result.pass.met += std::min(met, needed);
    result.groups.push_back({index, met, met >= needed});
}

} // namespace

std::string_view passWord(SchemePass::State state) {
    return kPassWords[static_cast<std::size_t>(state)];
}

void judgeScheme(SchemeResult& result) {
    count(result);
    PassTally tally;
    for (const IndicatorResult& indicator : result.indicators) {
        judgeSingle(result, indicator, result.pass, tally);
    }
    for (std::size_t index = 0; index < result.scheme->groups.size(); ++index) {
        judgeGroup(result, index, tally);
    }
    result.pass.state = !tally.any     ? State::NoCondition
                        : tally.failed ? State::Failed
                        : tally.open   ? State::Open
                                       : State::Passed;
}

} // namespace parkcarbon::engine::indicators
