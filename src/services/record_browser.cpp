#include <parkcarbon/services/record_browser.hpp>

#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <list>
#include <unordered_map>

namespace parkcarbon::services {
namespace {

constexpr std::size_t kRowsPerPage = 128;
constexpr std::size_t kMostPages = 64;

store::RecordCondition toStoreCondition(const RecordBrowser::Condition& condition) {
    using Test = store::RecordCondition::Test;
    static constexpr std::array<std::pair<std::string_view, Test>, 5> kPrefixes = {{{">=", Test::GreaterOrEqual},
                                                                                    {"<=", Test::LessOrEqual},
                                                                                    {">", Test::Greater},
                                                                                    {"<", Test::Less},
                                                                                    {"=", Test::Equal}}};
    const std::string folded = base::toHalfWidth(base::trimmed(condition.text));
    for (const auto& [prefix, test] : kPrefixes) {
        if (std::string_view(folded).starts_with(prefix)) {
            return {condition.field, test, std::string(base::trimmed(std::string_view(folded).substr(prefix.size())))};
        }
    }
    return {condition.field, Test::Contains, std::string(base::trimmed(condition.text))};
}

} // namespace

struct RecordBrowser::State {
    struct Row {
        domain::Cells cells;
        std::string id;
        domain::Provenance origin;
    };
    using Page = std::vector<Row>;

    ProjectSession& session;
    domain::Table table;
    std::vector<store::RecordCondition> conditions;
    std::optional<Order> order;
    std::vector<std::int64_t> keys;

    std::unordered_map<std::size_t, Page> pages;
    std::list<std::size_t> recently_used; ///< page numbers, newest first
    Row unreadable;

    const Row& row(std::size_t index) {
        const std::size_t number = index / kRowsPerPage;
        auto page = pages.find(number);
        if (page == pages.end()) {
            page = pages.emplace(number, readPage(number)).first;
            recently_used.push_front(number);
            if (recently_used.size() > kMostPages) {
                pages.erase(recently_used.back());
                recently_used.pop_back();
            }
        }
        const std::size_t offset = index % kRowsPerPage;
        return offset < page->second.size() ? page->second[offset] : unreadable;
    }

    Page readPage(std::size_t number) const {
        const std::size_t first = number * kRowsPerPage;
        const std::size_t count = std::min(kRowsPerPage, keys.size() - std::min(first, keys.size()));
        Page page;
        const auto records =
            session.records().records(table, std::span(keys).subspan(std::min(first, keys.size()), count));
        if (!records) {
            return page;
        }
        page.reserve(records->size());
        for (const store::StoredRecord& stored : *records) {
            const domain::Provenance* const provenance = domain::origin(stored.record);
            page.push_back({domain::toCells(stored.record), domain::recordId(stored.record),
                            provenance != nullptr ? *provenance : domain::Provenance{}});
        }
        return page;
    }
};

RecordBrowser::RecordBrowser(ProjectSession& session, domain::Table table)
    : state_(std::make_unique<State>(State{session, table, {}, {}, {}, {}, {}, {}})) {
    state_->unreadable.cells.assign(domain::spec(table).fields.size(), std::string());
}
RecordBrowser::~RecordBrowser() = default;

domain::Table RecordBrowser::table() const {
    return state_->table;
}

void RecordBrowser::setConditions(std::vector<Condition> conditions) {
    state_->conditions.clear();
    for (const Condition& condition : conditions) {
        if (!base::trimmed(condition.text).empty()) {
            state_->conditions.push_back(toStoreCondition(condition));
        }
    }
}

void RecordBrowser::setOrder(std::optional<Order> order) {
    state_->order = order;
}

base::Result<void> RecordBrowser::refresh() {
    const store::RecordReader& records = state_->session.records();
    const bool plain = state_->conditions.empty() && !state_->order;
    auto keys = plain ? records.keys(state_->table) : records.select(state_->table, state_->conditions, state_->order);
    if (!keys) {
        return base::failure(std::move(keys.error()));
    }
    state_->keys = std::move(*keys);
    state_->pages.clear();
    state_->recently_used.clear();
    return {};
}

std::size_t RecordBrowser::size() const {
    return state_->keys.size();
}

const domain::Cells& RecordBrowser::cells(std::size_t row) const {
    return state_->row(row).cells;
}

std::string RecordBrowser::recordId(std::size_t row) const {
    return state_->row(row).id;
}

std::optional<std::size_t> RecordBrowser::rowOf(std::string_view record_id) const {
    const auto stored = state_->session.records().find(state_->table, record_id);
    if (!stored || !*stored) {
        return std::nullopt;
    }
    const auto found = std::find(state_->keys.begin(), state_->keys.end(), (*stored)->key);
    return found == state_->keys.end() ? std::nullopt : std::optional<std::size_t>(found - state_->keys.begin());
}

domain::Provenance RecordBrowser::origin(std::size_t row) const {
    return state_->row(row).origin;
}

} // namespace parkcarbon::services
