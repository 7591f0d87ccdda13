#include <parkcarbon/reference/library.hpp>

#include "factor_builders.hpp"
#include "pins.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <stdexcept>
#include <utility>

namespace parkcarbon::reference {

using TablesByKind = std::map<std::string, DataTable, std::less<>>;

struct Library::Data {
    static Data from(const TablesByKind& tables);

    std::vector<FuelSet> fuel_sets;
    GwpTable gwp;
    GridFactorTable grid_factors;
    std::vector<Constant> constants;
    SteamTable steam;
    UncertaintyDefaults uncertainty;
    std::vector<MobileFactor> mobile;
    ListedFactorTable process;
    ListedFactorTable waste;
    std::vector<PollutantFactor> pollutants;
    std::vector<PollutantEquivalent> equivalents;
    std::vector<StandardCoalRow> standard_coal;
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

/// The park's own set first, whether it ships or not.
std::vector<std::string> fuelSetsParkFirst(const Library& library, const domain::Park& park) {
    std::vector<std::string> ids = {park.fuel_set};
    for (const std::string& id : library.fuelSetIds()) {
        if (id != park.fuel_set) {
            ids.push_back(id);
        }
    }
    return ids;
}

base::Result<TablesByKind> shippedTables() {
    TablesByKind tables;
    std::vector<std::string_view> kinds = {kFuelsKind, kGwpKind};
    kinds.insert(kinds.end(), kWholeTableKinds.begin(), kWholeTableKinds.end());
    for (const std::string_view kind : kinds) {
        auto table = readShippedTable(kind);
        if (!table) {
            return tl::unexpected(table.error());
        }
        tables.emplace(kind, std::move(*table));
    }
    return tables;
}

bool isWholeTable(const domain::PinnedSet& pin) {
    return pin.set_id == kWholeTable &&
           std::find(kWholeTableKinds.begin(), kWholeTableKinds.end(), pin.kind) != kWholeTableKinds.end();
}

} // namespace

Library::Data Library::Data::from(const TablesByKind& tables) {
    return {buildFuelSets(tables.at("fuels")),
            GwpTable(buildGwpRows(tables.at("gwp"))),
            GridFactorTable(buildGridFactors(tables.at("grid_factors"))),
            buildConstants(tables.at("constants")),
            buildSteamTable(tables.at("steam_enthalpy")),
            UncertaintyDefaults(buildUncertaintyRows(tables.at("uncertainty"))),
            buildMobileFactors(tables.at("mobile_ch4_n2o")),
            buildListedFactors(tables.at("process_factors")),
            buildListedFactors(tables.at("waste_factors")),
            buildPollutantFactors(tables.at("pollutant_factors")),
            buildPollutantEquivalents(tables.at("pollutant_equivalents")),
            buildStandardCoal(tables.at("standard_coal"))};
}

Library::Library(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Library::~Library() = default;

base::Result<std::shared_ptr<const Library>> Library::shipped() {
    // Parsed once per program: the tables never change while it runs.
    static const base::Result<std::shared_ptr<const Library>> library = withPins({});
    return library;
}

base::Result<std::shared_ptr<const Library>> Library::withPins(const domain::PinnedSets& pins) {
    auto tables = shippedTables();
    if (!tables) {
        return tl::unexpected(tables.error());
    }
    std::vector<std::pair<const domain::PinnedSet*, DataTable>> partial;
    for (const domain::PinnedSet& pin : pins) {
        auto table = readPin(pin);
        if (!table) {
            return tl::unexpected(table.error());
        }
        if (isWholeTable(pin)) {
            tables->insert_or_assign(pin.kind, std::move(*table));
        } else {
            partial.emplace_back(&pin, std::move(*table));
        }
    }
    Data data = Data::from(*tables);
    for (const auto& [pin, table] : partial) {
        const auto gwp_set = domain::fromWord<domain::GwpSet>(pin->set_id);
        if (pin->kind == kFuelsKind) {
            replaceFuelSets(data.fuel_sets, buildFuelSets(table));
        } else if (pin->kind == kGwpKind && gwp_set) {
            data.gwp = withPinnedGwp(data.gwp, buildGwpRows(table), static_cast<std::size_t>(*gwp_set));
        } else {
            return base::failure(kPinnedSetDamaged, {{"kind", pin->kind}, {"set_id", pin->set_id}});
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

const ListedFactorTable& Library::processFactors() const {
    return data_->process;
}
const ListedFactorTable& Library::wasteFactors() const {
    return data_->waste;
}
const std::vector<PollutantFactor>& Library::pollutantFactors() const {
    return data_->pollutants;
}
const std::vector<PollutantEquivalent>& Library::pollutantEquivalents() const {
    return data_->equivalents;
}
const std::vector<StandardCoalRow>& Library::standardCoal() const {
    return data_->standard_coal;
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

std::vector<Library::PinName> Library::pinNamesFor(const domain::Park& park) {
    std::vector<PinName> names;
    if (const auto library = shipped()) {
        for (std::string& id : fuelSetsParkFirst(**library, park)) {
            names.push_back({std::string(kFuelsKind), std::move(id)});
        }
    }
    names.push_back({std::string(kGwpKind), std::string(domain::word(park.gwp_set))});
    for (const std::string_view kind : kWholeTableKinds) {
        names.push_back({std::string(kind), std::string(kWholeTable)});
    }
    return names;
}

base::Result<domain::PinnedSets> Library::pinsFor(const domain::Park& park) {
    const auto library = shipped();
    if (!library) {
        return tl::unexpected(library.error());
    }
    const auto tables = shippedTables();
    if (!tables) {
        return tl::unexpected(tables.error());
    }
    if ((*library)->fuelSet(park.fuel_set) == nullptr) {
        return base::failure(
            kFuelSetUnknown,
            {{"value", park.fuel_set}, {"expected", fmt::format("{}", fmt::join((*library)->fuelSetIds(), " | "))}});
    }
    domain::PinnedSets pins;
    for (const std::string& id : fuelSetsParkFirst(**library, park)) {
        pins.push_back(pinOf(kFuelsKind, id, tables->at("fuels"),
                             [&](const DataTable::Row& row) { return row.text("set_id") == id; }));
    }
    pins.push_back(
        pinOf(kGwpKind, domain::word(park.gwp_set), tables->at("gwp"), keepAll, otherGwpColumns(park.gwp_set)));
    for (const std::string_view kind : kWholeTableKinds) {
        pins.push_back(pinOf(kind, kWholeTable, tables->find(kind)->second, keepAll));
    }
    return pins;
}

} // namespace parkcarbon::reference
