#include "uncertain_parameter.hpp"

#include <parkcarbon/base/period.hpp>

#include <algorithm>
#include <vector>

namespace parkcarbon::report {
namespace {

std::vector<std::string> partsOf(std::string_view id) {
    std::vector<std::string> parts;
    for (std::size_t end = id.find('|'); end != std::string_view::npos; end = id.find('|')) {
        parts.emplace_back(id.substr(0, end));
        id.remove_prefix(end + 1);
    }
    parts.emplace_back(id);
    return parts;
}

std::string periodName(const Material& material, const std::string& word) {
    const auto period = base::Period::parse(word);
    return period ? material.program().period(*period) : word;
}

/// `AD|<period>|<transfer>`: told by its parties, since an id means nothing to a reader.
std::string transferName(const Material& material, const std::string& period, const std::string& id) {
    const auto& transfers = material.snapshot().energy_transfers;
    const auto found = std::find_if(transfers.begin(), transfers.end(),
                                    [&](const domain::EnergyTransfer& one) { return one.id.str() == id; });
    if (found == transfers.end()) {
        return id;
    }
    return material.words("uncertain.transfer", {{"carrier", material.program().label(found->carrier)},
                                                 {"from", material.party(found->from)},
                                                 {"to", material.party(found->to)},
                                                 {"period", periodName(material, period)}});
}

std::string amountName(const Material& material, const std::vector<std::string>& parts) {
    if (parts.size() < 4) {
        return transferName(material, parts[1], parts[2]);
    }
    return material.words("uncertain.amount", {{"enterprise", material.enterprise(parts[2])},
                                               {"item", material.item(parts[3])},
                                               {"period", periodName(material, parts[1])}});
}

std::string pieceName(const Material& material, const std::string& piece) {
    if (material.hasWords("uncertain." + piece)) {
        return material.words("uncertain." + piece);
    }
    if (material.input().library.gwp().find(piece) != nullptr) {
        return piece; // a gas
    }
    if (piece.find('=') != std::string::npos) {
        return material.words("uncertain.stated", {{"parameters", piece}});
    }
    if (material.hasWords("calculation." + piece)) {
        return material.method(piece);
    }
    if (const auto party = domain::Party::parse(piece); party && party->kind() == domain::Party::Kind::External) {
        return material.party(*party);
    }
    return material.item(piece);
}

/// `EF|<what>|…`: a factor of energy, of a gas (`co2|<set>|<fuel>`, `n2o|biomass`), or of a method's item.
std::string factorName(const Material& material, const std::vector<std::string>& parts) {
    if (material.program().hasTerm(parts[1])) { // grid_factor, supplier_factor, …
        const std::string name = material.program().term(parts[1]);
        return parts.size() > 2 && !parts[2].empty()
                   ? name + material.words("in_brackets", {{"text", pieceName(material, parts[2])}})
                   : name;
    }
    std::vector<std::string> pieces;
    for (auto piece = parts.begin() + 2; piece != parts.end(); ++piece) {
        if (!piece->empty() && material.input().library.fuelSet(*piece) == nullptr) {
            pieces.push_back(pieceName(material, *piece));
        }
    }
    std::string gas = parts[1];
    std::transform(gas.begin(), gas.end(), gas.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    const bool of_gas = gas == "CO2" || gas == "CH4" || gas == "N2O";
    const std::string subject = of_gas ? gas : pieceName(material, parts[1]);
    return material.words(of_gas ? "uncertain.gas_factor" : "uncertain.method_factor",
                          {{"subject", subject}, {"what", material.joined(pieces)}});
}

} // namespace

std::string parameterName(const Material& material, std::string_view id) {
    const std::vector<std::string> parts = partsOf(id);
    if (parts.size() >= 3 && parts[0] == "AD") {
        return amountName(material, parts);
    }
    if (parts.size() >= 2 && parts[0] == "EF") {
        return factorName(material, parts);
    }
    return std::string(id);
}

} // namespace parkcarbon::report
