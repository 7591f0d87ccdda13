#include "check.hpp"
#include "knowledge_lists.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>

namespace parkcarbon::engine::checks {
namespace {

class IndicatorReferences {
public:
    IndicatorReferences(const CheckInput& input, FindingWriter& findings)
        : known_(input.snapshot), findings_(findings) {}

    void check(std::string_view table, const std::string& record_id, const std::string& indicator) {
        if (!indicator.empty() && !known_.isIndicator(indicator)) {
            findings_.add(kIndicatorReferenceUnknown, base::Severity::Warning, at(table, record_id, "indicator_id"),
                          {{"value", indicator}});
        }
    }

    void checkPeer(const domain::PeerValue& peer) {
        if (!known_.isIndicator(peer.variable) && !known_.isVariable(peer.variable)) {
            findings_.add(kIndicatorReferenceUnknown, base::Severity::Warning,
                          at("peers", domain::recordId(peer), "variable"), {{"value", peer.variable}});
        }
    }

private:
    KnowledgeLists known_;
    FindingWriter& findings_;
};

} // namespace

void checkIndicatorReferences(const CheckInput& input, FindingWriter& findings) {
    IndicatorReferences references(input, findings);
    for (const domain::Target& target : input.snapshot.targets) {
        references.check("targets", domain::recordId(target), target.indicator);
    }
    for (const domain::FocusArea& area : input.snapshot.focus_areas) {
        references.check("focus_areas", area.id.str(), area.indicator);
    }
    for (const domain::CorrectiveAction& action : input.snapshot.corrective_actions) {
        references.check("corrective_actions", action.id.str(), action.indicator);
    }
    for (const domain::PeerValue& peer : input.snapshot.peers) {
        references.checkPeer(peer);
    }
}

} // namespace parkcarbon::engine::checks
