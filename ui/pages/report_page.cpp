#include "ui/pages/report_page.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/report/report_kind.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 24;
constexpr int kFormWidth = 720;

using Written = base::Result<std::vector<std::filesystem::path>>;

/// What the job needs, taken from the page before it starts.
struct ReportOrder {
    report::ReportKind kind;
    report::Format format;
    text::Language language;
    std::filesystem::path path;
    base::Period period;
};

Written writeReport(Workspace& workspace, const ReportOrder& order, const base::RunContext& context) {
    const auto material = report::reportMaterial(order.kind, *workspace.calculations, order.period, context);
    if (!material) {
        return base::failure(material.error());
    }
    const base::SystemClock clock;
    const report::ReportRequest request{order.format, order.language, order.path, clock};
    return report::writeReport(order.kind, request,
                               report::reportInput(*material, &workspace.calculations->recordSource()));
}

} // namespace

ReportPage::ReportPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), title_(new QLabel(this)), hint_(new QLabel(this)), kind_label_(new QLabel(this)),
      kind_(new QComboBox(this)), period_label_(new QLabel(this)), period_(new QComboBox(this)),
      language_label_(new QLabel(this)), language_(new QComboBox(this)), format_label_(new QLabel(this)),
      format_(new QComboBox(this)), path_label_(new QLabel(this)), path_(new QLineEdit(this)),
      browse_(new QPushButton(this)), write_(new QPushButton(this)), open_after_(new QCheckBox(this)),
      done_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title_->setFont(font);
    hint_->setWordWrap(true);
    done_->setWordWrap(true);
    done_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    done_->setOpenExternalLinks(true);
    auto* area = new QWidget(this);
    area->setMaximumWidth(kFormWidth);
    auto* form = new QFormLayout(area);
    form->setContentsMargins(0, 12, 0, 12);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const report::ReportKind kind : report::kReportKinds) {
        kind_->addItem(QString(), static_cast<int>(kind));
    }
    language_->addItem("中文", static_cast<int>(text::Language::Zh));
    language_->addItem("English", static_cast<int>(text::Language::En));
    format_->addItem("PDF", static_cast<int>(report::Format::Pdf));
    format_->addItem("CSV", static_cast<int>(report::Format::Csv));
    format_->addItem("HTML", static_cast<int>(report::Format::Html));
    auto* path_row = new QHBoxLayout;
    path_row->addWidget(path_, 1);
    path_row->addWidget(browse_);
    form->addRow(kind_label_, kind_);
    form->addRow(period_label_, period_);
    form->addRow(language_label_, language_);
    form->addRow(format_label_, format_);
    form->addRow(path_label_, path_row);
    form->addRow(QString(), open_after_);
    write_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    write_->setDefault(true);
    form->addRow(QString(), write_);
    for (const auto& [label, editor] : {std::pair<QLabel*, QWidget*>{kind_label_, kind_},
                                        {period_label_, period_},
                                        {language_label_, language_},
                                        {format_label_, format_},
                                        {path_label_, path_}}) {
        label->setBuddy(editor);
    }
    column->addWidget(title_);
    column->addWidget(hint_);
    column->addWidget(area);
    column->addWidget(done_);
    column->addStretch();
    connect(kind_, &QComboBox::currentIndexChanged, this, &ReportPage::showKind);
    connect(format_, &QComboBox::currentIndexChanged, this, &ReportPage::suggestPath);
    connect(language_, &QComboBox::currentIndexChanged, this, &ReportPage::suggestPath);
    connect(period_, &QComboBox::currentIndexChanged, this, &ReportPage::suggestPath);
    connect(path_, &QLineEdit::textEdited, this, [this] { path_typed_ = true; });
    connect(browse_, &QPushButton::clicked, this, &ReportPage::choosePath);
    connect(write_, &QPushButton::clicked, this, [this] { write(path_->text()); });
    connect(&context().results, &ResultsKeeper::changed, this, &ReportPage::fillPeriods);
    connect(&context().document, &ProjectDocument::stateChanged, this,
            [this] { write_->setEnabled(context().document.session() != nullptr && period_->count() > 0); });
    language_->setCurrentIndex(context().language.isChinese() ? 0 : 1);
    retranslate();
    fillPeriods();
}

void ReportPage::retranslate() {
    title_->setText(tr("Reports"));
    for (int index = 0; index < kind_->count(); ++index) {
        kind_->setItemText(index, static_cast<report::ReportKind>(kind_->itemData(index).toInt()) ==
                                          report::ReportKind::Inventory
                                      ? tr("Inventory report")
                                      : tr("Material flow analysis report"));
    }
    showKind();
    kind_label_->setText(tr("&Kind of report:"));
    kind_->setAccessibleName(tr("Kind of report"));
    period_label_->setText(tr("&Period:"));
    language_label_->setText(tr("&Language of the report:"));
    format_label_->setText(tr("&Format:"));
    path_label_->setText(tr("Write &to:"));
    browse_->setText(tr("&Browse…"));
    open_after_->setText(tr("&Open the report when it is written"));
    write_->setText(tr("&Write report"));
    period_->setAccessibleName(tr("Period"));
    language_->setAccessibleName(tr("Language of the report"));
    format_->setAccessibleName(tr("Format"));
    path_->setAccessibleName(tr("Write to"));
    fillPeriods();
}

report::ReportKind ReportPage::kind() const {
    return static_cast<report::ReportKind>(kind_->currentData().toInt());
}

void ReportPage::showKind() {
    hint_->setText(kind() == report::ReportKind::Inventory
                       ? tr("The report states boundary, methods, factors with their sources, activity data, results, "
                            "the elimination table and data quality. PDF for handing in, CSV for further work, HTML "
                            "for reading.")
                       : tr("The report states what the flow data say of themselves, stated and reconciled flows by "
                            "layer, balance sheets, the water and energy balance tables, losses and the network. PDF "
                            "for handing in, CSV for further work, HTML for reading."));
    suggestPath();
}

void ReportPage::chooseKind(report::ReportKind kind) {
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(kind)));
}

void ReportPage::aboutToShow() {
    fillPeriods();
    suggestPath();
}

void ReportPage::fillPeriods() {
    const QSignalBlocker silent(period_);
    const QVariant before = period_->currentData();
    period_->clear();
    if (const ParkResults* results = context().results.results()) {
        for (const base::Period period : results->periods) {
            period_->addItem(text::toQString(context().language.text().period(period)), period.encoded());
        }
        const int kept = before.isValid() ? period_->findData(before) : -1;
        period_->setCurrentIndex(kept >= 0 ? kept : period_->findData(results->period.encoded()));
    }
    write_->setEnabled(context().document.session() != nullptr && period_->count() > 0);
}

void ReportPage::suggestPath() {
    if (path_typed_ || !context().document.isOpen()) {
        return;
    }
    const QFileInfo project(context().document.file());
    const QString name = QStringLiteral("%1-%2-%3")
                             .arg(project.completeBaseName(),
                                  kind() == report::ReportKind::Inventory ? tr("inventory") : tr("material-flow"),
                                  QString::number(period_->currentData().toInt() / 100));
    // Sample parks live in the program's own folder, where nobody would look for a report.
    const QString own = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QDir folder = project.absolutePath().startsWith(own)
                            ? QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                            : project.dir();
    path_->setText(folder.filePath(name + '.' + format_->currentText().toLower()));
}

void ReportPage::choosePath() {
    const QString kind = format_->currentText();
    const QString path = QFileDialog::getSaveFileName(this, tr("Write report"), path_->text(),
                                                      QStringLiteral("%1 (*.%2)").arg(kind, kind.toLower()));
    if (!path.isEmpty()) {
        path_->setText(path);
        path_typed_ = true;
    }
}

void ReportPage::write(const QString& path) {
    const auto period = base::Period::fromEncoded(period_->currentData().toInt());
    if (!period || path.isEmpty()) {
        return;
    }
    const ReportOrder order{kind(), static_cast<report::Format>(format_->currentData().toInt()),
                            static_cast<text::Language>(language_->currentData().toInt()),
                            std::filesystem::path(path.toStdU16String()), *period};
    auto outcome = std::make_shared<Written>();
    done_->clear();
    context().document.lend(
        tr("Writing the report"),
        [outcome, order](Workspace& workspace, const base::RunContext& run) {
            *outcome = writeReport(workspace, order, run);
        },
        [this, outcome] {
            if (!*outcome) {
                emit errorTold(outcome->error());
                return;
            }
            QStringList files;
            for (const std::filesystem::path& file : **outcome) {
                files << QString::fromStdU16String(file.u16string());
            }
            showWritten(files);
        });
}

void ReportPage::showWritten(const QStringList& files) {
    QStringList links;
    for (const QString& file : files) {
        links << QStringLiteral("<a href='%1'>%2</a>").arg(QUrl::fromLocalFile(file).toString(), file.toHtmlEscaped());
    }
    done_->setText("✔ " + tr("Written:") + "<br/>" + links.join("<br/>"));
    if (open_after_->isChecked() && !files.isEmpty()) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(files.first()));
    }
    emit written(files);
}

} // namespace parkcarbon::ui
