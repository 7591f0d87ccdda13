#include "cli/command_line.hpp"

#include "cli/arguments.hpp"

#include <fstream>
#include <sstream>
#include <stdlib.h>

namespace parkcarbon::cli {

void CommandLineTest::SetUp() {
    std::string pattern = (std::filesystem::temp_directory_path() / "parkcarbon-cli-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    directory_ = pattern;
    setenv("XDG_DATA_HOME", (directory_ / "data").c_str(), 1);
}

void CommandLineTest::TearDown() {
    std::filesystem::remove_all(directory_);
}

Outcome CommandLineTest::run(std::vector<std::string> arguments) const {
    std::vector<const char*> words = {"parkcarbon-cli"};
    for (const std::string& argument : arguments) {
        words.push_back(argument.c_str());
    }
    std::ostringstream out;
    std::ostringstream err;
    const int status = runCommandLine(static_cast<int>(words.size()), words.data(), out, err);
    return {status, out.str(), err.str()};
}

void CommandLineTest::write(const std::string& name, const std::string& content) const {
    const std::filesystem::path file = directory_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

std::string CommandLineTest::writeSmallPark() const {
    write("park/park.csv", "key,value\nname_zh,小园区\nname_en,Small park\nbase_year,2025\nreport_years,2025\n"
                           "gwp_set,AR5\nfuel_set,NDRC_CHEM_OTHER\ngrid_factor,national\nchp_allocation,efficiency\n"
                           "chp_efficiency_heat,0.8\nchp_efficiency_power,0.35\n");
    write("park/zones.csv", "zone_id,name_zh,kind,in_boundary\nZ1,核心区,core,true\n");
    write("park/enterprises.csv", "enterprise_id,name_zh,zone_id,role\n"
                                  "CHP,热电厂,Z1,energy_supply\nMILL,板材厂,Z1,producer\n");
    write("park/activities.csv",
          "activity_id,enterprise_id,period,category,item,quantity,unit,uncertainty_pct,evidence_ref\n"
          "A1,CHP,2025,stationary_combustion,烟煤,10000,t,5,入炉煤台账\n"
          "A2,MILL,2025,mobile_combustion,柴油,20,t,,\n");
    write("park/energy_transfers.csv", "transfer_id,period,carrier,from_id,to_id,quantity,unit\n"
                                       "T1,2025,electricity,CHP,MILL,10000,MWh\n"
                                       "T2,2025,heat,CHP,MILL,60000,GJ\n"
                                       "T3,2025,heat,CHP,ext:邻近医院,20000,GJ\n"
                                       "T4,2025,electricity,grid,MILL,5000,MWh\n");
    return path("park");
}

std::string CommandLineTest::smallProject() const {
    const std::string project = path("small.parkcarbon");
    EXPECT_EQ(run({"init", project, "--name", "小园区"}).status, 0);
    const Outcome imported = run({"import", project, writeSmallPark()});
    EXPECT_EQ(imported.status, 0) << imported.err;
    return project;
}

} // namespace parkcarbon::cli
