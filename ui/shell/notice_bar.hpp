#pragma once

#include "ui/theme/theme.hpp"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace parkcarbon::ui {

/// A line above the page that tells what happened without stopping the work: recovered, read-only, refused.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Warning, Error };
    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    void tell(Kind kind, const QString& text, const QString& action = {}, std::function<void()> on_action = {});
    void retranslate();
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& theme_;
    Kind kind_ = Kind::Note;
    QLabel* sign_;
    QLabel* text_;
    QPushButton* action_;
    QToolButton* close_;
    std::function<void()> on_action_;
};

} // namespace parkcarbon::ui
