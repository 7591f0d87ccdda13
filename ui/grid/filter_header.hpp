#pragma once

#include <QHeaderView>
#include <QString>

#include <vector>

class QLineEdit;

namespace parkcarbon::ui {

/// Column headings with a row of filters beneath them. A click on a heading sorts; the filters take part of a text, and
/// `>5`, `<=3`, `=x`.
class FilterHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FilterHeader(QWidget* parent = nullptr);

    void retranslate();
    QString filter(int section) const;
    void clearFilters();
    bool hasFilters() const;
    void focusFilter(int section);
    void placeEditors(); ///< under their columns; to be called when the view has scrolled sideways

    QSize sizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

signals:
    void filtersChanged();
    void leaveRequested(); ///< Down or Enter in a filter: back to the cells

protected:
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeEditors();

    std::vector<QLineEdit*> editors_;
};

} // namespace parkcarbon::ui
