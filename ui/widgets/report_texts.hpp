#pragma once

#include <parkcarbon/report/document.hpp>

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace parkcarbon::ui {

/// The passages of a report that the user may rewrite: which are generated, edited, or quote numbers that have changed.
class ReportTexts : public QWidget {
    Q_OBJECT
public:
    explicit ReportTexts(QWidget* parent = nullptr);

    void retranslate();
    /// The passages of the document; unsaved words in the editor stay while their passage does.
    void show(const report::Document& document);
    void clear();
    void setEditable(bool editable);

    void choose(const QString& block);
    QString block() const; ///< the chosen one; empty = none
    QString text() const;  ///< as in the editor
    void type(const QString& text);
    void save();
    void reset();

signals:
    void chosen(const QString& block);
    void saved(const QString& block, const QString& text);
    void resetWanted(const QString& block);

private:
    const report::TextBlock* current() const;
    QString stateOf(const report::TextBlock& text) const;
    void showCurrent();
    void showButtons();

    std::vector<report::TextBlock> texts_;
    bool editable_ = false;
    QLabel* title_;
    QListWidget* list_;
    QLabel* warning_;
    QPlainTextEdit* editor_;
    QPushButton* save_;
    QPushButton* reset_;
};

} // namespace parkcarbon::ui
