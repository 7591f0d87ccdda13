#include "ui/widgets/next_actions_panel.hpp"

#include "ui/document/workbench_keeper.hpp"
#include "ui/language/language_switch.hpp"
#include "ui/models/workbench_words.hpp"
#include "ui/shell/navigator.hpp"
#include "ui/shell/place.hpp"
#include "ui/widgets/value_table_view.hpp"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

using engine::workflow::NextAction;
using engine::workflow::Workbench;

constexpr int kActions = 3;

} // namespace

NextActionsPanel::NextActionsPanel(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), title_(new QLabel(this)), table_(new ValueTableView(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    table_->setObjectName("next-actions");
    table_->horizontalHeader()->hide();
    table_->setSortingEnabled(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    column->addWidget(title_);
    column->addWidget(table_);
    connect(table_, &ValueTableView::explainRequested, this, &NextActionsPanel::follow);
    connect(&context.workbench, &WorkbenchKeeper::changed, this, &NextActionsPanel::fill);
    retranslate();
}

void NextActionsPanel::retranslate() {
    fill();
}

void NextActionsPanel::fill() {
    const Workbench* workbench = context_.workbench.workbench();
    setVisible(workbench != nullptr);
    if (workbench == nullptr) {
        return;
    }
    const text::Text& words = context_.language.text();
    const int rows = std::min(kActions, static_cast<int>(workbench->next_actions.size()));
    title_->setText(rows == 0 ? tr("What should I do next? Nothing is open.") : tr("What should I do next?"));
    table_->setVisible(rows > 0);
    table_->setContent(tr("What should I do next?"), {tr("What is open"), tr("Step"), tr("Mended on")}, rows,
                       [this, &words](int row, int column) -> ValueCell {
                           const Workbench* shown = context_.workbench.workbench();
                           if (shown == nullptr || static_cast<std::size_t>(row) >= shown->next_actions.size()) {
                               return {};
                           }
                           const NextAction& action = shown->next_actions[static_cast<std::size_t>(row)];
                           const QString line = QStringLiteral("action/%1").arg(row);
                           switch (column) {
                           case 0:
                               return {actionSentence(action, words), {}, line, true};
                           case 1:
                               return {tr("Step %1").arg(action.step), {}, line, false};
                           default:
                               return {QStringLiteral("→ ") + placeTitle(action.page, words), {}, line, false};
                           }
                       });
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table_->setFixedHeight(rows * table_->verticalHeader()->defaultSectionSize() + 2 * table_->frameWidth());
}

void NextActionsPanel::follow(const QString& line_id) {
    const Workbench* workbench = context_.workbench.workbench();
    const std::size_t index = line_id.section('/', 1).toULongLong();
    if (workbench != nullptr && index < workbench->next_actions.size()) {
        const NextAction action = workbench->next_actions[index]; // going there may work out the workbench anew
        goToPlace(context_.navigator, action.page, action.where);
    }
}

} // namespace parkcarbon::ui
