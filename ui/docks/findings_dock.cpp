#include "ui/docks/findings_dock.hpp"

#include "ui/document/findings_keeper.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/findings_model.hpp"
#include "ui/shell/navigator.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {

FindingsDock::FindingsDock(const Context& context, QWidget* parent)
    : QDockWidget(parent), context_(context), model_(new FindingsModel(context.language.text(), this)),
      state_(new QLabel), least_(new QComboBox), check_(new QPushButton), list_(new QTreeView), detail_(new QLabel) {
    setObjectName("findings");
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    auto* row = new QHBoxLayout;
    state_->setWordWrap(true);
    for (const base::Severity severity : {base::Severity::Note, base::Severity::Warning, base::Severity::Error}) {
        least_->addItem(QString(), static_cast<int>(severity));
    }
    row->addWidget(least_, 1);
    row->addWidget(check_);
    list_->setModel(model_);
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    list_->header()->setStretchLastSection(false);
    list_->header()->resizeSection(1, 110);
    column->addLayout(row);
    column->addWidget(state_);
    detail_->setWordWrap(true);
    detail_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(list_, 1);
    column->addWidget(detail_);
    setWidget(body);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsDock::showDetail);
    connect(model_, &QAbstractItemModel::modelReset, detail_, &QLabel::clear);
    connect(check_, &QPushButton::clicked, &context.findings, &FindingsKeeper::check);
    connect(least_, &QComboBox::currentIndexChanged, this, &FindingsDock::fill);
    connect(list_, &QTreeView::clicked, this, &FindingsDock::go);
    connect(list_, &QTreeView::activated, this, &FindingsDock::go);
    connect(&context.findings, &FindingsKeeper::changed, this, &FindingsDock::fill);
    connect(&context.results, &ResultsKeeper::changed, this, &FindingsDock::fill);
    connect(&context.document, &ProjectDocument::stateChanged, this,
            [this] { check_->setEnabled(context_.document.session() != nullptr); });
    check_->setEnabled(false);
}

void FindingsDock::retranslate() {
    setWindowTitle(tr("Findings"));
    least_->setItemText(0, tr("All"));
    least_->setItemText(1, tr("Warnings and errors"));
    least_->setItemText(2, tr("Errors only"));
    least_->setAccessibleName(tr("Which findings to show"));
    check_->setText(tr("Chec&k (F8)"));
    list_->setAccessibleName(tr("Findings"));
    model_->retranslate();
    fill();
}

void FindingsDock::fill() {
    base::Findings all = context_.findings.findings();
    if (const ParkResults* results = context_.results.results()) {
        for (const base::Finding& finding : results->inventory->findings) {
            if (std::find(all.begin(), all.end(), finding) == all.end()) {
                all.push_back(finding);
            }
        }
    }
    model_->setFindings(std::move(all), static_cast<base::Severity>(least_->currentData().toInt()));
    QStringList parts;
    parts << tr("%n error(s)", nullptr, model_->count(base::Severity::Error));
    parts << tr("%n warning(s)", nullptr, model_->count(base::Severity::Warning));
    parts << tr("%n note(s)", nullptr, model_->count(base::Severity::Note));
    QString text = parts.join(QStringLiteral(" · "));
    if (!context_.document.isOpen()) {
        text.clear();
    } else if (!context_.findings.hasRun()) {
        text += "\n" + tr("The data have not been checked yet.");
    } else if (context_.findings.isOutdated()) {
        text += "\n" + tr("The data have changed since the last check.");
    }
    state_->setText(text);
}

void FindingsDock::showDetail(const QModelIndex& index) {
    detail_->setText(index.data(Qt::ToolTipRole).toString());
}

void FindingsDock::go(const QModelIndex& index) {
    if (index.isValid()) {
        const base::Location where = model_->finding(index.row()).where;
        if (!where.table.empty()) {
            context_.navigator.goToCell(where);
        }
    }
}

} // namespace parkcarbon::ui
