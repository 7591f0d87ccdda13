#include "check.hpp"
#include "peers.hpp"
#include "unit_slips.hpp"

#include <parkcarbon/engine/checks/finding_codes.hpp>

#include <map>
#include <tuple>
#include <vector>

namespace parkcarbon::engine::checks {
namespace {

/// Works of one industry differ in size by a hundred; three and a half times a third of a power of ten is beyond that.
constexpr double kLeastDeviationOfUse = 0.33;

/// What one enterprise used of one thing in one year.
struct YearlyUse {
    const Series* series;
    const Amount* largest;
    int year;
    double quantity;
};

/// Rows are compared with the like of other enterprises: the same table, category and item, or electricity and heat
/// that is bought.
struct Subject {
    Series::Kind kind;
    domain::ActivityCategory category;
    std::string_view item;
    int year;
    friend bool operator<(const Subject& a, const Subject& b) {
        return std::tie(a.kind, a.category, a.item, a.year) < std::tie(b.kind, b.category, b.item, b.year);
    }
};

const domain::Unit& unitOfSeries(const CheckInput& input, const Series& series) {
    // quantities of a series are in the unit of its first row, which is not that of its earliest amount
    const domain::ActivityColumns& activities = *input.snapshot.activities;
    std::uint32_t first = series.amounts.front().record;
    for (const Amount& amount : series.amounts) {
        first = std::min(first, amount.record);
    }
    return series.kind == Series::Kind::Activity ? activities.units[activities.unit[first]]
                                                 : input.snapshot.energy_transfers[first].quantity.unit();
}

std::uint32_t userOf(const Series& series) {
    return series.kind == Series::Kind::Activity ? series.first_enterprise : series.second_enterprise;
}

/// An enterprise that has other years is measured by its own history (checkYearOnYear), which says more.
bool hasOneYearOnly(const Series& series) {
    return series.amounts.front().year() == series.amounts.back().year();
}

class UsesBySubject {
public:
    explicit UsesBySubject(const CheckInput& input) : input_(input) {}

    void add(const Series& series) {
        const Subject subject = subjectOf(series);
        const auto [unit, is_first] = units_.try_emplace(subject, &unitOfSeries(input_, series));
        const auto factor = unitOfSeries(input_, series).factorTo(*unit->second);
        const Amount* largest = nullptr;
        double total = 0.0;
        for (const Amount& amount : series.amounts) {
            total += amount.comparable ? amount.quantity : 0.0;
            if (amount.comparable && (largest == nullptr || amount.quantity > largest->quantity)) {
                largest = &amount;
            }
        }
        if (factor && total > 0.0) {
            uses_[subject].push_back({&series, largest, subject.year, total * *factor});
        }
    }
    const std::map<Subject, std::vector<YearlyUse>>& all() const { return uses_; }

private:
    Subject subjectOf(const Series& series) const {
        const auto category = series.kind == Series::Kind::Activity
                                  ? input_.snapshot.activities->category[series.amounts.front().record]
                                  : domain::ActivityCategory::StationaryCombustion;
        return {series.kind, category, series.item, series.amounts.front().year()};
    }

    const CheckInput& input_;
    std::map<Subject, const domain::Unit*> units_;
    std::map<Subject, std::vector<YearlyUse>> uses_;
};

void tellSlip(const CheckInput& input, const YearlyUse& use, const PeerOutlier& outlier, double slip,
              FindingWriter& findings) {
    const domain::Unit& written = unitOfSeries(input, *use.series);
    findings.add(kUnitSlipAmongPeers, base::Severity::Warning,
                 at(input.series.table(*use.series), input.series.recordId(*use.series, *use.largest), "quantity"),
                 {{"value", shown(outlier.value.value)},
                  {"expected", shown(outlier.typical)},
                  {"item", std::string(use.series->item)},
                  {"year", std::to_string(use.year)},
                  {"ratio", shown(outlier.ratio())},
                  {"unit", written.symbol()},
                  {"likely_unit", likelyUnit(written, slip)},
                  {"industry", std::string(outlier.industry)},
                  {"peers", std::to_string(outlier.peers)}});
}

} // namespace

void checkPeerAmounts(const CheckInput& input, FindingWriter& findings) {
    UsesBySubject uses(input);
    for (const Series& series : input.series.all()) {
        if (userOf(series) != EnterpriseIndex::kNone && hasOneYearOnly(series)) {
            uses.add(series);
        }
    }
    const Peers peers(input.snapshot);
    std::vector<PeerValue> values;
    for (const auto& [subject, of_subject] : uses.all()) {
        values.clear();
        for (std::size_t index = 0; index < of_subject.size(); ++index) {
            values.push_back({userOf(*of_subject[index].series), of_subject[index].quantity, index});
        }
        for (const PeerOutlier& outlier : peers.outliers(values, kLeastDeviationOfUse)) {
            if (const auto slip = likelySlip(outlier.ratio())) {
                tellSlip(input, of_subject[outlier.value.source], outlier, *slip, findings);
            }
        }
    }
}

} // namespace parkcarbon::engine::checks
