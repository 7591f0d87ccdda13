#include "ui/widgets/flow_suspect_panel.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/models/flow_evidence.hpp"

#include <parkcarbon/text/qt.hpp>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace parkcarbon::ui {
namespace {

QWidget* column(QSplitter* parent, const std::vector<QWidget*>& widgets) {
    auto* holder = new QWidget(parent);
    auto* rows = new QVBoxLayout(holder);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    for (QWidget* widget : widgets) {
        rows->addWidget(widget);
    }
    parent->addWidget(holder);
    return holder;
}

} // namespace

FlowSuspectPanel::FlowSuspectPanel(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), list_title_(new QLabel(this)), list_(new QListWidget(this)),
      evidence_(new QTextBrowser(this)), languages_(new QTabBar(this)), question_(new QPlainTextEdit(this)),
      copy_(new QPushButton(this)) {
    build();
    // Not the current row: that is set by the focus alone.
    connect(list_, &QListWidget::itemSelectionChanged, this, [this] {
        const int row = list_->selectedItems().isEmpty() ? -1 : list_->currentRow();
        if (row >= 0 && suspects_[static_cast<std::size_t>(row)].flow) {
            const FlowSuspect& suspect = suspects_[static_cast<std::size_t>(row)];
            const std::string& id = account_->project.system.flows[*suspect.flow].id;
            emit suspectChosen(text::toQString(id), static_cast<int>(suspect.variable.layer));
        }
    });
    connect(languages_, &QTabBar::currentChanged, this, &FlowSuspectPanel::showQuestion);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(question()); });
    retranslate();
}

void FlowSuspectPanel::build() {
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    whole->addWidget(split);
    column(split, {list_title_, list_});
    column(split, {evidence_});
    auto* asking = column(split, {});
    auto* head = new QHBoxLayout;
    languages_->addTab(QStringLiteral("中文"));
    languages_->addTab(QStringLiteral("English"));
    languages_->setDrawBase(false);
    languages_->setCurrentIndex(context_.language.isChinese() ? 0 : 1);
    head->addWidget(languages_);
    head->addStretch(1);
    head->addWidget(copy_);
    static_cast<QVBoxLayout*>(asking->layout())->addLayout(head);
    asking->layout()->addWidget(question_);
    question_->setReadOnly(true);
    question_->setTabChangesFocus(true);
    evidence_->setOpenLinks(false);
    list_->setTextElideMode(Qt::ElideRight);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 5);
    split->setStretchFactor(2, 4);
    split->setSizes({260, 420, 340});
}

void FlowSuspectPanel::retranslate() {
    list_->setAccessibleName(tr("Suspects, the most likely first"));
    evidence_->setAccessibleName(tr("Evidence about the chosen flow"));
    languages_->setAccessibleName(tr("Language of the question"));
    question_->setAccessibleName(tr("Question to the enterprise"));
    copy_->setText(tr("Copy &question"));
    fillSuspects();
    showEvidence();
    showQuestion();
}

void FlowSuspectPanel::setAccount(std::shared_ptr<const engine::flows::FlowAccount> account) {
    account_ = std::move(account);
    suspects_ = account_ ? flowSuspects(*account_) : std::vector<FlowSuspect>{};
    flow_.reset();
    fillSuspects();
    showEvidence();
    showQuestion();
}

void FlowSuspectPanel::showFlow(const QString& flow_id, std::uint32_t layer) {
    flow_.reset();
    if (account_ && !flow_id.isEmpty()) {
        flow_ = FlowWords(context_.language.text(), account_->project).findFlow(text::toUtf8(flow_id));
    }
    layer_ = layer;
    const QSignalBlocker silent(list_);
    const FlowSuspect* const shown = shownSuspect();
    list_->setCurrentRow(shown != nullptr ? static_cast<int>(shown - suspects_.data()) : -1);
    showEvidence();
    showQuestion();
}

const FlowSuspect* FlowSuspectPanel::shownSuspect() const {
    const auto found = std::find_if(suspects_.begin(), suspects_.end(), [this](const FlowSuspect& one) {
        return flow_ && one.flow == flow_ && one.variable.layer == layer_;
    });
    return found == suspects_.end() ? nullptr : &*found;
}

void FlowSuspectPanel::fillSuspects() {
    const QSignalBlocker silent(list_);
    const int kept = list_->currentRow();
    list_->clear();
    list_title_->setText(suspects_.empty()
                             ? tr("No suspects")
                             : tr("Suspects (%n), the most likely first", nullptr, static_cast<int>(suspects_.size())));
    if (account_) {
        const FlowWords words(context_.language.text(), account_->project);
        for (std::size_t place = 0; place < suspects_.size(); ++place) {
            auto* item = new QListWidgetItem(suspectTitle(*account_, words, suspects_[place], place + 1), list_);
            item->setToolTip(item->text());
        }
    }
    list_->setCurrentRow(std::min(kept, list_->count() - 1));
}

void FlowSuspectPanel::showEvidence() {
    if (!account_ || !flow_) {
        evidence_->setHtml("<p>" + tr("Choose a flow to see what the other data say of it.").toHtmlEscaped() + "</p>");
        return;
    }
    const FlowWords words(context_.language.text(), account_->project);
    evidence_->setHtml(flowEvidence(*account_, words, *flow_, layer_));
}

void FlowSuspectPanel::showQuestion() {
    const FlowSuspect* const suspect = shownSuspect();
    const base::Finding* const asked = suspect != nullptr ? questionAbout(*account_, *suspect) : nullptr;
    const auto language = languages_->currentIndex() == 0 ? text::Language::Zh : text::Language::En;
    copy_->setEnabled(asked != nullptr);
    question_->setPlainText(asked != nullptr ? text::toQString(context_.language.text().in(language).sentence(*asked))
                            : suspect != nullptr
                                ? tr("The project has dismissed this question; the findings panel shows the reason.")
                                : tr("There is nothing to ask about this flow."));
}

QString FlowSuspectPanel::question() const {
    return question_->toPlainText();
}

} // namespace parkcarbon::ui
