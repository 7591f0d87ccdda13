#include "ui/shell/command_palette.hpp"

#include "ui/document/project_directory.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/shell/actions.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/page_titles.hpp"
#include "ui/shell/workflow_guide.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

constexpr QSize kSize(560, 420);
constexpr int kMostShown = 60;

QString withoutMnemonic(QString text) {
    return text.remove('&');
}

} // namespace

CommandPalette::CommandPalette(const Context& context, const Actions& actions, QWidget* parent)
    : QDialog(parent), context_(context), typed_(new QLineEdit(this)), list_(new QListWidget(this)) {
    setWindowTitle(tr("Find anything"));
    resize(kSize);
    auto* column = new QVBoxLayout(this);
    column->addWidget(typed_);
    column->addWidget(list_, 1);
    typed_->setPlaceholderText(tr("Page, command, enterprise, zone or step"));
    typed_->setAccessibleName(tr("Find anything"));
    list_->setAccessibleName(tr("Found"));
    typed_->installEventFilter(this);
    connect(typed_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(list_, &QListWidget::itemActivated, this, &CommandPalette::runCurrent);
    collect(actions);
    filter({});
}

void CommandPalette::collect(const Actions& actions) {
    const auto add = [this](const QString& shown, const QString& kind, const QString& extra,
                            std::function<void()> run) {
        entries_.push_back({shown, kind, (shown + ' ' + extra + ' ' + kind).toLower(), std::move(run)});
    };
    Navigator* navigator = &context_.navigator;
    if (context_.document.isOpen()) {
        for (const PageId page : kProjectPages) {
            add(pageTitle(page), tr("page"), {}, [navigator, page] { navigator->goTo(page); });
        }
        for (const reference::WorkflowStep& step : workflowSteps()) {
            const QString name = stepName(step, context_.language.language());
            add(tr("%1. %2").arg(step.step).arg(name), tr("step"), text::toQString(step.name_zh + " " + step.name_en),
                [navigator, number = step.step] { navigator->goToStep(number); });
        }
    }
    for (QAction* action : actions.all()) {
        if (action->isEnabled()) {
            add(withoutMnemonic(action->text()), tr("command"), action->shortcut().toString(),
                [action] { action->trigger(); });
        }
    }
    const ReferenceDirectory& names = context_.directory.names();
    for (const domain::Table table : {domain::Table::Enterprises, domain::Table::Zones}) {
        const QString kind = text::toQString(context_.language.text().tableName(table));
        for (const auto& entry : names.entries(table)) {
            const QString shown = text::toQString(entry.id) + ReferenceDirectory::kSeparator +
                                  names.name(table, entry.id, context_.language.isChinese());
            base::Location where;
            where.table = domain::spec(table).name;
            where.record_id = entry.id;
            add(shown, kind, text::toQString(entry.name_zh + " " + entry.name_en),
                [navigator, where] { navigator->goToCell(where); });
        }
    }
}

void CommandPalette::filter(const QString& typed) {
    list_->clear();
    const QStringList words = typed.toLower().split(' ', Qt::SkipEmptyParts);
    for (std::size_t index = 0; index < entries_.size() && list_->count() < kMostShown; ++index) {
        const Entry& entry = entries_[index];
        const bool matches = std::all_of(words.begin(), words.end(),
                                         [&entry](const QString& word) { return entry.searched.contains(word); });
        if (matches) {
            auto* item = new QListWidgetItem(entry.shown + QStringLiteral("    – ") + entry.kind, list_);
            item->setData(Qt::UserRole, static_cast<int>(index));
        }
    }
    list_->setCurrentRow(0);
}

void CommandPalette::runCurrent() {
    if (const QListWidgetItem* item = list_->currentItem()) {
        const std::function<void()> run = entries_[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())].run;
        accept();
        run();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            list_->setCurrentRow(std::clamp(list_->currentRow() + step, 0, list_->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace parkcarbon::ui
