#include "store/repositories/transfer_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {
namespace {

domain::Party partyAt(const Query& row, int enterprise_column, int external_column) {
    if (!row.isNull(enterprise_column)) {
        return sound(domain::Party::parse(row.text(enterprise_column)));
    }
    if (!row.isNull(external_column)) {
        return sound(domain::Party::parse("ext:" + std::string(row.text(external_column))));
    }
    return sound(domain::Party::parse("grid"));
}

} // namespace

TransferRepository::TransferRepository(RepositoryContext& context)
    : IdRepository(
          context, domain::Table::EnergyTransfers,
          TableStatements("energy_transfers",
                          {"transfer_id", "period", "carrier", "from_enterprise", "from_external", "to_enterprise",
                           "to_external", "quantity", "unit", "uncertainty_pct", "evidence_class", "evidence_ref",
                           "contract", "parameters", "note", "source", "source_row"},
                          "t.transfer_id, t.period, t.carrier, f.enterprise_id, t.from_external, e.enterprise_id, "
                          "t.to_external, t.quantity, t.unit, t.uncertainty_pct, t.evidence_class, t.evidence_ref, "
                          "t.contract, t.parameters, t.note, t.source, t.source_row",
                          "FROM energy_transfers AS t LEFT JOIN enterprises AS f ON f.key = t.from_enterprise "
                          "LEFT JOIN enterprises AS e ON e.key = t.to_enterprise")) {}

base::Result<void> TransferRepository::bind(Query& query, const domain::Record& record) {
    const auto& transfer = std::get<domain::EnergyTransfer>(record);
    const auto bind_party = [&](int parameter, std::string_view field,
                                const domain::Party& party) -> base::Result<void> {
        if (party.kind() == domain::Party::Kind::Enterprise) {
            const auto key =
                context_.referencedKey(domain::Table::EnergyTransfers, field, domain::Table::Enterprises, party.name());
            if (!key) {
                return tl::unexpected(key.error());
            }
            query.bind(parameter, *key);
        } else if (party.kind() == domain::Party::Kind::External) {
            query.bindBorrowed(parameter + 1, party.name());
        }
        return {};
    };
    if (auto bound = bind_party(4, "from_id", transfer.from); !bound) {
        return bound;
    }
    if (auto bound = bind_party(6, "to_id", transfer.to); !bound) {
        return bound;
    }
    Dictionaries& dictionaries = context_.dictionaries;
    query.bindBorrowed(1, transfer.id.str())
        .bind(2, std::int64_t{transfer.period.encoded()})
        .bind(3, domain::word(transfer.carrier))
        .bind(8, transfer.quantity.value())
        .bind(9, dictionaries.keyOf(transfer.quantity.unit()))
        .bind(10, transfer.uncertainty_pct)
        .bind(11, domain::word(transfer.evidence_class))
        .bindBorrowed(12, transfer.evidence_ref)
        .bind(13, domain::word(transfer.contract))
        .bind(14, dictionaries.keyOf(transfer.parameters))
        .bindBorrowed(15, transfer.note)
        .bind(16, dictionaries.keyOf(transfer.origin))
        .bind(17, transfer.origin.row);
    return {};
}

domain::Record TransferRepository::fromRow(const Query& row) {
    const Dictionaries& dictionaries = context_.dictionaries;
    return domain::EnergyTransfer{domain::TransferId(std::string(row.text(1))),
                                  periodOf(row.integer(2)),
                                  wordAt<domain::Carrier>(row, 3),
                                  partyAt(row, 4, 5),
                                  partyAt(row, 6, 7),
                                  sound(domain::Quantity::create(row.real(8), dictionaries.unit(row.integer(9)))),
                                  uncertaintyAt(row, 10),
                                  wordAt<domain::EvidenceClass>(row, 11),
                                  std::string(row.text(12)),
                                  wordAt<domain::Contract>(row, 13),
                                  dictionaries.parameters(row.optionalInteger(14)),
                                  std::string(row.text(15)),
                                  dictionaries.origin(row.optionalInteger(16), row.integer(17))};
}

} // namespace parkcarbon::store
