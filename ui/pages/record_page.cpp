#include "ui/pages/record_page.hpp"

#include "ui/document/findings_keeper.hpp"
#include "ui/document/project_directory.hpp"
#include "ui/grid/record_grid_view.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/browser_row_source.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace parkcarbon::ui {

RecordPage::RecordPage(const Context& page_context, std::vector<domain::Table> tables, QWidget* parent)
    : Page(page_context, parent), message_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    message_->setWordWrap(true);
    message_->setMargin(6);
    message_->setAutoFillBackground(true);
    message_->hide();
    if (tables.size() > 1) {
        tabs_ = new QTabWidget(this);
        tabs_->setDocumentMode(true);
        connect(tabs_, &QTabWidget::currentChanged, this, &Page::selectionSummaryChanged);
    }
    for (const domain::Table table : tables) {
        addPart(table);
    }
    column->addWidget(tabs_ != nullptr ? static_cast<QWidget*>(tabs_) : parts_.front().view, 1);
    column->addWidget(message_);

    ProjectDocument& document = context().document;
    connect(&document, &ProjectDocument::opened, this, &RecordPage::attach);
    connect(&document, &ProjectDocument::aboutToClose, this, [this] {
        for (const Part& part : parts_) {
            part.model->setSource(nullptr);
        }
    });
    connect(&document, &ProjectDocument::changed, this, [this](const services::ChangeNotice& notice) {
        message_->hide();
        for (const Part& part : parts_) {
            if (notice.tables.contains(part.model->table())) {
                part.model->refresh();
            }
        }
    });
    connect(&document, &ProjectDocument::stateChanged, this, [this] {
        for (const Part& part : parts_) {
            part.view->viewport()->update();
        }
    });
    connect(&context().directory, &ProjectDirectory::changed, this, [this] {
        for (const Part& part : parts_) {
            part.model->repaintAll();
        }
    });
    connect(&context().findings, &FindingsKeeper::changed, this, [this] {
        for (const Part& part : parts_) {
            part.model->setFindings(context().findings.findings());
        }
    });
    attach();
    retranslate();
}

RecordPage::~RecordPage() = default;

void RecordPage::addPart(domain::Table table) {
    auto* model = new RecordGridModel(table, context().language.text(), context().directory.names(), this);
    auto* view = new RecordGridView(context(), *model, this);
    model->setParent(view); // the view uses it to its end
    connect(view, &RecordGridView::summaryChanged, this, &Page::selectionSummaryChanged);
    connect(view, &RecordGridView::told, this, &RecordPage::tell);
    if (tabs_ != nullptr) {
        tabs_->addTab(view, QString());
    }
    parts_.push_back({model, view});
}

void RecordPage::attach() {
    if (context().document.session() == nullptr) {
        return;
    }
    for (const Part& part : parts_) {
        part.model->setSource(std::make_unique<BrowserRowSource>(context().document, part.model->table()));
        part.model->refresh();
        part.model->setFindings(context().findings.findings());
        part.view->setCurrentIndex(part.model->index(0, 0));
    }
}

void RecordPage::tell(const QString& message) {
    QPalette palette = message_->palette();
    palette.setColor(QPalette::Window, context().theme.colors().error_back);
    message_->setPalette(palette);
    message_->setText("✖ " + message);
    message_->show();
}

void RecordPage::retranslate() {
    message_->setAccessibleName(tr("Why the last change was refused"));
    for (std::size_t index = 0; index < parts_.size(); ++index) {
        parts_[index].view->retranslate();
        if (tabs_ != nullptr) {
            const std::string name = context().language.text().tableName(parts_[index].model->table());
            tabs_->setTabText(static_cast<int>(index), text::toQString(name));
        }
    }
}

QString RecordPage::selectionSummary() const {
    return grid()->summary();
}

RecordGridView* RecordPage::grid() const {
    return parts_[static_cast<std::size_t>(tabs_ != nullptr ? tabs_->currentIndex() : 0)].view;
}

int RecordPage::unfinishedRows() const {
    int rows = 0;
    for (const Part& part : parts_) {
        rows += part.model->draftCount();
    }
    return rows;
}

bool RecordPage::showCell(const base::Location& where) {
    for (std::size_t index = 0; index < parts_.size(); ++index) {
        if (parts_[index].model->tableSpec().name == where.table) {
            if (tabs_ != nullptr) {
                tabs_->setCurrentIndex(static_cast<int>(index));
            }
            parts_[index].view->showCell(where);
            return true;
        }
    }
    return false;
}

} // namespace parkcarbon::ui
