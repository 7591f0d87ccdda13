#pragma once

#include <string>
#include <string_view>

namespace parkcarbon::exchange {

/// One piece of HTML: a tag or the text between two.
struct HtmlToken {
    enum class Kind : unsigned char { Start, End, Text, Finished };

    Kind kind = Kind::Finished;
    std::string name;            ///< of a tag, in small letters
    std::string_view attributes; ///< as written
    std::string_view text;       ///< as written, with its entities
};

/// Goes over HTML as browsers do: whatever it is, it ends. Comments, declarations, styles and scripts are passed over.
class HtmlTokens {
public:
    explicit HtmlTokens(std::string_view html) : rest_(html) {}
    HtmlToken next();

private:
    bool skipUnseen();
    HtmlToken takeTag();
    HtmlToken takeText();
    void skipPast(std::string_view end);

    std::string_view rest_;
};

/// An attribute's value, without its entities resolved; empty when there is none.
std::string htmlAttribute(std::string_view attributes, std::string_view name);

/// The text with entities resolved and, as browsers show it, white space drawn together.
std::string htmlText(std::string_view text);

} // namespace parkcarbon::exchange
