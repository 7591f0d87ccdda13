#pragma once

#include "ui/widgets/page.hpp"

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace parkcarbon::ui {

class ProjectLifecycle;

/// What the window shows without a project: begin a new one, go on with an old one, try a sample park.
class StartPage : public Page {
    Q_OBJECT
public:
    StartPage(const Context& context, ProjectLifecycle& lifecycle, QWidget* parent = nullptr);

    void retranslate() override;
    void aboutToShow() override { fillRecent(); }

private:
    QWidget* buildHeading();
    QWidget* buildRecent();
    QWidget* buildSamples();
    void fillRecent();
    void openCurrent();
    void pinCurrent();
    void removeCurrent();

    ProjectLifecycle& lifecycle_;
    QLabel* title_;
    QLabel* subtitle_;
    QPushButton* create_;
    QPushButton* open_;
    QToolButton* chinese_;
    QToolButton* english_;
    QLabel* recent_title_;
    QLabel* nothing_recent_;
    QListWidget* recent_;
    QPushButton* pin_;
    QPushButton* remove_;
    QLabel* samples_title_;
    QVBoxLayout* sample_column_;
};

} // namespace parkcarbon::ui
