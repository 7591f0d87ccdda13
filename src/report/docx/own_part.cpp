#include "own_part.hpp"

#include "../resources.hpp"

#include <stdexcept>
#include <string>

namespace parkcarbon::report::docx {

pugi::xml_document ownPart(std::string_view embedded_path) {
    const std::string_view bytes = embeddedFile(embedded_path).bytes;
    pugi::xml_document part;
    if (!part.load_buffer(bytes.data(), bytes.size())) {
        throw std::logic_error("not well-formed: " + std::string(embedded_path));
    }
    return part;
}

} // namespace parkcarbon::report::docx
