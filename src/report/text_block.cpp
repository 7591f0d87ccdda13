#include <parkcarbon/report/text_block.hpp>

#include <parkcarbon/base/utf8.hpp>
#include <parkcarbon/report/document.hpp>

#include <algorithm>
#include <cctype>
#include <map>

namespace parkcarbon::report {
namespace {

constexpr std::size_t kLeastDigitsOfCells = 3; // smaller numbers of tables are in any text by chance

bool isDigit(std::string_view text, std::size_t index) {
    return index < text.size() && std::isdigit(static_cast<unsigned char>(text[index])) != 0;
}

/// The numbers of a text without their thousands separators: "1,234.5 t CO2" gives "1234.5".
std::vector<std::string> numbersIn(std::string_view text) {
    std::vector<std::string> numbers;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (!isDigit(text, index)) {
            continue;
        }
        const bool in_word = index >= 1 && std::isalpha(static_cast<unsigned char>(text[index - 1])) != 0;
        const bool after_word = index >= 2 && std::isalnum(static_cast<unsigned char>(text[index - 2])) != 0;
        std::string number = index >= 1 && text[index - 1] == '-' && !after_word ? "-" : "";
        for (bool decimals = false; isDigit(text, index) || isDigit(text, index + 1); ++index) {
            if (isDigit(text, index)) {
                number += text[index];
            } else if (text[index] == '.' && !decimals) {
                decimals = true;
                number += '.';
            } else if (text[index] != ',' || decimals) {
                break;
            }
        }
        if (!in_word) {
            numbers.push_back(std::move(number));
        }
    }
    return numbers;
}

std::size_t digitsOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char byte) { return std::isdigit(byte) != 0; }));
}

/// Without the characters that separate quotes and the parts of an id.
std::string idPart(std::string text) {
    static constexpr std::string_view kSeparators = ";=/\r\n\t";
    std::replace_if(
        text.begin(), text.end(), [](char c) { return kSeparators.find(c) != std::string_view::npos; }, ' ');
    return std::string(base::trimmed(text));
}

std::string numbered(const std::string& number, const std::string& title) {
    return number.empty() ? title : number + "  " + title;
}

void addCells(const Table& table, std::vector<QuotableFigure>& figures) {
    std::map<std::string, int> rows_of_name;
    for (const Row& row : table.rows) {
        if (row.cells.empty() || row.kind == Row::Kind::Group) {
            continue;
        }
        std::string name = idPart(row.cells.front().shown());
        if (const int count = ++rows_of_name[name]; count > 1) {
            name += " #" + std::to_string(count);
        }
        for (std::size_t column = 0; column < std::min(row.cells.size(), table.columns.size()); ++column) {
            const Cell& cell = row.cells[column];
            std::string shown = cell.shown();
            if (std::holds_alternative<double>(cell.value) && digitsOf(shown) >= kLeastDigitsOfCells) {
                const std::string title = idPart(table.columns[column].title);
                figures.push_back({table.id + "/" + name + "/" + title,
                                   numbered(table.number, table.title) + ", " + name + ", " + title, std::move(shown)});
            }
        }
    }
}

struct Quote {
    std::string figure;
    std::string was;
};

std::vector<Quote> parsedQuotes(std::string_view quotes) {
    std::vector<Quote> parsed;
    while (!quotes.empty()) {
        const std::size_t end = std::min(quotes.find(';'), quotes.size());
        const std::string_view one = quotes.substr(0, end);
        if (const std::size_t equals = one.find('='); equals != std::string_view::npos) {
            parsed.push_back({std::string(base::trimmed(one.substr(0, equals))),
                              std::string(base::trimmed(one.substr(equals + 1)))});
        }
        quotes.remove_prefix(std::min(end + 1, quotes.size()));
    }
    return parsed;
}

} // namespace

std::vector<QuotableFigure> quotableFigures(const Document& document) {
    std::vector<QuotableFigure> figures = document.figures;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            addCells(*table, figures);
        }
    }
    return figures;
}

std::string quotesIn(std::string_view text, std::string_view block_id, const Document& document) {
    std::vector<QuotableFigure> figures = quotableFigures(document);
    const std::string own = std::string(block_id) + ".";
    std::stable_partition(figures.begin(), figures.end(),
                          [&own](const QuotableFigure& figure) { return figure.id.compare(0, own.size(), own) == 0; });
    std::map<std::string, const QuotableFigure*> by_number;
    for (const QuotableFigure& figure : figures) {
        for (std::string& number : numbersIn(figure.shown)) {
            by_number.emplace(std::move(number), &figure);
        }
    }
    std::string quotes;
    std::vector<const QuotableFigure*> quoted;
    for (const std::string& number : numbersIn(text)) {
        const auto found = by_number.find(number);
        if (found != by_number.end() && std::find(quoted.begin(), quoted.end(), found->second) == quoted.end()) {
            quoted.push_back(found->second);
            quotes += (quotes.empty() ? "" : "; ") + found->second->id + "=" + found->second->shown;
        }
    }
    return quotes;
}

std::vector<OutdatedQuote> outdatedQuotes(std::string_view text, std::string_view quotes, const Document& document) {
    const std::vector<Quote> remembered = parsedQuotes(quotes);
    if (remembered.empty()) {
        return {};
    }
    const std::vector<QuotableFigure> figures = quotableFigures(document);
    const std::vector<std::string> stated = numbersIn(text);
    const auto isStated = [&stated](const Quote& quote) {
        const auto numbers = numbersIn(quote.was);
        return std::any_of(numbers.begin(), numbers.end(), [&stated](const std::string& number) {
            return std::find(stated.begin(), stated.end(), number) != stated.end();
        });
    };
    std::vector<OutdatedQuote> outdated;
    for (const Quote& quote : remembered) {
        const auto now = std::find_if(figures.begin(), figures.end(),
                                      [&quote](const QuotableFigure& figure) { return figure.id == quote.figure; });
        const bool is_known = now != figures.end();
        if ((is_known && numbersIn(now->shown) == numbersIn(quote.was)) || !isStated(quote)) {
            continue;
        }
        outdated.push_back(
            {quote.figure, is_known ? now->source : quote.figure, quote.was, is_known ? now->shown : ""});
    }
    return outdated;
}

base::Findings textFindings(const Document& document) {
    base::Findings findings;
    for (const TextBlock& text : document.texts) {
        for (const OutdatedQuote& quote : text.outdated) {
            base::Location where;
            where.table = "report_texts";
            where.record_id = text.id;
            findings.push_back({kReportTextOutdated,
                                base::Severity::Warning,
                                {{"block", text.id},
                                 {"place", text.place},
                                 {"figure", quote.source},
                                 {"value", quote.was},
                                 {"expected", quote.now.empty() ? "–" : quote.now}},
                                where});
        }
    }
    return findings;
}

} // namespace parkcarbon::report
