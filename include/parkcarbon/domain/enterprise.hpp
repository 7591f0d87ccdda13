#pragma once

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/domain/credit_code.hpp>
#include <parkcarbon/domain/ids.hpp>
#include <parkcarbon/domain/industry_code.hpp>
#include <parkcarbon/domain/provenance.hpp>
#include <parkcarbon/domain/vocabulary.hpp>

#include <optional>
#include <string>

namespace parkcarbon::domain {

struct Zone {
    ZoneId id;
    std::string name_zh;
    std::string name_en;
    ZoneKind kind = ZoneKind::Core;
    bool in_boundary = true;
    std::string note;
    Provenance origin;
    friend bool operator==(const Zone&, const Zone&) = default;
};

struct Enterprise {
    EnterpriseId id;
    std::string name_zh;
    std::string name_en;
    std::optional<CreditCode> credit_code;
    std::optional<IndustryCode> industry_code;
    ZoneId zone; ///< may be empty
    EnterpriseRole role = EnterpriseRole::Producer;
    bool in_boundary = true;
    bool registered_in_park = true;
    bool operates_in_park = true;
    std::optional<base::Date> joined; ///< first day inside the park
    std::optional<base::Date> left;   ///< last day inside the park; never before `joined`
    std::string note;
    Provenance origin;
    friend bool operator==(const Enterprise&, const Enterprise&) = default;
};

} // namespace parkcarbon::domain
