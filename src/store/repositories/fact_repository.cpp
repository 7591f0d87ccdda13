#include "store/repositories/fact_repository.hpp"

#include "store/repositories/row_values.hpp"

namespace parkcarbon::store {
namespace {

constexpr std::string_view kParkSubject = "park";

struct FactIdentity {
    std::string_view subject, variable;
    base::Period period;
};

/// `subject|variable|period`, as domain::recordId writes it; the subject may hold a bar of its own, the rest not.
std::optional<FactIdentity> identityOf(std::string_view id) {
    const std::size_t second = id.rfind('|');
    if (second == std::string_view::npos || second == 0) {
        return std::nullopt;
    }
    const std::size_t first = id.rfind('|', second - 1);
    const auto period = base::Period::parse(id.substr(second + 1));
    if (first == std::string_view::npos || !period) {
        return std::nullopt;
    }
    return FactIdentity{id.substr(0, first), id.substr(first + 1, second - first - 1), *period};
}

} // namespace

FactRepository::FactRepository(RepositoryContext& context)
    : Repository(context, TableStatements("facts",
                                          {"subject", "variable", "period", "value", "unit", "evidence_class",
                                           "evidence_ref", "source", "source_row"},
                                          "coalesce(e.enterprise_id, 'park'), t.variable, t.period, t.value, t.unit, "
                                          "t.evidence_class, t.evidence_ref, t.source, t.source_row",
                                          "FROM facts AS t LEFT JOIN enterprises AS e ON e.key = t.subject")) {}

std::optional<std::int64_t> FactRepository::keyOf(std::string_view id) {
    const auto identity = identityOf(id);
    if (!identity) {
        return std::nullopt;
    }
    std::optional<std::int64_t> subject;
    if (identity->subject != kParkSubject) {
        subject = context_.ids(domain::Table::Enterprises).find(identity->subject);
        if (!subject) {
            return std::nullopt;
        }
    }
    Query row = context_.connection.query(
        "SELECT key FROM facts WHERE variable = ? AND period = ? AND subject IS ? ORDER BY key LIMIT 1");
    row.bindBorrowed(1, identity->variable).bind(2, std::int64_t{identity->period.encoded()}).bind(3, subject);
    return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

base::Result<void> FactRepository::bind(Query& query, const domain::Record& record) {
    const auto& fact = std::get<domain::Fact>(record);
    if (fact.subject != kParkSubject) {
        const auto subject =
            context_.referencedKey(domain::Table::Facts, "subject_id", domain::Table::Enterprises, fact.subject);
        if (!subject) {
            return tl::unexpected(subject.error());
        }
        query.bind(1, *subject);
    }
    query.bindBorrowed(2, fact.variable)
        .bind(3, std::int64_t{fact.period.encoded()})
        .bind(4, fact.value.value())
        .bind(5, context_.dictionaries.keyOf(fact.value.unit()))
        .bind(6, domain::word(fact.evidence_class))
        .bindBorrowed(7, fact.evidence_ref)
        .bind(8, context_.dictionaries.keyOf(fact.origin))
        .bind(9, fact.origin.row);
    return {};
}

domain::Record FactRepository::fromRow(const Query& row) {
    return domain::Fact{std::string(row.text(1)),
                        std::string(row.text(2)),
                        periodOf(row.integer(3)),
                        sound(domain::Quantity::create(row.real(4), context_.dictionaries.unit(row.integer(5)))),
                        wordAt<domain::EvidenceClass>(row, 6),
                        std::string(row.text(7)),
                        context_.dictionaries.origin(row.optionalInteger(8), row.integer(9))};
}

} // namespace parkcarbon::store
