// From the form to the project and back: loading a record, adding, changing, clearing.
#include "ui/pages/entry_page.hpp"

#include "ui/document/project_document.hpp"
#include "ui/entry/category_box.hpp"
#include "ui/entry/entry_form.hpp"
#include "ui/entry/entry_records.hpp"
#include "ui/language/language_switch.hpp"

#include <parkcarbon/services/record_operations.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QLabel>
#include <QLineEdit>

namespace parkcarbon::ui {

bool EntryPage::edit(const std::string& activity_id) {
    services::ProjectSession* session = context().document.session();
    const auto activity = session != nullptr ? activityOf(*session, activity_id) : std::nullopt;
    if (!activity) {
        return false;
    }
    if (stale_) {
        reread();
    }
    category_->setCategory(domain::word(activity->category));
    const bool states_factor = !activity->parameters.empty();
    const MethodDescription* method = items_->find(category_->category(), activity->item, states_factor);
    setItem(method, method != nullptr && method->item != kAnyItem ? method->item : activity->item);
    form_->setDraft(draftOf(*activity, method));
    item_ = activity->item; // as entered: another name of the same item stays
    setBaseline();
    message_->clear();
    showState();
    computeNow();
    form_->focusField("quantity");
    return true;
}

void EntryPage::store(After after) {
    services::ProjectSession* session = context().document.session();
    if (session == nullptr || !context().document.isEditable()) {
        return;
    }
    if (item_.empty()) {
        tell(tr("Choose an item on the left first."), true);
        filter_->setFocus();
        return;
    }
    const EntryDraft draft = currentDraft();
    const auto snapshot = session->snapshot();
    if (!snapshot) {
        tell(text::toQString(context().language.text().sentence(snapshot.error())), true);
        return;
    }
    const bool is_new = draft.editing_id.empty();
    const auto activity = readDraft(draft, method_, is_new ? newActivityId(*session, **snapshot) : draft.editing_id);
    if (!activity) {
        asked_to_store_ = true;
        form_->showProblems(activity.error(), true);
        tell(tr("Nothing was stored: mend the marked fields."), true);
        const std::string& first = activity.error().front().field;
        if (first != "parameters" && first != "category") {
            form_->focusField(first == "unit" ? "quantity" : first);
        }
        return;
    }
    if (const auto done = write(*activity); !done) {
        const text::Text& words = context().language.text();
        tell(text::toQString(words.sentence(done.error()) + " " + words.remedy(done.error())), true);
        return;
    }
    const QString id = text::toQString(activity->id.str());
    tell(is_new ? tr("Row %1 was added.").arg(id) : tr("Row %1 was changed.").arg(id), false);
    afterStored(after);
}

base::Result<void> EntryPage::write(const domain::Activity& activity) {
    const EntryDraft draft = form_->draft();
    if (draft.editing_id.empty()) {
        return context().document.execute(services::AddRecords(domain::Table::Activities, {activity}));
    }
    const auto before = activityOf(*context().document.session(), draft.editing_id);
    const domain::Cells old_cells = before ? domain::toCells(*before) : domain::Cells();
    const domain::Cells cells = domain::toCells(activity);
    std::vector<services::EditRecords::Edit> edits;
    for (std::size_t field = 0; field < cells.size(); ++field) {
        const std::string text = cells[field].value_or("");
        if (field >= old_cells.size() || old_cells[field].value_or("") != text) {
            edits.push_back({draft.editing_id, field, text});
        }
    }
    return edits.empty() ? base::Result<void>()
                         : context().document.execute(services::EditRecords(domain::Table::Activities, edits));
}

/// The next row: of the same item only the quantity is new, of another item everything but who and when.
void EntryPage::afterStored(After after) {
    EntryDraft draft = form_->draft();
    draft.editing_id.clear();
    draft.fields.erase("quantity");
    if (after == After::NextItem) {
        draft.parameters.clear();
        draft.further_parameters.clear();
        for (const char* field : {"item", "evidence_ref", "uncertainty_pct", "note"}) {
            draft.fields.erase(field);
        }
    }
    asked_to_store_ = false;
    form_->setDraft(draft);
    setBaseline();
    computeNow();
    showState();
    if (after == After::NextItem) {
        filter_->setText({}); // unlike clear(), leaves nothing to take back: Ctrl+Z means the row
        filter_->setFocus();
    } else {
        form_->focusField("quantity");
    }
}

void EntryPage::clearForm() {
    EntryDraft draft;
    const EntryDraft old = form_->draft();
    for (const char* field : {"enterprise_id", "period", "unit"}) {
        draft.fields[field] = old.text(field);
    }
    asked_to_store_ = false;
    form_->setDraft(draft);
    setBaseline();
    message_->clear();
    showState();
    computeNow();
    form_->focusField("quantity");
}

} // namespace parkcarbon::ui
