#include <parkcarbon/domain/dismissal.hpp>

#include <parkcarbon/base/hash.hpp>

namespace parkcarbon::domain {
namespace {

void addPart(std::string& bytes, std::string_view part) {
    bytes.append(std::to_string(part.size())).append(1, ':').append(part);
}

} // namespace

std::string evidenceOf(const base::Finding& finding) {
    std::string bytes;
    addPart(bytes, finding.code.name);
    addPart(bytes, finding.where.table);
    addPart(bytes, finding.where.record_id);
    addPart(bytes, finding.where.field);
    for (const base::Argument& argument : finding.arguments) {
        addPart(bytes, argument.name);
        addPart(bytes, argument.value);
    }
    return base::sha256Hex(bytes);
}

bool answers(const Dismissal& dismissal, const base::Finding& finding) {
    return dismissal.code == finding.code.name && dismissal.table_name == finding.where.table &&
           dismissal.record_id == finding.where.record_id && dismissal.field == finding.where.field &&
           dismissal.evidence == evidenceOf(finding);
}

} // namespace parkcarbon::domain
