#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/report/report_kind.hpp>

#include <QStringList>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parkcarbon::ui {

/// Writes a report: kind, period, language, format and place; the writing is a job.
class ReportPage : public Page {
    Q_OBJECT
public:
    explicit ReportPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    void aboutToShow() override;
    void chooseKind(report::ReportKind kind);
    /// Writes with the choices on the page. `path` is where to.
    void write(const QString& path);

signals:
    void errorTold(const parkcarbon::base::Error& error);
    void written(const QStringList& files);

private:
    report::ReportKind kind() const;
    void showKind();
    void fillPeriods();
    void suggestPath();
    void choosePath();
    void showWritten(const QStringList& files);

    QLabel* title_;
    QLabel* hint_;
    QLabel* kind_label_;
    QComboBox* kind_;
    QLabel* period_label_;
    QComboBox* period_;
    QLabel* language_label_;
    QComboBox* language_;
    QLabel* format_label_;
    QComboBox* format_;
    QLabel* path_label_;
    QLineEdit* path_;
    QPushButton* browse_;
    QPushButton* write_;
    QCheckBox* open_after_;
    QLabel* done_;
    bool path_typed_ = false;
};

} // namespace parkcarbon::ui
