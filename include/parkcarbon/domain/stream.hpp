#pragma once

#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/quantity.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

/// A by-product, waste or heat that an enterprise offers or needs (streams.csv).
struct Stream {
    StreamId id;
    EnterpriseId enterprise;
    StreamSide side = StreamSide::Offer;
    std::string code; ///< of the waste catalogue, e.g. `SW02`; empty = none
    std::string name_zh;
    std::string name_en;
    Quantity quantity; ///< per year
    std::string composition;
    std::string quality;         ///< free text; heat: `supply_temperature=150 °C; target_temperature=60 °C`
    std::optional<double> price; ///< in `price_unit`
    std::string price_unit;      ///< e.g. `CNY/t`
    std::optional<double> x_km;
    std::optional<double> y_km;
    std::string note;
    Provenance origin;
    friend bool operator==(const Stream&, const Stream&) = default;
};

} // namespace parkcarbon::domain
