#include "ui/shell/notice_bar.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace parkcarbon::ui {

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QFrame(parent), theme_(theme), sign_(new QLabel(this)), text_(new QLabel(this)), action_(new QPushButton(this)),
      close_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    close_->setText("×");
    close_->setAutoRaise(true);
    row->addWidget(sign_);
    row->addWidget(text_, 1);
    row->addWidget(action_);
    row->addWidget(close_);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QPushButton::clicked, this, [this] {
        hide();
        if (on_action_) {
            on_action_();
        }
    });
    retranslate();
    hide();
}

void NoticeBar::retranslate() {
    setAccessibleName(tr("Notice"));
    close_->setAccessibleName(tr("Close this notice"));
    close_->setToolTip(tr("Close this notice"));
}

void NoticeBar::tell(Kind kind, const QString& text, const QString& action, std::function<void()> on_action) {
    kind_ = kind;
    sign_->setText(kind == Kind::Error ? "✖" : kind == Kind::Warning ? "⚠" : "ℹ");
    text_->setText(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    on_action_ = std::move(on_action);
    show();
    update();
}

QString NoticeBar::text() const {
    return text_->text();
}

void NoticeBar::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const ThemeColors& colors = theme_.colors();
    painter.fillRect(rect(), kind_ == Kind::Error     ? colors.error_back
                             : kind_ == Kind::Warning ? colors.warning_back
                                                      : colors.note_back);
    painter.setPen(colors.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    QFrame::paintEvent(event);
}

} // namespace parkcarbon::ui
