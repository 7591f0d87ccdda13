#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/base/finding.hpp>
#include <parkcarbon/services/judged_findings.hpp>

#include <QObject>

#include <string>
#include <vector>

namespace parkcarbon::ui {

/// What the checks found in the project, what people have set aside of it, and whether the data have changed since.
class FindingsKeeper : public QObject {
    Q_OBJECT
public:
    explicit FindingsKeeper(ProjectDocument& document, QObject* parent = nullptr);

    const base::Findings& findings() const { return judged_.open; } ///< those that nobody has set aside
    /// What the checks found together with the findings of an inventory, each once, those set aside apart.
    services::JudgedFindings judgedWith(const base::Findings& of_inventory) const;
    /// Sets findings aside, or opens them again. Errors: those of the operations.
    base::Result<void> dismiss(const base::Findings& findings, const std::string& reason);
    base::Result<void> lift(std::vector<domain::Dismissal> dismissals);
    bool isOutdated() const { return outdated_; }
    bool hasRun() const { return has_run_; }
    void check();        ///< as a job
    void checkIfQuick(); ///< at once, when the last check took less than a tenth of a second

signals:
    void changed();

private:
    static base::Result<services::JudgedFindings> find(Workspace& workspace, const base::RunContext& context);
    void take(base::Result<services::JudgedFindings> found, std::int64_t milliseconds);
    void rereadDismissals();
    void judge();

    ProjectDocument& document_;
    base::Findings known_; ///< of the last check, and what was set aside since
    std::vector<domain::Dismissal> dismissals_;
    services::JudgedFindings judged_; ///< `known_` by `dismissals_`
    std::int64_t last_milliseconds_ = -1;
    bool outdated_ = true;
    bool has_run_ = false;
};

} // namespace parkcarbon::ui
