// The pages around the flowing text: cover, table of contents, headers and footers.
#include "paginator.hpp"

#include "palette.hpp"

#include <parkcarbon/base/pattern.hpp>

#include <algorithm>
#include <cmath>

namespace parkcarbon::report::pdf {
namespace {

constexpr double kContentsLineMm = 7.0;

QString fromUtf8(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

bool isListed(const OutlineEntry& entry) {
    return entry.level <= 2;
}

} // namespace

void Paginator::place(const Cover& cover) {
    page().furnished = false;
    const auto centred = [&](const std::string& words, FontRole role, const QColor& color) {
        for (const QString& line : type_.wrapped(fromUtf8(words), role, width())) {
            text({left() + (width() - type_.width(line, role)) / 2.0, y_}, line, role, color);
            y_ += type_.lineHeight(role);
        }
    };
    page().items.emplace_back(RectItem{QRectF(0.0, 0.0, pageWidth(), type_.mm(9.0)), palette::kAccent});
    y_ = type_.mm(44.0);
    centred(cover.subtitle, FontRole::CoverSubtitle, palette::kInk);
    y_ += type_.mm(5.0);
    centred(cover.title, FontRole::CoverTitle, palette::kAccent);
    y_ += type_.mm(4.0);
    if (!cover.mark.empty()) {
        const QString mark = fromUtf8(cover.mark);
        const double box = std::min(width(), type_.width(mark, FontRole::CoverMark) + type_.mm(12.0));
        const QRectF area(left() + (width() - box) / 2.0, y_, box,
                          type_.lineHeight(FontRole::CoverMark) + type_.mm(3.0));
        page().items.emplace_back(RectItem{area, palette::kWarningFill});
        y_ += type_.mm(1.5);
        centred(cover.mark, FontRole::CoverMark, palette::kWarning);
    }
    y_ = std::max(y_ + type_.mm(10.0), type_.mm(106.0));
    const double label_left = left() + type_.mm(18.0);
    double label_width = 0.0;
    for (const auto& fact : cover.facts) {
        label_width = std::max(label_width, type_.width(fromUtf8(fact.first), FontRole::CoverText));
    }
    const double value_left = label_left + label_width + type_.mm(8.0);
    for (const auto& [label, value] : cover.facts) {
        text({label_left, y_}, fromUtf8(label), FontRole::CoverText, palette::kFaintInk);
        for (const QString& line : type_.wrapped(fromUtf8(value), FontRole::CoverText, right() - value_left)) {
            text({value_left, y_}, line, FontRole::CoverText, palette::kInk);
            y_ += type_.lineHeight(FontRole::CoverText);
        }
        y_ += type_.mm(1.6);
    }
    placeSignatures(cover);
    furnished_ = true;
    newPage();
}

void Paginator::placeSignatures(const Cover& cover) {
    const double row = type_.mm(12.0);
    const double block_top = pageHeight() - type_.mm(32.0) - row * static_cast<double>(cover.signatures.size());
    y_ = std::max(y_ + type_.mm(6.0), block_top);
    const double label_left = left() + type_.mm(18.0);
    const double line_left = label_left + type_.mm(24.0);
    const double line_right = line_left + type_.mm(38.0);
    const double date_left = line_right + type_.mm(6.0);
    const double date_right = date_left + type_.mm(38.0);
    const double seal_top = y_;
    for (const std::string& label : cover.signatures) {
        text({label_left, y_}, fromUtf8(label), FontRole::CoverText, palette::kInk);
        text({date_left, y_}, fromUtf8(cover.signed_on), FontRole::CoverText, palette::kInk);
        const double base = y_ + type_.lineHeight(FontRole::CoverText);
        const double date_line =
            date_left + type_.width(fromUtf8(cover.signed_on), FontRole::CoverText) + type_.mm(2.0);
        page().items.emplace_back(LineItem{QLineF(line_left, base, line_right, base), type_.mm(0.2), palette::kInk});
        page().items.emplace_back(LineItem{QLineF(date_line, base, date_right, base), type_.mm(0.2), palette::kInk});
        y_ += row;
    }
    const QString seal = fromUtf8(cover.seal);
    const double seal_middle = (date_right + right()) / 2.0;
    text({seal_middle - type_.width(seal, FontRole::CoverText) / 2.0, seal_top + row}, seal, FontRole::CoverText,
         palette::kFaintInk);
}

void Paginator::place(const Contents& contents) {
    contents_page_ = layout_.pages.size() - 1;
    const double title_height = type_.lineHeight(FontRole::Heading1) + type_.mm(6.0);
    std::size_t listed = 0;
    for (const Block& block : document_.blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        listed += heading != nullptr && heading->level <= 2 ? 1 : 0;
    }
    text({left(), y_}, fromUtf8(contents.title), FontRole::Heading1, palette::kAccent);
    const double needed = title_height + static_cast<double>(listed) * type_.mm(kContentsLineMm);
    contents_pages_ = static_cast<std::size_t>(std::ceil(needed / (bottom() - top())));
    for (std::size_t extra = 1; extra < contents_pages_; ++extra) {
        newPage();
    }
    newPage();
}

void Paginator::fillContents() {
    if (contents_pages_ == 0) {
        return;
    }
    landscape_ = false;
    const double line = type_.mm(kContentsLineMm);
    double y = top() + type_.lineHeight(FontRole::Heading1) + type_.mm(6.0);
    std::size_t target = contents_page_;
    for (const OutlineEntry& entry : layout_.outline) {
        if (!isListed(entry)) {
            continue;
        }
        if (y + line > bottom()) {
            ++target;
            y = top();
        }
        auto& items = layout_.pages[target].items;
        const QColor color = entry.level == 1 ? palette::kInk : palette::kFaintInk;
        const double baseline = y + type_.ascent(FontRole::Body);
        const double indent = entry.level == 1 ? 0.0 : type_.mm(7.0);
        const QString number = QString::number(entry.page + 1);
        const double number_left = right() - type_.width(number, FontRole::Body);
        const QString words =
            type_.wrapped(entry.text, FontRole::Body, number_left - left() - indent - type_.mm(8.0)).first();
        const double words_right = left() + indent + type_.width(words, FontRole::Body);
        items.emplace_back(TextItem{{left() + indent, baseline}, words, FontRole::Body, color});
        items.emplace_back(TextItem{{number_left, baseline}, number, FontRole::Body, color});
        items.emplace_back(
            LineItem{QLineF(words_right + type_.mm(2.0), baseline, number_left - type_.mm(2.0), baseline),
                     type_.mm(0.1), palette::kHairline});
        y += line;
    }
}

void Paginator::furnish() {
    const QString pages = QString::number(layout_.pages.size());
    for (std::size_t index = 0; index < layout_.pages.size(); ++index) {
        Page& target = layout_.pages[index];
        if (!target.furnished) {
            continue;
        }
        landscape_ = target.landscape;
        const auto put = [&](double x, double y, const QString& words) {
            target.items.emplace_back(
                TextItem{{x, y + type_.ascent(FontRole::Furniture)}, words, FontRole::Furniture, palette::kFaintInk});
        };
        const double head = type_.mm(12.0);
        const QString running_right = fromUtf8(document_.furniture.running_right);
        put(left(), head, fromUtf8(document_.furniture.running_left));
        put(right() - type_.width(running_right, FontRole::Furniture), head, running_right);
        const double rule = head + type_.lineHeight(FontRole::Furniture) + type_.mm(1.0);
        target.items.emplace_back(LineItem{QLineF(left(), rule, right(), rule), type_.mm(0.15), palette::kHairline});
        const QString number = fromUtf8(base::filledPattern(
            document_.furniture.page_of, {{"page", std::to_string(index + 1)}, {"pages", pages.toStdString()}}));
        put(left() + (width() - type_.width(number, FontRole::Furniture)) / 2.0, pageHeight() - type_.mm(13.0), number);
    }
}

} // namespace parkcarbon::report::pdf
