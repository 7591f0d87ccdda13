#include "exchange/packs/pack_parameters.hpp"

#include "exchange/packs/pack_layout_example.hpp"

namespace parkcarbon::exchange {
namespace {

using Columns = std::map<std::string, std::string>;

const domain::PackSheet& fuels() {
    static const domain::PackLayout layout = exampleLayout();
    return *layout.sheet("fuels");
}

TEST(PackParameters, StandInTheirOwnColumnsAndTheRestInOne) {
    EXPECT_EQ(splitParameters(fuels(), "ncv=23.05 GJ/t; oxidation=0.95; ash=12 %"),
              (Columns{{"ncv", "23.05 GJ/t"}, {"oxidation", "0.95"}, {"parameters", "ash=12 %"}}));
    EXPECT_EQ(splitParameters(fuels(), ""), Columns{});
}

TEST(PackParameters, JoinedAgainTheyAreTheSame) {
    for (const char* text : {"ncv=23.05 GJ/t", "ncv=23.05 GJ/t; oxidation=0.95; ash=12 %", "ash=12 %; other=3"}) {
        EXPECT_EQ(joinedParameters(fuels(), splitParameters(fuels(), text)), text);
    }
}

TEST(PackParameters, StayTogetherWhereTheirOrderWouldBeLost) {
    for (const char* text : {"oxidation=0.95; ncv=23.05 GJ/t", "ash=12 %; ncv=23.05 GJ/t", "not a set"}) {
        EXPECT_EQ(splitParameters(fuels(), text), (Columns{{"parameters", text}}));
    }
}

} // namespace
} // namespace parkcarbon::exchange
