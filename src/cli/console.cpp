#include "cli/console.hpp"

#include "cli/messages.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace parkcarbon::cli {
namespace {

/// Codes whose exit status is not that of invalid input; FORMATS §4 lists the meanings.
constexpr std::array<std::string_view, 14> kProjectFileCodes = {"PROJECT_FILE_NOT_FOUND",
                                                                "PROJECT_FILE_EXISTS",
                                                                "PROJECT_FILE_UNREADABLE",
                                                                "PROJECT_FILE_UNWRITABLE",
                                                                "DISK_FULL",
                                                                "NOT_A_PROJECT",
                                                                "PROJECT_DAMAGED",
                                                                "PROJECT_SCHEMA_FOREIGN",
                                                                "PROJECT_NEWER",
                                                                "PROJECT_READ_ONLY",
                                                                "PROJECT_LOCKED",
                                                                "PROJECT_CHANGED_OUTSIDE",
                                                                "CHANGESET_CONFLICT",
                                                                "PINNED_SET_DAMAGED"};
/// Input that can be read, but cannot be true.
constexpr std::array<std::string_view, 3> kFailedCheckCodes = {"FLOW_CONTRADICTION", "FLOW_NOT_CONVERGED",
                                                               "MERGE_UNDECIDED"};
constexpr std::array<std::string_view, 2> kInternalCodes = {"STORE_FAILED", "REFERENCE_DATA_INVALID"};
constexpr std::array<std::string_view, 8> kUsageCodes = {
    "SAMPLE_UNKNOWN",        "FORMAT_UNKNOWN", "USAGE_INVALID", "COMMAND_UNKNOWN", "EXPORT_FORMAT_UNAVAILABLE",
    "TAX_RATE_OUT_OF_RANGE", "ETA_INVALID",    "SCHEME_UNKNOWN"};

template <std::size_t N> bool contains(const std::array<std::string_view, N>& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

ExitCode exitCodeFor(base::Code code) {
    if (contains(kProjectFileCodes, code.name)) {
        return ExitCode::ProjectFile;
    }
    if (contains(kFailedCheckCodes, code.name)) {
        return ExitCode::Findings;
    }
    if (contains(kInternalCodes, code.name)) {
        return ExitCode::Internal;
    }
    return contains(kUsageCodes, code.name) ? ExitCode::Usage : ExitCode::InvalidInput;
}

void Console::message(std::string_view severity, base::Code code, std::string_view sentence, std::string_view remedy) {
    err_ << severity << '[' << code.name << "]: " << sentence;
    if (!remedy.empty()) {
        err_ << ' ' << remedy;
    }
    err_ << '\n';
}

ExitCode Console::fail(const base::Error& error) {
    message("error", error.code, text_.sentence(error), text_.remedy(error));
    return exitCodeFor(error.code);
}

void Console::warn(const base::Error& error) {
    message("warning", error.code, text_.sentence(error), text_.remedy(error));
}

std::string Console::located(const base::Finding& finding) const {
    const std::string where = text_.location(finding.where);
    const std::string sentence = text_.sentence(finding);
    return where.empty() ? sentence : where + ": " + sentence;
}

void Console::print(const base::Finding& finding) {
    message(base::severityName(finding.severity), finding.code, located(finding), text_.remedy(finding));
}

void Console::print(const services::DismissedFinding& dismissed) {
    const domain::Dismissal& dismissal = dismissed.dismissal;
    const std::string by =
        text_.sentence(kFindingDismissed.name,
                       {{"by", dismissal.dismissed_by},
                        {"on", dismissal.dismissed_on ? base::formatDate(*dismissal.dismissed_on) : std::string("–")},
                        {"reason", dismissal.reason}});
    message("dismissed", dismissed.finding.code, located(dismissed.finding), by);
}

void Console::print(const base::Findings& findings) {
    for (const base::Finding& finding : findings) {
        print(finding);
    }
}

} // namespace parkcarbon::cli
