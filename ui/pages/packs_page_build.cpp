// The parts of the page of workbooks and their words.
#include "ui/models/answer_board_model.hpp"
#include "ui/models/pack_question_model.hpp"
#include "ui/pages/packs_page.hpp"
#include "ui/widgets/tile.hpp"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 12;
constexpr int kTiles = 5;
constexpr int kBoardPart = 320; ///< of the splitter, relative
constexpr int kQuestionsPart = 180;

void prepareList(QTreeView& view, QAbstractItemModel* model) {
    view.setModel(model);
    view.setRootIsDecorated(false);
    view.setUniformRowHeights(true);
    view.setAlternatingRowColors(true);
    view.setAllColumnsShowFocus(true);
    view.header()->setStretchLastSection(false);
    view.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

} // namespace

void PacksPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, 0);
    column->setSpacing(8);
    column->addWidget(buildTop());
    told_->setWordWrap(true);
    told_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    told_->hide();
    column->addWidget(told_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (int index = 0; index < kTiles; ++index) {
        tiles_.push_back(new Tile(context().theme, this));
        row->addWidget(tiles_.back(), 1);
    }
    column->addLayout(row);
    sorted_->setSourceModel(board_);
    sorted_->setSortRole(AnswerBoardModel::SortRole);
    prepareList(*board_view_, sorted_);
    board_view_->header()->setSortIndicator(-1, Qt::AscendingOrder);
    board_view_->setSortingEnabled(true);
    board_view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    board_view_->header()->setSectionResizeMode(AnswerBoardModel::Enterprise, QHeaderView::Stretch);
    connect(board_view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PacksPage::chooseEnterprise);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(board_view_);
    splitter->addWidget(buildQuestions());
    splitter->setSizes({kBoardPart, kQuestionsPart});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
}

QWidget* PacksPage::buildTop() {
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    period_label_->setBuddy(period_);
    period_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(period_label_);
    row->addWidget(period_);
    row->addStretch();
    row->addWidget(create_);
    row->addWidget(import_);
    row->addWidget(more_);
    return top;
}

QWidget* PacksPage::buildQuestions() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    questions_title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(questions_title_, 1);
    for (QPushButton* button : {ask_, adopt_, answered_, withdraw_}) {
        row->addWidget(button);
    }
    column->addLayout(row);
    prepareList(*questions_view_, questions_);
    questions_view_->header()->setSectionResizeMode(PackQuestionModel::Question, QHeaderView::Stretch);
    connect(questions_view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PacksPage::showState);
    column->addWidget(questions_view_, 1);
    return part;
}

void PacksPage::buildActions() {
    import_folder_ = menu_->addAction(QString(), this, &PacksPage::importFolderAsked);
    menu_->addSeparator();
    const auto addLetters = [this](report::LetterFormat format) {
        return menu_->addAction(QString(), this, [this, format] {
            askFolder(tr("Reminder letters: choose a folder"),
                      [this, format](const QString& folder) { writeReminders(format, folder); });
        });
    };
    letters_ = addLetters(report::LetterFormat::Docx);
    letter_texts_ = addLetters(report::LetterFormat::Text);
    checks_ = menu_->addAction(QString(), this, [this] {
        askFolder(tr("Please-check workbooks: choose a folder"),
                  [this](const QString& folder) { writeChecks(folder); });
    });
    menu_->addSeparator();
    overview_ = menu_->addAction(QString(), this, &PacksPage::writeOverview);
    templates_ = menu_->addAction(QString(), this, [this] {
        askFolder(tr("Blank templates: choose a folder"), [this](const QString& folder) { writeTemplates(folder); });
    });
    more_->setMenu(menu_);
    connect(create_, &QPushButton::clicked, this, &PacksPage::createAsked);
    connect(import_, &QPushButton::clicked, this, &PacksPage::importAsked);
    connect(ask_, &QPushButton::clicked, this, &PacksPage::askAsked);
    connect(adopt_, &QPushButton::clicked, this, &PacksPage::adoptDraft);
    connect(answered_, &QPushButton::clicked, this, &PacksPage::answerAsked);
    connect(withdraw_, &QPushButton::clicked, this,
            [this] { setStatus(domain::QuestionStatus::Withdrawn, QString()); });
}

void PacksPage::retranslate() {
    period_label_->setText(tr("&Period:"));
    period_->setAccessibleName(tr("Period of the workbooks"));
    create_->setText(tr("C&reate workbooks…"));
    import_->setText(tr("&Import returned files…"));
    more_->setText(tr("&More"));
    import_folder_->setText(tr("Import a &folder of returned files…"));
    letters_->setText(tr("&Reminder letters (Word)…"));
    letter_texts_->setText(tr("Reminder letters (&text)…"));
    checks_->setText(tr("Please-&check workbooks…"));
    overview_->setText(tr("&Overview workbook…"));
    templates_->setText(tr("&Blank templates…"));
    ask_->setText(tr("A&sk…"));
    adopt_->setText(tr("Put it to t&hem"));
    answered_->setText(tr("Ans&wered…"));
    withdraw_->setText(tr("With&draw"));
    board_view_->setAccessibleName(tr("Answers of the enterprises"));
    questions_view_->setAccessibleName(tr("Questions to the chosen enterprise"));
    board_->retranslate();
    questions_->retranslate();
    fillPeriods();
    fillBoard();
}

} // namespace parkcarbon::ui
