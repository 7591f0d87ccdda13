#include "ui/pages/steps/step_records_tabs.hpp"

#include "ui/document/project_document.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/result_table.hpp"
#include "ui/pages/steps/step_evidence_tab.hpp"
#include "ui/pages/steps/step_records.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::workflow::RaciRow;
using engine::workflow::StepState;

/// The entries that the checks of the steps know (docs/methods/workflow.md); others may be typed.
constexpr const char* kKnownEntries[] = {"document_no",   "document_date", "boundary_version", "indicator_sets",
                                         "signed_off_by", "signed_off_on", "approval_no",      "approval_date",
                                         "opinion_no",    "rules_no",      "next_review_on",   "case_exported_on"};

} // namespace

StepRecordsTabs::StepRecordsTabs(const Context& context, QWidget* parent)
    : QTabWidget(parent), context_(context), evidence_(new StepEvidenceTab(context, this)),
      person_(new QComboBox(this)), role_(new QComboBox(this)), day_(new QLineEdit(this)), title_(new QLineEdit(this)),
      resolutions_(new QLineEdit(this)), field_(new QComboBox(this)), value_(new QLineEdit(this)),
      note_(new QPlainTextEdit(this)) {
    setDocumentMode(true);
    field_->setEditable(true);
    for (const char* field : kKnownEntries) {
        field_->addItem(QLatin1String(field));
    }
    for (const std::string_view role : domain::Words<domain::RaciRole>::kAll) {
        role_->addItem(text::toQString(role));
    }
    raci_ = makeList("raci", {person_, role_});
    meetings_ = makeList("meetings", {day_, title_, resolutions_});
    entries_ = makeList("entries", {field_, value_});
    note_->setObjectName("note");
    note_->setTabChangesFocus(true);
    note_->installEventFilter(this);
    for (QWidget* page :
         {static_cast<QWidget*>(evidence_), raci_.page, meetings_.page, entries_.page, static_cast<QWidget*>(note_)}) {
        addTab(page, QString());
    }
    connectLists();
    retranslate();
}

StepRecordsTabs::List StepRecordsTabs::makeList(const char* name, std::initializer_list<QWidget*> fields) {
    List list;
    list.page = new QWidget(this);
    auto* column = new QVBoxLayout(list.page);
    column->setContentsMargins(0, 4, 0, 0);
    list.table = new ValueTableView(list.page);
    list.table->setObjectName(QLatin1String(name));
    list.table->setSortingEnabled(false); // its rows are those of `ids`
    list.add = new QPushButton(list.page);
    list.remove = new QPushButton(list.page);
    column->addWidget(list.table, 1);
    auto* line = new QHBoxLayout;
    for (QWidget* field : fields) {
        field->setParent(list.page);
        line->addWidget(field, field == role_ ? 0 : 1);
    }
    line->addWidget(list.add);
    line->addWidget(list.remove);
    column->addLayout(line);
    return list;
}

void StepRecordsTabs::connectLists() {
    connect(raci_.add, &QPushButton::clicked, this, &StepRecordsTabs::addResponsibility);
    connect(meetings_.add, &QPushButton::clicked, this, &StepRecordsTabs::addMeeting);
    connect(entries_.add, &QPushButton::clicked, this, &StepRecordsTabs::setEntry);
    connect(value_, &QLineEdit::returnPressed, this, &StepRecordsTabs::setEntry);
    connect(resolutions_, &QLineEdit::returnPressed, this, &StepRecordsTabs::addMeeting);
    connect(raci_.remove, &QPushButton::clicked, this, [this] { removeFrom(raci_, domain::Table::Responsibilities); });
    connect(meetings_.remove, &QPushButton::clicked, this, [this] { removeFrom(meetings_, domain::Table::Meetings); });
    connect(entries_.remove, &QPushButton::clicked, this, [this] { removeFrom(entries_, domain::Table::StepEntries); });
    connect(evidence_, &StepEvidenceTab::errorTold, this, &StepRecordsTabs::errorTold);
    connect(evidence_, &StepEvidenceTab::removeAsked, this, [this](const QString& id) {
        report(
            StepRecords(context_.document, state_.definition.step).remove(domain::Table::Evidence, text::toUtf8(id)));
    });
}

void StepRecordsTabs::retranslate() {
    evidence_->retranslate();
    for (List* list : {&raci_, &meetings_, &entries_}) {
        list->add->setText(list == &entries_ ? tr("Set") : tr("Add"));
        list->remove->setText(tr("Remove"));
    }
    person_->setAccessibleName(tr("Person"));
    role_->setAccessibleName(tr("Role"));
    role_->setToolTip(tr("R responsible, A accountable, C consulted, I informed"));
    day_->setPlaceholderText(tr("Day, as 2026-07-31"));
    title_->setPlaceholderText(tr("Meeting"));
    resolutions_->setPlaceholderText(tr("What was decided"));
    value_->setPlaceholderText(tr("Value"));
    for (QLineEdit* edit : {day_, title_, resolutions_, value_}) {
        edit->setAccessibleName(edit->placeholderText());
    }
    field_->setAccessibleName(tr("Entry"));
    note_->setAccessibleName(tr("Notes"));
    note_->setPlaceholderText(tr("Notes on this step"));
    setState(state_, snapshot_);
}

void StepRecordsTabs::setEditable(bool editable) {
    editable_ = editable;
    evidence_->setEditable(editable);
    note_->setReadOnly(!editable);
    for (const List* list : {&raci_, &meetings_, &entries_}) {
        list->add->setEnabled(editable);
        list->remove->setEnabled(editable);
    }
}

void StepRecordsTabs::setState(const StepState& state, std::shared_ptr<const domain::ProjectSnapshot> snapshot) {
    if (state.definition.step != state_.definition.step) {
        for (QLineEdit* edit : {day_, title_, resolutions_, value_}) {
            edit->clear();
        }
        note_->setPlainText(text::toQString(state.note));
    }
    state_ = state;
    snapshot_ = std::move(snapshot);
    evidence_->setState(state_);
    fillPersons();
    fillRaci();
    fillMeetings();
    fillEntries();
    const QString note = text::toQString(state_.note);
    if (note_->toPlainText() != note && !note_->hasFocus()) {
        note_->setPlainText(note);
    }
    nameTabs();
}

void StepRecordsTabs::nameTabs() {
    const auto named = [](const QString& name, std::size_t count) {
        return count == 0 ? name : QStringLiteral("%1 (%2)").arg(name).arg(count);
    };
    setTabText(0, named(tr("Evidence"), state_.evidence.size()));
    setTabText(1, named(tr("Who does what"), raci_.ids.size()));
    setTabText(2, named(tr("Meetings"), meetings_.ids.size()));
    setTabText(3, named(tr("Entries"), entries_.ids.size()));
    setTabText(4, state_.note.empty() ? tr("Notes") : tr("Notes ●"));
}

void StepRecordsTabs::fillPersons() {
    const QVariant kept = person_->currentData();
    person_->clear();
    if (snapshot_ != nullptr) {
        for (const domain::TeamMember& member : snapshot_->team) {
            person_->addItem(text::toQString(member.name), text::toQString(member.id.str()));
        }
    }
    person_->setCurrentIndex(std::max(0, person_->findData(kept)));
}

void StepRecordsTabs::fillRaci() {
    raci_.ids.clear();
    std::vector<RaciRow> rows = state_.raci;
    for (const RaciRow& row : rows) {
        raci_.ids.push_back(std::to_string(state_.definition.step) + "|" + row.member + "|" +
                            std::string(domain::word(row.role)));
    }
    raci_.table->setContent(tr("Who does what"), {tr("Person"), tr("Role")}, static_cast<int>(rows.size()),
                            [rows](int row, int column) -> ValueCell {
                                const RaciRow& raci = rows[static_cast<std::size_t>(row)];
                                return textCell(column == 0 ? text::toQString(raci.name)
                                                            : text::toQString(domain::word(raci.role)));
                            });
}

void StepRecordsTabs::fillMeetings() {
    meetings_.ids.clear();
    ValueRows rows;
    for (std::size_t index = 0; snapshot_ != nullptr && index < snapshot_->meetings.size(); ++index) {
        const domain::Meeting& meeting = snapshot_->meetings[index];
        if (meeting.step == state_.definition.step) {
            meetings_.ids.push_back(meeting.id.str());
            rows.push_back({textCell(meeting.held_on ? text::toQString(base::formatDate(*meeting.held_on)) : QString()),
                            textCell(text::toQString(meeting.title)), textCell(text::toQString(meeting.resolutions))});
        }
    }
    const ResultTable table = writtenTable(tr("Meetings"), {tr("Day"), tr("Meeting"), tr("What was decided")}, rows);
    meetings_.table->setContent(table.title, table.columns, table.rows, table.cell);
}

void StepRecordsTabs::fillEntries() {
    entries_.ids.clear();
    ValueRows rows;
    for (std::size_t index = 0; snapshot_ != nullptr && index < snapshot_->step_entries.size(); ++index) {
        const domain::StepEntry& entry = snapshot_->step_entries[index];
        if (entry.step == state_.definition.step) {
            entries_.ids.push_back(domain::recordId(entry));
            rows.push_back({textCell(text::toQString(entry.field)), textCell(text::toQString(entry.value)),
                            textCell(text::toQString(entry.note))});
        }
    }
    const ResultTable table = writtenTable(tr("Entries"), {tr("Entry"), tr("Value"), tr("Note")}, rows);
    entries_.table->setContent(table.title, table.columns, table.rows, table.cell);
}

void StepRecordsTabs::addResponsibility() {
    const auto role = static_cast<domain::RaciRole>(role_->currentIndex());
    report(StepRecords(context_.document, state_.definition.step)
               .addResponsibility(person_->currentData().toString(), role));
}

void StepRecordsTabs::addMeeting() {
    const auto added = StepRecords(context_.document, state_.definition.step)
                           .addMeeting(day_->text(), title_->text(), resolutions_->text());
    report(added);
    if (added) {
        for (QLineEdit* edit : {day_, title_, resolutions_}) {
            edit->clear();
        }
    }
}

void StepRecordsTabs::setEntry() {
    const auto set =
        StepRecords(context_.document, state_.definition.step).setEntry(field_->currentText(), value_->text());
    report(set);
    if (set) {
        value_->clear();
    }
}

void StepRecordsTabs::removeFrom(const List& list, domain::Table table) {
    const int row = list.table->currentIndex().row();
    if (row >= 0 && static_cast<std::size_t>(row) < list.ids.size()) {
        report(StepRecords(context_.document, state_.definition.step)
                   .remove(table, list.ids[static_cast<std::size_t>(row)]));
    }
}

void StepRecordsTabs::commit() {
    if (editable_ && note_->toPlainText() != text::toQString(state_.note)) {
        state_.note = text::toUtf8(note_->toPlainText());
        report(StepRecords(context_.document, state_.definition.step).setField("note", note_->toPlainText()));
    }
}

bool StepRecordsTabs::eventFilter(QObject* watched, QEvent* event) {
    if (watched == note_ && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)) {
        commit();
    }
    return QTabWidget::eventFilter(watched, event);
}

void StepRecordsTabs::report(const base::Result<void>& result) {
    if (!result) {
        emit errorTold(result.error());
    }
}

} // namespace parkcarbon::ui
