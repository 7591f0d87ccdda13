#pragma once

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/services/judged_findings.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/text.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace parkcarbon::cli {

/// What the exit status says (FORMATS §4).
enum class ExitCode : int {
    Done = 0,
    Findings = 1, ///< done with findings of severity error, or a check that failed
    Usage = 2,
    InvalidInput = 3,
    ProjectFile = 4,
    Internal = 5
};

/// Where a command writes: results to `out`, messages to `err` as `error[CODE]: text`.
class Console {
public:
    Console(std::ostream& out, std::ostream& err, const text::Text& text, bool json)
        : out_(out), err_(err), text_(text), json_(json) {}

    std::ostream& out() { return out_; }
    const text::Text& text() const { return text_; }
    bool json() const { return json_; }

    /// Prints the error with its remedy and returns the status it stands for.
    ExitCode fail(const base::Error& error);
    void print(const base::Finding& finding);
    void print(const base::Findings& findings);
    void print(const services::DismissedFinding& dismissed); ///< with who set it aside and why
    void warn(const base::Error& error);

private:
    std::string located(const base::Finding& finding) const; ///< its sentence after its place
    void message(std::string_view severity, base::Code code, std::string_view sentence, std::string_view remedy);

    std::ostream& out_;
    std::ostream& err_;
    const text::Text& text_;
    bool json_;
};

ExitCode exitCodeFor(base::Code code);

} // namespace parkcarbon::cli
