#include "ui/document/pinned_factors.hpp"

#include <parkcarbon/domain/record.hpp>
#include <parkcarbon/reference/library.hpp>

#include <variant>

namespace parkcarbon::ui {

PinnedFactors::PinnedFactors(ProjectDocument& document, QObject* parent) : QObject(parent), document_(document) {
    connect(&document, &ProjectDocument::changed, this, [this](const services::ChangeNotice& notice) {
        stale_ = stale_ || notice.pins_changed || notice.tables.contains(domain::Table::OwnFactors) ||
                 notice.tables.contains(domain::Table::Park);
    });
    connect(&document, &ProjectDocument::opened, this, &PinnedFactors::clear);
    connect(&document, &ProjectDocument::closed, this, &PinnedFactors::clear);
}

void PinnedFactors::clear() {
    changes_.clear();
    superseded_.clear();
    own_.clear();
    error_.reset();
    stale_ = true;
    emit changed();
}

void PinnedFactors::refresh() {
    services::ProjectSession* session = document_.session();
    if (!stale_ || session == nullptr) {
        return;
    }
    error_.reset();
    const store::RecordReader& records = session->records();
    for (const auto& read : {readSets(records), readOwnFactors(records)}) {
        if (!read) {
            error_ = read.error();
        }
    }
    stale_ = false;
    emit changed();
}

base::Result<void> PinnedFactors::readSets(const store::RecordReader& records) {
    changes_.clear();
    superseded_.clear();
    const auto park = records.find(domain::Table::Park, "park");
    const auto pins = records.pins();
    auto replaced = records.supersededSets();
    if (!park || !pins || !replaced) {
        return base::failure(!park ? park.error() : !pins ? pins.error() : replaced.error());
    }
    superseded_ = std::move(*replaced);
    if (!*park) {
        return {};
    }
    return reference::Library::pinsFor(std::get<domain::Park>((*park)->record))
        .and_then([&](const domain::PinnedSets& shipped) { return reference::diffPins(*pins, shipped); })
        .map([this](std::vector<reference::PinChange>&& changes) { changes_ = std::move(changes); });
}

base::Result<void> PinnedFactors::readOwnFactors(const store::RecordReader& records) {
    own_.clear();
    auto stored = records.allRecords(domain::Table::OwnFactors);
    if (!stored) {
        return base::failure(stored.error());
    }
    for (store::StoredRecord& factor : *stored) {
        own_.push_back(std::get<domain::OwnFactor>(std::move(factor.record)));
    }
    return {};
}

std::size_t PinnedFactors::changedRows() const {
    std::size_t rows = 0;
    for (const reference::PinChange& set : changes_) {
        rows += set.rows.size();
    }
    return rows;
}

} // namespace parkcarbon::ui
