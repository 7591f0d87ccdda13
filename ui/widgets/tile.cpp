#include "ui/widgets/tile.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr double kRadius = 6.0;
constexpr double kValueScale = 1.7;

} // namespace

Tile::Tile(const Theme& theme, QWidget* parent)
    : QFrame(parent), theme_(theme), title_(new QLabel(this)), value_(new QLabel(this)), note_(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(2);
    title_->setWordWrap(true);
    note_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(value_);
    column->addWidget(note_);
    column->addStretch();
    setFocusPolicy(Qt::StrongFocus);
    styleTexts();
    connect(&theme, &Theme::changed, this, &Tile::styleTexts);
}

void Tile::setContent(const QString& title, const QString& value, const QString& unit, const QString& note) {
    title_->setText(title);
    value_->setText(value);
    note_->setText(note.isEmpty() ? unit : unit + QStringLiteral(" · ") + note);
    setAccessibleName(title);
    setAccessibleDescription(value + ' ' + unit + ' ' + note);
    setToolTip(line_id_.isEmpty() ? QString() : tr("Click to see how this number was computed."));
    setCursor(line_id_.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void Tile::styleTexts() {
    QFont font = QApplication::font();
    title_->setFont(font);
    note_->setFont(font);
    font.setPointSizeF(font.pointSizeF() * kValueScale);
    font.setBold(true);
    value_->setFont(font);
    QPalette muted = QApplication::palette();
    muted.setColor(QPalette::WindowText, theme_.colors().muted_text);
    title_->setPalette(muted);
    note_->setPalette(muted);
    update();
}

void Tile::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) {
        styleTexts();
    }
    QFrame::changeEvent(event);
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme_.colors().surface);
    painter.setPen(QPen(hasFocus() ? theme_.colors().accent : theme_.colors().border, hasFocus() ? 2.0 : 1.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void Tile::ask() {
    if (!line_id_.isEmpty()) {
        emit explainRequested(line_id_);
    }
}

void Tile::mouseReleaseEvent(QMouseEvent* event) {
    if (rect().contains(event->position().toPoint())) {
        ask();
    }
}

void Tile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        ask();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace parkcarbon::ui
