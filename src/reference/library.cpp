#include <parkcarbon/reference/library.hpp>

#include "factor_builders.hpp"
#include "pins.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <stdexcept>
#include <utility>

namespace parkcarbon::reference {

struct Library::Data {
    std::vector<FuelSet> fuel_sets;
    GwpTable gwp;
    GridFactorTable grid_factors;
    std::vector<Constant> constants;
    SteamTable steam;
    UncertaintyDefaults uncertainty;
    std::vector<MobileFactor> mobile;
};

namespace {

constexpr std::array<std::string_view, 4> kGwpColumns = {"gwp100_sar", "gwp100_ar4", "gwp100_ar5", "gwp100_ar6"};

/// The GWP columns that a pin of the set leaves out.
std::vector<std::string_view> otherGwpColumns(domain::GwpSet set) {
    std::vector<std::string_view> columns(kGwpColumns.begin(), kGwpColumns.end());
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(set));
    return columns;
}

void replaceFuelSets(std::vector<FuelSet>& sets, std::vector<FuelSet> pinned) {
    for (FuelSet& pinned_set : pinned) {
        const auto same =
            std::find_if(sets.begin(), sets.end(), [&](const FuelSet& s) { return s.id() == pinned_set.id(); });
        if (same == sets.end()) {
            sets.push_back(std::move(pinned_set));
        } else {
            *same = std::move(pinned_set);
        }
    }
}

/// The table with one set's values taken from the pin, so that the other sets stay usable.
GwpTable withPinnedGwp(const GwpTable& table, const std::vector<GwpRow>& pinned, std::size_t set) {
    std::vector<GwpRow> rows = table.rows();
    for (GwpRow& row : rows) {
        row.gwp100[set].reset();
    }
    for (const GwpRow& pinned_row : pinned) {
        const auto same =
            std::find_if(rows.begin(), rows.end(), [&](const GwpRow& r) { return r.gas == pinned_row.gas; });
        if (same == rows.end()) {
            rows.push_back(pinned_row);
            continue;
        }
        same->gwp100[set] = pinned_row.gwp100[set];
        same->status = pinned_row.status;
        same->source = pinned_row.source;
    }
    return GwpTable(std::move(rows));
}

bool keepAll(const DataTable::Row& /*row*/) {
    return true;
}

} // namespace

Library::Library(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Library::~Library() = default;

base::Result<std::shared_ptr<const Library>> Library::shipped() {
    // Parsed once per program: the tables never change while it runs.
    static const base::Result<std::shared_ptr<const Library>> library = withPins({});
    return library;
}

base::Result<std::shared_ptr<const Library>> Library::withPins(const domain::PinnedSets& pins) {
    static constexpr std::array<std::string_view, 7> kTables = {
        "fuels", "gwp", "grid_factors", "constants", "steam_enthalpy", "uncertainty", "mobile_ch4_n2o"};
    std::vector<DataTable> tables;
    for (const std::string_view id : kTables) {
        auto table = readShippedTable(id);
        if (!table) {
            return tl::unexpected(table.error());
        }
        tables.push_back(std::move(*table));
    }
    Data data{buildFuelSets(tables[0]),
              GwpTable(buildGwpRows(tables[1])),
              GridFactorTable(buildGridFactors(tables[2])),
              buildConstants(tables[3]),
              buildSteamTable(tables[4]),
              UncertaintyDefaults(buildUncertaintyRows(tables[5])),
              buildMobileFactors(tables[6])};
    for (const domain::PinnedSet& pin : pins) {
        const auto table = readPin(pin);
        if (!table) {
            return tl::unexpected(table.error());
        }
        const auto gwp_set = domain::fromWord<domain::GwpSet>(pin.set_id);
        if (pin.kind == kFuelsKind) {
            replaceFuelSets(data.fuel_sets, buildFuelSets(*table));
        } else if (pin.kind == kGridFactorsKind) {
            data.grid_factors = GridFactorTable(buildGridFactors(*table));
        } else if (pin.kind == kGwpKind && gwp_set) {
            data.gwp = withPinnedGwp(data.gwp, buildGwpRows(*table), static_cast<std::size_t>(*gwp_set));
        } else {
            return base::failure(kPinnedSetDamaged, {{"kind", pin.kind}, {"set_id", pin.set_id}});
        }
    }
    return std::shared_ptr<const Library>(new Library(std::make_unique<const Data>(std::move(data))));
}

std::vector<std::string> Library::fuelSetIds() const {
    std::vector<std::string> ids;
    for (const FuelSet& set : data_->fuel_sets) {
        ids.push_back(set.id());
    }
    return ids;
}

const FuelSet* Library::fuelSet(std::string_view id) const {
    const auto found = std::find_if(data_->fuel_sets.begin(), data_->fuel_sets.end(),
                                    [&](const FuelSet& set) { return set.id() == id; });
    return found == data_->fuel_sets.end() ? nullptr : &*found;
}

const GwpTable& Library::gwp() const {
    return data_->gwp;
}
const GridFactorTable& Library::gridFactors() const {
    return data_->grid_factors;
}
const SteamTable& Library::steam() const {
    return data_->steam;
}
const UncertaintyDefaults& Library::uncertainty() const {
    return data_->uncertainty;
}
const std::vector<MobileFactor>& Library::mobileFactors() const {
    return data_->mobile;
}

const Constant* Library::constant(std::string_view id) const {
    const auto found = std::find_if(data_->constants.begin(), data_->constants.end(),
                                    [&](const Constant& constant) { return constant.id == id; });
    return found == data_->constants.end() ? nullptr : &*found;
}

const Constant& Library::purchasedHeatFactor() const {
    const Constant* const factor = constant("purchased_heat");
    if (factor == nullptr) {
        throw std::logic_error("constants.csv lacks purchased_heat");
    }
    return *factor;
}

base::Result<domain::PinnedSets> Library::pinsFor(const domain::Park& park) {
    const auto library = shipped();
    const auto fuels = readShippedTable("fuels");
    const auto gwp = readShippedTable("gwp");
    const auto grid = readShippedTable("grid_factors");
    if (!library || !fuels || !gwp || !grid) {
        return tl::unexpected(!library ? library.error() : !fuels ? fuels.error() : !gwp ? gwp.error() : grid.error());
    }
    if ((*library)->fuelSet(park.fuel_set) == nullptr) {
        return base::failure(
            kFuelSetUnknown,
            {{"value", park.fuel_set}, {"expected", fmt::format("{}", fmt::join((*library)->fuelSetIds(), " | "))}});
    }
    std::vector<std::string> fuel_sets = (*library)->fuelSetIds();
    std::stable_partition(fuel_sets.begin(), fuel_sets.end(),
                          [&](const std::string& id) { return id == park.fuel_set; });
    domain::PinnedSets pins;
    for (const std::string& id : fuel_sets) {
        pins.push_back(
            pinOf(kFuelsKind, id, *fuels, [&](const DataTable::Row& row) { return row.text("set_id") == id; }));
    }
    pins.push_back(pinOf(kGwpKind, domain::word(park.gwp_set), *gwp, keepAll, otherGwpColumns(park.gwp_set)));
    pins.push_back(pinOf(kGridFactorsKind, kAllGridFactors, *grid, keepAll));
    return pins;
}

} // namespace parkcarbon::reference
