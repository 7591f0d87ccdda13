#pragma once

#include "ui/models/flow_figures.hpp"
#include "ui/shell/context.hpp"

#include <QWidget>

#include <memory>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabBar;
class QTextBrowser;

namespace parkcarbon::ui {

/// The suspects of an account in their order, the evidence about the chosen flow, and the question to the enterprise in
/// both languages, ready to be sent.
class FlowSuspectPanel : public QWidget {
    Q_OBJECT
public:
    explicit FlowSuspectPanel(const Context& context, QWidget* parent = nullptr);

    void setAccount(std::shared_ptr<const engine::flows::FlowAccount> account); ///< null = nothing to show
    void showFlow(const QString& flow_id, std::uint32_t layer);
    void retranslate();
    QString question() const; ///< as shown

signals:
    void suspectChosen(const QString& flow_id, int layer);

private:
    void build();
    void fillSuspects();
    void showEvidence();
    void showQuestion();
    const FlowSuspect* shownSuspect() const;

    const Context& context_;
    std::shared_ptr<const engine::flows::FlowAccount> account_;
    std::vector<FlowSuspect> suspects_;
    std::optional<std::uint32_t> flow_;
    std::uint32_t layer_ = 0;
    QLabel* list_title_;
    QListWidget* list_;
    QTextBrowser* evidence_;
    QTabBar* languages_;
    QPlainTextEdit* question_;
    QPushButton* copy_;
};

} // namespace parkcarbon::ui
