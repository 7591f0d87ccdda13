#pragma once

#include "ui/models/json_texts.hpp"
#include "ui/shell/context.hpp"

#include <parkcarbon/services/mapping_use_case.hpp>

#include <QDialog>
#include <QTimer>

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QTreeView;

namespace parkcarbon::ui {

class FindingsModel;
class ValueTableView;

/// Which column of a foreign table is which field. Ten rows show as they stand and as they are read, while the user
/// chooses; then the import is reviewed like any other.
class MappingDialog : public QDialog {
    Q_OBJECT
public:
    /// `project_table` empty: the one that the columns look like.
    MappingDialog(const Context& context, services::ForeignTable table, const std::string& project_table,
                  QWidget* parent = nullptr);

    void propose(); ///< asks for a proposal for the chosen sheet and table
    domain::ImportMapping mapping() const;
    const std::optional<services::MappingProposal>& proposal() const { return proposal_; }
    QComboBox* columnBox(const std::string& field) const; ///< null for a field that the table does not have
    QLineEdit* constantLine(const std::string& field) const;
    QPushButton* reviewButton() const { return review_; }

signals:
    void proposed(); ///< also after every change that was tried

private:
    struct FieldRow {
        std::string field;
        QComboBox* column;
        QLineEdit* constant;
    };
    // mapping_dialog_build.cpp
    void build();
    void buildTop();
    QWidget* buildProof();
    void buildFields();
    void fillColumns();

    std::string tableName() const;
    void tryMapping();
    void run(std::optional<domain::ImportMapping> mapping);
    void take(bool fresh, base::Result<services::MappingProposal> outcome);
    void showChoices();
    void showProof();
    void showState();
    void reviewImport();

    const Context& context_;
    services::ForeignTable table_;
    std::optional<services::MappingProposal> proposal_;
    std::vector<FieldRow> rows_;
    QTimer soon_; ///< gathers what is typed
    bool filling_ = false;
    bool running_ = false;
    bool guess_table_ = false; ///< nobody has said yet what it becomes
    bool fresh_wanted_ = true; ///< a proposal, and not a look at what is chosen
    QStringList titles_;       ///< that the boxes of the columns offer
    QComboBox* project_table_;
    QComboBox* sheet_;
    QLabel* sheet_label_;
    QSpinBox* header_row_;
    QScrollArea* fields_;
    ValueTableView* stands_;
    ValueTableView* read_;
    FindingsModel* findings_;
    QTreeView* findings_view_;
    QLabel* told_;
    QCheckBox* remember_;
    QLineEdit* name_;
    QPushButton* review_;
    QPushButton* cancel_;
};

} // namespace parkcarbon::ui
