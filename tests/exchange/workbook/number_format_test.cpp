#include "exchange/workbook/number_format.hpp"

#include <gtest/gtest.h>

namespace parkcarbon::exchange {
namespace {

TEST(NumberFormat, TakesFormatsForWhatTheyShow) {
    using enum NumberMeaning;
    const std::pair<const char*, NumberMeaning> kFormats[] = {
        {"General", Number},
        {"G/通用格式", Number},
        {"0.00", Number},
        {"#,##0.00_);[Red]\\(#,##0.00\\)", Number},
        {"0.00E+00", Number},
        {"@", Number},
        {"", Number},
        {"\"¥\"#,##0", Number},
        {"#,##0\" kWh\"", Number},
        {"0.0 kWh", Number}, // unquoted, as careless programs write
        {"0\"天\"", Number},
        {"0\\d", Number},
        {"[DBNum1][$-804]General", Number},
        {"[>=10000]0.0,\"万\";0", Number},
        {"# ?/?", Number},
        {"0%", Percent},
        {"0.00%;[Red]-0.00%", Percent},
        {"[Green]0.0%", Percent},
        {"\"约\"0%", Percent},
        {"yyyy-mm-dd", Day},
        {"yyyy\\-mm\\-dd;@", Day},
        {"yyyy\"年\"m\"月\"d\"日\"", Day},
        {"yyyy年m月d日", Day},
        {"[$-F800]dddd, mmmm dd, yyyy", Day},
        {"[$-804]yyyy/m/d h:mm", Day},
        {"m/d/yy h:mm", Day},
        {"m\"月\"d\"日\"", Day},
        {"aaaa", Day},
        {"mmm", Day}, // without a year there is no period to be read from it
        {"d", Day},
        {"[=0]\"\";yyyy-mm-dd", Day},
        {"yyyy\"年\"m\"月\"", Month},
        {"yyyy-mm", Month},
        {"mmm-yy", Month},
        {"[$-409]mmm\\-yy;@", Month},
        {"yyyy", Year},
        {"yyyy\"年\"", Year},
        {"e\"年\"", Year},
        {"h:mm", Time},
        {"hh:mm:ss", Time},
        {"mm:ss", Time},
        {"mm:ss.0", Time},
        {"h\"时\"mm\"分\"", Time},
        {"上午/下午h\"时\"mm\"分\"", Time},
        {"h:mm AM/PM", Time},
        {"[h]:mm:ss", Duration},
        {"[mm]:ss", Duration},
    };
    for (const auto& [code, meaning] : kFormats) {
        EXPECT_EQ(meaningOfFormat(code), meaning) << code;
    }
}

TEST(NumberFormat, KnowsTheFormatsThatHaveNumbersOnly) {
    EXPECT_EQ(meaningOfBuiltIn(0), NumberMeaning::Number);
    EXPECT_EQ(meaningOfBuiltIn(4), NumberMeaning::Number);
    EXPECT_EQ(meaningOfBuiltIn(10), NumberMeaning::Percent);
    EXPECT_EQ(meaningOfBuiltIn(14), NumberMeaning::Day);
    EXPECT_EQ(meaningOfBuiltIn(17), NumberMeaning::Month);
    EXPECT_EQ(meaningOfBuiltIn(20), NumberMeaning::Time);
    EXPECT_EQ(meaningOfBuiltIn(31), NumberMeaning::Day);
    EXPECT_EQ(meaningOfBuiltIn(46), NumberMeaning::Duration);
    EXPECT_EQ(meaningOfBuiltIn(49), NumberMeaning::Number);
    EXPECT_EQ(meaningOfBuiltIn(57), NumberMeaning::Month);
    EXPECT_EQ(meaningOfBuiltIn(4'000'000'000U), NumberMeaning::Number);
}

TEST(NumberFormat, ReadsFormatsThatAreNotComplete) {
    for (const char* code : {"\"", "[", "[h", "\\", "_", "*", ";", ";;;", "[$-804", "yyyy\"年"}) {
        meaningOfFormat(code); // ends
    }
    EXPECT_EQ(meaningOfFormat("yyyy\"年"), NumberMeaning::Year);
}

} // namespace
} // namespace parkcarbon::exchange
