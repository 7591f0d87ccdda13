#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/base/error.hpp>
#include <parkcarbon/engine/indicators/scheme_result.hpp>

#include <QWidget>

#include <memory>
#include <string>

class QLabel;
class QPushButton;

namespace parkcarbon::ui {

/// One indicator: its formula with every term and where it comes from, its limit, what is missing, and the questions
/// that people answer with a reason – not applicable, which limit holds.
class IndicatorDetails : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorDetails(const Context& context, QWidget* parent = nullptr);

    void retranslate();
    void setResult(std::shared_ptr<const engine::indicators::SchemeResult> result);
    void choose(const std::string& indicator_id); ///< empty or unknown: none
    void setEditable(bool editable);

signals:
    void errorTold(const parkcarbon::base::Error& error);

private:
    void show();
    void goToMissing();
    void askNotApplicable();
    void askThreshold();
    void decide(std::string code, std::string subject, std::string choice, std::string reason);
    const engine::indicators::IndicatorResult* chosen() const;
    QString text(const engine::indicators::IndicatorResult& indicator) const;

    const Context& context_;
    std::shared_ptr<const engine::indicators::SchemeResult> result_;
    std::string indicator_id_;
    bool editable_ = false;
    QLabel* text_;
    QPushButton* explain_;
    QPushButton* enter_;
    QPushButton* not_applicable_;
    QPushButton* threshold_;
};

} // namespace parkcarbon::ui
