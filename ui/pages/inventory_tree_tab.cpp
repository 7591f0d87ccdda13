#include "ui/pages/inventory_tree_tab.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/line_tree_model.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/widgets/line_tree_view.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kFilterWidth = 260;
/// A filter that leaves so few lines shows them without a further keystroke.
constexpr std::size_t kMostOpened = 200;

} // namespace

InventoryTreeTab::InventoryTreeTab(const Context& page_context, QWidget* parent)
    : InventoryTab(page_context, parent),
      model_(new LineTreeModel(context().language.text(), context().directory.names(), this)),
      view_(new LineTreeView(model_, this)), filter_label_(new QLabel(this)), filter_(new QLineEdit(this)),
      count_(new QLabel(this)), copy_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    auto* head = new QHBoxLayout;
    filter_label_->setBuddy(filter_);
    filter_->setClearButtonEnabled(true);
    filter_->setMaximumWidth(kFilterWidth);
    head->addWidget(filter_label_);
    head->addWidget(filter_, 1);
    head->addWidget(count_, 1);
    head->addWidget(copy_);
    column->addLayout(head);
    column->addWidget(view_, 1);
    connect(filter_, &QLineEdit::textChanged, this, &InventoryTreeTab::applyFilter);
    connect(filter_, &QLineEdit::returnPressed, view_, qOverload<>(&QWidget::setFocus));
    connect(copy_, &QPushButton::clicked, view_, &LineTreeView::copySelection);
    connect(view_, &LineTreeView::explainRequested, &context().navigator, &Navigator::explain);
    connect(view_, &LineTreeView::summaryChanged, this, &InventoryTab::summaryChanged);
}

QString InventoryTreeTab::title() const {
    return tr("Tree");
}

void InventoryTreeTab::retranslate() {
    filter_label_->setText(tr("&Filter:"));
    filter_->setAccessibleName(tr("Filter of the tree"));
    filter_->setPlaceholderText(tr("Enterprise, category, fuel, gas or record"));
    copy_->setText(tr("Copy selected rows"));
    view_->setAccessibleName(tr("Lines of the inventory as a tree"));
    model_->retranslate();
}

void InventoryTreeTab::fill(const ParkResults& results) {
    model_->setLines(LineFacets(results.inventory, results.snapshot), results.snapshot);
    openFirst();
}

QString InventoryTreeTab::summary() const {
    return view_->summary();
}

void InventoryTreeTab::applyFilter() {
    model_->setFilter(filter_->text());
    openFirst();
}

void InventoryTreeTab::openFirst() {
    const std::size_t lines = model_->shownLines();
    if (!filter_->text().trimmed().isEmpty() && lines <= kMostOpened) {
        view_->expandAll();
    } else {
        view_->expandToDepth(0);
    }
    view_->setCurrentIndex(model_->index(0, 0));
    const bool left_out = lines == 0 && filter_->text().isEmpty();
    count_->setText(left_out ? tr("The single lines of so large a park are not kept; see the tables.")
                             : tr("%n line(s)", nullptr, static_cast<int>(lines)));
}

} // namespace parkcarbon::ui
