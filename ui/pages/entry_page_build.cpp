// How the entry page is put together, and its words.
#include "ui/pages/entry_page.hpp"

#include "ui/document/project_document.hpp"
#include "ui/entry/category_box.hpp"
#include "ui/entry/entry_form.hpp"
#include "ui/entry/live_result.hpp"
#include "ui/entry/recent_rows_model.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kNarrowestChoice = 140;
constexpr int kNarrowestForm = 210;
constexpr int kNarrowestResult = 160;
constexpr int kLowestRecent = 90;
constexpr int kRecentHeight = 150;
constexpr int kFormHeight = 450;
const QList<int> kPartWidths = {210, 325, 240};

} // namespace

EntryPage::EntryPage(const Context& page_context, QWidget* parent)
    : Page(page_context, parent), items_(new MethodListModel(page_context.language.text(), this)),
      recent_rows_(new RecentRowsModel(page_context.language.text(), this)), category_label_(new QLabel(this)),
      category_(new CategoryBox(this)), filter_label_(new QLabel(this)), filter_(new QLineEdit(this)),
      list_(new QListView(this)), heading_(new QLabel(this)), formula_(new QLabel(this)),
      form_(new EntryForm(page_context, this)), scroll_(new QScrollArea(this)),
      result_(new LiveResult(page_context, this)), recent_title_(new QLabel(this)), recent_(new QTableView(this)),
      add_(new QPushButton(this)), add_next_(new QPushButton(this)), clear_(new QPushButton(this)),
      message_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto* rows = new QSplitter(Qt::Vertical, this);
    auto* upper = new QWidget(rows);
    auto* upper_column = new QVBoxLayout(upper);
    upper_column->setContentsMargins(0, 0, 0, 0);
    auto* parts = new QSplitter(Qt::Horizontal, upper);
    parts->setChildrenCollapsible(false);
    rows->setChildrenCollapsible(false);
    buildChoice(*parts);
    buildForm(*parts);
    parts->addWidget(result_);
    result_->setMinimumWidth(kNarrowestResult);
    for (const int part : {0, 1, 2}) {
        parts->setStretchFactor(part, kPartWidths.at(part));
    }
    parts->setSizes(kPartWidths);
    upper_column->addWidget(parts, 1);
    auto* buttons = new QHBoxLayout;
    message_->setWordWrap(true);
    message_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    message_->setObjectName("entry_message");
    for (QPushButton* button : {add_, add_next_, clear_}) {
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    buttons->addWidget(message_, 1);
    upper_column->addLayout(buttons);
    buildRecent(*rows);
    rows->setStretchFactor(0, 1);
    rows->setSizes({kFormHeight, kRecentHeight});
    column->addWidget(rows);
    add_->setObjectName("entry_add");
    add_next_->setObjectName("entry_add_next");
    clear_->setObjectName("entry_clear");
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this] { store(After::NextItem); });
    }
    category_->fill(context().language.text());
    items_->setCategory(category_->category());
    connectParts();
    orderFocus();
    retranslate();
    attach();
}

void EntryPage::orderFocus() {
    const std::vector<QWidget*> fields = form_->editors();
    setTabOrder(category_, filter_);
    setTabOrder(filter_, list_);
    setTabOrder(list_, fields.front());
    setTabOrder(fields.back(), add_);
    setTabOrder(add_, add_next_);
    setTabOrder(add_next_, clear_);
    setTabOrder(clear_, recent_);
    setTabOrder(recent_, result_);
}

void EntryPage::buildChoice(QSplitter& parts) {
    auto* choice = new QWidget(&parts);
    choice->setMinimumWidth(kNarrowestChoice);
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 8, 0);
    category_->setObjectName("entry_category");
    category_->setMinimumWidth(kNarrowestChoice / 2);
    category_label_->setBuddy(category_);
    filter_->setObjectName("entry_filter");
    filter_->setClearButtonEnabled(true);
    filter_label_->setBuddy(filter_);
    list_->setObjectName("entry_items");
    list_->setModel(items_);
    list_->setUniformItemSizes(true);
    list_->setTextElideMode(Qt::ElideMiddle); // what tells the products of one method apart stands at the end
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    filter_->installEventFilter(this);
    list_->installEventFilter(this);
    for (QWidget* each : std::initializer_list<QWidget*>{category_label_, category_, filter_label_, filter_}) {
        column->addWidget(each);
    }
    column->addWidget(list_, 1);
    parts.addWidget(choice);
}

void EntryPage::buildForm(QSplitter& parts) {
    auto* middle = new QWidget(&parts);
    middle->setMinimumWidth(kNarrowestForm);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(8, 0, 0, 0);
    heading_->setObjectName("entry_heading");
    for (QLabel* label : {heading_, formula_}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    QFont bold = heading_->font();
    bold.setBold(true);
    heading_->setFont(bold);
    scroll_->setWidget(form_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll_, 1);
    parts.addWidget(middle);
}

void EntryPage::buildRecent(QSplitter& parts) {
    auto* lower = new QWidget(&parts);
    auto* column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 4, 0, 0);
    recent_title_->setBuddy(recent_);
    recent_->setObjectName("entry_recent");
    recent_->setModel(recent_rows_);
    recent_->setAlternatingRowColors(true);
    recent_->setSelectionBehavior(QAbstractItemView::SelectRows);
    recent_->setSelectionMode(QAbstractItemView::SingleSelection);
    recent_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    recent_->setWordWrap(false);
    recent_->setTabKeyNavigation(false);
    recent_->verticalHeader()->hide();
    recent_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    recent_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    recent_->horizontalHeader()->setHighlightSections(false);
    for (int section = 0; section < RecentRowsModel::kColumns; ++section) {
        const bool wide = section == RecentRowsModel::Item || section == RecentRowsModel::Parameters;
        recent_->horizontalHeader()->setSectionResizeMode(section,
                                                          wide ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    recent_->installEventFilter(this);
    column->addWidget(recent_title_);
    column->addWidget(recent_, 1);
    lower->setMinimumHeight(kLowestRecent);
    parts.addWidget(lower);
}

void EntryPage::tell(const QString& message, bool is_error) {
    QPalette palette = message_->palette();
    palette.setColor(QPalette::WindowText,
                     is_error ? context().theme.colors().error : this->palette().color(QPalette::WindowText));
    message_->setPalette(palette);
    message_->setText((is_error ? QStringLiteral("✖ ") : QStringLiteral("✔ ")) + message);
}

void EntryPage::showState() {
    const EntryDraft draft = form_->draft();
    const bool is_new = draft.editing_id.empty();
    const bool editable = context().document.isEditable();
    for (QPushButton* button : {add_, add_next_}) {
        button->setEnabled(editable);
    }
    add_->setText(is_new ? tr("&Add") : tr("Ch&ange the row"));
    add_next_->setText(is_new ? tr("Add and ne&xt") : tr("Change and ne&xt"));
    const QString name = item_.empty()        ? tr("No item chosen yet")
                         : method_ != nullptr ? items_->nameOf(*method_)
                                              : text::toQString(item_);
    heading_->setText(is_new ? name : tr("Changing row %1: %2").arg(text::toQString(draft.editing_id), name));
    formula_->setText(method_ != nullptr ? text::toQString(method_->formula) : QString());
    formula_->setVisible(method_ != nullptr);
    formula_->setEnabled(false); // stands back behind the fields
}

void EntryPage::retranslate() {
    category_->fill(context().language.text());
    category_label_->setText(tr("&Category"));
    category_->setAccessibleName(tr("Category"));
    filter_label_->setText(tr("&Item"));
    filter_->setAccessibleName(tr("Find an item"));
    filter_->setPlaceholderText(tr("part of the name"));
    filter_->setToolTip(tr("Up and down choose an item, Enter takes it."));
    list_->setAccessibleName(tr("Items of the category"));
    clear_->setText(tr("C&lear"));
    add_next_->setToolTip(tr("Ctrl+Enter; enterprise and period stay"));
    recent_title_->setText(tr("Latest &rows of this enterprise, category and period"));
    recent_->setAccessibleName(tr("Latest rows of this enterprise, category and period"));
    message_->clear();
    items_->repaintAll();
    recent_rows_->repaintAll();
    form_->retranslate();
    result_->retranslate();
    showState();
    delay_.start();
}

} // namespace parkcarbon::ui
