#include "ui/pages/entry_page.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/project_document.hpp"
#include "ui/entry/category_box.hpp"
#include "ui/entry/entry_form.hpp"
#include "ui/entry/entry_records.hpp"
#include "ui/entry/live_result.hpp"
#include "ui/entry/recent_rows_model.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace parkcarbon::ui {
namespace {

constexpr int kDelayMilliseconds = 150;
constexpr std::size_t kMostRecentRows = 12;
constexpr const char* kTrialId = "NEW";

} // namespace

EntryPage::~EntryPage() = default;

void EntryPage::connectParts() {
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMilliseconds);
    connect(&delay_, &QTimer::timeout, this, &EntryPage::computeNow);
    connect(category_, &QComboBox::currentIndexChanged, this, &EntryPage::chooseCategory);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& typed) {
        items_->setFilter(typed);
        markChosen();
    });
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) { chooseRow(index.row()); });
    connect(form_, &EntryForm::changed, this, &EntryPage::changed);
    connect(recent_, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { edit(recent_rows_->row(index.row()).activity.id.str()); });
    connect(add_, &QPushButton::clicked, this, [this] { store(After::SameItem); });
    connect(add_next_, &QPushButton::clicked, this, [this] { store(After::NextItem); });
    connect(clear_, &QPushButton::clicked, this, &EntryPage::clearForm);
    ProjectDocument& document = context().document;
    connect(&document, &ProjectDocument::opened, this, &EntryPage::attach);
    connect(&document, &ProjectDocument::aboutToClose, this, &EntryPage::forget);
    connect(&document, &ProjectDocument::changed, this, &EntryPage::follow);
    connect(&document, &ProjectDocument::stateChanged, this, &EntryPage::showState);
    connect(&context().directory, &ProjectDirectory::changed, form_, &EntryForm::fillChoices);
    connect(&context().theme, &Theme::changed, this, [this] { delay_.start(); });
}

void EntryPage::attach() {
    if (context().document.session() == nullptr) {
        return;
    }
    fetchMethods();
    form_->fillChoices();
    EntryDraft draft;
    const auto& enterprises = context().directory.names().entries(domain::Table::Enterprises);
    if (!enterprises.empty()) {
        draft.fields["enterprise_id"] = enterprises.front().id;
    }
    if (const auto period = context().document.calculations()->defaultPeriod()) {
        draft.fields["period"] = period->str();
    }
    form_->setDraft(draft);
    setItem(nullptr, {});
    setBaseline();
    message_->clear();
    stale_ = false;
}

void EntryPage::forget() {
    delay_.stop();
    setItem(nullptr, {});
    form_->setDraft({});
    items_->setMethods(nullptr);
    recent_rows_->setRows({});
    recent_of_.clear();
    methods_.reset();
    last_items_.clear();
    setBaseline();
    stale_ = true;
}

void EntryPage::follow(const services::ChangeNotice& notice) {
    if (notice.tables.contains(domain::Table::Park)) {
        methods_.reset();
    }
    stale_ = true;
    if (isVisible()) {
        reread();
    }
}

/// The project has changed: other methods, other numbers, and the record being changed may be gone.
void EntryPage::reread() {
    if (context().document.session() == nullptr) {
        return;
    }
    stale_ = false;
    if (!methods_) {
        fetchMethods();
    }
    EntryDraft draft = form_->draft();
    if (!draft.editing_id.empty() && !activityOf(*context().document.session(), draft.editing_id)) {
        draft.editing_id.clear(); // what was typed stays, as a new row
        form_->setDraft(draft);
        showState();
    }
    computeNow();
}

void EntryPage::fetchMethods() {
    const auto methods = context().document.calculations()->describeMethods();
    items_->setMethods(methods ? *methods : nullptr);
    methods_ = methods ? *methods : nullptr;
    if (!item_.empty()) {
        setItem(items_->find(category_->category(), item_, namesItem()), item_);
    } else {
        method_ = nullptr;
    }
    markChosen();
}

void EntryPage::aboutToShow() {
    if (stale_) {
        reread();
    }
}

void EntryPage::chooseCategory() {
    const std::string category = category_->category();
    items_->setCategory(category);
    filter_->clear();
    const auto last = last_items_.find(category);
    const std::string item = last == last_items_.end() ? std::string() : last->second;
    setItem(item.empty() ? nullptr : items_->find(category, item, item == kAnyItem), item);
    fillRecent();
}

void EntryPage::chooseRow(int row) {
    if (row < 0 || row >= items_->rowCount()) {
        return;
    }
    setItem(items_->method(row), items_->item(row));
    form_->focusField(namesItem() ? "item" : "quantity");
}

bool EntryPage::namesItem() const {
    return method_ != nullptr && method_->item == kAnyItem;
}

void EntryPage::setItem(const MethodDescription* method, const std::string& item) {
    method_ = method;
    item_ = item;
    asked_to_store_ = false;
    if (!item.empty()) {
        last_items_[category_->category()] = method != nullptr ? method->item : item;
    }
    form_->setMethod(method, namesItem()    ? EntryForm::Item::Named
                             : item.empty() ? EntryForm::Item::None
                                            : EntryForm::Item::Listed);
    markChosen();
    showState();
    changed();
}

/// The item in the form; while somebody searches for another one, the first found, which Enter takes.
void EntryPage::markChosen() {
    const int chosen = method_ != nullptr ? items_->rowOf(method_) : -1;
    list_->setCurrentIndex(chosen < 0 && !filter_->text().isEmpty() ? items_->index(0) : items_->index(chosen));
}

EntryDraft EntryPage::currentDraft() const {
    EntryDraft draft = form_->draft();
    draft.fields["category"] = category_->category();
    if (!namesItem()) {
        draft.fields["item"] = item_;
    }
    return draft;
}

/// Enterprise, period, unit and evidence class alone are no work that could be lost.
bool EntryPage::isDirty() const {
    const EntryDraft draft = currentDraft();
    if (!draft.editing_id.empty()) {
        return draft != baseline_;
    }
    constexpr const char* kTyped[] = {"quantity", "evidence_ref", "uncertainty_pct", "note"};
    return draft.parameters != baseline_.parameters || draft.further_parameters != baseline_.further_parameters ||
           std::any_of(std::begin(kTyped), std::end(kTyped),
                       [&](const char* field) { return draft.text(field) != baseline_.text(field); });
}

int EntryPage::unfinishedRows() const {
    return isDirty() ? 1 : 0;
}

void EntryPage::setBaseline() {
    baseline_ = currentDraft();
}

void EntryPage::changed() {
    showState();
    delay_.start();
}

void EntryPage::computeNow() {
    delay_.stop();
    if (context().document.session() == nullptr) {
        return;
    }
    if (item_.empty()) {
        form_->showProblems({}, false);
        result_->showHint(tr("Choose an item on the left."));
    } else {
        showTrialOf(currentDraft());
    }
    fillRecent();
}

/// Without a quantity the row is tried with none, which tells defaults and what else is needed.
void EntryPage::showTrialOf(const EntryDraft& draft) {
    const bool has_quantity = !draft.text("quantity").empty();
    EntryDraft tried = draft;
    if (!has_quantity) {
        tried.fields["quantity"] = "0";
    }
    const auto activity = readDraft(tried, method_, draft.editing_id.empty() ? kTrialId : draft.editing_id);
    if (!activity) {
        form_->showProblems(activity.error(), asked_to_store_);
        result_->showHint(form_->problemCount() > 0 ? tr("Mend the marked fields to see the result.")
                                                    : tr("Fill the fields marked * to see the result."));
        return;
    }
    const int year = activity->period.yearNumber();
    auto trial = context().document.calculations()->trial(*activity, base::Period::year(year));
    if (!trial) {
        result_->showHint(text::toQString(context().language.text().sentence(trial.error())));
        return;
    }
    form_->showTrial(*trial, has_quantity || asked_to_store_);
    if (has_quantity && trial->co2e == 0.0 && activity->category == domain::ActivityCategory::Landfill) {
        auto next = context().document.calculations()->trial(*activity, base::Period::year(year + 1));
        if (next && next->co2e > 0.0) {
            result_->showTrial(std::move(*next), year + 1);
            return;
        }
    }
    if (has_quantity && trial->lines.empty() && trial->findings.empty()) {
        result_->showHint(tr("This row is no part of the greenhouse gas inventory of %1.").arg(year));
    } else if (has_quantity || !trial->findings.empty()) {
        if (!has_quantity) {
            trial->lines.clear();
            trial->explanations.clear();
        }
        result_->showTrial(std::move(*trial));
    } else {
        result_->showHint(tr("Enter the quantity to see the result."));
    }
}

void EntryPage::fillRecent() {
    services::ProjectSession* session = context().document.session();
    const EntryDraft draft = form_->draft();
    const auto period = base::Period::parse(draft.text("period"));
    const auto category = domain::fromWord<domain::ActivityCategory>(category_->category());
    std::vector<RecentRowsModel::Row> rows;
    const auto snapshot = session != nullptr ? session->snapshot() : base::failure(kProjectBusy);
    if (!snapshot || !period || !category) {
        recent_of_.clear();
        recent_rows_->setRows({});
        return;
    }
    const std::string shown = draft.text("enterprise_id") + '|' + category_->category() + '|' + period->str() + '|' +
                              std::to_string((*snapshot)->revision);
    if (std::exchange(recent_of_, shown) == shown) {
        return; // the table and what is selected in it stay while somebody types
    }
    for (domain::Activity& activity :
         latestActivities(*session, **snapshot, draft.text("enterprise_id"), *category, *period, kMostRecentRows)) {
        const auto trial = context().document.calculations()->trial(activity, base::Period::year(period->yearNumber()));
        std::optional<double> co2e;
        if (trial && !trial->lines.empty()) {
            co2e = trial->co2e;
        }
        rows.push_back({std::move(activity), co2e});
    }
    recent_rows_->setRows(std::move(rows));
}

bool EntryPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == filter_ && EntryForm::leavesUndoToProject(filter_, event)) {
        return true;
    }
    if (event->type() != QEvent::KeyPress) {
        return Page::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        return false; // the page's own shortcut
    }
    if (enter && watched == recent_) {
        if (const QModelIndex index = recent_->currentIndex(); index.isValid()) {
            edit(recent_rows_->row(index.row()).activity.id.str());
        }
        return true;
    }
    if (enter) {
        chooseRow(list_->currentIndex().row());
        return true;
    }
    const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
    if (watched == filter_ && step != 0 && items_->rowCount() > 0) {
        const int row = std::clamp(list_->currentIndex().row() + step, 0, items_->rowCount() - 1);
        list_->setCurrentIndex(items_->index(row));
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace parkcarbon::ui
