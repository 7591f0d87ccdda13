// The parts of the report page and their captions.
#include "ui/pages/report_page.hpp"

#include "ui/widgets/page_preview.hpp"
#include "ui/widgets/report_texts.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kReportMargin = 24;
constexpr int kReportFormWidth = 720;

} // namespace

void ReportPage::buildForm() {
    QFont font = title_->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setBold(true);
    title_->setFont(font);
    hint_->setWordWrap(true);
    stale_->setWordWrap(true);
    stale_->hide();
    done_->setWordWrap(true);
    done_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    done_->setOpenExternalLinks(true);
    auto* area = new QWidget(this);
    auto* form = new QFormLayout(area);
    form->setContentsMargins(0, 12, 0, 12);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRows(*form);
    auto* side = new QWidget(this);
    side->setMaximumWidth(kReportFormWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title_);
    column->addWidget(hint_);
    column->addWidget(area);
    column->addWidget(done_);
    column->addWidget(stale_);
    column->addWidget(texts_, 1);
    column->addStretch();
    auto* parts = new QSplitter(this);
    parts->addWidget(side);
    parts->addWidget(pages_);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kReportMargin, kReportMargin, kReportMargin, kReportMargin);
    row->addWidget(parts);
    texts_->hide();
    pages_->hide();
}

void ReportPage::addRows(QFormLayout& form) {
    auto* template_row = new QHBoxLayout;
    template_row->addWidget(template_, 1);
    template_row->addWidget(browse_template_);
    auto* path_row = new QHBoxLayout;
    path_row->addWidget(path_, 1);
    path_row->addWidget(browse_);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(preview_);
    buttons->addWidget(write_);
    buttons->addStretch();
    write_->setDefault(true);
    form.addRow(kind_label_, kind_);
    form.addRow(period_label_, period_);
    form.addRow(language_label_, language_);
    form.addRow(format_label_, format_);
    form.addRow(template_label_, template_row);
    form.addRow(path_label_, path_row);
    form.addRow(QString(), open_after_);
    form.addRow(QString(), buttons);
    for (const auto& [label, editor] : {std::pair<QLabel*, QWidget*>{kind_label_, kind_},
                                        {period_label_, period_},
                                        {language_label_, language_},
                                        {format_label_, format_},
                                        {template_label_, template_},
                                        {path_label_, path_}}) {
        label->setBuddy(editor);
    }
}

void ReportPage::retranslate() {
    title_->setText(tr("Reports"));
    nameKinds();
    showKind();
    kind_label_->setText(tr("&Kind of report:"));
    kind_->setAccessibleName(tr("Kind of report"));
    period_label_->setText(tr("&Period:"));
    language_label_->setText(tr("&Language of the report:"));
    format_label_->setText(tr("&Format:"));
    template_label_->setText(tr("Word &template:"));
    template_->setPlaceholderText(tr("none: the program's own styles"));
    browse_template_->setText(tr("C&hoose…"));
    path_label_->setText(tr("Write &to:"));
    browse_->setText(tr("&Browse…"));
    open_after_->setText(tr("&Open the report when it is written"));
    write_->setText(tr("&Write report"));
    preview_->setText(tr("Pre&view"));
    stale_->setText(tr("The preview is older than the data or the choices above; press Preview to renew it."));
    period_->setAccessibleName(tr("Period"));
    language_->setAccessibleName(tr("Language of the report"));
    format_->setAccessibleName(tr("Format"));
    template_->setAccessibleName(tr("Word template"));
    path_->setAccessibleName(tr("Write to"));
    texts_->retranslate();
    pages_->retranslate();
    fillPeriods();
}

void ReportPage::nameKinds() {
    for (int index = 0; index < kind_->count(); ++index) {
        switch (static_cast<report::ReportKind>(kind_->itemData(index).toInt())) {
        case report::ReportKind::Inventory:
            kind_->setItemText(index, tr("Inventory report"));
            break;
        case report::ReportKind::MaterialFlow:
            kind_->setItemText(index, tr("Material flow analysis report"));
            break;
        case report::ReportKind::Assessment:
            kind_->setItemText(index, tr("Circularization assessment"));
            break;
        }
    }
}

} // namespace parkcarbon::ui
