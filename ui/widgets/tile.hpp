#pragma once

#include "ui/theme/theme.hpp"

#include <QFrame>
#include <QString>

class QLabel;

namespace parkcarbon::ui {

/// One headline number; a click or Enter asks for its derivation.
class Tile : public QFrame {
    Q_OBJECT
public:
    explicit Tile(const Theme& theme, QWidget* parent = nullptr);

    void setContent(const QString& title, const QString& value, const QString& unit, const QString& note = {});
    void setLineId(const QString& line_id) { line_id_ = line_id; }

signals:
    void explainRequested(const QString& line_id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void styleTexts();

    const Theme& theme_;
    QLabel* title_;
    QLabel* value_;
    QLabel* note_;
    QString line_id_;
};

} // namespace parkcarbon::ui
