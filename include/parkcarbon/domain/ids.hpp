#pragma once

#include <parkcarbon/base/strong_id.hpp>

namespace parkcarbon::domain {

using ZoneId = base::StrongId<struct ZoneTag>;
using EnterpriseId = base::StrongId<struct EnterpriseTag>;
using ActivityId = base::StrongId<struct ActivityTag>;
using TransferId = base::StrongId<struct TransferTag>;
using FlowId = base::StrongId<struct FlowTag>;
using ProcessId = base::StrongId<struct ProcessTag>;
using StreamId = base::StrongId<struct StreamTag>;
using OwnFactorId = base::StrongId<struct OwnFactorTag>;
using DecisionId = base::StrongId<struct DecisionTag>;
using DismissalId = base::StrongId<struct DismissalTag>;

} // namespace parkcarbon::domain
