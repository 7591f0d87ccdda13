#include "ui/widgets/page_preview.hpp"

#include "ui/document/job_runner.hpp"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace parkcarbon::ui {
namespace {

constexpr double kScreenDotsPerInch = 96.0;
constexpr int kUsualZoom = 75;

} // namespace

PagePreview::PagePreview(const Context& context, QWidget* parent)
    : QWidget(parent), context_(context), back_(new QToolButton(this)), number_(new QSpinBox(this)),
      count_(new QLabel(this)), forward_(new QToolButton(this)), zoom_(new QComboBox(this)),
      area_(new QScrollArea(this)), paper_(new QLabel) {
    back_->setArrowType(Qt::LeftArrow);
    forward_->setArrowType(Qt::RightArrow);
    for (const int percent : {50, kUsualZoom, 100, 150, 200}) {
        zoom_->addItem(QString::number(percent) + QStringLiteral(" %"), percent);
    }
    zoom_->setCurrentIndex(zoom_->findData(kUsualZoom));
    area_->setWidget(paper_);
    area_->setWidgetResizable(false);
    area_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    area_->setBackgroundRole(QPalette::Mid);
    auto* bar = new QHBoxLayout;
    bar->addWidget(back_);
    bar->addWidget(number_);
    bar->addWidget(count_);
    bar->addWidget(forward_);
    bar->addStretch();
    bar->addWidget(zoom_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(area_, 1);
    connect(back_, &QToolButton::clicked, this, [this] { turn(-1); });
    connect(forward_, &QToolButton::clicked, this, [this] { turn(1); });
    connect(number_, &QSpinBox::valueChanged, this, &PagePreview::paint);
    connect(zoom_, &QComboBox::currentIndexChanged, this, &PagePreview::paint);
    retranslate();
    show(nullptr);
}

void PagePreview::retranslate() {
    back_->setToolTip(tr("Previous page"));
    back_->setAccessibleName(tr("Previous page"));
    forward_->setToolTip(tr("Next page"));
    forward_->setAccessibleName(tr("Next page"));
    number_->setAccessibleName(tr("Page"));
    zoom_->setAccessibleName(tr("Zoom"));
    paper_->setAccessibleName(tr("Page of the report"));
}

void PagePreview::show(std::shared_ptr<const report::Preview> preview) {
    preview_ = std::move(preview);
    const int pages = preview_ ? static_cast<int>(preview_->pageCount()) : 0;
    {
        const QSignalBlocker silent(number_);
        number_->setRange(std::min(1, pages), pages);
    }
    count_->setText(QStringLiteral("/ %1").arg(pages));
    for (QWidget* const widget : {static_cast<QWidget*>(back_), static_cast<QWidget*>(number_),
                                  static_cast<QWidget*>(forward_), static_cast<QWidget*>(zoom_)}) {
        widget->setEnabled(pages > 0);
    }
    paint();
}

int PagePreview::page() const {
    return number_->value();
}

void PagePreview::goTo(int page) {
    number_->setValue(page);
}

void PagePreview::turn(int pages) {
    number_->setValue(number_->value() + pages);
}

double PagePreview::dotsPerInch() const {
    return kScreenDotsPerInch * devicePixelRatioF() * zoom_->currentData().toInt() / 100.0;
}

void PagePreview::paint() {
    if (preview_ == nullptr) {
        image_ = {};
        showImage();
        return;
    }
    if (painting_) {
        again_ = true;
        return;
    }
    painting_ = true;
    const int page = number_->value();
    auto image = std::make_shared<QImage>();
    context_.jobs.start(
        tr("Painting page %1").arg(page),
        [image, preview = preview_, page, density = dotsPerInch()](const base::RunContext&) {
            *image = preview->image(static_cast<std::size_t>(page) - 1, density);
        },
        [this, image, page] {
            painting_ = false;
            image_ = *image;
            showImage();
            if (std::exchange(again_, false)) {
                paint();
            } else {
                emit painted(page);
            }
        });
}

void PagePreview::showImage() {
    QPixmap pixmap = QPixmap::fromImage(image_);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    paper_->setPixmap(pixmap);
    paper_->adjustSize();
}

} // namespace parkcarbon::ui
