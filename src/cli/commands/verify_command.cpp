#include "cli/commands.hpp"
#include "cli/json/finding_json.hpp"
#include "cli/project_argument.hpp"

#include <CLI/App.hpp>
#include <nlohmann/json.hpp>
#include <parkcarbon/services/result_stamps.hpp>

#include <ostream>

namespace parkcarbon::cli {
namespace {

nlohmann::ordered_json resultsJson(const std::vector<services::ComparedResult>& results) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const services::ComparedResult& result : results) {
        list.push_back({{"period", result.period.str()},
                        {"total", result.total},
                        {"stored", result.stored_t},
                        {"computed", result.computed_t},
                        {"equal", result.equal}});
    }
    return list;
}

class VerifyCommand final : public Command {
public:
    std::string name() const override { return "verify"; }
    void configure(CLI::App& app, const text::Text& text) override { project_.configure(app, text); }
    ExitCode run(Console& console) override {
        const auto session = project_.open(services::OpenMode::ReadOnly, console);
        if (!session) {
            return console.fail(session.error());
        }
        services::Calculations calculations(**session);
        const auto verification = services::verifyProject(**session, calculations);
        if (!verification) {
            return console.fail(verification.error());
        }
        console.print(verification->findings);
        const bool verified = verification->findings.empty();
        if (console.json()) {
            console.out() << nlohmann::ordered_json{{"verified", verified},
                                                    {"results", resultsJson(verification->results)},
                                                    {"findings", toJson(verification->findings, console.text())}}
                                 .dump(2)
                          << '\n';
        } else if (verified) {
            console.out() << console.text().term(verification->results.empty() ? "cli.verified_journal"
                                                                               : "cli.verified")
                          << '\n';
        }
        return verified ? ExitCode::Done : ExitCode::Findings;
    }

private:
    ProjectArgument project_;
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand() {
    return std::make_unique<VerifyCommand>();
}

} // namespace parkcarbon::cli
