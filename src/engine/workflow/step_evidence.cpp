#include "step_evidence.hpp"

#include "plan_tasks.hpp"

#include <algorithm>

namespace parkcarbon::engine::workflow {
namespace {

EvidenceState stateOf(const CheckInput& input, const domain::Evidence& evidence) {
    if (evidence.kind == domain::EvidenceKind::Paper) {
        return EvidenceState::Reference;
    }
    const auto known = input.evidence.find(evidence.id.str());
    return known == input.evidence.end() ? EvidenceState::Missing : known->second;
}

EvidenceItem itemOf(const CheckInput& input, const domain::Evidence& evidence) {
    EvidenceItem item;
    item.id = evidence.id.str();
    item.title = evidence.title;
    item.file = evidence.path.empty() ? evidence.file_name : evidence.path;
    item.sha256 = evidence.sha256;
    item.state = stateOf(input, evidence);
    item.document_no = evidence.document_no;
    item.evidence_class = evidence.evidence_class;
    item.date = evidence.dated ? evidence.dated : evidence.added_on;
    return item;
}

/// The names in `V01;V02`.
std::vector<std::string> namesOf(const std::string& references) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin <= references.size()) {
        const std::size_t end = std::min(references.find(';', begin), references.size());
        const std::size_t first = references.find_first_not_of(' ', begin);
        if (first < end) {
            const std::size_t last = references.find_last_not_of(' ', end - 1);
            names.push_back(references.substr(first, last - first + 1));
        }
        begin = end + 1;
    }
    return names;
}

} // namespace

std::vector<EvidenceItem> evidenceOf(const CheckInput& input, int step) {
    std::vector<EvidenceItem> items;
    const auto& all = input.snapshot.evidence;
    for (const domain::Evidence& evidence : all) {
        if (evidence.step == step) {
            items.push_back(itemOf(input, evidence));
        }
    }
    const domain::WorkflowEntry* const entry = workflowEntry(input.snapshot, step);
    for (const std::string& name : entry == nullptr ? std::vector<std::string>() : namesOf(entry->evidence_ref)) {
        const bool listed =
            std::any_of(items.begin(), items.end(), [&](const EvidenceItem& item) { return item.id == name; });
        const auto elsewhere = std::find_if(
            all.begin(), all.end(), [&](const domain::Evidence& evidence) { return evidence.id.str() == name; });
        if (!listed && elsewhere != all.end()) {
            items.push_back(itemOf(input, *elsewhere));
        } else if (!listed) {
            EvidenceItem item;
            item.title = name;
            items.push_back(item);
        }
    }
    return items;
}

bool isValid(const EvidenceItem& item) {
    return item.state != EvidenceState::Missing && item.state != EvidenceState::Tampered;
}

bool hasValidEvidence(const CheckInput& input, int step) {
    const std::vector<EvidenceItem> items = evidenceOf(input, step);
    return std::any_of(items.begin(), items.end(), isValid);
}

} // namespace parkcarbon::engine::workflow
