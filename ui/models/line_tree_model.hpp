#pragma once

#include "ui/models/line_facets.hpp"

#include <QAbstractItemModel>

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace parkcarbon::ui {

/// The lines of an inventory as a tree: scope or account → category → enterprise → line, the largest first. Groups are
/// summed up once; lines are asked for one by one as they are seen, so that 10^5 of them open at once.
class LineTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column : int { Name, Co2e, Share, Uncertainty, Quantity, Status, kColumns };
    enum Role : int { LineIdRole = Qt::UserRole, NumberRole, StatusRole };

    LineTreeModel(const text::Text& words, const ReferenceDirectory& names, QObject* parent = nullptr);

    void setLines(LineFacets facets, std::shared_ptr<const domain::ProjectSnapshot> snapshot);
    void
    setFilter(const QString& text); ///< words that a line, its enterprise, category, item or gas holds, in any case
    void retranslate();
    std::size_t shownLines() const { return order_.size(); }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        std::uint32_t parent = 0; ///< index into groups_; of a scope: itself
        std::uint32_t row = 0;    ///< among its siblings
        LineFacet facet = LineFacet::Scope;
        std::uint32_t code = 0;
        double sum = 0.0;
        std::uint32_t first_line = 0; ///< into order_
        std::uint32_t lines = 0;
        reference::Status worst = reference::Status::Transcribed;
        std::vector<std::uint32_t> children; ///< groups; none at an enterprise, which holds lines
    };

    void build();
    std::vector<std::uint32_t> filteredLines() const;
    void sortLines();
    std::uint32_t addGroup(std::optional<std::uint32_t> parent, LineFacet facet, std::uint32_t code,
                           std::uint32_t first_line);
    void sumUp();
    const std::vector<std::uint32_t>& siblings(const QModelIndex& parent) const;
    bool isLine(const QModelIndex& index) const;
    std::uint32_t groupOf(const QModelIndex& index) const;
    std::uint32_t lineOf(const QModelIndex& index) const;
    double rootSum(std::uint32_t group) const;
    QVariant groupText(const Group& group, int column) const;
    QVariant lineText(const QModelIndex& index) const;
    QString lineId(const QModelIndex& index) const;
    std::optional<double> uncertaintyOf(const QModelIndex& index) const;
    std::optional<double> statedUncertainty(const std::string& source_id) const;
    double amountOf(const QModelIndex& index) const;
    reference::Status statusOf(const QModelIndex& index) const;

    const text::Text& words_;
    const ReferenceDirectory& names_;
    LineFacets facets_;
    std::shared_ptr<const domain::ProjectSnapshot> snapshot_;
    QString filter_;
    std::vector<Group> groups_;
    std::vector<std::uint32_t> roots_;
    std::vector<std::uint32_t> order_;                       ///< lines, group by group
    mutable std::unordered_map<std::string, double> stated_; ///< % by record id; filled when first asked for
};

} // namespace parkcarbon::ui
