#pragma once

#include <QDialog>
#include <QString>

#include <vector>

class QComboBox;
class QLineEdit;

namespace parkcarbon::ui {

/// Asks which of several answers holds, and why; nothing is decided without a reason.
class ChoiceDialog : public QDialog {
    Q_OBJECT
public:
    struct Choice {
        QString label;
        QString value; ///< what is told when it is chosen
    };

    ChoiceDialog(const QString& title, const QString& question, const std::vector<Choice>& choices,
                 QWidget* parent = nullptr);

signals:
    void given(const QString& value, const QString& reason);

private:
    QComboBox* choice_;
    QLineEdit* reason_;
};

} // namespace parkcarbon::ui
