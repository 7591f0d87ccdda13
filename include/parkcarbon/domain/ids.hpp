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
using MeasureId = base::StrongId<struct MeasureTag>;
using FocusAreaId = base::StrongId<struct FocusAreaTag>;
using CorrectiveActionId = base::StrongId<struct CorrectiveActionTag>;
using PersonId = base::StrongId<struct PersonTag>;
using MeetingId = base::StrongId<struct MeetingTag>;
using EvidenceId = base::StrongId<struct EvidenceTag>;
using CycleId = base::StrongId<struct CycleTag>;

} // namespace parkcarbon::domain
