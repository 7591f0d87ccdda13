#include "store/activity_reader.hpp"

#include "store/repositories/row_values.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace parkcarbon::store {
namespace {

constexpr const char* kColumns = "SELECT key, activity_id, enterprise, period, category, item, quantity, unit, "
                                 "uncertainty_pct, evidence_class, parameters FROM activities";
constexpr double kLargestUncertainty = 1000.0;

struct ActivityRow {
    std::int64_t key;
    std::string_view id; ///< valid until the next step
    std::uint32_t enterprise;
    std::int32_t period;
    domain::ActivityCategory category;
    std::uint32_t item;
    double quantity;
    std::uint32_t unit;
    float uncertainty_pct;
    domain::EvidenceClass evidence_class;
    std::uint32_t parameters;
};

/// Decodes rows of kColumns. Neighbouring rows mostly share enterprise and period, so the last answer is tried first.
class RowDecoder {
public:
    RowDecoder(const Dictionaries& dictionaries, const std::vector<std::int64_t>& enterprise_keys)
        : items_(dictionaries.items().size()), units_(dictionaries.units().size()),
          parameter_sets_(dictionaries.parameterSets().size() - 1) {
        for (std::size_t index = 0; index < enterprise_keys.size(); ++index) {
            enterprises_.emplace(enterprise_keys[index], static_cast<std::uint32_t>(index));
        }
    }

    ActivityRow decode(const Query& row) {
        const double quantity = row.real(6);
        if (!std::isfinite(quantity)) {
            throw DamagedContent("an activity's quantity is not finite");
        }
        return {row.integer(0),
                row.text(1),
                enterprise(row.integer(2)),
                period(row.integer(3)),
                choiceOf<domain::ActivityCategory>(row.integer(4)),
                entry(row.integer(5), items_),
                quantity,
                entry(row.integer(7), units_),
                uncertainty(row),
                choiceOf<domain::EvidenceClass>(row.integer(9)),
                row.isNull(10) ? 0 : entry(row.integer(10), parameter_sets_) + 1};
    }

private:
    std::uint32_t enterprise(std::int64_t key) {
        if (key != last_enterprise_key_) {
            const auto known = enterprises_.find(key);
            last_enterprise_ = known == enterprises_.end() ? domain::ActivityColumns::kNoEnterprise : known->second;
            last_enterprise_key_ = key;
        }
        return last_enterprise_;
    }

    std::int32_t period(std::int64_t encoded) {
        if (encoded != last_period_) {
            last_period_ = periodOf(encoded).encoded();
        }
        return last_period_;
    }

    static std::uint32_t entry(std::int64_t key, std::size_t size) {
        if (key < 1 || key > static_cast<std::int64_t>(size)) {
            throw DamagedContent("no dictionary entry " + std::to_string(key));
        }
        return static_cast<std::uint32_t>(key - 1);
    }

    static float uncertainty(const Query& row) {
        if (row.isNull(8)) {
            return std::numeric_limits<float>::quiet_NaN();
        }
        const double percent = row.real(8);
        if (!(percent >= 0.0 && percent <= kLargestUncertainty)) {
            throw DamagedContent("invalid uncertainty");
        }
        return static_cast<float>(percent);
    }

    std::size_t items_;
    std::size_t units_;
    std::size_t parameter_sets_;
    std::unordered_map<std::int64_t, std::uint32_t> enterprises_;
    std::int64_t last_enterprise_key_ = -1;
    std::uint32_t last_enterprise_ = domain::ActivityColumns::kNoEnterprise;
    std::int32_t last_period_ = -1;
};

void adoptDictionaries(domain::ActivityColumns& columns, const Dictionaries& dictionaries) {
    columns.items = dictionaries.items();
    columns.units = dictionaries.units();
    columns.parameter_sets = dictionaries.parameterSets();
}

void reserveRows(domain::ActivityColumns& columns, std::size_t rows) {
    columns.key.reserve(rows);
    columns.enterprise.reserve(rows);
    columns.period.reserve(rows);
    columns.category.reserve(rows);
    columns.item.reserve(rows);
    columns.quantity.reserve(rows);
    columns.unit.reserve(rows);
    columns.uncertainty_pct.reserve(rows);
    columns.evidence_class.reserve(rows);
    columns.parameters.reserve(rows);
}

void appendRow(domain::ActivityColumns& columns, const ActivityRow& row) {
    columns.key.push_back(row.key);
    columns.enterprise.push_back(row.enterprise);
    columns.period.push_back(row.period);
    columns.category.push_back(row.category);
    columns.item.push_back(row.item);
    columns.quantity.push_back(row.quantity);
    columns.unit.push_back(row.unit);
    columns.uncertainty_pct.push_back(row.uncertainty_pct);
    columns.evidence_class.push_back(row.evidence_class);
    columns.parameters.push_back(row.parameters);
}

/// What becomes of one place in the columns: the old row there (if any) goes, the new row (if any) comes.
struct Patch {
    std::size_t position;
    bool had_row;
    std::optional<std::size_t> row; ///< index into the rows read
};

template <typename T>
std::vector<T> patched(const std::vector<T>& old, std::span<const Patch> patches, const std::vector<T>& rows) {
    std::vector<T> result;
    result.reserve(old.size() + patches.size());
    auto from = old.begin();
    for (const Patch& patch : patches) {
        const auto place = old.begin() + static_cast<std::ptrdiff_t>(patch.position);
        result.insert(result.end(), from, place);
        from = place + (patch.had_row ? 1 : 0);
        if (patch.row) {
            result.push_back(rows[*patch.row]);
        }
    }
    result.insert(result.end(), from, old.end());
    return result;
}

domain::TextColumn patchedIds(const domain::TextColumn& old, std::span<const Patch> patches,
                              const domain::TextColumn& rows) {
    domain::TextColumn result;
    result.reserve(old.size() + patches.size(), (old.size() + patches.size()) * 8);
    std::size_t from = 0;
    for (const Patch& patch : patches) {
        for (; from < patch.position; ++from) {
            result.push_back(old.at(from));
        }
        from += patch.had_row ? 1 : 0;
        if (patch.row) {
            result.push_back(rows.at(*patch.row));
        }
    }
    for (; from < old.size(); ++from) {
        result.push_back(old.at(from));
    }
    return result;
}

bool idsStay(const domain::TextColumn& old, std::span<const Patch> patches, const domain::TextColumn& rows) {
    return std::all_of(patches.begin(), patches.end(), [&](const Patch& patch) {
        return patch.had_row && patch.row && old.at(patch.position) == rows.at(*patch.row);
    });
}

} // namespace

std::shared_ptr<const domain::ActivityColumns> readActivities(Repositories& repositories,
                                                              const std::vector<std::int64_t>& enterprise_keys) {
    auto columns = std::make_shared<domain::ActivityColumns>();
    auto ids = std::make_shared<domain::TextColumn>();
    adoptDictionaries(*columns, repositories.dictionaries());
    const auto count = static_cast<std::size_t>(repositories.of(domain::Table::Activities).count());
    reserveRows(*columns, count);
    ids->reserve(count, count * 8);
    RowDecoder decoder(repositories.dictionaries(), enterprise_keys);
    Query rows = repositories.connection().query(std::string(kColumns) + " ORDER BY key");
    while (rows.step()) {
        const ActivityRow row = decoder.decode(rows);
        appendRow(*columns, row);
        ids->push_back(row.id);
    }
    columns->id = std::move(ids);
    return columns;
}

std::shared_ptr<const domain::ActivityColumns> patchActivities(Repositories& repositories,
                                                               const domain::ActivityColumns& previous,
                                                               std::span<const std::int64_t> keys,
                                                               const std::vector<std::int64_t>& enterprise_keys) {
    RowDecoder decoder(repositories.dictionaries(), enterprise_keys);
    domain::ActivityColumns read;
    domain::TextColumn read_ids;
    std::vector<Patch> patches;
    for (const std::int64_t key : keys) {
        const auto place = std::lower_bound(previous.key.begin(), previous.key.end(), key);
        Patch patch{static_cast<std::size_t>(place - previous.key.begin()),
                    place != previous.key.end() && *place == key, std::nullopt};
        Query row = repositories.connection().query(std::string(kColumns) + " WHERE key = ?");
        if (row.bind(1, key).step()) {
            patch.row = read.size();
            const ActivityRow decoded = decoder.decode(row);
            appendRow(read, decoded);
            read_ids.push_back(decoded.id);
        }
        patches.push_back(patch);
    }
    auto columns = std::make_shared<domain::ActivityColumns>();
    adoptDictionaries(*columns, repositories.dictionaries());
    columns->key = patched(previous.key, patches, read.key);
    columns->enterprise = patched(previous.enterprise, patches, read.enterprise);
    columns->period = patched(previous.period, patches, read.period);
    columns->category = patched(previous.category, patches, read.category);
    columns->item = patched(previous.item, patches, read.item);
    columns->quantity = patched(previous.quantity, patches, read.quantity);
    columns->unit = patched(previous.unit, patches, read.unit);
    columns->uncertainty_pct = patched(previous.uncertainty_pct, patches, read.uncertainty_pct);
    columns->evidence_class = patched(previous.evidence_class, patches, read.evidence_class);
    columns->parameters = patched(previous.parameters, patches, read.parameters);
    columns->id = idsStay(*previous.id, patches, read_ids)
                      ? previous.id
                      : std::make_shared<domain::TextColumn>(patchedIds(*previous.id, patches, read_ids));
    return columns;
}

std::shared_ptr<const domain::ActivityColumns> renumberEnterprises(const domain::ActivityColumns& previous,
                                                                   const std::vector<std::uint32_t>& indices) {
    auto columns = std::make_shared<domain::ActivityColumns>(previous);
    for (std::uint32_t& enterprise : columns->enterprise) {
        enterprise = enterprise < indices.size() ? indices[enterprise] : domain::ActivityColumns::kNoEnterprise;
    }
    return columns;
}

} // namespace parkcarbon::store
