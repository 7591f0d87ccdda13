#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/domain/record.hpp>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace parkcarbon::ui {

/// Names, years and the choices under which the park's numbers are computed. Every change is one undo step.
class ParkPage : public Page {
    Q_OBJECT
public:
    explicit ParkPage(const Context& context, QWidget* parent = nullptr);

    void retranslate() override;
    bool showCell(const base::Location& where) override;

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    struct Row {
        QLabel* label;
        QWidget* editor;
        QLabel* problem;
    };
    QWidget* makeEditor(std::size_t field);
    void fillChoices(std::size_t field, QComboBox& box);
    void fillGridChoices(QComboBox& box) const;
    void reread();
    void show(std::size_t field);
    void commit(std::size_t field);
    QString typedText(std::size_t field) const;

    QLabel* title_;
    QLabel* hint_;
    std::vector<Row> rows_; ///< one per field of the park
    domain::Cells cells_;
};

} // namespace parkcarbon::ui
