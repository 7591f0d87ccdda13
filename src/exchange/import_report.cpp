#include <parkcarbon/exchange/import_report.hpp>

#include <algorithm>

namespace parkcarbon::exchange {

bool ImportReport::hasErrors() const {
    return std::any_of(files.begin(), files.end(), [](const File& file) { return base::hasErrors(file.findings); });
}

} // namespace parkcarbon::exchange
