#include "ui/pages/start_page.hpp"

#include "ui/language/language_switch.hpp"
#include "ui/settings/settings.hpp"
#include "ui/shell/project_lifecycle.hpp"
#include "ui/theme/icons.hpp"

#include <parkcarbon/reference/samples.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace parkcarbon::ui {
namespace {

constexpr int kMargin = 36;
constexpr int kTitlePoints = 22;

void enlarge(QLabel& label, double points) {
    QFont font = label.font();
    font.setPointSizeF(points);
    font.setBold(true);
    label.setFont(font);
}

} // namespace

StartPage::StartPage(const Context& context, ProjectLifecycle& lifecycle, QWidget* parent)
    : Page(context, parent), lifecycle_(lifecycle) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(18);
    column->addWidget(buildHeading());
    auto* halves = new QHBoxLayout;
    halves->setSpacing(kMargin);
    halves->addWidget(buildRecent(), 1);
    halves->addWidget(buildSamples(), 1);
    column->addLayout(halves, 1);
    retranslate();
}

QWidget* StartPage::buildHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    auto* icon = new QLabel(heading);
    icon->setPixmap(applicationIcon().pixmap(56, 56));
    auto* words = new QVBoxLayout;
    title_ = new QLabel(heading);
    enlarge(*title_, kTitlePoints);
    subtitle_ = new QLabel(heading);
    subtitle_->setWordWrap(true);
    words->addWidget(title_);
    words->addWidget(subtitle_);
    chinese_ = new QToolButton(heading);
    english_ = new QToolButton(heading);
    chinese_->setText("中文");
    english_->setText("English");
    for (QToolButton* button : {chinese_, english_}) {
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, button] {
            context().settings.setLanguage(button == chinese_ ? "zh" : "en");
            context().language.setLanguage(button == chinese_ ? text::Language::Zh : text::Language::En);
        });
    }
    row->addWidget(icon);
    row->addSpacing(10);
    row->addLayout(words, 1);
    row->addWidget(chinese_, 0, Qt::AlignTop);
    row->addWidget(english_, 0, Qt::AlignTop);
    return heading;
}

QWidget* StartPage::buildRecent() {
    auto* half = new QWidget(this);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    create_ = new QPushButton(glyphIcon(Glyph::New), QString(), half);
    open_ = new QPushButton(glyphIcon(Glyph::Open), QString(), half);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(create_);
    buttons->addWidget(open_);
    recent_title_ = new QLabel(half);
    enlarge(*recent_title_, recent_title_->font().pointSizeF() * 1.2);
    recent_ = new QListWidget(half);
    recent_->setTextElideMode(Qt::ElideMiddle);
    recent_->setAlternatingRowColors(true);
    nothing_recent_ = new QLabel(half);
    nothing_recent_->setWordWrap(true);
    pin_ = new QPushButton(glyphIcon(Glyph::Pin), QString(), half);
    remove_ = new QPushButton(half);
    auto* below = new QHBoxLayout;
    below->addWidget(pin_);
    below->addWidget(remove_);
    below->addStretch();
    column->addLayout(buttons);
    column->addSpacing(8);
    column->addWidget(recent_title_);
    column->addWidget(nothing_recent_);
    column->addWidget(recent_, 100);
    column->addLayout(below);
    column->addStretch();
    connect(create_, &QPushButton::clicked, &lifecycle_, &ProjectLifecycle::createAsked);
    connect(open_, &QPushButton::clicked, &lifecycle_, &ProjectLifecycle::openAsked);
    connect(recent_, &QListWidget::itemActivated, this, &StartPage::openCurrent);
    connect(recent_, &QListWidget::currentRowChanged, this, [this](int row) {
        pin_->setEnabled(row >= 0);
        remove_->setEnabled(row >= 0);
    });
    connect(pin_, &QPushButton::clicked, this, &StartPage::pinCurrent);
    connect(remove_, &QPushButton::clicked, this, &StartPage::removeCurrent);
    return half;
}

QWidget* StartPage::buildSamples() {
    auto* half = new QWidget(this);
    sample_column_ = new QVBoxLayout(half);
    sample_column_->setContentsMargins(0, 0, 0, 0);
    samples_title_ = new QLabel(half);
    enlarge(*samples_title_, samples_title_->font().pointSizeF() * 1.2);
    sample_column_->addWidget(samples_title_);
    for (const reference::Sample& sample : reference::samples()) {
        auto* button = new QCommandLinkButton(half);
        button->setProperty("sample", text::toQString(sample.id));
        connect(button, &QPushButton::clicked, this,
                [this, id = text::toQString(sample.id)] { lifecycle_.openSample(id); });
        sample_column_->addWidget(button);
    }
    sample_column_->addStretch();
    return half;
}

void StartPage::retranslate() {
    title_->setText(tr("ParkCarbon"));
    subtitle_->setText(tr("Know, explain and reduce the carbon of an industrial park."));
    create_->setText(tr("&New project…"));
    open_->setText(tr("&Open project…"));
    recent_title_->setText(tr("Recent projects"));
    nothing_recent_->setText(
        tr("Nothing yet. Try a sample park, or create a project and drop a park folder onto the window."));
    recent_->setAccessibleName(tr("Recent projects"));
    pin_->setText(tr("&Pin or unpin"));
    remove_->setText(tr("&Remove from the list"));
    samples_title_->setText(tr("Sample parks"));
    chinese_->setAccessibleName("中文");
    english_->setAccessibleName("English");
    const bool chinese = context().language.isChinese();
    chinese_->setChecked(chinese);
    english_->setChecked(!chinese);
    for (const reference::Sample& sample : reference::samples()) {
        for (QCommandLinkButton* button : findChildren<QCommandLinkButton*>()) {
            if (button->property("sample").toString() == text::toQString(sample.id)) {
                button->setText(text::toQString(chinese ? sample.name_zh : sample.name_en));
                button->setDescription(text::toQString(chinese ? sample.description_zh : sample.description_en));
            }
        }
    }
    fillRecent();
}

void StartPage::fillRecent() {
    recent_->clear();
    for (const RecentProject& project : context().settings.recentProjects()) {
        const QFileInfo file(project.file);
        auto* item = new QListWidgetItem(recent_);
        item->setText(file.completeBaseName() + "\n" + file.absolutePath());
        item->setData(Qt::UserRole, project.file);
        item->setToolTip(project.file);
        if (project.pinned) {
            item->setIcon(glyphIcon(Glyph::Pin));
            item->setData(Qt::AccessibleDescriptionRole, tr("pinned"));
        }
    }
    const bool any = recent_->count() > 0;
    recent_->setVisible(any);
    nothing_recent_->setVisible(!any);
    pin_->setVisible(any);
    remove_->setVisible(any);
    pin_->setEnabled(false);
    remove_->setEnabled(false);
    if (!any) {
        create_->setFocus();
    }
}

void StartPage::openCurrent() {
    if (const QListWidgetItem* item = recent_->currentItem()) {
        lifecycle_.open(item->data(Qt::UserRole).toString());
    }
}

void StartPage::pinCurrent() {
    if (const QListWidgetItem* item = recent_->currentItem()) {
        const bool pinned = !item->icon().isNull();
        context().settings.setPinned(item->data(Qt::UserRole).toString(), !pinned);
        fillRecent();
    }
}

void StartPage::removeCurrent() {
    if (const QListWidgetItem* item = recent_->currentItem()) {
        context().settings.removeRecentProject(item->data(Qt::UserRole).toString());
        fillRecent();
    }
}

} // namespace parkcarbon::ui
