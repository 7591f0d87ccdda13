#include "xml_parser.hpp"

#include "part_pump.hpp"

#include <parkcarbon/exchange/workbook_findings.hpp>

#include <cstring>
#include <expat.h>
#include <utility>

namespace parkcarbon::exchange {
namespace {

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using ParserHandle = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

class PartParser {
public:
    PartParser(std::string part, XmlHandler& handler, const WorkbookLimits& limits)
        : parser_(XML_ParserCreate(nullptr)), part_(std::move(part)), handler_(handler), limits_(limits) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &PartParser::onStart, &PartParser::onEnd);
        XML_SetCharacterDataHandler(parser_.get(), &PartParser::onText);
        XML_SetCdataSectionHandler(parser_.get(), &PartParser::onCdataStart, &PartParser::onCdataEnd);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &PartParser::onDoctype);
    }

    /// False when nothing more is wanted.
    base::Result<bool> take(std::string_view bytes) {
        if (bytes.empty()) {
            return parse(bytes);
        }
        const std::string_view start = handler_.plainStart();
        std::size_t cuts = 0; ///< within a token, which expat reads again from its start each time
        while (!bytes.empty()) {
            if (betweenTokens()) {
                bytes.remove_prefix(handler_.takePlain(bytes));
            } else if (++cuts > kMostCuts) {
                return parse(bytes);
            }
            const std::size_t next = start.empty() ? std::string_view::npos : bytes.find(start, 1);
            const std::string_view piece = bytes.substr(0, next);
            const auto more = piece.empty() ? goesOn() : parse(piece);
            if (!more || !*more) {
                return more;
            }
            bytes.remove_prefix(piece.size());
        }
        return true;
    }

private:
    static constexpr std::size_t kMostCuts = 4;

    bool betweenTokens() const { return unfinished() == 0 && !in_cdata_; }

    /// What the handler says.
    base::Result<bool> goesOn() const {
        if (handler_.failure()) {
            return base::failure(*handler_.failure());
        }
        return !handler_.stopped();
    }

    base::Result<bool> parse(std::string_view bytes) {
        const bool last = bytes.empty();
        const XML_Status status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), last ? 1 : 0);
        if (handler_.stopped()) {
            return goesOn();
        }
        if (status != XML_STATUS_OK) {
            return damaged();
        }
        fed_ += bytes.size();
        if (unfinished() > limits_.attribute_bytes) {
            return base::failure(kWorkbookPartTooLarge,
                                 {{"value", part_}, {"expected", std::to_string(limits_.attribute_bytes)}});
        }
        return !last;
    }

    /// Bytes of an element, comment or instruction whose end has not come yet.
    std::size_t unfinished() const {
        const XML_Index begun = XML_GetCurrentByteIndex(parser_.get());
        return begun < 0 ? fed_ : fed_ - std::min(fed_, static_cast<std::size_t>(begun));
    }

    tl::unexpected<base::Error> damaged() const {
        const char* detail = XML_ErrorString(XML_GetErrorCode(parser_.get()));
        return base::failure(kWorkbookPartDamaged, {{"value", part_}, {"detail", detail}});
    }

    void refuse(base::Error error) {
        handler_.stop(std::move(error));
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    void endIfStopped() {
        if (handler_.stopped()) {
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    static PartParser* behind(void* data) { return static_cast<PartParser*>(data); }

    static void XMLCALL onStart(void* data, const XML_Char* name, const XML_Char** attributes) {
        PartParser& parser = *behind(data);
        if (parser.handler_.stopped()) {
            return; // expat may still tell the end of an empty element
        }
        if (++parser.depth_ > parser.limits_.xml_depth) {
            parser.refuse(base::Error(
                kWorkbookTooDeep, {{"value", parser.part_}, {"expected", std::to_string(parser.limits_.xml_depth)}}));
            return;
        }
        parser.handler_.startElement(withoutPrefix(name), XmlAttributes(attributes));
        parser.endIfStopped();
    }

    static void XMLCALL onEnd(void* data, const XML_Char* name) {
        PartParser& parser = *behind(data);
        if (parser.handler_.stopped()) {
            return;
        }
        --parser.depth_;
        parser.handler_.endElement(withoutPrefix(name));
        parser.endIfStopped();
    }

    static void XMLCALL onText(void* data, const XML_Char* text, int length) {
        PartParser& parser = *behind(data);
        if (parser.handler_.stopped()) {
            return;
        }
        parser.handler_.text({text, static_cast<std::size_t>(length)});
        parser.endIfStopped();
    }

    static void XMLCALL onCdataStart(void* data) { behind(data)->in_cdata_ = true; }
    static void XMLCALL onCdataEnd(void* data) { behind(data)->in_cdata_ = false; }

    static void XMLCALL onDoctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                                  const XML_Char* /*publicly*/, int /*internal_subset*/) {
        PartParser& parser = *behind(data);
        parser.refuse(base::Error(kWorkbookHasEntities, {{"value", parser.part_}}));
    }

    ParserHandle parser_;
    std::string part_;
    XmlHandler& handler_;
    const WorkbookLimits& limits_;
    std::size_t depth_ = 0;
    std::size_t fed_ = 0; ///< without what the handler took itself
    bool in_cdata_ = false;
};

base::Result<void> parseStream(PartStream& stream, XmlHandler& handler, const WorkbookLimits& limits) {
    PartPump pump(stream);
    PartParser parser(stream.name(), handler, limits);
    for (;;) {
        const auto bytes = pump.next();
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        const auto more = parser.take(*bytes);
        if (!more || !*more) {
            return more.map([](bool) {});
        }
    }
}

} // namespace

std::string_view withoutPrefix(const char* name) {
    const char* colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

const char* XmlAttributes::find(std::string_view local_name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
        if (withoutPrefix(*pair) == local_name) {
            return pair[1];
        }
    }
    return nullptr;
}

base::Result<void> parsePart(Package& package, std::string_view name, XmlHandler& handler,
                             const WorkbookLimits& limits) {
    auto stream = package.openPart(name);
    if (!stream) {
        return tl::unexpected(stream.error());
    }
    auto parsed = parseStream(*stream, handler, limits);
    package.noteRead(*stream);
    return parsed;
}

} // namespace parkcarbon::exchange
