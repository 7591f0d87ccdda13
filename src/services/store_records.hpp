#pragma once

#include "services/import/year_before.hpp"

#include <parkcarbon/engine/inventory/explanation.hpp>
#include <parkcarbon/exchange/record_sink.hpp>
#include <parkcarbon/exchange/record_source.hpp>
#include <parkcarbon/store/records.hpp>

namespace parkcarbon::services {

/// Lets an importer write into the project file.
class StoreRecordSink final : public exchange::RecordSink {
public:
    /// `year_before` is of the project before the import, or nothing where nobody asks for it.
    explicit StoreRecordSink(store::RecordWriter& writer, const YearBefore* year_before = nullptr)
        : writer_(writer), year_before_(year_before) {}

    bool exists(domain::Table table, std::string_view id) const override { return writer_.exists(table, id); }
    base::Result<std::optional<domain::Record>> find(domain::Table table, std::string_view id) const override;
    base::Result<void> insert(const domain::Record& record) override;
    base::Result<void> update(const domain::Record& record) override;
    base::Result<std::optional<domain::Quantity>> quantity(domain::Table table, std::string_view id) const override {
        return writer_.quantity(table, id);
    }
    std::optional<PeriodAmount> yearBefore(const domain::Record& record) const override {
        return year_before_ != nullptr ? year_before_->of(record) : std::nullopt;
    }
    bool hasEvidenceContent(std::string_view sha256) const override { return writer_.hasEvidenceContent(sha256); }
    base::Result<void> keepEvidenceContent(std::string_view bytes) override {
        return writer_.keepEvidenceContent(bytes).map([](const std::string&) {});
    }

private:
    store::RecordWriter& writer_;
    const YearBefore* year_before_;
};

/// Lets an exporter read the project file.
class StoreRecordSource final : public exchange::RecordSource {
public:
    explicit StoreRecordSource(const store::RecordReader& reader) : reader_(reader) {}

    base::Result<void> forEach(domain::Table table, const Visitor& visitor) const override;
    base::Result<std::optional<std::string>> evidenceContent(std::string_view sha256) const override;

private:
    const store::RecordReader& reader_;
};

/// Lets an explanation see the full records, which a snapshot does not hold.
class StoreRecordLookup final : public engine::inventory::RecordSource {
public:
    explicit StoreRecordLookup(const store::RecordReader& reader) : reader_(reader) {}

    std::optional<domain::Activity> activity(std::string_view id) const override;
    std::optional<domain::EnergyTransfer> transfer(std::string_view id) const override;

private:
    const store::RecordReader& reader_;
};

} // namespace parkcarbon::services
