#include "ui/grid/selection_summary.hpp"

#include "ui/models/record_grid_model.hpp"

#include <parkcarbon/base/number_parser.hpp>
#include <parkcarbon/text/number_format.hpp>
#include <parkcarbon/text/qt.hpp>

#include <QElapsedTimer>

namespace parkcarbon::ui {
namespace {

constexpr int kSliceMilliseconds = 15;
constexpr int kRowsBetweenLooks = 64;
constexpr int kShownDigits = 8;

} // namespace

SelectionSummary::SelectionSummary(const RecordGridModel& model, QObject* parent) : QObject(parent), model_(model) {
    timer_.setInterval(0);
    connect(&timer_, &QTimer::timeout, this, &SelectionSummary::work);
}

void SelectionSummary::start(const QItemSelection& selection) {
    selection_ = selection;
    range_ = 0;
    row_ = selection.isEmpty() ? 0 : selection.first().top();
    cells_ = 0;
    numbers_ = 0;
    sum_ = 0.0;
    timer_.start();
}

void SelectionSummary::work() {
    QElapsedTimer elapsed;
    elapsed.start();
    while (range_ < selection_.size() && elapsed.elapsed() < kSliceMilliseconds) {
        const QItemSelectionRange& range = selection_.at(range_);
        for (int step = 0; step < kRowsBetweenLooks && row_ <= range.bottom(); ++step, ++row_) {
            for (int column = range.left(); column <= range.right(); ++column) {
                const auto field = static_cast<std::size_t>(column);
                const std::string text = model_.canonical(row_, field);
                cells_ += text.empty() ? 0 : 1;
                if (model_.tableSpec().fields[field].kind != domain::FieldKind::Number) {
                    continue;
                }
                if (const auto value = base::parseNumber(text)) {
                    ++numbers_;
                    sum_ += *value;
                }
            }
        }
        if (row_ > range.bottom()) {
            ++range_;
            row_ = range_ < selection_.size() ? selection_.at(range_).top() : 0;
        }
    }
    if (range_ >= selection_.size()) {
        timer_.stop();
    }
    emit changed();
}

QString SelectionSummary::text() const {
    if (cells_ < 2) {
        return {};
    }
    const auto shown = [](double value) { return text::toQString(text::formatSignificant(value, kShownDigits)); };
    const QString unfinished = timer_.isActive() ? QStringLiteral(" …") : QString();
    if (numbers_ < 1) {
        return tr("Count: %1").arg(cells_) + unfinished;
    }
    return tr("Sum: %1   Mean: %2   Count: %3")
               .arg(shown(sum_), shown(sum_ / static_cast<double>(numbers_)))
               .arg(cells_) +
           unfinished;
}

} // namespace parkcarbon::ui
