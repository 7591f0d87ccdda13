#pragma once

#include "package.hpp"

#include <optional>
#include <string_view>

namespace parkcarbon::exchange {

/// Attributes of an element, by their names without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
    /// Null when there is none of that name.
    const char* find(std::string_view local_name) const;
    const char* const* pairs() const { return pairs_; }

private:
    const char* const* pairs_; ///< name, value, name, value … null
};

/// Takes the elements of one part. Names come without prefix, so that a program's choice of prefixes and the two
/// namespaces of transitional and strict files make no difference.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view /*text*/) {}

    /// For a handler that reads the plainest of its elements faster than a parser of XML does: what they begin with;
    /// empty = it has none.
    virtual std::string_view plainStart() const { return {}; }
    /// Takes whole elements off the front of the bytes; returns how many bytes those were. Called between two tokens of
    /// XML, never within a comment or such. What is taken, the parser does not see.
    virtual std::size_t takePlain(std::string_view /*bytes*/) { return 0; }

    /// Ends the reading after the present element; with an error, the reading fails with it.
    void stop(std::optional<base::Error> error = std::nullopt) {
        stopped_ = true;
        failure_ = std::move(error);
    }
    bool stopped() const { return stopped_; }
    const std::optional<base::Error>& failure() const { return failure_; }

private:
    bool stopped_ = false;
    std::optional<base::Error> failure_;
};

/// Reads a part as XML; a large one is unpacked in a thread of its own meanwhile. Document types, and with them every
/// entity of a file's own, are refused.
/// Errors: those of Package::openPart, PartStream::read and the handler; WORKBOOK_PART_DAMAGED {value, detail},
/// WORKBOOK_HAS_ENTITIES {value}, WORKBOOK_TOO_DEEP {value, expected}.
base::Result<void> parsePart(Package& package, std::string_view name, XmlHandler& handler,
                             const WorkbookLimits& limits);

/// An element's or attribute's name without its prefix.
std::string_view withoutPrefix(const char* name);

} // namespace parkcarbon::exchange
