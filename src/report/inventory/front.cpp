#include "sections.hpp"

#include <parkcarbon/base/date.hpp>
#include <parkcarbon/base/utf8.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace parkcarbon::report {
namespace {

base::Date dateOf(base::Timestamp time) {
    return base::Date(std::chrono::floor<std::chrono::days>(time));
}

std::string baseYear(const Material& material) {
    const auto& year = material.snapshot().park.base_year;
    return year ? material.program().period(base::Period::year(*year)) : material.words("cover.not_set");
}

std::string gridFactor(const Material& material) {
    const domain::GridChoice& choice = material.snapshot().park.grid_factor;
    switch (choice.level) {
    case domain::GridChoice::Level::National:
        return material.words("grid.national");
    case domain::GridChoice::Level::Regional:
        return material.words("grid.regional", {{"name", choice.name}});
    case domain::GridChoice::Level::Provincial:
        break;
    }
    return material.words("grid.provincial", {{"name", choice.name}});
}

/// A project whose name says so holds invented data; nobody may take its report for a real one.
std::string dataMark(const Material& material) {
    static constexpr std::array<std::string_view, 6> kSigns = {"合成", "示例", "演示", "synthetic", "sample", "demo"};
    const domain::Park& park = material.snapshot().park;
    const std::string names = park.name_zh + base::toLowerAscii(park.name_en);
    const bool sample = std::any_of(kSigns.begin(), kSigns.end(),
                                    [&](std::string_view sign) { return names.find(sign) != std::string::npos; });
    return sample ? material.words("cover.synthetic") : std::string();
}

} // namespace

void addFront(Composer& out) {
    addFrontOf(out, "report.title");
}

void addFrontOf(Composer& out, std::string_view title) {
    const Material& material = out.material();
    const auto& inventory = material.inventory();
    Cover cover;
    cover.title = material.words(title);
    cover.subtitle = material.parkName();
    cover.mark = dataMark(material);
    cover.facts = {
        {material.words("cover.period"), material.program().period(inventory.period)},
        {material.words("cover.base_year"), baseYear(material)},
        {material.words("cover.prepared_on"), material.program().date(dateOf(material.request().clock.now()))},
        {material.words("cover.gwp_set"),
         material.program().label(inventory.gwp_set) +
             material.words("in_brackets", {{"text", std::string(domain::word(inventory.gwp_set))}})},
        {material.words("cover.fuel_set"), inventory.fuel_set},
        {material.words("cover.grid_factor"), gridFactor(material)},
        {material.words("cover.revision"), std::to_string(inventory.revision)},
        {material.words("cover.program"), material.words("cover.program_name", {{"version", PARKCARBON_VERSION}})},
    };
    cover.signatures = {material.words("cover.prepared_by"), material.words("cover.reviewed_by"),
                        material.words("cover.approved_by")};
    cover.signed_on = material.words("cover.signed_on");
    cover.seal = material.words("cover.seal");
    out.add(Block(std::move(cover)));
    out.add(Block(Contents{material.words("contents.title")}));
}

} // namespace parkcarbon::report
