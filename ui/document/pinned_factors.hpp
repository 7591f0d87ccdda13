#pragma once

#include "ui/document/project_document.hpp"

#include <parkcarbon/domain/own_factor.hpp>
#include <parkcarbon/reference/pin_diff.hpp>

#include <QObject>

#include <optional>
#include <vector>

namespace parkcarbon::ui {

/// How the reference sets that the open project is computed with differ from those that ship, which sets were replaced
/// before, and the project's own factors. Read when a page asks for it, since most people never look.
class PinnedFactors : public QObject {
    Q_OBJECT
public:
    explicit PinnedFactors(ProjectDocument& document, QObject* parent = nullptr);

    /// Reads what has changed since the last time; nothing happens while a job has the project.
    void refresh();
    const std::vector<reference::PinChange>& changes() const { return changes_; }
    std::size_t changedRows() const;
    const domain::SupersededSets& superseded() const { return superseded_; } ///< oldest first
    const std::vector<domain::OwnFactor>& ownFactors() const { return own_; }
    const std::optional<base::Error>& error() const { return error_; } ///< of the last reading

signals:
    void changed();

private:
    void clear();
    base::Result<void> readSets(const store::RecordReader& records);
    base::Result<void> readOwnFactors(const store::RecordReader& records);

    ProjectDocument& document_;
    bool stale_ = true;
    std::vector<reference::PinChange> changes_;
    domain::SupersededSets superseded_;
    std::vector<domain::OwnFactor> own_;
    std::optional<base::Error> error_;
};

} // namespace parkcarbon::ui
