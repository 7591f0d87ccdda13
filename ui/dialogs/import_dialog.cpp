#include "ui/dialogs/import_dialog.hpp"

#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/findings_model.hpp"
#include "ui/settings/settings.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace parkcarbon::ui {
namespace {

constexpr QSize kSize(860, 520);
constexpr double kSameSum = 1e-9;

struct Counts {
    std::int64_t read = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
};

Counts countsOf(const exchange::ImportReport& report) {
    Counts counts;
    for (const auto& file : report.files) {
        counts.read += file.read;
        counts.added += file.added;
        counts.changed += file.changed;
        counts.unchanged += file.unchanged;
        counts.refused += file.refused;
    }
    return counts;
}

} // namespace

ImportDialog::ImportDialog(const Context& context, QStringList paths, QWidget* parent)
    : QDialog(parent), context_(context), paths_(std::move(paths)), headline_(new QLabel(this)),
      tabs_(new QTabWidget(this)), files_(new ValueTableView(this)), totals_(new ValueTableView(this)),
      findings_(new FindingsModel(context.language.text(), this)), findings_view_(new QTreeView(this)),
      import_(new QPushButton(this)), cancel_(new QPushButton(this)) {
    setWindowTitle(tr("Import"));
    resize(kSize);
    auto* column = new QVBoxLayout(this);
    headline_->setWordWrap(true);
    headline_->setText(tr("Trying the import; nothing is changed yet…"));
    findings_view_->setModel(findings_);
    findings_view_->setRootIsDecorated(false);
    findings_view_->setAlternatingRowColors(true);
    findings_view_->setWordWrap(true);
    findings_view_->setAccessibleName(tr("Findings"));
    findings_view_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    findings_view_->header()->setStretchLastSection(false);
    findings_view_->header()->resizeSection(1, kSize.width() / 3);
    tabs_->addTab(files_, tr("Files"));
    tabs_->addTab(totals_, tr("Control totals"));
    tabs_->addTab(findings_view_, tr("Findings"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(import_);
    cancel_->setText(tr("Cancel"));
    import_->setText(tr("&Import"));
    import_->setDefault(true);
    import_->setEnabled(false);
    column->addWidget(headline_);
    column->addWidget(tabs_, 1);
    column->addLayout(buttons);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(import_, &QPushButton::clicked, this, &ImportDialog::commit);
}

void ImportDialog::rehearse() {
    run(services::ImportMode::DryRun);
}

void ImportDialog::commit() {
    run(services::ImportMode::Commit);
}

void ImportDialog::run(services::ImportMode mode) {
    import_->setEnabled(false);
    std::vector<std::filesystem::path> paths;
    for (const QString& path : paths_) {
        paths.emplace_back(path.toStdU16String());
    }
    using Outcome = base::Result<exchange::ImportReport>;
    auto outcome = std::make_shared<Outcome>();
    const bool dry = mode == services::ImportMode::DryRun;
    context_.document.lend(
        dry ? tr("Trying the import") : tr("Importing"),
        [outcome, paths, mode](Workspace& workspace, const base::RunContext& run_context) {
            *outcome = services::importPaths(*workspace.session, paths, mode, run_context);
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
    report_ = std::move(*outcome);
    if (mode == services::ImportMode::DryRun) {
        showReport();
        import_->setEnabled(!report_.hasErrors());
        emit rehearsed();
        return;
    }
    const QFileInfo first(paths_.first());
    context_.settings.setLastDirectory(first.absolutePath());
    emit committed();
    accept();
}

void ImportDialog::showReport() {
    const Counts counts = countsOf(report_);
    const QString what = tr("%1 rows read: %2 new, %3 changed, %4 as they are, %5 refused.")
                             .arg(counts.read)
                             .arg(counts.added)
                             .arg(counts.changed)
                             .arg(counts.unchanged)
                             .arg(counts.refused);
    headline_->setText(
        report_.hasErrors()
            ? "✖ " + what + "\n" +
                  tr("The findings of severity error must be mended in the files before they can be imported.")
            : "✔ " + what + "\n" + tr("Nothing is changed until you choose Import; it will be one undo step."));
    showFiles();
    showTotals();
    showFindings();
    if (report_.hasErrors()) {
        tabs_->setCurrentWidget(findings_view_);
    }
}

void ImportDialog::showFiles() {
    files_->setContent(
        tr("Files"), {tr("File"), tr("Read"), tr("New"), tr("Changed"), tr("As it is"), tr("Refused"), tr("Findings")},
        static_cast<int>(report_.files.size()),
        [this](int row, int column) -> ValueCell {
            const auto& file = report_.files[static_cast<std::size_t>(row)];
            if (column == 0) {
                const QString name = text::toQString(file.file);
                return {file.sheet.empty() ? name : name + " · " + text::toQString(file.sheet), {}, {}, false};
            }
            const std::array<std::int64_t, 6> numbers = {file.read,    file.added,
                                                         file.changed, file.unchanged,
                                                         file.refused, static_cast<std::int64_t>(file.findings.size())};
            return {{}, static_cast<double>(numbers[static_cast<std::size_t>(column - 1)]), {}, false};
        },
        0);
}

void ImportDialog::showTotals() {
    totals_->setContent(
        tr("Control totals"), {tr("Item"), tr("Unit"), tr("Sum in the files"), tr("Sum in the project"), tr("Same?")},
        static_cast<int>(report_.control_totals.size()),
        [this](int row, int column) -> ValueCell {
            const auto& total = report_.control_totals[static_cast<std::size_t>(row)];
            const bool same = std::abs(total.file_sum - total.project_sum) <= kSameSum * std::abs(total.file_sum);
            switch (column) {
            case 0:
                return {text::toQString(context_.language.text().choiceLabel(total.item)), {}, {}, false};
            case 1:
                return {text::toQString(total.unit), {}, {}, false};
            case 2:
                return {{}, total.file_sum, {}, false};
            case 3:
                return {{}, total.project_sum, {}, false};
            default:
                return {same ? QStringLiteral("✔") : QStringLiteral("✖ ") + tr("differs"), {}, {}, !same};
            }
        },
        3);
}

void ImportDialog::showFindings() {
    base::Findings all;
    for (const auto& file : report_.files) {
        all.insert(all.end(), file.findings.begin(), file.findings.end());
    }
    tabs_->setTabText(tabs_->indexOf(findings_view_), tr("Findings (%1)").arg(all.size()));
    findings_->setFindings({std::move(all), {}}, base::Severity::Note, false);
}

} // namespace parkcarbon::ui
