#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/base/finding.hpp>

#include <QObject>

namespace parkcarbon::ui {

/// What the checks found in the project, and whether the data have changed since.
class FindingsKeeper : public QObject {
    Q_OBJECT
public:
    explicit FindingsKeeper(ProjectDocument& document, QObject* parent = nullptr);

    const base::Findings& findings() const { return findings_; }
    bool isOutdated() const { return outdated_; }
    bool hasRun() const { return has_run_; }
    void check();        ///< as a job
    void checkIfQuick(); ///< at once, when the last check took less than a tenth of a second

signals:
    void changed();

private:
    void take(base::Result<base::Findings> found, std::int64_t milliseconds);

    ProjectDocument& document_;
    base::Findings findings_;
    std::int64_t last_milliseconds_ = -1;
    bool outdated_ = true;
    bool has_run_ = false;
};

} // namespace parkcarbon::ui
