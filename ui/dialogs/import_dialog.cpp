#include "ui/dialogs/import_dialog.hpp"

#include "ui/dialogs/import_review_panel.hpp"
#include "ui/dialogs/mapping_dialog.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/findings_model.hpp"
#include "ui/models/import_words.hpp"
#include "ui/settings/settings.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr QSize kSize(1120, 640);

} // namespace

ImportDialog::ImportDialog(const Context& context, QStringList paths, QWidget* parent)
    : ImportDialog(context, &services::importFiles, parent) {
    paths_ = std::move(paths);
}

ImportDialog::ImportDialog(const Context& context, Import import, QWidget* parent)
    : QDialog(parent), context_(context), import_job_(std::move(import)), headline_(new QLabel(this)),
      tabs_(new QTabWidget(this)), panel_(new ImportReviewPanel(context, review_, this)),
      totals_(new ValueTableView(this)), findings_(new FindingsModel(context.language.text(), this)),
      findings_view_(new QTreeView(this)), without_refused_(new QCheckBox(this)),
      keep_originals_(new QCheckBox(tr("&Keep the original workbooks in the project"), this)),
      again_(new QPushButton(tr("&Try again with this choice"), this)),
      choose_columns_(new QPushButton(tr("C&hoose columns…"), this)), import_(new QPushButton(tr("&Import"), this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    setWindowTitle(tr("Import"));
    resize(kSize);
    build();
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::commit);
    connect(again_, &QPushButton::clicked, this, &ImportDialog::rehearse);
    connect(without_refused_, &QCheckBox::toggled, this, &ImportDialog::showState);
    connect(panel_, &ImportReviewPanel::decided, this, &ImportDialog::showState);
    connect(panel_, &ImportReviewPanel::fileChosen, this, &ImportDialog::showState);
    connect(choose_columns_, &QPushButton::clicked, this, &ImportDialog::chooseColumns);
    connect(findings_view_, &QTreeView::activated, this, &ImportDialog::followFinding);
}

void ImportDialog::build() {
    auto* column = new QVBoxLayout(this);
    headline_->setWordWrap(true);
    headline_->setText(tr("Trying the import; nothing is changed yet…"));
    buildFindings();
    tabs_->addTab(panel_, tr("Review"));
    tabs_->addTab(totals_, tr("Control totals"));
    tabs_->addTab(findings_view_, tr("Findings"));
    auto* options = new QHBoxLayout;
    options->addWidget(without_refused_);
    options->addWidget(keep_originals_);
    options->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(again_);
    buttons->addWidget(choose_columns_);
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(import_);
    // Enter follows findings and rows; it must never import by the way.
    for (QPushButton* button : {import_, cancel_, again_, choose_columns_}) {
        button->setAutoDefault(false);
    }
    without_refused_->hide();
    keep_originals_->hide();
    column->addWidget(headline_);
    column->addWidget(tabs_, 1);
    column->addLayout(options);
    column->addLayout(buttons);
    showState();
}

void ImportDialog::buildFindings() {
    findings_view_->setModel(findings_);
    findings_view_->setRootIsDecorated(false);
    findings_view_->setAlternatingRowColors(true);
    findings_view_->setWordWrap(true);
    findings_view_->setAccessibleName(tr("Findings"));
    findings_view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    findings_view_->header()->setStretchLastSection(false);
    findings_view_->header()->resizeSection(1, kSize.width() / 3);
}

void ImportDialog::rehearse() {
    run(services::ImportMode::DryRun);
}

void ImportDialog::commit() {
    run(services::ImportMode::Commit);
}

void ImportDialog::run(services::ImportMode mode) {
    services::ImportRequest request;
    for (const QString& path : paths_) {
        request.paths.emplace_back(path.toStdU16String());
    }
    request.refusals = review_.refusals();
    request.keep_originals = keep_originals_->isChecked();
    const bool dry = mode == services::ImportMode::DryRun;
    request.tell_rows = dry;
    using Outcome = base::Result<exchange::ImportReport>;
    auto outcome = std::make_shared<Outcome>();
    reviewing_ = false;
    showState();
    context_.document.lend(
        dry ? tr("Trying the import") : tr("Importing"),
        [outcome, job = import_job_, request = std::move(request), mode](Workspace& workspace,
                                                                         const base::RunContext& run_context) {
            *outcome = job(*workspace.session, request, mode, run_context);
        },
        [dialog = QPointer<ImportDialog>(this), mode, outcome] {
            if (dialog) {
                dialog->take(mode, std::move(*outcome));
            }
        });
}

void ImportDialog::take(services::ImportMode mode, base::Result<exchange::ImportReport> outcome) {
    if (!outcome) {
        const text::Text& words = context_.language.text();
        headline_->setText("✖ " +
                           text::toQString(words.sentence(outcome.error()) + " " + words.remedy(outcome.error())));
        cancel_->setText(tr("Close"));
        return;
    }
    if (mode == services::ImportMode::DryRun) {
        review_.setReport(std::move(*outcome));
        reviewing_ = true;
        showReport();
        emit rehearsed();
        return;
    }
    if (!paths_.isEmpty()) {
        context_.settings.setLastDirectory(QFileInfo(paths_.first()).absolutePath());
    }
    emit committed();
    accept();
}

void ImportDialog::showReport() {
    const auto& files = review_.files();
    const ReviewedFile total = review_.total();
    without_refused_->setText(tr("Import &without the %n refused row(s)", nullptr, static_cast<int>(total.refused)));
    without_refused_->setChecked(false);
    without_refused_->setVisible(report().hasErrors());
    keep_originals_->setVisible(
        std::any_of(files.begin(), files.end(), [](const auto& file) { return !file.enterprise_id.empty(); }));
    panel_->showReport();
    showTotals();
    showFindings();
    showState();
    panel_->rows()->setFocus();
}

/// What would be imported now, and what stands in the way.
void ImportDialog::showState() {
    const ReviewedFile total = review_.total();
    const bool agreed = !report().hasErrors() || without_refused_->isChecked();
    again_->setEnabled(reviewing_);
    choose_columns_->setVisible(reviewing_ && unknownTable() != nullptr);
    import_->setEnabled(reviewing_ && agreed && review_.takesAnything());
    if (!reviewing_) {
        return;
    }
    const QString what = tr("Rows read: %1 (new %2, changed %3, as they are %4, refused %5); chosen for import: %6.")
                             .arg(total.read)
                             .arg(total.added)
                             .arg(total.changed)
                             .arg(total.unchanged)
                             .arg(total.refused)
                             .arg(review_.acceptedRows());
    const QString then = !agreed ? tr("What is refused must be mended in the files, or left out: see the findings.")
                         : review_.takesAnything()
                             ? tr("Nothing is changed until you choose Import; it will be one undo step.")
                             : tr("There is nothing to import.");
    const QString cut =
        report().rows_cut ? QLatin1Char(' ') + tr("There are more rows than can be shown one by one.") : QString();
    headline_->setText((agreed ? QStringLiteral("✔ ") : QStringLiteral("✖ ")) + what + QLatin1Char('\n') + then + cut);
}

void ImportDialog::showTotals() {
    const ImportWords words(context_.language.text(), context_.directory.names());
    const ResultTable table = words.controlTotals(report());
    totals_->setContent(table.title, table.columns, table.rows, table.cell, table.decimals);
    const auto differing = std::count_if(report().control_totals.begin(), report().control_totals.end(),
                                         [](const auto& total) { return !isSame(total); });
    tabs_->setTabText(tabs_->indexOf(totals_),
                      differing == 0 ? tr("Control totals") : tr("Control totals (✖ %1)").arg(differing));
}

void ImportDialog::showFindings() {
    base::Findings all;
    for (const auto& file : report().files) {
        all.insert(all.end(), file.findings.begin(), file.findings.end());
    }
    tabs_->setTabText(tabs_->indexOf(findings_view_), tr("Findings (%1)").arg(all.size()));
    findings_->setFindings({std::move(all), {}}, base::Severity::Note, false);
}

void ImportDialog::followFinding(const QModelIndex& index) {
    if (index.isValid() && panel_->showRow(findings_->finding(index.row()).where)) {
        tabs_->setCurrentWidget(panel_);
        panel_->rows()->setFocus();
    }
}

/// The chosen file's; where all files are shown, the first one's.
const base::Finding* ImportDialog::unknownTable() const {
    const auto chosen = panel_->chosenFile();
    for (std::size_t index = 0; index < report().files.size(); ++index) {
        for (const base::Finding& finding : report().files[index].findings) {
            const bool here = !chosen || (*chosen < review_.files().size() &&
                                          review_.files()[*chosen].file == report().files[index].file);
            if (here && finding.code.name == "WORKBOOK_NEEDS_MAPPING") {
                return &finding;
            }
        }
    }
    return nullptr;
}

/// The file on disk by the name that the report gives it: one of those chosen, or one in a chosen folder.
QString ImportDialog::pathOf(const std::string& file) const {
    const QString name = text::toQString(file);
    for (const QString& path : paths_) {
        if (path.endsWith(name) && QFileInfo(path).isFile()) {
            return path;
        }
        if (const QString inside = QDir(path).filePath(name); QFileInfo(inside).isFile()) {
            return inside;
        }
    }
    return {};
}

void ImportDialog::chooseColumns() {
    const base::Finding* finding = unknownTable();
    const QString path = finding == nullptr ? QString() : pathOf(finding->where.file);
    if (path.isEmpty()) {
        return;
    }
    services::ForeignTable table;
    table.path = path.toStdU16String();
    auto* dialog = new MappingDialog(context_, std::move(table), {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ImportDialog::rehearse);
    dialog->open();
    dialog->propose();
}

} // namespace parkcarbon::ui
