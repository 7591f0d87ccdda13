#include "cli/arguments.hpp"

#include <iostream>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return parkcarbon::cli::runCommandLine(argc, argv, std::cout, std::cerr);
}
