#include <array>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <parkcarbon/exchange/flow_value_file.hpp>
#include <sstream>

namespace parkcarbon::exchange {
namespace {

TEST(FlowValueFile, WritesOneRowPerNumberAndLeavesUnknownOnesEmpty) {
    std::array<FlowValueRow, 2> rows;
    rows[0].flow = "=F1";
    rows[0].from = "env:in";
    rows[0].to = "P1, hall";
    rows[0].layer = "goods";
    rows[0].quantity = "mass";
    rows[0].unit = "t";
    rows[0].input = 100.0;
    rows[0].input_sd = 5.0;
    rows[0].value = 101.5;
    rows[0].sd = 4.25;
    rows[0].z = 0.5;
    rows[0].value_class = "redundant";
    rows[0].is_suspect = true;
    rows[1].process = "P1";
    rows[1].period = "2025";
    rows[1].layer = "Cd";
    rows[1].quantity = "stock_final";
    rows[1].value_class = "unobservable";
    const auto file = std::filesystem::temp_directory_path() / "parkcarbon-flow-values.csv";
    ASSERT_TRUE(writeFlowValues(file, rows));
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    std::filesystem::remove(file);
    EXPECT_EQ(content.str(), "\xEF\xBB\xBF"
                             "flow_id,from_id,to_id,process_id,period,layer,quantity,unit,"
                             "input,input_sd,value,sd,z,class,suspect\r\n"
                             "'=F1,env:in,\"P1, hall\",,,goods,mass,t,100,5,101.5,4.25,0.5,redundant,true\r\n"
                             ",,,P1,2025,Cd,stock_final,,,,,,,unobservable,false\r\n");
    EXPECT_EQ(writeFlowValues("/no/such/folder/values.csv", rows).error().code.name, "FILE_NOT_WRITTEN");
}

} // namespace
} // namespace parkcarbon::exchange
