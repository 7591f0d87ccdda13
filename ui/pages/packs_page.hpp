#pragma once

#include "ui/document/project_document.hpp"
#include "ui/widgets/page.hpp"

#include <parkcarbon/report/reminder_letter.hpp>
#include <parkcarbon/services/pack_use_case.hpp>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace parkcarbon::ui {

class AnswerBoardModel;
class PackBoardKeeper;
class PackQuestionModel;
class Tile;

/// The collection of data by workbooks: who was asked, who has answered, what is still to be asked; workbooks out,
/// returned files in, questions and reminders back.
class PacksPage : public Page {
    Q_OBJECT
public:
    explicit PacksPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    QString selectionSummary() const override;
    void aboutToShow() override;

    void createAsked();
    void askAsked();
    /// To the selected enterprises, or to all where no more than one is selected.
    void writeReminders(report::LetterFormat format, const QString& folder);
    void writeChecks(const QString& folder);
    void writeTemplates(const QString& folder);
    QTreeView* board() const { return board_view_; }
    QTreeView* questions() const { return questions_view_; }
    const AnswerBoardModel& boardModel() const { return *board_; }
    const PackQuestionModel& questionModel() const { return *questions_; }

signals:
    void importAsked(); ///< of returned files
    void importFolderAsked();
    void errorTold(const parkcarbon::base::Error& error);

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    // packs_page_build.cpp
    void build();
    QWidget* buildTop();
    QWidget* buildQuestions();
    void buildActions();
    // packs_page_actions.cpp
    void createWorkbooks(const services::PackOrder& order, const QString& folder);
    void writeOverview();
    void store(domain::PackQuestion question);
    void adoptDraft();
    void setStatus(domain::QuestionStatus status, const QString& reply);
    void answerAsked();
    /// Runs a job that writes files and tells what it did.
    void write(const QString& title, std::function<base::Result<QString>(Workspace&, const base::RunContext&)> work);
    void askFolder(const QString& title, const std::function<void(const QString&)>& write_there);

    void fillPeriods();
    void fillBoard();
    void fillQuestions();
    void showState();
    void tell(const QString& message);
    void chooseEnterprise();
    std::optional<domain::EnterpriseId> chosenEnterprise() const;
    std::vector<domain::EnterpriseId> chosenEnterprises() const; ///< when there are several; else empty, for all
    const services::OpenQuestion* chosenQuestion() const;
    bool report(const base::Result<void>& result); ///< true when it went well

    PackBoardKeeper* keeper_;
    AnswerBoardModel* board_;
    QSortFilterProxyModel* sorted_;
    PackQuestionModel* questions_;
    QComboBox* period_;
    QLabel* period_label_;
    QPushButton* create_;
    QPushButton* import_;
    QPushButton* more_;
    QMenu* menu_;
    QAction* import_folder_;
    QAction* letters_;
    QAction* letter_texts_;
    QAction* checks_;
    QAction* overview_;
    QAction* templates_;
    QLabel* told_;
    std::vector<Tile*> tiles_;
    QTreeView* board_view_;
    QLabel* questions_title_;
    QTreeView* questions_view_;
    QPushButton* ask_;
    QPushButton* adopt_;
    QPushButton* answered_;
    QPushButton* withdraw_;
};

} // namespace parkcarbon::ui
