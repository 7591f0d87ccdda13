#include "ui/pages/report_page.hpp"

#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/widgets/page_preview.hpp"
#include "ui/widgets/report_texts.hpp"

#include <parkcarbon/base/clock.hpp>
#include <parkcarbon/report/preview.hpp>
#include <parkcarbon/report/report_kind.hpp>
#include <parkcarbon/services/report_text_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QUrl>

namespace parkcarbon::ui {
namespace {

using Written = base::Result<std::vector<std::filesystem::path>>;
using Previewed = base::Result<std::shared_ptr<const report::Preview>>;

/// What the job needs, taken from the page before it starts.
struct ReportOrder {
    report::ReportKind kind;
    report::Format format;
    text::Language language;
    std::filesystem::path path;
    std::filesystem::path docx_template;
    base::Period period;
};

/// Calls `make` with the request and the input that the project brings for it.
template <typename Result, typename Make>
Result withMaterial(Workspace& workspace, const ReportOrder& order, const base::RunContext& context, Make make) {
    const base::SystemClock clock;
    const auto material = report::reportMaterial(order.kind, *workspace.calculations, order.period, clock, context);
    if (!material) {
        return base::failure(material.error());
    }
    report::ReportRequest request{order.format, order.language, order.path, clock};
    request.docx_template = order.docx_template;
    return make(request, report::reportInput(*material, &workspace.calculations->recordSource()));
}

Written writeReport(Workspace& workspace, const ReportOrder& order, const base::RunContext& context) {
    return withMaterial<Written>(workspace, order, context,
                                 [&](const report::ReportRequest& request, const report::ReportInput& input) {
                                     return report::writeReport(order.kind, request, input);
                                 });
}

Previewed layOut(Workspace& workspace, const ReportOrder& order, const base::RunContext& context) {
    return withMaterial<Previewed>(workspace, order, context,
                                   [&](const report::ReportRequest& request, const report::ReportInput& input) {
                                       return report::Preview::make(report::buildReport(order.kind, request, input));
                                   });
}

std::filesystem::path pathOf(const QString& text) {
    return std::filesystem::path(text.toStdU16String());
}

} // namespace

ReportPage::ReportPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), title_(new QLabel(this)), hint_(new QLabel(this)), kind_label_(new QLabel(this)),
      kind_(new QComboBox(this)), period_label_(new QLabel(this)), period_(new QComboBox(this)),
      language_label_(new QLabel(this)), language_(new QComboBox(this)), format_label_(new QLabel(this)),
      format_(new QComboBox(this)), template_label_(new QLabel(this)), template_(new QLineEdit(this)),
      browse_template_(new QPushButton(this)), path_label_(new QLabel(this)), path_(new QLineEdit(this)),
      browse_(new QPushButton(this)), write_(new QPushButton(this)), preview_(new QPushButton(this)),
      open_after_(new QCheckBox(this)), done_(new QLabel(this)), stale_(new QLabel(this)),
      texts_(new ReportTexts(this)), pages_(new PagePreview(page_context, this)) {
    for (const report::ReportKind kind : report::kReportKinds) {
        kind_->addItem(QString(), static_cast<int>(kind));
    }
    language_->addItem("中文", static_cast<int>(text::Language::Zh));
    language_->addItem("English", static_cast<int>(text::Language::En));
    for (const report::Format format : report::kFormats) {
        format_->addItem(text::toQString(formatWord(format)).toUpper(), static_cast<int>(format));
    }
    buildForm();
    connectParts();
    language_->setCurrentIndex(context().language.isChinese() ? 0 : 1);
    retranslate();
    fillPeriods();
}

void ReportPage::connectParts() {
    connect(kind_, &QComboBox::currentIndexChanged, this, &ReportPage::showKind);
    connect(format_, &QComboBox::currentIndexChanged, this, &ReportPage::showFormat);
    connect(language_, &QComboBox::currentIndexChanged, this, &ReportPage::suggestPath);
    connect(period_, &QComboBox::currentIndexChanged, this, &ReportPage::suggestPath);
    for (QComboBox* const choice : {kind_, language_, period_}) {
        connect(choice, &QComboBox::currentIndexChanged, this,
                [this] { stale_->setVisible(pages_->preview() != nullptr); });
    }
    connect(path_, &QLineEdit::textEdited, this, [this] { path_typed_ = true; });
    connect(browse_, &QPushButton::clicked, this, &ReportPage::choosePath);
    connect(browse_template_, &QPushButton::clicked, this, &ReportPage::browseTemplate);
    connect(write_, &QPushButton::clicked, this, [this] { write(path_->text()); });
    connect(preview_, &QPushButton::clicked, this, &ReportPage::preview);
    connect(texts_, &ReportTexts::saved, this, &ReportPage::saveText);
    connect(texts_, &ReportTexts::resetWanted, this, &ReportPage::resetText);
    connect(texts_, &ReportTexts::chosen, this, [this](const QString& block) {
        if (const auto page = pages_->preview() ? pages_->preview()->pageOfText(block.toStdString()) : std::nullopt) {
            pages_->goTo(static_cast<int>(*page) + 1);
        }
    });
    connect(&context().results, &ResultsKeeper::changed, this, &ReportPage::fillPeriods);
    connect(&context().document, &ProjectDocument::stateChanged, this, &ReportPage::showState);
    connect(&context().document, &ProjectDocument::changed, this,
            [this] { stale_->setVisible(pages_->preview() != nullptr); });
    connect(&context().document, &ProjectDocument::closed, this, [this] {
        pages_->show(nullptr);
        texts_->clear();
        pages_->hide();
        texts_->hide();
        stale_->hide();
    });
}

void ReportPage::showState() {
    const bool ready = context().document.session() != nullptr && period_->count() > 0;
    write_->setEnabled(ready);
    preview_->setEnabled(ready);
    texts_->setEditable(context().document.isEditable());
}

report::ReportKind ReportPage::kind() const {
    return static_cast<report::ReportKind>(kind_->currentData().toInt());
}

report::Format ReportPage::format() const {
    return static_cast<report::Format>(format_->currentData().toInt());
}

void ReportPage::showFormat() {
    const bool takes_template = format() == report::Format::Docx;
    for (QWidget* const widget : {static_cast<QWidget*>(template_label_), static_cast<QWidget*>(template_),
                                  static_cast<QWidget*>(browse_template_)}) {
        widget->setVisible(takes_template);
    }
    suggestPath();
}

void ReportPage::showKind() {
    switch (kind()) {
    case report::ReportKind::Inventory:
        hint_->setText(tr("The report states boundary, methods, factors with their sources, activity data, results, "
                          "the elimination table and data quality. PDF for handing in, Word for editing, Excel and "
                          "CSV for further work, HTML for reading."));
        break;
    case report::ReportKind::MaterialFlow:
        hint_->setText(tr("The report states what the flow data say of themselves, stated and reconciled flows by "
                          "layer, balance sheets, the water and energy balance tables, losses and the network. PDF "
                          "for handing in, Word for editing, Excel and CSV for further work, HTML for reading."));
        break;
    case report::ReportKind::Assessment:
        hint_->setText(tr("The assessment holds the park's description, inventory, flows and indicators, the "
                          "benchmarking step by step, problems, targets, projects, tasks and benefits, and the tables "
                          "of the official forms. PDF for handing in, Word for editing, Excel and CSV for further "
                          "work, HTML for reading."));
        break;
    }
    showFormat();
}

QString ReportPage::kindInFileName() const {
    switch (kind()) {
    case report::ReportKind::Inventory:
        return tr("inventory");
    case report::ReportKind::MaterialFlow:
        return tr("material-flow");
    case report::ReportKind::Assessment:
        break;
    }
    return tr("assessment");
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
    showState();
}

void ReportPage::suggestPath() {
    if (path_typed_ || !context().document.isOpen()) {
        return;
    }
    const QFileInfo project(context().document.file());
    const QString name =
        QStringLiteral("%1-%2-%3")
            .arg(project.completeBaseName(), kindInFileName(), QString::number(period_->currentData().toInt() / 100));
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

void ReportPage::browseTemplate() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Word template"), template_->text(),
                                                      tr("Word documents and templates (*.docx *.dotx)"));
    if (!file.isEmpty()) {
        chooseTemplate(file);
    }
}

void ReportPage::chooseTemplate(const QString& file) {
    format_->setCurrentIndex(format_->findData(static_cast<int>(report::Format::Docx)));
    template_->setText(file);
}

void ReportPage::preview() {
    const auto period = base::Period::fromEncoded(period_->currentData().toInt());
    if (!period || context().document.session() == nullptr) {
        return;
    }
    const ReportOrder order{
        kind(), report::Format::Pdf, static_cast<text::Language>(language_->currentData().toInt()), {}, {}, *period};
    auto outcome = std::make_shared<Previewed>();
    context().document.lend(
        tr("Laying out the report"),
        [outcome, order](Workspace& workspace, const base::RunContext& run) {
            *outcome = layOut(workspace, order, run);
        },
        [this, outcome] {
            if (!*outcome) {
                emit errorTold(outcome->error());
                return;
            }
            stale_->hide();
            pages_->show(**outcome);
            pages_->setVisible(true);
            texts_->show((**outcome)->document());
            texts_->setVisible(!(**outcome)->document().texts.empty());
            emit previewed();
        });
}

void ReportPage::saveText(const QString& block, const QString& text) {
    const auto& shown = pages_->preview();
    if (shown == nullptr) {
        return;
    }
    domain::ReportText own;
    own.block = block.toStdString();
    own.language = shown->document().language_code;
    own.text = text.toStdString();
    own.quotes = report::quotesIn(own.text, own.block, shown->document());
    finishEdit(context().document.execute(services::EditReportText(own)));
}

void ReportPage::resetText(const QString& block) {
    if (const auto& shown = pages_->preview()) {
        finishEdit(context().document.execute(
            services::ResetReportText(block.toStdString(), shown->document().language_code)));
    }
}

void ReportPage::finishEdit(const base::Result<void>& done) {
    if (!done) {
        emit errorTold(done.error());
        return;
    }
    preview();
}

void ReportPage::write(const QString& path) {
    const auto period = base::Period::fromEncoded(period_->currentData().toInt());
    if (!period || path.isEmpty()) {
        return;
    }
    const ReportOrder order{kind(),
                            format(),
                            static_cast<text::Language>(language_->currentData().toInt()),
                            pathOf(path),
                            format() == report::Format::Docx ? pathOf(template_->text()) : std::filesystem::path(),
                            *period};
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
