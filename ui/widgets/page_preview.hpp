#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/report/preview.hpp>

#include <QImage>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QScrollArea;
class QSpinBox;
class QToolButton;

namespace parkcarbon::ui {

/// Looks through the pages of a report one by one; each is painted by a job.
class PagePreview : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    /// Null = nothing to show. Stays on the page that it was on, as far as there is one.
    void show(std::shared_ptr<const report::Preview> preview);
    const std::shared_ptr<const report::Preview>& preview() const { return preview_; }
    void goTo(int page); ///< from 1
    int page() const;
    const QImage& image() const { return image_; } ///< of the page on screen; null until it is painted

signals:
    void painted(int page);

private:
    void turn(int pages);
    void paint();
    void showImage();
    double dotsPerInch() const;

    const Context& context_;
    std::shared_ptr<const report::Preview> preview_;
    QImage image_;
    bool painting_ = false;
    bool again_ = false; ///< page or zoom have changed while a page was painted
    QToolButton* back_;
    QSpinBox* number_;
    QLabel* count_;
    QToolButton* forward_;
    QComboBox* zoom_;
    QScrollArea* area_;
    QLabel* paper_;
};

} // namespace parkcarbon::ui
