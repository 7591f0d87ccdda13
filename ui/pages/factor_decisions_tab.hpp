#pragma once

#include "ui/models/open_substitutes.hpp"
#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace parkcarbon::ui {

class RecordPage;
class ValueTableView;

/// The decisions of the project, and before them what still waits for one: years whose factor is not published.
class FactorDecisionsTab : public QWidget {
    Q_OBJECT
public:
    explicit FactorDecisionsTab(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    RecordPage& decisions() const { return *decisions_; }

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    void build();
    void fill();
    void showChosen();
    void showState();
    void decide();
    const OpenSubstitute* chosen() const;

    const Context& context_;
    QLabel* state_;
    QWidget* form_;
    ValueTableView* list_;
    QLabel* choice_label_;
    QComboBox* choice_;
    QLabel* reason_label_;
    QLineEdit* reason_;
    QPushButton* decide_;
    QLabel* recorded_;
    RecordPage* decisions_;
    std::vector<OpenSubstitute> open_;
};

} // namespace parkcarbon::ui
