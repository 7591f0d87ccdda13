#pragma once

#include "ui/shell/context.hpp"

#include <parkcarbon/engine/inventory/trial.hpp>

#include <QWidget>

#include <optional>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace parkcarbon::ui {

/// What the row in the form gives: t CO2e, each gas with its formula and numbers, how far the factors can be trusted,
/// and what the engine has to say.
class LiveResult : public QWidget {
    Q_OBJECT
public:
    explicit LiveResult(const Context& context, QWidget* parent = nullptr);

    void showHint(const QString& what_is_missing);
    /// `of_year` is stated where it is not the row's own.
    void showTrial(engine::inventory::Trial trial, std::optional<int> of_year = std::nullopt);
    void retranslate();

private:
    void fill();
    void fillStatus();
    void fillFindings();
    void showDerivation(); ///< of the gas that is chosen
    void fillGas(const engine::inventory::Line& line, const engine::inventory::Explanation& explanation);

    const Context& context_;
    std::optional<engine::inventory::Trial> trial_;
    std::optional<int> of_year_;
    QLabel* title_;
    QLabel* total_;
    QLabel* status_;
    QLabel* findings_;
    QTreeWidget* gases_;
    QLabel* derivation_;
};

} // namespace parkcarbon::ui
