#include "check.hpp"
#include "flow_places.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/engine/checks/finding_codes.hpp>
#include <parkcarbon/engine/flows/finding_codes.hpp>

#include <array>
#include <map>
#include <tuple>

namespace parkcarbon::engine::checks {
namespace {

/// Rounded coefficients of one process may add up to a little more than everything.
constexpr double kCoefficientSlack = 0.005;

template <typename T> base::Location atRecord(std::string_view table, const T& record, std::string_view field) {
    base::Location where = at(table, domain::recordId(record), field);
    where.file = record.origin.file;
    where.sheet = record.origin.sheet;
    where.row = record.origin.row;
    return where;
}

/// The ends of a flow with their fields.
struct FlowEnd {
    const domain::FlowParty* party;
    std::string_view field;
};
std::array<FlowEnd, 2> endsOf(const domain::Flow& flow) {
    return {FlowEnd{&flow.from, "from_id"}, FlowEnd{&flow.to, "to_id"}};
}

bool namesAPlace(const domain::FlowParty& party) {
    return party.kind() == domain::FlowParty::Kind::Node || party.kind() == domain::FlowParty::Kind::Stock;
}

void tellUnknownParties(const domain::ProjectSnapshot& snapshot, const FlowPlaces& places, FindingWriter& findings) {
    for (const domain::Flow& flow : snapshot.flows) {
        for (const FlowEnd& end : endsOf(flow)) {
            if (namesAPlace(*end.party) && !places.isPlace(end.party->name())) {
                findings.add(flows::kFlowPartyUnknown, base::Severity::Error, atRecord("flows", flow, end.field),
                             {{"value", end.party->str()}});
            }
        }
    }
}

void tellAbsentMembers(const domain::ProjectSnapshot& snapshot, const FlowPlaces& places, FindingWriter& findings) {
    for (const domain::Flow& flow : snapshot.flows) {
        for (const FlowEnd& end : endsOf(flow)) {
            const domain::Enterprise* const enterprise =
                namesAPlace(*end.party) ? places.enterpriseOf(end.party->name()) : nullptr;
            if (enterprise != nullptr && !isMemberAtAll(*enterprise, flow.period)) {
                findings.add(kFlowOutsideMembership, base::Severity::Warning, atRecord("flows", flow, end.field),
                             {{"value", flow.period.str()},
                              {"enterprise", enterprise->id.str()},
                              {"joined", enterprise->joined ? base::formatDate(*enterprise->joined) : "-"},
                              {"left", enterprise->left ? base::formatDate(*enterprise->left) : "-"}});
            }
        }
    }
}

void tellDuplicates(const domain::ProjectSnapshot& snapshot, FindingWriter& findings) {
    using Key = std::tuple<std::int32_t, std::string, std::string, std::string_view, std::string_view,
                           std::optional<double>, std::string>;
    std::map<Key, const domain::Flow*> seen;
    for (const domain::Flow& flow : snapshot.flows) {
        const auto [first, is_new] = seen.try_emplace(Key(flow.period.encoded(), flow.from.str(), flow.to.str(),
                                                          flow.material, flow.layer, flow.quantity, flow.unit.symbol()),
                                                      &flow);
        if (!is_new && flow.quantity != 0.0) {
            findings.add(kDuplicateFlow, base::Severity::Warning, atRecord("flows", flow, "quantity"),
                         {{"value", flow.quantity ? shown(*flow.quantity) : "-"},
                          {"item", flow.material},
                          {"other", first->second->id.str()}});
        }
    }
}

void tellBrokenReferences(const domain::ProjectSnapshot& snapshot, const FlowPlaces& places,
                          const EnterpriseIndex& enterprises, FindingWriter& findings) {
    const auto unknown_enterprise = [&](const domain::EnterpriseId& id) {
        return enterprises.find(id.str()) == EnterpriseIndex::kNone;
    };
    for (const domain::Process& process : snapshot.processes) {
        if (process.enterprise && unknown_enterprise(*process.enterprise)) {
            findings.add(kReferenceBroken, base::Severity::Error, atRecord("processes", process, "enterprise_id"),
                         {{"value", process.enterprise->str()}});
        }
    }
    for (const domain::Stream& stream : snapshot.streams) {
        if (unknown_enterprise(stream.enterprise)) {
            findings.add(kReferenceBroken, base::Severity::Error, atRecord("streams", stream, "enterprise_id"),
                         {{"value", stream.enterprise.str()}});
        }
    }
    for (const domain::Composition& composition : snapshot.compositions) {
        if (places.flow(composition.flow) == nullptr) {
            findings.add(flows::kFlowReferenceUnknown, base::Severity::Error,
                         atRecord("compositions", composition, "flow_id"), {{"value", composition.flow.str()}});
        }
    }
}

/// One coefficient: both what it names must exist, and the flow must leave the process.
void tellCoefficient(const domain::TransferCoefficient& coefficient, const FlowPlaces& places,
                     FindingWriter& findings) {
    const domain::Flow* const flow = places.flow(coefficient.flow);
    if (flow == nullptr) {
        findings.add(flows::kFlowReferenceUnknown, base::Severity::Error,
                     atRecord("transfer_coefficients", coefficient, "flow_id"), {{"value", coefficient.flow.str()}});
    } else if (!places.isPlace(coefficient.process)) {
        findings.add(flows::kFlowPartyUnknown, base::Severity::Error,
                     atRecord("transfer_coefficients", coefficient, "process_id"), {{"value", coefficient.process}});
    } else if (flow->from.str() != coefficient.process) {
        findings.add(flows::kFlowCoefficientUnusable, base::Severity::Warning,
                     atRecord("transfer_coefficients", coefficient, "flow_id"),
                     {{"value", coefficient.process}, {"flow", flow->id.str()}, {"layer", coefficient.layer}});
    }
}

void tellCoefficients(const domain::ProjectSnapshot& snapshot, const FlowPlaces& places, FindingWriter& findings) {
    struct Sum {
        double total = 0.0;
        const domain::TransferCoefficient* last = nullptr;
    };
    std::map<std::tuple<std::string_view, std::string_view, std::int32_t>, Sum> sums;
    for (const domain::TransferCoefficient& coefficient : snapshot.transfer_coefficients) {
        tellCoefficient(coefficient, places, findings);
        if (const domain::Flow* const flow = places.flow(coefficient.flow)) {
            Sum& sum = sums[{coefficient.process, coefficient.layer, flow->period.encoded()}];
            sum.total += coefficient.value;
            sum.last = &coefficient;
        }
    }
    for (const auto& [key, sum] : sums) {
        if (sum.total > 1.0 + kCoefficientSlack) {
            findings.add(kCoefficientsAboveOne, base::Severity::Warning,
                         atRecord("transfer_coefficients", *sum.last, "value"),
                         {{"value", shown(sum.total)}, {"process", sum.last->process}, {"layer", sum.last->layer}});
        }
    }
}

} // namespace

void checkFlows(const CheckInput& input, FindingWriter& findings) {
    const domain::ProjectSnapshot& snapshot = input.snapshot;
    const FlowPlaces places(snapshot, input.enterprises);
    tellUnknownParties(snapshot, places, findings);
    tellBrokenReferences(snapshot, places, input.enterprises, findings);
    tellDuplicates(snapshot, findings);
    tellAbsentMembers(snapshot, places, findings);
    tellCoefficients(snapshot, places, findings);
}

} // namespace parkcarbon::engine::checks
