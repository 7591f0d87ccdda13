#include "resources.hpp"

#include <stdexcept>
#include <string>

namespace parkcarbon::report {

const base::EmbeddedFile& embeddedFile(std::string_view path) {
    for (const base::EmbeddedFile& file : embeddedFiles()) {
        if (file.path == path) {
            return file;
        }
    }
    throw std::out_of_range("not built in: " + std::string(path));
}

} // namespace parkcarbon::report
