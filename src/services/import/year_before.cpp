#include "services/import/year_before.hpp"

#include <string_view>
#include <variant>

namespace parkcarbon::services {
namespace {

constexpr std::int32_t kYearEncoded = 100; // of base::Period::encoded

class AmountKey {
public:
    AmountKey(domain::Table table, std::int32_t period) {
        text_ = std::to_string(static_cast<int>(table)) + '\x1F' + std::to_string(period);
    }
    AmountKey& with(std::string_view part) {
        text_.append(1, '\x1F').append(part);
        return *this;
    }
    std::string text() { return std::move(text_); }

private:
    std::string text_;
};

std::string activityKey(std::int32_t period, std::string_view enterprise, domain::ActivityCategory category,
                        std::string_view item) {
    return AmountKey(domain::Table::Activities, period)
        .with(enterprise)
        .with(std::to_string(static_cast<int>(category)))
        .with(item)
        .text();
}

/// Key of a record as if it were of another period; empty for tables without amounts of a period.
struct KeyOfRecord {
    std::int32_t period;

    std::string operator()(const domain::Activity& activity) const {
        return activityKey(period, activity.enterprise.str(), activity.category, activity.item);
    }
    std::string operator()(const domain::EnergyTransfer& transfer) const {
        return AmountKey(domain::Table::EnergyTransfers, period)
            .with(std::to_string(static_cast<int>(transfer.carrier)))
            .with(transfer.from.str())
            .with(transfer.to.str())
            .text();
    }
    std::string operator()(const domain::Fact& fact) const {
        return AmountKey(domain::Table::Facts, period).with(fact.subject).with(fact.variable).text();
    }
    std::string operator()(const domain::Flow& flow) const {
        return AmountKey(domain::Table::Flows, period)
            .with(flow.from.str())
            .with(flow.to.str())
            .with(flow.material)
            .with(flow.layer)
            .text();
    }
    template <typename Other> std::string operator()(const Other&) const { return {}; }
};

std::optional<base::Period> periodOf(const domain::Record& record) {
    return std::visit(
        [](const auto& each) -> std::optional<base::Period> {
            using T = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<T, domain::Activity> || std::is_same_v<T, domain::EnergyTransfer> ||
                          std::is_same_v<T, domain::Fact> || std::is_same_v<T, domain::Flow>) {
                return each.period;
            }
            return std::nullopt;
        },
        record);
}

} // namespace

YearBefore::YearBefore(const domain::ProjectSnapshot& project) {
    const domain::ActivityColumns& activities = *project.activities;
    for (std::size_t row = 0; row < activities.size(); ++row) {
        const std::uint32_t enterprise = activities.enterprise[row];
        if (enterprise == domain::ActivityColumns::kNoEnterprise) {
            continue;
        }
        if (const auto quantity =
                domain::Quantity::create(activities.quantity[row], activities.units[activities.unit[row]])) {
            add(activityKey(activities.period[row], project.enterprises[enterprise].id.str(), activities.category[row],
                            activities.items[activities.item[row]]),
                *quantity);
        }
    }
    for (const domain::EnergyTransfer& transfer : project.energy_transfers) {
        add(KeyOfRecord{transfer.period.encoded()}(transfer), transfer.quantity);
    }
    for (const domain::Fact& fact : project.facts) {
        add(KeyOfRecord{fact.period.encoded()}(fact), fact.value);
    }
    for (const domain::Flow& flow : project.flows) {
        if (!flow.quantity) {
            continue;
        }
        if (const auto quantity = domain::Quantity::create(*flow.quantity, flow.unit)) {
            add(KeyOfRecord{flow.period.encoded()}(flow), *quantity);
        }
    }
}

void YearBefore::add(std::string key, const domain::Quantity& quantity) {
    const auto [at, fresh] = amounts_.emplace(std::move(key), quantity);
    const auto more = fresh ? base::Result<double>(0.0) : quantity.in(at->second.unit());
    if (fresh || !more) {
        return;
    }
    if (const auto sum = domain::Quantity::create(at->second.value() + *more, at->second.unit())) {
        at->second = *sum;
    }
}

std::optional<exchange::RecordSink::PeriodAmount> YearBefore::of(const domain::Record& record) const {
    const auto period = periodOf(record);
    const auto before =
        period ? base::Period::fromEncoded(period->encoded() - kYearEncoded) : base::failure(base::kPeriodInvalid);
    if (!before) {
        return std::nullopt;
    }
    const auto found = amounts_.find(std::visit(KeyOfRecord{before->encoded()}, record));
    return found == amounts_.end() ? std::nullopt
                                   : std::optional(exchange::RecordSink::PeriodAmount{*before, found->second});
}

} // namespace parkcarbon::services
