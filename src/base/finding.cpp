#include <parkcarbon/base/finding.hpp>

#include "argument_lookup.hpp"

namespace parkcarbon::base {

std::string_view severityName(Severity severity) {
    switch (severity) {
    case Severity::Note:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        return "error";
    }
    return "error";
}

std::string_view Finding::argument(std::string_view name) const {
    return findArgument(arguments, name);
}

bool hasErrors(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Severity::Error; });
}

Finding toFinding(const Error& error, Location where, Severity severity) {
    return Finding{error.code, severity, error.arguments, std::move(where)};
}

} // namespace parkcarbon::base
