#pragma once

#include "ui/models/flow_figures.hpp"
#include "ui/models/flow_words.hpp"
#include "ui/models/value_table_model.hpp"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace parkcarbon::ui {

struct ThemeColors;

/// The flows of one layer, as stated and as balanced side by side. What people type is asked for by signals; the model
/// shows what the account says and changes nothing itself.
class FlowTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int {
        Flow,
        From,
        To,
        Material,
        Stated,
        StatedPct, ///< half of the 95 % interval in %
        Sigma,     ///< standard uncertainty in the layer's unit; what is typed here is tried out and not stored
        Balanced,
        BalancedPct,
        Change,
        Class,
        Test, ///< z with its sign
        Evidence,
        ColumnCount
    };
    enum Role : int {
        LineIdRole = ValueTableModel::LineIdRole, ///< of the number's derivation
        NumberRole = ValueTableModel::NumberRole,
        FlowIdRole = ValueTableModel::NumberRole + 1,
        SortRole,
        MarkedRole ///< bool: a suspect, or drawn along by one
    };

    FlowTableModel(const text::Text& words, const ThemeColors& colors, QObject* parent = nullptr);

    void setContent(std::shared_ptr<const engine::flows::FlowAccount> account, std::uint32_t layer,
                    const std::vector<engine::flows::SigmaOverride>& what_if);
    void clear();
    void setEditable(bool editable) { editable_ = editable; }
    void retranslate(); ///< also for other colours

    const std::vector<FlowFigures>& rows() const { return rows_; }
    int rowOf(std::string_view flow_id) const; ///< −1 = not in this layer
    /// Whether the flow is one row of flows.csv that states its amount in this layer, so that it can be changed here.
    bool isOwnRow(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// A text typed into a cell of a flow's row.
    void editAsked(const QString& flow_id, int column, const QString& typed);

private:
    QString textAt(const FlowFigures& row, int column) const;
    std::optional<double> numberAt(const FlowFigures& row, int column) const;
    QString editText(const FlowFigures& row, int column) const;
    QString tip(const FlowFigures& row, int column) const;
    QVariant background(const FlowFigures& row, int column) const;
    FlowWords words() const { return {words_, account_->project}; }

    const text::Text& words_;
    const ThemeColors& colors_;
    std::shared_ptr<const engine::flows::FlowAccount> account_;
    std::uint32_t layer_ = 0;
    std::vector<FlowFigures> rows_;
    bool editable_ = false;
};

} // namespace parkcarbon::ui
