#include <parkcarbon/report/preview.hpp>

#include "pdf/page_painter.hpp"
#include "pdf/paginator.hpp"
#include "pdf/paper.hpp"

#include <parkcarbon/charts/chart_style.hpp>
#include <parkcarbon/report/inventory_report.hpp>

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parkcarbon::report {
namespace {

constexpr double kA4ShortMm = 210.0;
constexpr double kA4LongMm = 297.0;
constexpr double kMmPerInch = 25.4;

} // namespace

/// The layout points to the document's pictures, so that both stay where they are.
struct Preview::Pages {
    explicit Pages(Document shown)
        : document(std::move(shown)), family(QString::fromLatin1(charts::kFontFamily)), paper(family),
          layout(pdf::Paginator(document, paper.type()).layout()) {}

    Document document;
    QString family;
    pdf::Paper paper;
    pdf::Layout layout;
};

Preview::Preview(std::unique_ptr<const Pages> pages) : pages_(std::move(pages)) {}
Preview::~Preview() = default;

base::Result<std::shared_ptr<const Preview>> Preview::make(Document document) {
    const QString family = QString::fromLatin1(charts::kFontFamily);
    if (!QFontDatabase::hasFamily(family)) {
        return base::failure(kFontMissing, {{"value", family.toStdString()}});
    }
    auto pages = std::make_unique<const Pages>(std::move(document));
    return std::shared_ptr<const Preview>(new Preview(std::move(pages)));
}

const Document& Preview::document() const {
    return pages_->document;
}

std::size_t Preview::pageCount() const {
    return pages_->layout.pages.size();
}

QSizeF Preview::pageSizeMm(std::size_t page) const {
    return pages_->layout.pages[page].landscape ? QSizeF(kA4LongMm, kA4ShortMm) : QSizeF(kA4ShortMm, kA4LongMm);
}

QImage Preview::image(std::size_t page, double dots_per_inch) const {
    const QSizeF inches = pageSizeMm(page) / kMmPerInch;
    QImage image((inches * dots_per_inch).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    // Fonts resolve to the dots of the paper, then everything shrinks together.
    const int dots_per_metre = static_cast<int>(std::lround(pdf::kDotsPerInch * 1000.0 / kMmPerInch));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(dots_per_inch / pdf::kDotsPerInch, dots_per_inch / pdf::kDotsPerInch);
    pdf::PagePainter(painter, pages_->paper.type(), pages_->family).paint(pages_->layout.pages[page]);
    return image;
}

std::optional<std::size_t> Preview::pageOfText(std::string_view block_id) const {
    const auto& texts = document().texts;
    const auto text = std::find_if(texts.begin(), texts.end(),
                                   [block_id](const TextBlock& candidate) { return candidate.id == block_id; });
    if (text == texts.end()) {
        return std::nullopt;
    }
    const QString place = QString::fromStdString(text->place);
    const auto& outline = pages_->layout.outline;
    const auto entry = std::find_if(outline.begin(), outline.end(),
                                    [&place](const pdf::OutlineEntry& candidate) { return candidate.text == place; });
    return entry == outline.end() ? std::nullopt : std::optional(entry->page);
}

} // namespace parkcarbon::report
