#include "ui/grid/record_delegate.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/document/results_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/record_grid_model.hpp"
#include "ui/models/unit_choices.hpp"
#include "ui/theme/theme.hpp"

#include <parkcarbon/reference/library.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace parkcarbon::ui {
namespace {

using domain::FieldKind;
using Mark = RecordGridModel::Mark;

constexpr int kMarkSize = 8;
constexpr int kMostVisibleChoices = 14;

bool isClosedList(const domain::FieldSpec& field) {
    return field.kind == FieldKind::Choice || field.kind == FieldKind::Boolean;
}

} // namespace

RecordDelegate::RecordDelegate(const Context& context, domain::Table table, QObject* parent)
    : QStyledItemDelegate(parent), context_(context), spec_(domain::spec(table)) {}

QStringList RecordDelegate::itemSuggestions(const QModelIndex& index) const {
    QStringList names;
    const ParkResults* results = context_.results.results();
    services::Calculations* calculations = context_.document.calculations();
    const auto library =
        calculations != nullptr && results != nullptr ? calculations->library() : base::failure(kProjectBusy);
    if (!library) {
        return names;
    }
    const auto category = spec_.fieldIndex("category");
    const QString word =
        index.siblingAtColumn(static_cast<int>(*category)).data(RecordGridModel::CanonicalRole).toString();
    if (!word.isEmpty() && !word.endsWith("combustion")) {
        return names;
    }
    if (const reference::FuelSet* fuels = (*library)->fuelSet(results->snapshot->park.fuel_set)) {
        for (const reference::Fuel& fuel : fuels->fuels()) {
            const bool chinese = context_.language.isChinese() || fuel.name_en.empty();
            names.append(text::toQString(chinese ? fuel.name_zh : fuel.name_en));
        }
    }
    return names;
}

QStringList RecordDelegate::suggestions(const domain::FieldSpec& field, const QModelIndex& index) const {
    QStringList names;
    for (const domain::Table table : tablesNamedBy(field)) {
        names += context_.directory.names().suggestions(table, context_.language.isChinese());
    }
    if (field.kind == FieldKind::Party) {
        names.prepend(text::toQString(context_.language.text().choiceLabel("grid")));
    }
    if (!names.isEmpty()) {
        return names;
    }
    if (field.kind == FieldKind::Unit || field.name == "unit") {
        return commonUnits();
    }
    return field.name == "item" ? itemSuggestions(index) : QStringList();
}

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const domain::FieldSpec& field = spec_.fields[static_cast<std::size_t>(index.column())];
    const text::Text& words = context_.language.text();
    const QString name = text::toQString(words.fieldLabel(spec_.table, field.name));
    if (isClosedList(field)) {
        auto* box = new QComboBox(parent);
        box->setMaxVisibleItems(kMostVisibleChoices);
        box->setAccessibleName(name);
        if (!field.required) {
            box->addItem(QString(), QString());
        }
        static constexpr std::array<std::string_view, 2> kBooleans = {"true", "false"};
        for (const std::string_view word :
             field.kind == FieldKind::Boolean ? std::span<const std::string_view>(kBooleans) : field.choices) {
            box->addItem(text::toQString(words.choiceLabel(word)), text::toQString(word));
        }
        return box;
    }
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    line->setAccessibleName(name);
    if (const QStringList list = suggestions(field, index); !list.isEmpty()) {
        auto* completer = new QCompleter(list, line);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    return line;
}

void RecordDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(box->findData(index.data(RecordGridModel::CanonicalRole)));
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

QString RecordDelegate::textOf(const QWidget& editor) {
    if (const auto* box = qobject_cast<const QComboBox*>(&editor)) {
        return box->currentData().toString();
    }
    const auto* line = qobject_cast<const QLineEdit*>(&editor);
    return line != nullptr ? line->text() : QString();
}

void RecordDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    const QString typed = textOf(*editor);
    const bool box = qobject_cast<QComboBox*>(editor) != nullptr;
    if (typed != index.data(box ? static_cast<int>(RecordGridModel::CanonicalRole) : Qt::EditRole).toString()) {
        model->setData(index, typed);
    }
}

bool RecordDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* editor = qobject_cast<QWidget*>(watched);
    if (editor == nullptr || event->type() != QEvent::KeyPress) {
        return QStyledItemDelegate::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        emit fillSelectionRequested(editor);
        return true;
    }
    if (enter || tab) {
        const bool back = key->modifiers().testFlag(Qt::ShiftModifier) || key->key() == Qt::Key_Backtab;
        emit commitData(editor);
        emit closeEditor(editor, QAbstractItemDelegate::NoHint);
        emit leftTowards(enter ? (back ? -1 : 1) : 0, tab ? (back ? -1 : 1) : 0);
        return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto mark = static_cast<Mark>(index.data(RecordGridModel::MarkRole).toInt());
    const ThemeColors& colors = context_.theme.colors();
    const bool grave = mark == Mark::Error || mark == Mark::Refused || mark == Mark::Missing;
    if (mark != Mark::None && !option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, grave                   ? colors.error_back
                                       : mark == Mark::Warning ? colors.warning_back
                                                               : colors.note_back);
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (mark == Mark::None) {
        return;
    }
    const QPoint corner = option.rect.topRight();
    painter->save();
    painter->setPen(Qt::NoPen);
    painter->setBrush(grave ? colors.error : mark == Mark::Warning ? colors.warning : colors.accent);
    painter->drawConvexPolygon(QPolygon({corner, corner - QPoint(kMarkSize, 0), corner + QPoint(0, kMarkSize)}));
    if (mark == Mark::Refused || mark == Mark::Missing) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.error, 1, mark == Mark::Missing ? Qt::DashLine : Qt::SolidLine));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace parkcarbon::ui
