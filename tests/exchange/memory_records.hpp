#pragma once

#include <parkcarbon/base/hash.hpp>
#include <parkcarbon/exchange/record_sink.hpp>
#include <parkcarbon/exchange/record_source.hpp>

#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace parkcarbon::exchange {

/// A project in memory: what imports go into and exports come from in tests.
class MemoryRecords final : public RecordSink, public RecordSource {
public:
    MemoryRecords() { put(domain::Park{}); }

    bool exists(domain::Table table, std::string_view id) const override { return position(table, id).has_value(); }

    base::Result<std::optional<domain::Record>> find(domain::Table table, std::string_view id) const override {
        const auto found = position(table, id);
        return found ? std::optional<domain::Record>(rows(table)[*found]) : std::nullopt;
    }

    base::Result<void> insert(const domain::Record& record) override {
        ++inserts;
        put(record);
        return {};
    }

    base::Result<void> update(const domain::Record& record) override {
        ++updates;
        const domain::Table table = domain::tableOf(record);
        rows_[static_cast<std::size_t>(table)][*position(table, domain::recordId(record))] = record;
        return {};
    }

    base::Result<void> forEach(domain::Table table, const Visitor& visitor) const override {
        for (const domain::Record& record : rows(table)) {
            if (auto visited = visitor(record); !visited) {
                return visited;
            }
        }
        return {};
    }

    bool hasEvidenceContent(std::string_view sha256) const override { return contents.contains(std::string(sha256)); }

    base::Result<void> keepEvidenceContent(std::string_view bytes) override {
        contents[base::sha256Hex(bytes)] = bytes;
        return {};
    }

    base::Result<std::optional<std::string>> evidenceContent(std::string_view sha256) const override {
        const auto found = contents.find(std::string(sha256));
        return found == contents.end() ? std::nullopt : std::optional(found->second);
    }

    void put(const domain::Record& record) {
        auto& rows = rows_[static_cast<std::size_t>(domain::tableOf(record))];
        index_[static_cast<std::size_t>(domain::tableOf(record))][domain::recordId(record)] = rows.size();
        rows.push_back(record);
    }

    const std::vector<domain::Record>& rows(domain::Table table) const {
        return rows_[static_cast<std::size_t>(table)];
    }

    template <typename T> const T& get(domain::Table table, std::string_view id) const {
        return std::get<T>(rows(table).at(position(table, id).value()));
    }

    std::map<std::string, std::string> contents; ///< of stored evidence, by SHA-256
    int inserts = 0;
    int updates = 0;

private:
    std::optional<std::size_t> position(domain::Table table, std::string_view id) const {
        const auto& index = index_[static_cast<std::size_t>(table)];
        const auto found = index.find(std::string(id));
        return found == index.end() ? std::nullopt : std::optional<std::size_t>(found->second);
    }

    std::array<std::vector<domain::Record>, domain::kTableCount> rows_;
    std::array<std::unordered_map<std::string, std::size_t>, domain::kTableCount> index_;
};

} // namespace parkcarbon::exchange
