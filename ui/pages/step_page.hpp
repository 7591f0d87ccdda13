#pragma once

#include "ui/widgets/page.hpp"

#include <parkcarbon/base/error.hpp>

class QLabel;
class QTextBrowser;

namespace parkcarbon::ui {

class OutdatedBar;
class StepChecksPanel;
class StepRecordsTabs;
class StepStatePanel;

/// One step on one screen: what it is for and needs, what the checks say of it, where it stands, what proves it, and
/// the way to the pages where its work is done.
class StepPage : public Page {
    Q_OBJECT
public:
    explicit StepPage(const Context& context, QWidget* parent = nullptr);

    void showStep(int step);
    int step() const { return step_; }
    void retranslate() override;

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    void build();
    void connectParts();
    void fill();
    void fillLinks(const std::vector<std::string>& pages);
    QString guideText() const;

    int step_ = 1;
    QLabel* title_;
    QLabel* prerequisites_;
    OutdatedBar* outdated_;
    QLabel* links_;
    QTextBrowser* guide_;
    StepChecksPanel* checks_;
    StepStatePanel* state_;
    StepRecordsTabs* records_;
};

} // namespace parkcarbon::ui
