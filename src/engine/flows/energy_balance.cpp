#include "flow_words.hpp"
#include "table_builder.hpp"

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/domain/unit.hpp>
#include <parkcarbon/engine/flows/official_tables.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace parkcarbon::engine::flows {
namespace {

constexpr double kGjPerTonneOfStandardCoal = 29.3076; // GB/T 2589: 29,307.6 kJ per kilogram

enum class EnergyRole : std::uint8_t { Outside, Transformer, Distributor, Consumer };

class EnergyTable {
public:
    EnergyTable(const FlowBook& book, std::uint32_t layer, double gj_per_unit, const EnergyTableOptions& options)
        : book_(book), options_(options), layer_(layer), gj_per_unit_(gj_per_unit) {}

    base::Result<OfficialTable> build() {
        collect();
        findRoles();
        addHeadings();
        for (const auto& [index, column] : column_of_flow_) {
            addFlow(index, column);
        }
        addStocks();
        derive();
        return builder_.build(book_);
    }

private:
    bool isStore(std::uint32_t node) const { return book_.system().nodes[node].kind == NodeKind::Stock; }
    bool toNature(const Flow& flow) const { return book_.receiver(flow).kind == NodeKind::Environment; }

    void collect() {
        const auto& flows = book_.system().flows;
        for (std::uint32_t index = 0; index < flows.size(); ++index) {
            const Flow& flow = flows[index];
            const bool inner =
                book_.partyOf(flow.from) == book_.partyOf(flow.to) && isStore(flow.from) == isStore(flow.to);
            const bool inside = book_.sender(flow).inside || book_.receiver(flow).inside;
            if (flow.period == options_.period && book_.carries(index, layer_) && inside && !inner) {
                // What is lost has no energy of its own: it is what the balance of its sender leaves.
                const bool lost = toNature(flow);
                codes_.push_back({index, lost ? std::string() : energyCode(book_.material(index))});
            }
        }
    }

    void findRoles() {
        std::map<std::uint32_t, std::set<std::string>> taken;
        std::map<std::uint32_t, std::set<std::string>> given;
        for (const auto& [index, code] : codes_) {
            const Flow& flow = book_.system().flows[index];
            if (!code.empty()) {
                taken[book_.partyOf(flow.to)].insert(code);
                given[book_.partyOf(flow.from)].insert(code);
                taking_part_.insert({book_.partyOf(flow.to), book_.partyOf(flow.from)});
            }
        }
        for (std::uint32_t party = 0; party < book_.parties().size(); ++party) {
            roles_.push_back(roleOf(book_.parties()[party], taken[party], given[party]));
        }
        for (auto& [index, code] : codes_) {
            const std::uint32_t sender = book_.partyOf(book_.system().flows[index].from);
            if (code.empty() && roles_[sender] == EnergyRole::Distributor && given[sender].size() == 1) {
                code = *given[sender].begin(); // a main of one energy loses that
            }
        }
    }

    EnergyRole roleOf(const Party& party, const std::set<std::string>& taken,
                      const std::set<std::string>& given) const {
        if (!party.inside) {
            return EnergyRole::Outside;
        }
        const bool turns = !taken.empty() && std::any_of(given.begin(), given.end(), [&taken](const std::string& code) {
            return !taken.contains(code);
        });
        const auto& named = options_.transformers;
        if (named.empty() ? turns : std::find(named.begin(), named.end(), party.id) != named.end()) {
            return EnergyRole::Transformer;
        }
        return given.empty() || taken != given ? EnergyRole::Consumer : distributorOrConsumer(party);
    }

    /// A party that gives only what it takes passes it on when it is no enterprise with a use of its own: a main, a
    /// grid.
    EnergyRole distributorOrConsumer(const Party& party) const {
        return party.is_enterprise ? EnergyRole::Consumer : EnergyRole::Distributor;
    }

    void addHeadings() {
        primary_ = builder_.addRow({"primary_production", "", "", ""});
        stock_change_ = builder_.addRow({"stock_change", "", "", ""});
        imports_ = builder_.addRow({"imports", "", "", ""});
        exports_ = builder_.addRow({"exports", "", "", ""});
        available_ = builder_.addRow({"available", "", "", ""});
        addPartyRows("transformation:", EnergyRole::Transformer);
        transformation_ = builder_.addRow({"transformation", "", "", ""});
        losses_ = builder_.addRow({"losses", "", "", ""});
        addPartyRows("final:", EnergyRole::Consumer);
        final_ = builder_.addRow({"final_consumption", "", "", ""});
        difference_ = builder_.addRow({"difference", "", "", ""});
        consumption_ = builder_.addRow({"total_consumption", "", "", ""});
        std::map<std::string, std::size_t> column_of_code;
        for (const auto& [index, code] : codes_) {
            if (!code.empty() && !column_of_code.contains(code)) {
                column_of_code[code] = builder_.addColumn({code, "", "", "GJ"});
            }
        }
        total_gj_ = builder_.addColumn({"total_gj", "", "", "GJ"});
        total_tce_ = builder_.addColumn({"total_tce", "", "", "tce"});
        for (std::size_t column = 0; column <= total_gj_; ++column) {
            builder_.scaleColumn(column, gj_per_unit_);
        }
        builder_.scaleColumn(total_tce_, gj_per_unit_ / kGjPerTonneOfStandardCoal);
        for (const auto& [index, code] : codes_) {
            column_of_flow_.emplace_back(index, code.empty() ? total_gj_ : column_of_code[code]);
        }
    }

    void addPartyRows(const std::string& prefix, EnergyRole role) {
        for (const std::uint32_t party : taking_part_) {
            const Party& named = book_.parties()[party];
            if (roles_[party] == role) {
                row_of_party_[party] = builder_.addRow({prefix + named.id, named.name_zh, named.name_en, ""});
            }
        }
    }

    void add(std::size_t row, std::size_t column, std::uint32_t flow, double weight) {
        const VariableRef energy{QuantityKind::Mass, layer_, flow};
        builder_.add({row, column}, energy, weight);
        for (const std::size_t total : {total_gj_, total_tce_}) {
            if (column != total) {
                builder_.add({row, total}, energy, weight);
            }
        }
    }

    void addFlow(std::uint32_t index, std::size_t column) {
        const Flow& flow = book_.system().flows[index];
        const EnergyRole from = roles_[book_.partyOf(flow.from)];
        const EnergyRole to = roles_[book_.partyOf(flow.to)];
        if (book_.partyOf(flow.from) == book_.partyOf(flow.to)) {
            const bool drawn = isStore(flow.from);
            add(stock_change_, column, index, drawn ? 1.0 : -1.0);
            addUse(index, column, book_.partyOf(flow.from), drawn ? 1.0 : -1.0);
            return;
        }
        if (toNature(flow)) {
            if (from == EnergyRole::Distributor) {
                add(losses_, column, index, 1.0);
            }
            return; // of others it is part of what they consume or turn
        }
        if (from == EnergyRole::Outside) {
            add(book_.sender(flow).kind == NodeKind::Environment ? primary_ : imports_, column, index, 1.0);
        } else {
            addUse(index, column, book_.partyOf(flow.from), -1.0);
        }
        if (to == EnergyRole::Outside) {
            add(exports_, column, index, -1.0);
        } else {
            addUse(index, column, book_.partyOf(flow.to), 1.0);
        }
    }

    /// Energy that a party takes (+1) or gives (−1).
    void addUse(std::uint32_t index, std::size_t column, std::uint32_t party, double sign) {
        const auto row = row_of_party_.find(party);
        if (row == row_of_party_.end()) {
            return; // a main: what it takes and does not give is a loss or the difference
        }
        if (roles_[party] == EnergyRole::Transformer) {
            add(row->second, column, index, -sign);
            add(transformation_, column, index, -sign);
        } else {
            add(row->second, column, index, sign);
            add(final_, column, index, sign);
        }
    }

    void addStocks() {
        const auto& stocks = book_.system().stocks;
        for (std::uint32_t index = 0; index < stocks.size(); ++index) {
            const Stock& stock = stocks[index];
            const std::uint32_t party = book_.partyOf(stock.node);
            if (stock.layer != layer_ || stock.period != options_.period || !book_.parties()[party].inside) {
                continue;
            }
            for (const std::size_t total : {total_gj_, total_tce_}) {
                const VariableRef change{QuantityKind::StockChange, layer_, index};
                builder_.add({stock_change_, total}, change, -1.0);
                const auto row = row_of_party_.find(party);
                if (row == row_of_party_.end()) {
                    continue;
                }
                const bool turns = roles_[party] == EnergyRole::Transformer;
                for (const std::size_t at : {row->second, turns ? transformation_ : final_}) {
                    builder_.add({at, total}, change, turns ? 1.0 : -1.0);
                }
            }
        }
    }

    void derive() {
        for (std::size_t column = 0; column <= total_tce_; ++column) {
            for (const std::size_t part : {primary_, stock_change_, imports_, exports_}) {
                builder_.addCell({available_, column}, {part, column});
            }
            builder_.addCell({difference_, column}, {available_, column});
            builder_.addCell({difference_, column}, {transformation_, column});
            builder_.addCell({difference_, column}, {losses_, column}, -1.0);
            builder_.addCell({difference_, column}, {final_, column}, -1.0);
        }
        for (const std::size_t total : {total_gj_, total_tce_}) {
            builder_.addCell({consumption_, total}, {final_, total});
            builder_.addCell({consumption_, total}, {losses_, total});
            builder_.addCell({consumption_, total}, {transformation_, total}, -1.0);
        }
    }

    const FlowBook& book_;
    const EnergyTableOptions& options_;
    std::uint32_t layer_;
    double gj_per_unit_;
    TableBuilder builder_;
    std::vector<std::pair<std::uint32_t, std::string>> codes_; ///< flow, its energy; empty = lost
    std::vector<std::pair<std::uint32_t, std::size_t>> column_of_flow_;
    std::vector<EnergyRole> roles_;       ///< of every party
    std::set<std::uint32_t> taking_part_; ///< parties that take or give energy
    std::map<std::uint32_t, std::size_t> row_of_party_;
    std::size_t total_gj_ = 0;
    std::size_t total_tce_ = 0;
    std::size_t primary_ = 0;
    std::size_t stock_change_ = 0;
    std::size_t imports_ = 0;
    std::size_t exports_ = 0;
    std::size_t available_ = 0;
    std::size_t transformation_ = 0;
    std::size_t losses_ = 0;
    std::size_t final_ = 0;
    std::size_t difference_ = 0;
    std::size_t consumption_ = 0;
};

} // namespace

base::Result<OfficialTable> energyBalanceTable(const FlowBook& book, const EnergyTableOptions& options) {
    const std::optional<std::uint32_t> layer = book.layer(LayerKind::Energy);
    const auto unit = domain::Unit::parse(layer ? book.system().layers[*layer].unit : "");
    const auto gj = unit ? unit->factorTo(*domain::Unit::parse("GJ")) : base::failure(unit.error());
    return layer && gj ? EnergyTable(book, *layer, *gj, options).build() : OfficialTable{};
}

} // namespace parkcarbon::engine::flows
