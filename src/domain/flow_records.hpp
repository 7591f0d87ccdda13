#pragma once

#include "field_parser.hpp"

#include <parkcarbon/domain/flow.hpp>
#include <parkcarbon/domain/process.hpp>
#include <parkcarbon/domain/stream.hpp>

#include <optional>

/// Reading the records of the flow analysis; nothing when a field is wrong, which the parser then holds.
namespace parkcarbon::domain {

Process readProcess(FieldParser& fields);
std::optional<Flow> readFlow(FieldParser& fields);
std::optional<Composition> readComposition(FieldParser& fields);
std::optional<TransferCoefficient> readTransferCoefficient(FieldParser& fields);
std::optional<Stream> readStream(FieldParser& fields);

} // namespace parkcarbon::domain
