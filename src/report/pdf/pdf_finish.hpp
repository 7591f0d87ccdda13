#pragma once

#include "page.hpp"

#include <parkcarbon/base/clock.hpp>

#include <QByteArray>

#include <vector>

namespace parkcarbon::report::pdf {

/// What QPdfWriter leaves out, added to its finished file: the creation date of the document's clock in place of the
/// computer's, and the bookmarks, appended as an incremental update (ISO 32000-1, 7.5.6 and 12.3.3). A file that does
/// not have the expected structure stays as it is: bookmarks are a convenience, not content.
void finish(QByteArray& pdf, const std::vector<OutlineEntry>& outline, base::Timestamp created);

} // namespace parkcarbon::report::pdf
