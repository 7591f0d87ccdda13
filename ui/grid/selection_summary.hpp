#pragma once

#include <QItemSelection>
#include <QObject>
#include <QString>
#include <QTimer>

namespace parkcarbon::ui {

class RecordGridModel;

/// Sum, mean and count of the selected numbers, worked out in slices so that selecting a million cells does not block.
class SelectionSummary : public QObject {
    Q_OBJECT
public:
    explicit SelectionSummary(const RecordGridModel& model, QObject* parent = nullptr);

    void start(const QItemSelection& selection);
    QString text() const; ///< empty for less than two cells

signals:
    void changed();

private:
    void work();

    const RecordGridModel& model_;
    QItemSelection selection_;
    QTimer timer_;
    qsizetype range_ = 0;
    int row_ = 0;
    qint64 cells_ = 0;
    qint64 numbers_ = 0;
    double sum_ = 0.0;
};

} // namespace parkcarbon::ui
