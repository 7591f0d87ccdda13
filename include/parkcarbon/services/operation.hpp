#pragma once

#include <parkcarbon/base/code.hpp>
#include <parkcarbon/base/error.hpp>
#include <parkcarbon/base/run_context.hpp>

namespace parkcarbon::store {
class RecordWriter;
}

namespace parkcarbon::services {

/// One change to a project, as the user thinks of it. `apply` runs inside a savepoint; an error takes everything back.
class Operation {
public:
    virtual ~Operation() = default;
    virtual base::Code code() const = 0;           ///< its sentence in the history: resources/messages/services.csv
    virtual base::Arguments arguments() const = 0; ///< for that sentence
    virtual base::Result<void> apply(store::RecordWriter& writer, const base::RunContext& context) const = 0;
};

} // namespace parkcarbon::services
