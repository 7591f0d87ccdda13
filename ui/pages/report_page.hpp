#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/report/report_kind.hpp>

#include <QStringList>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parkcarbon::ui {

class PagePreview;
class ReportTexts;

/// Writes a report: kind, period, language, format, Word template and place. Shows its pages as the PDF will have them,
/// and the passages that the user may rewrite. Writing and laying out are jobs.
class ReportPage : public Page {
    Q_OBJECT
public:
    explicit ReportPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    void aboutToShow() override;
    void chooseKind(report::ReportKind kind);
    /// Writes with the choices on the page. `path` is where to.
    void write(const QString& path);
    void chooseTemplate(const QString& file); ///< for Word documents; empty = none
    /// Lays the report out as chosen on the page.
    void preview();
    PagePreview& pages() { return *pages_; }
    ReportTexts& texts() { return *texts_; }

signals:
    void previewed();
    void errorTold(const parkcarbon::base::Error& error);
    void written(const QStringList& files);

private:
    void buildForm();
    void addRows(QFormLayout& form);
    void connectParts();
    void nameKinds();
    report::ReportKind kind() const;
    QString kindInFileName() const;
    report::Format format() const;
    void showFormat();
    void browseTemplate();
    void saveText(const QString& block, const QString& text);
    void resetText(const QString& block);
    void finishEdit(const base::Result<void>& done);
    void showState();
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
    QLabel* template_label_;
    QLineEdit* template_;
    QPushButton* browse_template_;
    QLabel* path_label_;
    QLineEdit* path_;
    QPushButton* browse_;
    QPushButton* write_;
    QPushButton* preview_;
    QCheckBox* open_after_;
    QLabel* done_;
    QLabel* stale_;
    ReportTexts* texts_;
    PagePreview* pages_;
    bool path_typed_ = false;
};

} // namespace parkcarbon::ui
