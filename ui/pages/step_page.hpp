#pragma once

#include "ui/widgets/page.hpp"

class QLabel;
class QVBoxLayout;

namespace parkcarbon::ui {

/// One of the eighteen steps: what it is for, needs and leaves behind, and the way to the pages where its work is done.
class StepPage : public Page {
    Q_OBJECT
public:
    explicit StepPage(const Context& context, QWidget* parent = nullptr);

    void showStep(int step);
    void retranslate() override;

private:
    int step_ = 1;
    QLabel* stage_;
    QLabel* title_;
    QLabel* text_;
    QLabel* source_;
    QLabel* pages_title_;
    QVBoxLayout* links_;
};

} // namespace parkcarbon::ui
