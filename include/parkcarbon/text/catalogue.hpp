#pragma once

#include <parkcarbon/base/embedded_file.hpp>
#include <parkcarbon/text/language.hpp>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace parkcarbon::text {

/// All words of the program, from the CSV files of resources/messages: files whose header starts with `code` hold
/// sentences
/// (`code,zh,en,remedy_zh,remedy_en`), files whose header starts with `key` hold single terms (`key,zh,en`). Immutable.
class Catalogue {
public:
    struct Entry {
        std::array<std::string, 2> words;    ///< sentence or term, by Language
        std::array<std::string, 2> remedies; ///< empty for terms and pure notes

        const std::string& in(Language language) const { return words[static_cast<std::size_t>(language)]; }
        const std::string& remedyIn(Language language) const { return remedies[static_cast<std::size_t>(language)]; }
    };

    /// The files that are built into the program.
    static std::shared_ptr<const Catalogue> shipped();
    /// Throws std::invalid_argument naming file and line when a file is malformed or defines a code or key again: the
    /// files are part of the program, so that is a broken build.
    explicit Catalogue(std::span<const base::EmbeddedFile> files);

    const Entry* sentence(std::string_view code) const; ///< null when unknown
    const Entry* term(std::string_view key) const;      ///< null when unknown

private:
    using Entries = std::map<std::string, Entry, std::less<>>;

    void read(const base::EmbeddedFile& file);

    Entries sentences_;
    Entries terms_;
};

} // namespace parkcarbon::text
