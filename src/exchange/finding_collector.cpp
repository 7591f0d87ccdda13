#include "finding_collector.hpp"

#include "text_encoding.hpp"

#include <parkcarbon/exchange/import_findings.hpp>

namespace parkcarbon::exchange {
namespace {

constexpr std::size_t kLongestValue = 200;

void shorten(std::string& text) {
    const bool cut = text.size() > kLongestValue;
    if (cut) {
        text.resize(kLongestValue);
    }
    const std::size_t whole = utf8Prefix(text).length;
    if (cut || whole < text.size()) {
        text.resize(whole);
        text += "…";
    }
}

} // namespace

void FindingCollector::add(base::Severity severity, base::Error error, base::Location where) {
    if (++count_by_code_[error.code.name] > limit_per_code_) {
        return;
    }
    for (base::Argument& argument : error.arguments) {
        shorten(argument.value);
    }
    shorten(where.record_id);
    shorten(where.column);
    findings_.push_back({error.code, severity, std::move(error.arguments), std::move(where)});
}

void FindingCollector::close(const base::Location& file) {
    for (const auto& [code, count] : count_by_code_) {
        if (count > limit_per_code_) {
            findings_.push_back({kFindingsCut,
                                 base::Severity::Note,
                                 {{"value", std::string(code)}, {"count", std::to_string(count - limit_per_code_)}},
                                 file});
        }
    }
    count_by_code_.clear();
}

} // namespace parkcarbon::exchange
