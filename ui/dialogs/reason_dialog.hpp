#pragma once

#include <QDialog>
#include <QString>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace parkcarbon::ui {

/// Asks for the reason of a judgement; nothing is judged without one.
class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    /// `field`: what is to be typed in, when it is not a reason.
    ReasonDialog(const QString& title, const QString& question, QWidget* parent = nullptr, const QString& field = {});

signals:
    void given(const QString& reason);

private:
    QLineEdit* reason_;
    QDialogButtonBox* buttons_;
};

} // namespace parkcarbon::ui
