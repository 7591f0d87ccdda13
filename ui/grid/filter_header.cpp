#include "ui/grid/filter_header.hpp"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace parkcarbon::ui {

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(true);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeEditors);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeEditors);
}

void FilterHeader::setModel(QAbstractItemModel* model) {
    QHeaderView::setModel(model);
    makeEditors();
}

void FilterHeader::makeEditors() {
    qDeleteAll(editors_);
    editors_.clear();
    for (int section = 0; section < count(); ++section) {
        auto* editor = new QLineEdit(this);
        editor->setClearButtonEnabled(true);
        editor->setFrame(true);
        editor->installEventFilter(this);
        connect(editor, &QLineEdit::textChanged, this, &FilterHeader::filtersChanged);
        editors_.push_back(editor);
    }
    retranslate();
    placeEditors();
}

void FilterHeader::retranslate() {
    for (std::size_t section = 0; section < editors_.size(); ++section) {
        const QString title =
            model() != nullptr ? model()->headerData(static_cast<int>(section), Qt::Horizontal).toString() : QString();
        editors_[section]->setPlaceholderText(tr("Filter"));
        editors_[section]->setAccessibleName(tr("Filter of %1").arg(title));
        editors_[section]->setToolTip(tr("Part of the text; for numbers also >5, <=3, =7"));
    }
}

QString FilterHeader::filter(int section) const {
    return section < static_cast<int>(editors_.size()) ? editors_[static_cast<std::size_t>(section)]->text()
                                                       : QString();
}

void FilterHeader::clearFilters() {
    for (QLineEdit* editor : editors_) {
        editor->clear();
    }
}

bool FilterHeader::hasFilters() const {
    return std::any_of(editors_.begin(), editors_.end(), [](const QLineEdit* e) { return !e->text().isEmpty(); });
}

void FilterHeader::focusFilter(int section) {
    if (section >= 0 && section < static_cast<int>(editors_.size())) {
        editors_[static_cast<std::size_t>(section)]->setFocus(Qt::ShortcutFocusReason);
        editors_[static_cast<std::size_t>(section)]->selectAll();
    }
}

QSize FilterHeader::sizeHint() const {
    QSize size = QHeaderView::sizeHint();
    if (!editors_.empty()) {
        size.setHeight(size.height() + editors_.front()->sizeHint().height() + 2);
    }
    return size;
}

void FilterHeader::updateGeometries() {
    setViewportMargins(0, 0, 0, editors_.empty() ? 0 : editors_.front()->sizeHint().height() + 2);
    QHeaderView::updateGeometries();
    placeEditors();
}

void FilterHeader::placeEditors() {
    const int top = QHeaderView::sizeHint().height();
    for (int section = 0; section < static_cast<int>(editors_.size()); ++section) {
        QLineEdit* editor = editors_[static_cast<std::size_t>(section)];
        const bool hidden = isSectionHidden(section);
        editor->setVisible(!hidden);
        if (!hidden) {
            editor->setGeometry(sectionViewportPosition(section), top, sectionSize(section),
                                editor->sizeHint().height());
        }
    }
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            qobject_cast<QLineEdit*>(watched)->clear();
            emit leaveRequested();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            emit leaveRequested();
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace parkcarbon::ui
