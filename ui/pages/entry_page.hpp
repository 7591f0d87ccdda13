#pragma once

#include "ui/entry/entry_draft.hpp"
#include "ui/widgets/page.hpp"

#include <parkcarbon/services/change_notice.hpp>

#include <QTimer>

#include <map>
#include <string>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTableView;

namespace parkcarbon::ui {

class CategoryBox;
class EntryForm;
class LiveResult;
class RecentRowsModel;

/// Activity data category by category: an item of the catalogue, the inputs that its method needs and no others, and
/// the result of the row beside them while it is typed. Ctrl+Enter stores the row and begins the next.
class EntryPage : public Page {
    Q_OBJECT
public:
    explicit EntryPage(const Context& context, QWidget* parent = nullptr);
    ~EntryPage() override;

    void retranslate() override;
    void aboutToShow() override;
    int unfinishedRows() const override;

    /// Loads a record into the form to be changed. False when there is no such record.
    bool edit(const std::string& activity_id);
    /// Works out the result at once instead of a moment after the last key.
    void computeNow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class After { SameItem, NextItem };
    void buildChoice(QSplitter& parts);
    void buildForm(QSplitter& parts);
    void buildRecent(QSplitter& parts);
    void orderFocus();
    void connectParts();
    void attach();
    void forget();
    void follow(const services::ChangeNotice& notice);
    void reread();
    void fetchMethods();
    void chooseCategory();
    void chooseRow(int row);
    void setItem(const MethodDescription* method, const std::string& item);
    bool namesItem() const;
    void markChosen();
    EntryDraft currentDraft() const;
    bool isDirty() const;
    void setBaseline();
    void changed();
    void showTrialOf(const EntryDraft& draft);
    void fillRecent();
    void store(After after);
    base::Result<void> write(const domain::Activity& activity);
    void afterStored(After after);
    void clearForm();
    void tell(const QString& message, bool is_error);
    void showState();

    MethodListModel* items_;
    RecentRowsModel* recent_rows_;
    QLabel* category_label_;
    CategoryBox* category_;
    QLabel* filter_label_;
    QLineEdit* filter_;
    QListView* list_;
    QLabel* heading_;
    QLabel* formula_;
    EntryForm* form_;
    QScrollArea* scroll_;
    LiveResult* result_;
    QLabel* recent_title_;
    QTableView* recent_;
    QPushButton* add_;
    QPushButton* add_next_;
    QPushButton* clear_;
    QLabel* message_;
    QTimer delay_; ///< gathers the keys of one number
    MethodCatalogue methods_;
    const MethodDescription* method_ = nullptr;     ///< of `methods_`
    std::string item_;                              ///< empty = none chosen yet
    std::map<std::string, std::string> last_items_; ///< by category
    std::string recent_of_;       ///< what the table of latest rows shows: who, what, when, and at which revision
    EntryDraft baseline_;         ///< what the form held before anybody typed into it
    bool asked_to_store_ = false; ///< empty fields are told of from then on
    bool stale_ = true;           ///< the project has changed while another page was shown
};

} // namespace parkcarbon::ui
