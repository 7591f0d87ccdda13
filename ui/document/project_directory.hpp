#pragma once

#include "ui/document/project_document.hpp"
#include "ui/models/reference_directory.hpp"

#include <QObject>

namespace parkcarbon::ui {

/// Names of the open project's zones, enterprises, processes and flows, kept up to date.
class ProjectDirectory : public QObject {
    Q_OBJECT
public:
    explicit ProjectDirectory(ProjectDocument& document, QObject* parent = nullptr);
    const ReferenceDirectory& names() const { return names_; }

signals:
    void changed();

private:
    void reread(domain::Table table);

    ProjectDocument& document_;
    ReferenceDirectory names_;
};

} // namespace parkcarbon::ui
